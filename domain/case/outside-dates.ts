import { dueOf, type Reckoning } from '../duty/reckoning'
import { decidingClock, excludedTime } from './duties/following-up'
import type { CaseEvent } from './events'
import { reachedAboveOn, remedyId } from './remedies'
import { runs } from './law'
import type { CaseSettings } from './settings'
import type { CaseState, OutsideDate } from './state'

/**
 * What bodies outside owe, and by when: told to person and staff, without a ladder (decision 13).
 * What the office owes about it is a duty of its own.
 */
export function reconcileOutside(state: CaseState, settings: CaseSettings): CaseEvent[] {
  return outsideDates(state, settings)
    .filter((date) => {
      const known = state.outside.find(({ about }) => about === date.about)
      return known === undefined || !isSame(known, date)
    })
    .map((date) => ({ type: 'outside-date-told', date }))
}

function isSame(one: OutsideDate, other: OutsideDate): boolean {
  return (
    one.from === other.from &&
    one.due.due === other.due.due &&
    one.due.provisional === other.due.provisional &&
    one.doneOn === other.doneOn
  )
}

function outsideDates(state: CaseState, settings: CaseSettings): OutsideDate[] {
  const { review, finalReview } = settings.remedyBodies
  const running = state.remedies.filter(
    ({ overtakenOn, withdrawnOn }) => (overtakenOn ?? withdrawnOn) === undefined,
  )
  const ofReviews = running.flatMap((remedy): Dated[] => {
    const clock = decidingClock(remedy)
    const from = reachedAboveOn(remedy)
    if (from === undefined) return []
    const dated = {
      about: remedyId(remedy),
      body: remedy.level === 'review' ? review : finalReview,
      clock,
      from,
      doneOn: remedy.decided?.on,
      options: excludedTime(remedy),
    }
    return [dated]
  })
  return [...ofReviews, ...ofTransfer(state)]
    .filter(({ clock }) => runs(settings, clock))
    .map((dated) => withDue(dated, settings))
}

type Dated = Omit<OutsideDate, 'due' | 'doneOn'> & {
  doneOn: OutsideDate['doneOn'] | undefined
  options: Pick<Extract<Reckoning, { by: 'clock' }>, 'setBy' | 'excluded'>
}

function ofTransfer({ transfer }: CaseState): Dated[] {
  if (transfer?.reportBackOn === undefined) return []
  const { to: body, on: from, reportedOn: doneOn, reportBackOn: setBy } = transfer
  return [{ about: 'report-back', body, clock: 'report-back', from, doneOn, options: { setBy } }]
}

function withDue({ options, doneOn, ...date }: Dated, settings: CaseSettings): OutsideDate {
  const reckoning: Reckoning = { by: 'clock', clock: date.clock, from: date.from, ...options }
  const due = dueOf(reckoning, settings.pack, settings.calendar)
  return { ...date, due, ...(doneOn === undefined ? {} : { doneOn }) }
}
