import { commandRoute } from '../command-route'
import { withText } from '../give-command'
import type { ApiRoute } from '../http/route'
import { isBelow } from '../queries/bodies'
import { knownBodies } from '../references'
import * as schema from '../schemas/steps-sorting'

/** 转送, 交办, 异议: from body to body; the person's clocks run on (decision 18, Arts. 22–24). */
export const betweenBodiesRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'forward',
    segment: 'forwarding',
    operationId: 'forward',
    summary: 'Send the matter to the body that is competent (Art. 22)',
    body: schema.forwardingBody,
    problems: [
      'unknown-reference',
      'unit-is-accused',
      'names-itself',
      'sent-back-and-forth',
      'not-for-this-matter',
    ],
    async prepare(input) {
      const { to } = input.body
      await knownBodies(input, 'body.to', to)
      return { facts: { kind: 'forward', to } }
    },
  }),

  commandRoute({
    command: 'assign',
    segment: 'assignment',
    operationId: 'assign',
    summary: 'Assign the matter to another body, whose report is awaited (Art. 22(3))',
    body: schema.assignmentBody,
    problems: [
      'unknown-reference',
      'unit-is-accused',
      'names-itself',
      'sent-back-and-forth',
      'dates-out-of-order',
      'not-for-this-matter',
    ],
    async prepare(input) {
      const { to, reportBackOn } = input.body
      await knownBodies(input, 'body.to', to)
      const isOurs = await isBelow(input.deps.prisma, to, input.found.body.code)
      const below = isOurs ? ({ below: true } as const) : {}
      const by = reportBackOn === undefined ? {} : { reportBackOn }
      return { facts: { kind: 'assign', to, ...below, ...by } }
    },
  }),

  commandRoute({
    command: 'record-report',
    segment: 'received-report',
    operationId: 'recordReport',
    summary: 'Record the conclusion report of the body the matter was assigned to',
    body: schema.receivedReportBody,
    problems: [],
    prepare: ({ body: { text } }) =>
      withText('received-report', text, (ref) => ({ kind: 'record-report', text: ref })),
  }),

  commandRoute({
    command: 'take-back',
    segment: 'taking-back',
    operationId: 'takeBack',
    summary: 'Agree that it is not the matter of the body it was sent to: sort it anew (Art. 23)',
    body: schema.takingBackBody,
    problems: [],
    prepare: ({ body: { text } }) =>
      withText('taking-back-reason', text, (ref) => ({ kind: 'take-back', text: ref })),
  }),

  commandRoute({
    command: 'report-back',
    segment: 'conclusion-report',
    operationId: 'reportBack',
    summary: 'Send the conclusion report to the body that assigned the matter (Art. 22(3))',
    body: schema.conclusionReportBody,
    problems: ['unknown-reference', 'unit-is-accused', 'names-itself', 'not-for-this-matter'],
    async prepare(input) {
      const { text, to } = input.body
      await knownBodies(input, 'body.to', to)
      const above = to === undefined ? {} : { to }
      return withText('conclusion-report', text, (ref) => {
        return { kind: 'report-back', text: ref, ...above }
      })
    },
  }),

  commandRoute({
    command: 'object',
    segment: 'objection',
    operationId: 'object',
    summary: 'Say to the sender that the matter is not ours, with reasons (Art. 23)',
    body: schema.objectionBody,
    problems: ['window-over', 'unit-is-accused'],
    prepare: ({ body: { text } }) =>
      withText('objection', text, (ref) => ({ kind: 'object', text: ref })),
  }),

  commandRoute({
    command: 'answer-objection',
    segment: 'objection-answer',
    operationId: 'answerObjection',
    summary: 'Record what the sender says to the objection: taken back, or it stays here',
    body: schema.objectionAnswerBody,
    problems: ['unit-is-accused'],
    prepare: ({ body: { agreed } }) => ({ facts: { kind: 'answer-objection', agreed } }),
  }),

  commandRoute({
    command: 'contest',
    segment: 'contest',
    operationId: 'contest',
    summary: 'Record that competence is contested or shared with other bodies (Art. 24)',
    body: schema.contestBody,
    problems: ['unknown-reference', 'unit-is-accused', 'names-itself'],
    async prepare(input) {
      await knownBodies(input, 'body.with', ...input.body.with)
      return { facts: { kind: 'contest', with: input.body.with } }
    },
  }),

  commandRoute({
    command: 'decide-competence',
    segment: 'competence-decision',
    operationId: 'decideCompetence',
    summary: 'Record who decided whose matter it is, and how: once (Art. 24)',
    body: schema.competenceDecisionBody,
    problems: ['unknown-reference', 'unit-is-accused', 'unknown-object'],
    async prepare(input) {
      const { by, competent } = input.body
      await knownBodies(input, 'body.competent', competent)
      return { facts: { kind: 'decide-competence', by, competent } }
    },
  }),
]
