import {
  caseKinds,
  competenceDeciders,
  declineGrounds,
  noticeSubjects,
  routes,
} from '../../domain/case/kinds'
import type { CaseNumber } from '../../domain/ids'
import { z } from '../http/zod'
import { commandBody } from './command'
import { body, claim, recipient, text, way } from './step-fields'
import { daySchema, idSchema } from './values'

const route = z.enum(routes)
const caseNumber = idSchema<CaseNumber>('Number of the other case', '2026-000002')

export const acceptanceBody = commandBody('AcceptanceRequest', {
  kind: z.enum(caseKinds),
  route: route
    .optional()
    .openapi({ description: 'Of a petition: which of the six ways (Art. 31).' }),
})

export const declinationBody = commandBody('DeclinationRequest', {
  ground: z.enum(declineGrounds),
  route: route.optional().openapi({ description: 'The lawful way that is open instead (T3).' }),
  body: body.optional().openapi({ description: 'The body that deals with it.' }),
  earlier: caseNumber.optional().openapi({
    description: 'Of a matter that ended before: its case, as far as you may see it (Art. 36).',
  }),
  earlierText: text('Which matter ended before, where it has no case here.').optional(),
})

export const splitBody = commandBody('SplitRequest', {
  claims: z.array(claim).min(1).max(20).openapi({
    description: 'Claims that go a way of their own; at least one stays (decision 1).',
  }),
})

export const repeatBody = commandBody('RepeatRequest', { earlier: caseNumber })
export const mergerBody = commandBody('MergerRequest', {
  into: caseNumber,
  text: text(
    'Why it was sorted wrongly, where the other case was accepted as another kind or way.',
  ).optional(),
})
export const urgencyBody = commandBody('UrgencyRequest', {})
export const urgentReportBody = commandBody('UrgentReportRequest', {
  to: body,
  text: text('What was reported.'),
})

export const forwardingBody = commandBody('ForwardingRequest', { to: body })
export const assignmentBody = commandBody('AssignmentRequest', {
  to: body,
  reportBackOn: daySchema.optional().openapi({
    description: 'The day by which that body is to report (Art. 22(3)).',
  }),
})
export const receivedReportBody = commandBody('ReceivedReportRequest', {
  text: text('What the other body reports.'),
})
export const takingBackBody = commandBody('TakingBackRequest', {
  text: text('Why it is not the matter of the body it was sent to.'),
})
export const conclusionReportBody = commandBody('ConclusionReportRequest', {
  text: text('The report to the body that assigned the matter.'),
  to: body.optional().openapi({
    description: 'The body above, where the matter is about the one that assigned it (Art. 30).',
  }),
})
export const objectionBody = commandBody('ObjectionRequest', {
  text: text('Why it is not ours (Art. 23).'),
})
export const objectionAnswerBody = commandBody('ObjectionAnswerRequest', {
  agreed: z.boolean().openapi({ description: 'Whether the sender agrees and takes it back.' }),
})
export const contestBody = commandBody('ContestRequest', { with: z.array(body).min(1).max(10) })
export const competenceDecisionBody = commandBody('CompetenceDecisionRequest', {
  by: z.enum(competenceDeciders),
  competent: body,
})

export const noticeBody = commandBody('NoticeRequest', {
  recipient,
  way,
  says: z.enum(noticeSubjects).optional().openapi({
    description: 'What it tells. Left out, the one notice the person still has to get.',
  }),
  text: text('The notice as it was served.').optional(),
})
