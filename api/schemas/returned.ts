import { fiveClears } from '../../domain/case/five-clears'
import type { CaseNumber } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, idOut } from './values'

/** What the returns of a part came to, where the part is read. */
export const unclearReturnedOut = z
  .array(
    z.strictObject({
      duty: z.string(),
      case: idOut<CaseNumber>('2026-000001'),
      ...{ missing: z.array(z.enum(fiveClears)), still: z.array(z.enum(fiveClears)) },
    }),
  )
  .openapi({
    description:
      'Matters its returns named, as far as they are open to you: each once, with what was not clear as it last came in, and is not yet (B2).',
  })

export const reportedUpOut = z
  .array(
    z.strictObject({
      duty: z.string(),
      case: idOut<CaseNumber>('2026-000001'),
      answer: z.strictObject({ on: dayOut, text: z.string() }).nullable().openapi({
        description:
          'What the office says is done about all that this return reported up; null until then, or where some of it is not open to you.',
      }),
    }),
  )
  .openapi({
    description:
      'Disputes its returns reported up, as far as they are open to you: the office owes what is done (B3).',
  })
