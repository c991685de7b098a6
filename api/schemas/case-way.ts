import { caseKinds, competenceDeciders, declineGrounds, routes } from '../../domain/case/kinds'
import type { CaseNumber } from '../../domain/ids'
import { z } from '../http/zod'
import { bodyOut, textOut } from './case-facts'
import { dayOut, idOut } from './values'

const limitOut = z.strictObject({
  from: dayOut,
  extended: z.strictObject({ days: z.int(), on: dayOut }).optional(),
})

const quarrel = {
  raised: z.enum(['objection', 'contest']),
  on: dayOut,
  with: z.array(bodyOut),
  decided: z
    .strictObject({
      on: dayOut,
      by: z.enum([...competenceDeciders, 'sender']),
      competent: bodyOut.nullable(),
    })
    .optional(),
}

/** Where the matter comes from, and where it went. */
export const wayFields = {
  kind: z.enum(caseKinds).optional(),
  route: z.enum(routes).optional(),
  origin: z
    .strictObject({
      from: bodyOut,
      how: z.enum(['forwarded', 'assigned']),
      on: dayOut,
      reportBackOn: dayOut.optional(),
    })
    .optional(),
  inherited: z.boolean(),
  aboutOfficial: z.literal(true).optional().openapi({
    description:
      'Whoever filed it online says that it is about an official: find out whom, and name them (Art. 30).',
  }),
  sortedOn: dayOut.optional(),
  acceptedOn: dayOut.optional(),
  declined: z
    .strictObject({
      ground: z.enum(declineGrounds),
      route: z.enum(routes).optional(),
      body: bodyOut.optional(),
      earlier: idOut<CaseNumber>('2025-000007').optional().openapi({
        description: 'The case that ended before (Art. 36).',
      }),
      text: textOut.optional().openapi({ description: 'Or which matter it was, in words.' }),
    })
    .optional(),
  transfer: z
    .strictObject({
      to: bodyOut,
      on: dayOut,
      reportBackOn: dayOut.optional(),
      reportedOn: dayOut.optional(),
    })
    .optional(),
  cameBack: z
    .array(z.strictObject({ from: bodyOut, on: dayOut, sentOn: dayOut.optional() }))
    .openapi({ description: 'Bodies that gave it back as not their matter (Art. 23).' }),
  competence: z
    .strictObject({
      ...quarrel,
      objected: z.strictObject(quarrel).optional().openapi({
        description:
          'The objection the sender refused, where it was contested after that (Art. 24).',
      }),
    })
    .optional(),
  urgent: z
    .strictObject({ on: dayOut, reportedOn: dayOut.optional(), to: bodyOut.optional() })
    .optional(),
  repeatOf: idOut<CaseNumber>('2025-000007').optional(),
  mergedInto: idOut<CaseNumber>('2026-000002').optional(),
  takenIn: z
    .array(
      z.strictObject({
        case: idOut<CaseNumber>('2026-000003').optional().openapi({
          description: 'Which one, for whoever may read that case.',
        }),
        ...{ on: dayOut, oldSince: dayOut.optional() },
        limit: limitOut.optional().openapi({
          description: 'Which came with it (Art. 34): the answer is owed by the earliest of all.',
        }),
        receivedOn: dayOut.optional().openapi({
          description: 'When it was received, where neither of the two was sorted yet (Art. 22).',
        }),
      }),
    )
    .openapi({ description: 'Cases of the same matter that go on in this one (decision 38).' }),
}
