import { caseActions } from '../../domain/access'
import type { CaseNumber } from '../../domain/ids'
import { z } from '../http/zod'
import { daySchema, idSchema, textSchema } from './values'

export const approvalBody = z
  .strictObject({
    caseNumber: idSchema<CaseNumber>('Null for a filing not registered yet', '2026-000001')
      .nullable()
      .openapi({ type: ['string', 'null'] }),
    command: z.enum(['register', ...caseActions]),
    occurredOn: daySchema.openapi({ description: 'The day that is to be entered.' }),
    reason: textSchema(1_000).openapi({ description: 'Why it is entered so late.' }),
  })
  .superRefine(({ caseNumber, command }, context) => {
    if ((caseNumber === null) === (command === 'register')) return
    const message = 'Give a case for every command but "register", and null for that'
    context.addIssue({ code: 'custom', path: ['caseNumber'], message })
  })
  .openapi('LateEntryApprovalRequest')

export const approvalAnswer = z.strictObject({ id: z.string() }).openapi('LateEntryApproval')
