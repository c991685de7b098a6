import { choosePack } from '../../domain/rules/choose-pack'
import type { Day } from '../../domain/time/day'
import { commandRoute } from '../command-route'
import type { AppDeps } from '../deps'
import { withText, withTextIfAny } from '../give-command'
import { Problem } from '../http/problem'
import type { ApiRoute } from '../http/route'
import { readInstallation } from '../queries/body-posts'
import type { FoundCase } from '../queries/find-case'
import { knownBodies } from '../references'
import * as schema from '../schemas/steps-closing'

/** 办结, 化解, 终结 are three facts, and none of them forbids to care on (H1, H8; Art. 37). */
export const closingRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'conclude',
    segment: 'conclusion',
    operationId: 'conclude',
    summary: 'Record that the matter has been answered; the case waits out every window',
    body: schema.conclusionBody,
    problems: ['gate-not-met'],
    prepare: () => ({ facts: { kind: 'conclude' } }),
  }),

  commandRoute({
    command: 'perform',
    segment: 'performances',
    operationId: 'perform',
    summary: 'Record that something promised has been carried out (plan H8)',
    body: schema.performanceBody,
    problems: ['unknown-object'],
    prepare: ({ body: { promise, text } }) =>
      withText('performance-proof', text, (ref) => ({ kind: 'perform', promise, text: ref })),
  }),

  commandRoute({
    command: 'ask-settled',
    segment: 'settlement-questions',
    operationId: 'askSettled',
    summary: 'Record that a petitioner was asked whether the matter is settled (plan H8)',
    body: schema.settlementQuestionBody,
    problems: ['unknown-recipient'],
    prepare: ({ body: { recipient } }) => ({ facts: { kind: 'ask-settled', recipient } }),
  }),

  commandRoute({
    command: 'answer-settled',
    segment: 'settlement-answers',
    operationId: 'answerSettled',
    summary: 'Record what the petitioner said: settled, or not (plan H8)',
    body: schema.settlementAnswerBody,
    problems: ['unknown-recipient'],
    prepare: ({ body: { recipient, settled, text } }) =>
      withTextIfAny('settlement-answer', text, (brought) => {
        return { kind: 'answer-settled', recipient, settled, ...brought }
      }),
  }),

  commandRoute({
    command: 'put-on-file',
    segment: 'termination-record',
    operationId: 'putOnFile',
    summary: 'Record that a matter for the courts was put on file with the proper body (T2)',
    body: schema.terminationRecordBody,
    problems: ['unknown-reference', 'unit-is-accused', 'gate-not-met'],
    async prepare(input) {
      const { body } = input.body
      await knownBodies(input, 'body.body', body)
      return { facts: { kind: 'put-on-file', body } }
    },
  }),

  commandRoute({
    command: 'take-up',
    segment: 'backlog',
    operationId: 'takeUp',
    summary:
      'Take the matter up as an old case, also one that ended: the trouble goes on (plan H1)',
    description: 'Internal duties begin from that day. No limit that is over begins again.',
    body: schema.backlogBody,
    problems: [],
    prepare: () => ({ facts: { kind: 'take-up' } }),
  }),

  commandRoute({
    command: 'reopen',
    segment: 'reopening',
    operationId: 'reopen',
    summary: 'Deal with the matter anew: the body corrects itself (decision 7)',
    body: schema.reopeningBody,
    problems: ['not-for-your-post'],
    reservedFor: ['director', 'head'],
    prepare: ({ body: { text } }) =>
      withText('reopening-reason', text, (ref) => ({ kind: 'reopen', text: ref })),
  }),

  commandRoute({
    command: 'list-for-supervision',
    segment: 'supervision',
    operationId: 'listForSupervision',
    summary: 'Put the case on the list that is supervised point to point (plan H7)',
    body: schema.supervisionBody,
    problems: ['not-for-your-post'],
    reservedFor: ['director'],
    prepare: ({ body: { text } }) =>
      withText('supervision-reason', text, (ref) => ({ kind: 'list-for-supervision', text: ref })),
  }),

  commandRoute({
    command: 'remove-from-supervision',
    segment: 'supervision-removal',
    operationId: 'removeFromSupervision',
    summary: 'Take the case off the list of supervised ones (plan H7)',
    body: schema.supervisionRemovalBody,
    problems: ['not-for-your-post'],
    reservedFor: ['director'],
    prepare: ({ body: { text } }) =>
      withText('supervision-reason', text, (ref) => {
        return { kind: 'remove-from-supervision', text: ref }
      }),
  }),

  commandRoute({
    command: 'correct-date',
    segment: 'date-corrections',
    operationId: 'correctDate',
    summary:
      'Correct the day of something that happened: a fact of its own, never an edit (decision 2)',
    description:
      '`occurredOn` is the day of the correction; `to` the day on which it really happened.',
    body: schema.dateCorrectionBody,
    problems: ['unknown-object', 'dates-out-of-order', 'not-for-this-matter'],
    async prepare({ deps, found, today, body: { fact, recipient, says, to, text } }) {
      if (fact === 'receipt') await againstOtherPack(deps, found, today, to)
      return withText('correction-reason', text, (ref) => {
        const which = {
          ...(recipient === undefined ? {} : { recipient }),
          ...(says === undefined ? {} : { says }),
        }
        return { kind: 'correct-date', fact, ...which, to, text: ref }
      })
    },
  }),
]

/** Where the installation stands decides as well which rules a day of receipt has (decision 2). */
async function againstOtherPack(
  { pool }: AppDeps,
  { state }: FoundCase,
  today: Day,
  to: Day,
): Promise<void> {
  const installation = await readInstallation(pool, today)
  if (!installation.complete) return
  const { jurisdiction } = installation
  const [now, then] = [state.receivedOn, to].map((day) => choosePack(jurisdiction, day))
  if ((now?.ok && now.pack) === (then?.ok && then.pack)) return
  throw new Problem(
    'not-for-this-matter',
    `On ${to} other rules were in force, and the case would have run by those. Register the matter anew with its right day, and let this case be merged into that one.`,
    { rule: 'decision 2' },
  )
}
