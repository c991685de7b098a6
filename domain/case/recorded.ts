import { newDuty } from './duties/new-duty'
import { answerInBooks } from './duties/working'
import { wasLate, type Duty } from '../duty/duty'
import { dayOf, type Day, type Instant } from '../time/day'
import { advance, apply } from './apply'
import { blankCase } from './blank-case'
import type { CaseEvent } from './events'
import { receivedHereOn } from './facts'
import type { OldRecord } from './old-record'
import type { Reason } from './refusal'
import type { Registration } from './registration'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

export type { OldRecord } from './old-record'

/**
 * Puts a matter on record that the books say is closed and settled: an ended case that never had a
 * workflow (decision 51). Nothing is owed on it and nobody hears of it; of the law's limit it says
 * whether it was kept. Ask `againstRecord` first: what it speaks against is a fault of the program here.
 */
export function recordClosed(
  registration: Registration,
  record: OldRecord,
  settings: CaseSettings,
  now: Instant,
): { state: CaseState; events: readonly CaseEvent[] } {
  const reason = againstRecord(registration, record, dayOf(now))
  if (reason !== undefined) throw new RangeError(reason[2])
  // What is settled is nobody's old case to be worked on (H1).
  const blank = blankCase({ ...registration, inherited: false })
  const begun = recorded(registration, record)
  const concluded = apply(blank, begun)
  const events: CaseEvent[] = [
    begun,
    ...limitEvents(concluded, settings),
    { type: 'settled', settlement: { on: record.endedOn, how: 'recorded' } },
    { type: 'ended', on: record.endedOn },
  ]
  return { state: advance(blank, events), events }
}

/** What stands against it: days out of their order, or of a time to come. */
export function againstRecord(
  registration: Pick<Registration, 'receivedOn' | 'origin'>,
  { acceptedOn, answeredOn, endedOn }: OldRecord,
  today: Day,
): Reason | undefined {
  const days = [registration.receivedOn, receivedHereOn(registration)]
  const told = [...days, acceptedOn, answeredOn, endedOn].filter((day) => day !== undefined)
  if (told.some((day, index) => day < (told[index - 1] ?? day))) {
    return [
      'dates-out-of-order',
      'decision 51',
      'A matter is received, accepted, answered and closed in this order. Compare the days with the books.',
    ]
  }
  if (endedOn <= today) return undefined
  return [
    'date-in-future',
    'decision 51',
    `Today is ${today}. Give the day on which it was closed.`,
  ]
}

function recorded(
  registration: Registration,
  { kind, route, acceptedOn, answeredOn, endedOn, answer }: OldRecord,
): CaseEvent {
  const goesAWay = kind === 'petition' || (kind === 'litigation' && route === 'judicial')
  return {
    type: 'recorded',
    on: dayOf(registration.registeredAt),
    kind,
    ...(goesAWay && route !== undefined ? { route } : {}),
    acceptedOn: acceptedOn ?? receivedHereOn(registration),
    books: {
      acceptance: acceptedOn === undefined ? 'assumed-from-receipt' : 'in-the-books',
      ...(answeredOn === undefined ? {} : { answeredOn }),
      endedOn,
      ...(answer === undefined ? {} : { answer }),
    },
  }
}

export const limitsInBooks = ['kept', 'late', 'not-known', 'none'] as const
type LimitInBooks = (typeof limitsInBooks)[number]

/** The duty that the books have, where a limit of the law ran; whatever became of the case since. */
export function dutyInBooks({ duties, recorded }: CaseState): Duty | undefined {
  if (recorded === undefined) return undefined
  return duties.find(
    ({ kind, about, nature }) => kind === 'handle' && about === '1' && nature === 'statutory',
  )
}

/** Whether the limit of the law was kept, as far as the books say. */
export function limitInBooks(state: CaseState): LimitInBooks {
  const duty = dutyInBooks(state)
  if (duty === undefined) return 'none'
  if (duty.state !== 'done') return 'not-known'
  return wasLate(duty) ? 'late' : 'kept'
}

/** Where the books do not say when it was answered, nobody claims that it was done in time, or late. */
function limitEvents(state: CaseState, settings: CaseSettings): CaseEvent[] {
  const owed = answerInBooks(state, settings)
  if (owed === undefined) return []
  const duty = newDuty(state.number, { ...owed, kind: 'handle' }, 1, settings)
  const { doneOn: on } = owed
  return [
    { type: 'duty-opened', duty, to: [] },
    on === undefined
      ? { type: 'duty-withdrawn', duty: duty.id }
      : { type: 'duty-done', duty: duty.id, on, late: on > duty.due.due },
  ]
}
