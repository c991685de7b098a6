import type { Actor } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { z } from '../http/zod'
import { nextOut, pageSize } from './page'
import { daySchema, idOut, instantOut, instantSchema } from './values'

/** As the program writes them, and nothing that somebody could have typed: what is asked is kept. */
const subject = z
  .string()
  .max(100)
  .regex(
    /^((case|filing):F?\d{4}-\d{6}|(person|mail):[\w.~-]+|(area|village|unit|body|post):[a-z0-9-]+|calendar:\d{4}|filing|workflows|petitioners|unknown-login|audit)$/,
    'Give a subject as the audit writes it, such as case:2026-000001',
  )

const actor = z
  .string()
  .max(100)
  .regex(/^[\w.~-]+$/, 'Give the id of a person as the product wrote it')
  .openapi({ description: 'Who acted.', example: 'person-12' })

/** Where a page ended; it goes out sealed. */
export const auditPlace = z.strictObject({
  at: instantSchema,
  id: z.string().regex(/^-?\d{1,19}$/),
})

export const auditFilterFields = {
  subject: subject.optional().openapi({
    description: 'What the entry is about, as "case:2026-000001" or "person:person-12".',
    example: 'case:2026-000001',
  }),
  actor: actor.optional(),
  action: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z-]*$/, 'Give an action as the audit writes it, such as case-read')
    .optional()
    .openapi({ description: 'What was done.', example: 'case-read' }),
  from: daySchema.optional(),
  to: daySchema.optional(),
}

type Days = { from?: Day | undefined; to?: Day | undefined }
export const daysTurnedRound = ({ from, to }: Days, context: z.RefinementCtx): void => {
  if (from === undefined || to === undefined || from <= to) return
  context.addIssue({
    code: 'custom',
    path: ['to'],
    message: 'Give a day that is not before "from"',
  })
}

export const auditQuery = z
  .strictObject({
    ...auditFilterFields,
    size: pageSize,
    after: z.string().max(400).optional().openapi({ description: '"next" of the page before.' }),
  })
  .superRefine(daysTurnedRound)

const auditEntry = z
  .strictObject({
    at: instantOut,
    actor: z
      .strictObject({ id: idOut<Actor>('person-12'), name: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Null where nobody is known to have acted.' }),
    action: z.string().openapi({ example: 'case-read' }),
    subject: z.string().openapi({ example: 'case:2026-000001' }),
    detail: z.record(z.string(), z.unknown()).openapi({
      description:
        'Codes, ids and dates, and of a list that was asked for the filters; never what people wrote ' +
        'of a matter.',
    }),
  })
  .openapi('AuditEntry')

export const auditAnswer = z
  .strictObject({ entries: z.array(auditEntry), next: nextOut })
  .openapi('Audit')
