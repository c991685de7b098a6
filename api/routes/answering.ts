import type { ProblemCode } from '../http/problem-codes'
import type { ApiRoute } from '../http/route'
import { unknownReference } from '../case-problems'
import { commandRoute, type Preparing } from '../command-route'
import { claimAnswered, promisedIn } from '../claim-answered'
import { withText } from '../give-command'
import { findDraft, type Draft } from '../queries/drafts'
import { keptBy, knownBodies, worksElsewhere } from '../references'
import * as schema from '../schemas/steps-answering'

const promising = [
  ...(['unknown-reference', 'nobody-in-post', 'dates-out-of-order'] as const),
] satisfies readonly ProblemCode[]
const serving = [
  ...(['unknown-recipient', 'already-done', 'recipient-not-reachable'] as const),
] satisfies readonly ProblemCode[]

/** 处理意见, 答复, 调解 and what else a matter may come to (Arts. 29–33). */
export const answeringRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'issue-opinion',
    segment: 'opinion',
    operationId: 'issueOpinion',
    summary: 'Issue the opinion: approve a drafted text, with an outcome for every claim (Art. 32)',
    description: 'Whoever drafted the text cannot be the one who approves it.',
    body: schema.opinionBody,
    problems: [...promising, 'claims-do-not-match', 'opinion-incomplete', 'drafter-approves'],
    async prepare(input) {
      const { parts } = input.body
      const promises = input.body.promises.map(promisedIn)
      const outcomes = input.body.outcomes.map(claimAnswered)
      const { text, author: draftedBy } = await draftOf(input, 'opinion')
      await keptBy(input, promises)
      return { facts: { kind: 'issue-opinion', text, draftedBy, outcomes, parts, promises } }
    },
  }),

  commandRoute({
    command: 'issue-reply',
    segment: 'reply',
    operationId: 'issueReply',
    summary: 'Issue the reply to a suggestion or to a request for protection (Arts. 29, 31(5))',
    description: 'Whoever drafted the text cannot be the one who approves it.',
    body: schema.replyBody,
    problems: [...promising, 'not-for-this-matter', 'drafter-approves'],
    async prepare(input) {
      const { result, promises } = input.body
      const { text, author: draftedBy } = await draftOf(input, 'reply')
      await keptBy(input, promises)
      return { facts: { kind: 'issue-reply', text, draftedBy, result, promises } }
    },
  }),

  commandRoute({
    command: 'serve-opinion',
    segment: 'opinion-services',
    operationId: 'serveOpinion',
    summary: 'Record that a petitioner received the opinion; their window to ask for review opens',
    body: schema.opinionServiceBody,
    problems: serving,
    prepare: ({ body: { recipient, way } }) => ({
      facts: { kind: 'serve-opinion', recipient, way },
    }),
  }),

  commandRoute({
    command: 'serve-reply',
    segment: 'reply-services',
    operationId: 'serveReply',
    summary: 'Record that a petitioner received the reply',
    body: schema.replyServiceBody,
    problems: serving,
    prepare: ({ body: { recipient, way } }) => ({ facts: { kind: 'serve-reply', recipient, way } }),
  }),

  commandRoute({
    command: 'hand-over',
    segment: 'hand-over',
    operationId: 'handOver',
    summary:
      'Hand a report on officials to the body that deals with those, and to nobody else (Art. 30)',
    body: schema.handOverBody,
    problems: ['unknown-reference', 'unit-is-accused', 'names-itself'],
    async prepare(input) {
      const { to } = input.body
      await knownBodies(input, 'body.to', to)
      return { facts: { kind: 'hand-over', to } }
    },
  }),

  commandRoute({
    command: 'complete-errand',
    segment: 'errand',
    operationId: 'completeErrand',
    summary: 'Record that an errand is done (plan V2)',
    body: schema.errandBody,
    problems: [],
    prepare: ({ body: { text } }) =>
      withText('errand-report', text, (ref) => ({ kind: 'complete-errand', text: ref })),
  }),

  commandRoute({
    command: 'mediate',
    segment: 'mediations',
    operationId: 'mediate',
    summary: 'Record a mediation and what came of it (Art. 33)',
    body: schema.mediationBody,
    problems: [],
    prepare: ({ body: { outcome, text } }) =>
      withText('mediation-minutes', text, (ref) => ({ kind: 'mediate', outcome, text: ref })),
  }),

  commandRoute({
    command: 'sign-agreement',
    segment: 'agreement',
    operationId: 'signAgreement',
    summary: 'Record the settlement agreement, with what is promised in it (Art. 33)',
    body: schema.agreementBody,
    problems: [...promising, 'signatures-missing', 'not-for-this-matter'],
    async prepare(input) {
      const { text, signedBy, endsMatter, promises } = input.body
      await keptBy(input, promises)
      return withText('agreement', text, (ref) => {
        return { kind: 'sign-agreement', text: ref, signedBy, endsMatter, promises }
      })
    },
  }),

  commandRoute({
    command: 'record-breach',
    segment: 'agreement-breach',
    operationId: 'recordBreach',
    summary: 'Record that what was agreed is not kept: the work goes on (Art. 33)',
    body: schema.breachBody,
    problems: [],
    prepare: ({ body: { text } }) =>
      withText('breach', text, (ref) => ({ kind: 'record-breach', text: ref })),
  }),
]

async function draftOf(
  input: Preparing<{ text: string }>,
  kind: 'opinion' | 'reply',
): Promise<Draft> {
  const { deps, found, body } = input
  const draft = await findDraft(deps.prisma, found.number, kind, body.text)
  if (draft === undefined) {
    throw unknownReference(
      'body.text',
      `No drafted ${kind} of that id in this case. Store its text first, then name it here.`,
    )
  }
  const instead = `The ${kind} was drafted by somebody of a unit the matter is about. Have somebody else draft one, then issue that.`
  // Also whoever has left that unit since.
  for (const today of [input.today, draft.writtenOn]) {
    await worksElsewhere({ ...input, today }, draft.author, instead)
  }
  return draft
}
