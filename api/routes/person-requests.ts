import type { CommandAnswer } from '../../contract/case-workflow'
import { againstAnswering } from '../../domain/person/open-to-person'
import { reviewToAsk } from '../../domain/person/asking-review'
import { dayOf } from '../../domain/time/day'
import type { ProblemCode } from '../http/problem-codes'
import { defineRoute, type ApiRoute } from '../http/route'
import { askedWords, heardWords, stepDone } from '../person/step-words'
import { giveOwnCommand } from '../person/own-command'
import { ownCase } from '../person/own-case'
import { whoAsks } from '../person/who-asks'
import { ownAnswerBody, ownReviewBody, ownStepAnswer } from '../schemas/person'

const ofEveryStep = [
  ...(['not-found', 'case-not-found', 'not-allowed-now', 'case-not-running'] as const),
  ...(['workflow-service-unavailable', 'organisation-incomplete'] as const),
] as const satisfies readonly ProblemCode[]

const shared = {
  method: 'post',
  tags: ['look-up'],
  access: { public: true, byCode: true },
  idempotent: 'update',
  limit: 'by-code',
} as const

/** What a person without an account asks for and says themselves (decision 58). */
export const personRequestRoutes: readonly ApiRoute[] = [
  defineRoute({
    ...shared,
    path: '/v1/own-reviews',
    operationId: 'askForOwnReview',
    summary: 'Ask for the review, or the final review, of one’s own matter',
    description:
      'Which of the two follows from what is open. It counts for today; this office hands it on with ' +
      'the file to the body above, whose time runs from the day that gets it (Arts. 35, 36).',
    body: ownReviewBody,
    answers: { 200: { description: 'Asked for', schema: ownStepAnswer } },
    problems: [...ofEveryStep, 'window-over', 'already-done', 'not-for-this-matter'],
    async handle(ctx) {
      const { deps, body, now, today } = ctx
      const asker = await whoAsks(deps, body, now)
      const answer = await giveOwnCommand(ctx, asker, {
        case: body.case,
        words: { kind: 'review-request', body: body.words },
        prepare({ state }, text) {
          const review = reviewToAsk(state, asker.petitioner, today)
          if ('refused' in review) return review
          return { facts: { kind: review.ask, recipient: asker.petitioner, ...text } }
        },
      })
      const { reviewers } = ownCase(asker, body.case)
      const isFinal = answer.events.includes('final-review-requested')
      const where = isFinal ? reviewers.finalReview : reviewers.review
      const done = stepDone(isFinal ? 'request-final-review' : 'request-review')
      return {
        status: 200 as const,
        body: { ...told(answer), done, where, next: askedWords(where) },
      }
    },
  }),

  defineRoute({
    ...shared,
    path: '/v1/own-settlement-answers',
    operationId: 'answerWhetherSettled',
    summary: 'Say whether one’s own matter is settled, once one has been asked',
    body: ownAnswerBody,
    answers: { 200: { description: 'Heard', schema: ownStepAnswer } },
    problems: ofEveryStep,
    async handle(ctx) {
      const { deps, body, now } = ctx
      const asker = await whoAsks(deps, body, now)
      const { settled, words } = body
      const answer = await giveOwnCommand(ctx, asker, {
        case: body.case,
        words: words === undefined ? undefined : { kind: 'settlement-answer', body: words },
        prepare({ state }, text) {
          const refused = againstAnswering(state, asker.petitioner)
          if (refused !== undefined) return { refused }
          const recipient = asker.petitioner
          return { facts: { kind: 'answer-settled', recipient, settled, ...text } }
        },
      })
      const done = stepDone('answer-settled')
      return {
        status: 200 as const,
        body: { ...told(answer), done, where: null, next: heardWords(settled) },
      }
    },
  }),
]

function told({ number, recordedAt }: CommandAnswer) {
  return { case: number, on: dayOf(recordedAt) }
}
