import { isOpen, type Duty } from '../duty/duty'
import { pendingRungs, ringing, type RungAddressee } from '../duty/ladder'
import { addDays, dayOf, latest, startOfDay, type Day, type Instant } from '../time/day'
import { upwardFrom } from './addressees'
import { applyAll } from './apply'
import type { CaseEvent, RungReached } from './events'
import { isPending, remediesUnderWay } from './facts'
import { consequences } from './following'
import type { CaseSettings } from './settings'
import { answerableUntil } from './settlement'
import type { CaseState, Window } from './state'

/** The next instant at which anything happens by itself: one armed timer per case serves them all. */
export function nextInstant(state: CaseState, settings: CaseSettings): Instant | undefined {
  const rungs = state.duties.flatMap((duty) =>
    pendingRungs(duty, settings.ladder, settings.calendar).map(({ at }) => at),
  )
  const windows = openWindows(state).map(lapseOf)
  const silence = unanswered(state).map((question) =>
    startOfDay(addDays(answerableUntil(question, settings), 1)),
  )
  const end = endOf(state).map(({ on }) => startOfDay(on))
  return [...rungs, ...windows, ...silence, ...end].sort()[0]
}

/** What has come about by `now` without anybody doing anything. Empty when nothing has. */
export function passTime(state: CaseState, settings: CaseSettings, now: Instant): CaseEvent[] {
  const rungs = state.duties.flatMap((duty) => rungsReached(state, settings, duty, now))
  const lapses = openWindows(state)
    .filter((window) => lapseOf(window) <= now)
    .map((window): CaseEvent => {
      const { recipient, clock, round } = window
      return { type: 'window-lapsed', recipient, clock, round, on: dayOf(lapseOf(window)) }
    })
  const passed = [...rungs, ...lapses]
  const came = consequences(applyAll(state, passed), settings, now)
  const events = [...passed, ...came]
  return [...events, ...endOf(applyAll(state, events))]
}

export function isOverdue(state: CaseState): boolean {
  return state.duties.some((duty) => duty.state === 'open' && duty.rung.includes('overdue'))
}

function openWindows(state: CaseState): Window[] {
  return state.windows.filter((window) => window.state === 'open')
}

/** A window is over when its last day is. */
function lapseOf(window: Window): Instant {
  return startOfDay(addDays(window.last.due, 1))
}

/** Asked whether the matter is settled, and not answered; once it is settled nobody waits for them. */
function unanswered({ questions, settled }: CaseState) {
  return settled === undefined ? questions.filter(({ answer }) => answer === undefined) : []
}

/**
 * Decision 7: concluding does not end a case; it waits out every recipient's window, every review,
 * every promise and every question. Nor does it end while somebody is still to be told: only a
 * served notice stops that clock (Art. 23).
 */
function endOf(state: CaseState): Extract<CaseEvent, { type: 'ended' }>[] {
  if (state.phase !== 'concluded') return []
  const waits =
    openWindows(state).length > 0 ||
    state.duties.some(isOpen) ||
    remediesUnderWay(state).some(isPending) ||
    unanswered(state).length > 0
  if (waits) return []
  const over: Day[] = state.windows
    .filter((window) => window.state === 'lapsed')
    .map((window) => addDays(window.last.due, 1))
  const done = state.duties.flatMap(({ doneOn }) => (doneOn === undefined ? [] : [doneOn]))
  const settled = state.settled === undefined ? [] : [state.settled.on]
  return [{ type: 'ended', on: latest(state.receivedOn, ...done, ...over, ...settled) }]
}

function rungsReached(
  state: CaseState,
  settings: CaseSettings,
  duty: Duty,
  now: Instant,
): RungReached[] {
  const { ladder, calendar } = settings
  const postsFrom = (addressee: RungAddressee) => upwardFrom(addressee, duty, state, settings)
  return ringing(duty, ladder, calendar, now, postsFrom).map(({ rung, to }) => ({
    type: 'rung-reached',
    duty: duty.id,
    rung: rung.rung,
    due: duty.due.due,
    urgent: rung.urgent,
    to,
    ...(rung.proposes === undefined ? {} : { proposes: rung.proposes }),
  }))
}
