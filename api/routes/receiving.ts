import type { CaseNumber, PetitionerId } from '../../domain/ids'
import { allowedFirst } from '../allowed-first'
import { commandRoute } from '../command-route'
import { withText, withTextIfAny, type CommandRequest } from '../give-command'
import type { ApiRoute } from '../http/route'
import { receptionFor, seatTaken } from '../reception-seats'
import { giveUpSeats } from '../records/reception-days'
import * as schema from '../schemas/receptions'

/** 预约接待: on whose day somebody comes, and what came of it (T7, H7). */
export const receivingRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'appoint-reception',
    segment: 'receptions',
    operationId: 'appointReception',
    summary: 'Give a petitioner an appointment on a reception day',
    body: schema.receptionBody,
    problems: [
      ...(['unknown-recipient', 'already-done', 'dates-out-of-order'] as const),
      'reception-not-open',
    ],
    async prepare({ deps, found, body: { recipient, reception }, today }) {
      const { day, post } = await receptionFor({ deps, today }, reception, found)
      return { facts: { kind: 'appoint-reception', recipient, reception, day, post } }
    },
    async beforehand(request, found, command) {
      await allowedFirst(request, found, command)
      const { recipient, reception } = command.facts
      await seatTaken(request, reception, { number: found.number, recipient })
    },
  }),

  commandRoute({
    command: 'withdraw-reception',
    segment: 'reception-withdrawals',
    operationId: 'withdrawReception',
    summary: 'Take an appointment back for a petitioner, until the day before',
    body: schema.receptionWithdrawalBody,
    problems: ['unknown-object', 'window-over'],
    prepare: ({ body: { recipient } }) => ({ facts: { kind: 'withdraw-reception', recipient } }),
    completed: (request, { number }, { recipient }) => giveUp(request, number, recipient),
  }),

  commandRoute({
    command: 'move-reception',
    segment: 'reception-moves',
    operationId: 'moveReception',
    summary: 'Move an appointment to another reception day, with the reason the person is told',
    body: schema.receptionMoveBody,
    problems: [
      ...(['unknown-object', 'names-itself', 'dates-out-of-order'] as const),
      'reception-not-open',
    ],
    async prepare({ deps, found, body: { recipient, reception, text }, today }) {
      const { day, post } = await receptionFor({ deps, today }, reception, found)
      const to = { recipient, reception, day, post }
      return withText('reception-reason', text, (ref) => ({
        ...{ kind: 'move-reception', ...to, text: ref },
      }))
    },
    async beforehand(request, found, command) {
      await allowedFirst(request, found, command)
      const { recipient, reception } = command.facts
      await seatTaken(request, reception, { number: found.number, recipient })
    },
    completed: (request, { number }, { recipient, reception }) =>
      giveUp(request, number, recipient, reception),
  }),

  commandRoute({
    command: 'record-reception',
    segment: 'reception-records',
    operationId: 'recordReception',
    summary: 'Record that somebody was received, or did not come',
    description:
      'By whoever received them, or by the office. That somebody did not come counts for nothing.',
    body: schema.receptionRecordBody,
    problems: ['unknown-object'],
    prepare: ({ body: { recipient, came, text } }) =>
      withTextIfAny('reception-minutes', text, (brought) => ({
        ...{ kind: 'record-reception', recipient, came, ...brought },
      })),
  }),
]

/** All of theirs, or all but the one they have now. */
function giveUp(
  { deps, now }: CommandRequest,
  number: CaseNumber,
  recipient: PetitionerId,
  but?: string,
): Promise<void> {
  const whose = { caseNumber: number, petitionerId: recipient }
  return giveUpSeats(deps.prisma, whose, { at: now, ...(but === undefined ? {} : { but }) })
}
