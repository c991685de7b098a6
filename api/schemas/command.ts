import { casePhases } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import { z } from '../http/zod'
import { daySchema, idOut, idSchema } from './values'

/** What every command says beside its own facts. */
const common = {
  occurredOn: daySchema.openapi({
    description: 'The day on which it happened, in Asia/Shanghai; clocks run from here.',
  }),
  expectedVersion: z.int().min(1).max(1_000_000).optional().openapi({
    description: 'The version you saw: if the case is at another one, the command is refused.',
  }),
  lateEntryApproval: idSchema<string>('Needed for a day long past', 'approval').optional(),
}

export type CommonFields = {
  occurredOn: z.output<typeof daySchema>
  expectedVersion?: number | undefined
  lateEntryApproval?: string | undefined
}

export function commandBody<Shape extends z.ZodRawShape>(name: string, facts: Shape) {
  return z.strictObject({ ...facts, ...common }).openapi(name)
}

export const commandQuery = z.strictObject({
  wait: z.enum(['0', '1']).default('1').openapi({
    description: '0: answer at once, without waiting a moment for the case to be readable.',
  }),
})

export const commandAnswer = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    version: z.int(),
    phase: z.enum(casePhases),
    events: z.array(z.string()).openapi({ description: 'What came of it, in order.' }),
    pending: z.boolean().openapi({
      description: 'Carried out, and not yet readable: read the case with atLeast=version.',
    }),
    cases: z
      .array(idOut<CaseNumber>('2026-000002'))
      .optional()
      .openapi({ description: 'Of a split: the cases that came of it.' }),
  })
  .openapi('CommandAnswer')
