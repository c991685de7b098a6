import { receptionOf } from '../../domain/case/receptions'
import type { PersonRefusal } from '../../domain/person/refusal'
import { againstAppointing, againstTakingBack } from '../../domain/person/being-received'
import type { ProblemCode } from '../http/problem-codes'
import { defineRoute, type ApiRoute } from '../http/route'
import { giveOwnCommand } from '../person/own-command'
import { ownCase } from '../person/own-case'
import { appointedWords, stepDone, takenBackWords } from '../person/step-words'
import { whoAsks } from '../person/who-asks'
import { receptionFor, seatTaken } from '../reception-seats'
import { giveUpSeats } from '../records/reception-days'
import { ownReceptionBody, ownReceptionWithdrawalBody, ownStepAnswer } from '../schemas/person'

const shared = {
  method: 'post',
  tags: ['look-up'],
  access: { public: true, byCode: true },
  idempotent: 'update',
  limit: 'by-code',
} as const

const problems = [
  ...(['not-found', 'case-not-found', 'not-allowed-now', 'case-not-running'] as const),
  ...(['workflow-service-unavailable', 'organisation-incomplete'] as const),
] as const satisfies readonly ProblemCode[]

const unlessRefused = <Facts>(refused: PersonRefusal | undefined, facts: Facts) =>
  refused === undefined ? { facts } : { refused }

/** To be received by a leader on a day that is published, asked for by themselves (T7). */
export const personReceptionRoutes: readonly ApiRoute[] = [
  defineRoute({
    ...shared,
    path: '/v1/own-receptions',
    operationId: 'askToBeReceived',
    summary: 'Ask for an appointment on a reception day, in one’s own matter',
    description: 'The days are in GET /v1/public/channels; the look-up shows the appointment.',
    body: ownReceptionBody,
    answers: { 200: { description: 'One has it', schema: ownStepAnswer } },
    problems: [...problems, 'already-done', 'dates-out-of-order', 'reception-not-open'],
    async handle(ctx) {
      const { deps, body, now, today } = ctx
      const asker = await whoAsks(deps, body, now)
      const { petitioner } = asker
      const own = ownCase(asker, body.case)
      const reception = await receptionFor({ deps, today }, body.reception, own)
      const { day, post } = reception
      const facts = { recipient: petitioner, reception: reception.id, day, post }
      const answer = await giveOwnCommand(ctx, asker, {
        case: body.case,
        prepare: ({ state }) =>
          unlessRefused(againstAppointing(state, petitioner), {
            kind: 'appoint-reception' as const,
            ...facts,
          }),
        beforehand: ({ number }) =>
          seatTaken({ deps, now, today }, reception.id, { number, recipient: petitioner }),
      })
      const done = stepDone('appoint-reception')
      return {
        status: 200 as const,
        body: {
          case: answer.number,
          on: today,
          done,
          where: null,
          next: appointedWords(reception),
        },
      }
    },
  }),

  defineRoute({
    ...shared,
    path: '/v1/own-reception-withdrawals',
    operationId: 'takeReceptionBack',
    summary: 'Take one’s own appointment back, until the day before',
    body: ownReceptionWithdrawalBody,
    answers: { 200: { description: 'Taken back', schema: ownStepAnswer } },
    problems: [...problems, 'window-over'],
    async handle(ctx) {
      const { deps, body, now, today } = ctx
      const asker = await whoAsks(deps, body, now)
      const { petitioner } = asker
      const answer = await giveOwnCommand(ctx, asker, {
        case: body.case,
        prepare: ({ state }) =>
          unlessRefused(againstTakingBack(receptionOf(state, petitioner), today), {
            kind: 'withdraw-reception' as const,
            recipient: petitioner,
          }),
      })
      const whose = { caseNumber: answer.number, petitionerId: petitioner }
      await giveUpSeats(deps.prisma, whose, { at: now })
      const done = stepDone('withdraw-reception')
      return {
        status: 200 as const,
        body: { case: answer.number, on: today, done, where: null, next: takenBackWords },
      }
    },
  }),
]
