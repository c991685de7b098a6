import { dutyKinds, dutyNatures, dutyStates } from '../../domain/duty/duty'
import type { CaseNumber, PostCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { z } from '../http/zod'
import { dutyCursor } from './inbox'
import { nextOut, pageSize } from './page'
import { dayOut, daySchema, idOut, idSchema, instantOut, yesOrNoInQuery } from './values'

export const dutyFilterFields = {
  post: idSchema<PostCode>('Post that owes it', 'office-registrar').optional(),
  kind: z.enum(dutyKinds).optional(),
  nature: z.enum(dutyNatures).optional(),
  state: z.enum(dutyStates).optional(),
  overdue: yesOrNoInQuery.optional(),
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
}

type DueRange = { dueFrom?: Day | undefined; dueTo?: Day | undefined }
export const dueTurnedRound = ({ dueFrom, dueTo }: DueRange, context: z.RefinementCtx): void => {
  if (dueFrom === undefined || dueTo === undefined || dueFrom <= dueTo) return
  const message = 'Give a day that is not before "dueFrom"'
  context.addIssue({ code: 'custom', path: ['dueTo'], message })
}

export const caseDutiesQuery = z
  .strictObject({ ...dutyFilterFields, size: pageSize, after: dutyCursor })
  .superRefine(dueTurnedRound)

const listed = {
  id: z.string().openapi({ example: '2026-000001/notify/1' }),
  caseNumber: idOut<CaseNumber>('2026-000001'),
  kind: z.enum(dutyKinds),
  nature: z.enum(dutyNatures),
  state: z.enum(dutyStates),
  owedBy: idOut<PostCode>('office-registrar'),
  owedByTitle: z.string().nullable(),
  basis: z.string(),
  openedOn: dayOut,
  due: dayOut,
  doneOn: dayOut.nullable(),
  provisional: z.boolean(),
  overdue: z.boolean().openapi({
    description: 'Open past its due date; of one that was done late "doneOn" is after "due".',
  }),
}

export const caseDutiesAnswer = z
  .strictObject({ duties: z.array(z.strictObject(listed).openapi('CaseDuty')), next: nextOut })
  .openapi('CaseDuties')

export const dutyHistoriesAnswer = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    duties: z.array(
      z.strictObject({
        ...listed,
        dueDates: z
          .array(
            z.strictObject({
              ...{ due: dayOut, provisional: z.boolean(), basis: z.string() },
              setAt: instantOut.openapi({ description: 'From when on it was due then.' }),
            }),
          )
          .readonly(),
      }),
    ),
  })
  .openapi('DutyHistories')
