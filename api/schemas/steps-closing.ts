import { datedFacts, noticeSubjects } from '../../domain/case/kinds'
import type { PromiseId } from '../../domain/ids'
import { z } from '../http/zod'
import { commandBody } from './command'
import { body, LONGEST_TEXT, recipient, text } from './step-fields'
import { daySchema, idSchema, textSchema } from './values'

export const conclusionBody = commandBody('ConclusionRequest', {})
export const performanceBody = commandBody('PerformanceRequest', {
  promise: idSchema<PromiseId>('What was promised', '2026-000001/promise/1'),
  text: text('What shows that it was done.'),
})
export const settlementQuestionBody = commandBody('SettlementQuestionRequest', { recipient })
export const settlementAnswerBody = commandBody('SettlementAnswerRequest', {
  recipient,
  settled: z.boolean(),
  text: text('What the person said.').optional(),
})
export const terminationRecordBody = commandBody('TerminationRecordRequest', { body })
export const backlogBody = commandBody('BacklogRequest', {})
export const reopeningBody = commandBody('ReopeningRequest', { text: text('Why.') })
export const supervisionBody = commandBody('SupervisionRequest', { text: text('Why.') })
export const supervisionRemovalBody = commandBody('SupervisionRemovalRequest', {
  text: text('Why.'),
})
export const dateCorrectionBody = commandBody('DateCorrectionRequest', {
  fact: z.enum(datedFacts),
  recipient: recipient.optional().openapi({
    description: 'Whose notice, service, review or hearing, where it is one of those.',
  }),
  says: z.enum(noticeSubjects).optional().openapi({
    description: 'Of several notices to them the one that says this; left out, the latest.',
  }),
  to: daySchema.openapi({ description: 'The day on which it really happened.' }),
  text: text('What the correction rests on.'),
})

export const textBody = z
  .strictObject({
    kind: z.enum(['opinion', 'reply']),
    text: textSchema(LONGEST_TEXT).openapi({
      description:
        'Facts, reasons and decision on the matter. Write nothing about anybody’s conduct, ' +
        'whereabouts or relations that the matter does not need.',
    }),
  })
  .openapi('TextRequest')
