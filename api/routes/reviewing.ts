import { commandRoute } from '../command-route'
import { withText } from '../give-command'
import type { ApiRoute } from '../http/route'
import { claimAnswered, promisedIn } from '../claim-answered'
import { keptBy } from '../references'
import * as schema from '../schemas/steps-answering'

/** 复查 and 复核: what the person asks of a body above, and what it says (Arts. 35, 36). */
export const reviewingRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'request-review',
    segment: 'reviews',
    operationId: 'requestReview',
    summary: 'Record that a petitioner asked for a review, on the day the reviewing body got it',
    body: schema.reviewBody,
    problems: ['unknown-recipient', 'window-over'],
    prepare: ({ body: { recipient } }) => ({ facts: { kind: 'request-review', recipient } }),
  }),

  commandRoute({
    command: 'request-final-review',
    segment: 'final-reviews',
    operationId: 'requestFinalReview',
    summary: 'Record that a petitioner asked for the final review',
    body: schema.finalReviewBody,
    problems: ['unknown-recipient', 'window-over'],
    prepare: ({ body: { recipient } }) => ({ facts: { kind: 'request-final-review', recipient } }),
  }),

  commandRoute({
    command: 'withdraw-review',
    segment: 'review-withdrawals',
    operationId: 'withdrawReview',
    summary: 'Record that a petitioner took the request for a review back before it was decided',
    body: schema.reviewWithdrawalBody,
    problems: ['unknown-object'],
    prepare: ({ body: { recipient, text } }) =>
      withText('withdrawal', text, (ref) => {
        return { kind: 'withdraw-review', recipient, text: ref }
      }),
  }),

  commandRoute({
    command: 'send-file',
    segment: 'review-files',
    operationId: 'sendFile',
    summary: 'Record that the reviewing body was sent the file',
    body: schema.reviewFileBody,
    problems: ['unknown-object'],
    prepare: ({ body: { recipient } }) => ({ facts: { kind: 'send-file', recipient } }),
  }),

  commandRoute({
    command: 'record-hearing',
    segment: 'final-review-hearings',
    operationId: 'recordHearing',
    summary:
      'Record a hearing of the final reviewing body: its time is not part of the limit (Art. 36)',
    body: schema.hearingBody,
    problems: ['unknown-object', 'dates-out-of-order'],
    prepare: ({ body: { recipient, from, to, text } }) =>
      withText('hearing-minutes', text, (ref) => {
        return { kind: 'record-hearing', recipient, from, to, text: ref }
      }),
  }),

  commandRoute({
    command: 'record-review',
    segment: 'review-decisions',
    operationId: 'recordReview',
    summary: 'Record what the reviewing body decided: upheld, changed or sent back',
    body: schema.reviewDecisionBody,
    problems: [
      ...(['unknown-object', 'dates-out-of-order', 'unknown-reference'] as const),
      ...(['nobody-in-post', 'claims-do-not-match', 'opinion-incomplete'] as const),
    ],
    async prepare(input) {
      const { recipient, outcome, text, outcomes } = input.body
      const promises = input.body.promises.map(promisedIn)
      const changed = outcomes === undefined ? {} : { outcomes: outcomes.map(claimAnswered) }
      await keptBy(input, promises)
      return withText('review-opinion', text, (ref) => {
        return { kind: 'record-review', recipient, outcome, text: ref, promises, ...changed }
      })
    },
  }),

  commandRoute({
    command: 'serve-review',
    segment: 'review-services',
    operationId: 'serveReview',
    summary: 'Record that a petitioner received the review opinion; their next window opens',
    body: schema.reviewServiceBody,
    problems: ['unknown-recipient', 'already-done', 'recipient-not-reachable', 'unknown-object'],
    prepare: ({ body: { recipient, way } }) => ({
      facts: { kind: 'serve-review', recipient, way },
    }),
  }),
]
