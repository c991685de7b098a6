import { isOpen, type Duty } from '../duty/duty'
import { isDefined } from '../present'
import { pendingRungs, ringing, type RungAddressee } from '../duty/ladder'
import { addDays, dayOf, latest, startOfDay, type Day, type Instant } from '../time/day'
import { upwardFrom } from './addressees'
import { applyAll } from './apply'
import type { CaseEvent, RungReached } from './events'
import { isPending, remediesUnderWay } from './remedies'
import { consequences } from './following'
import type { CaseSettings } from './settings'
import { answerableUntil, isAwaited } from './settlement'
import type { SettlementQuestion } from './questions'
import type { CaseState, Window } from './state'

/** The next instant at which anything happens by itself: one armed timer per case serves them all. */
export function nextInstant(state: CaseState, settings: CaseSettings): Instant | undefined {
  const rungs = state.duties.flatMap((duty) =>
    pendingRungs(duty, settings.ladder, settings.calendar).map(({ at }) => at),
  )
  const windows = openWindows(state).map(lapseOf)
  const silence = awaited(state).map((question) => silentFrom(question, settings))
  const end = endOf(state).flatMap((event) => {
    return event.type === 'ended' ? [startOfDay(event.on)] : []
  })
  return [...rungs, ...windows, ...silence, ...end].sort()[0]
}

/** What has come about by `now` without anybody doing anything. Empty when nothing has. */
export function passTime(state: CaseState, settings: CaseSettings, now: Instant): CaseEvent[] {
  const lapses = openWindows(state)
    .filter((window) => lapseOf(window) <= now)
    .map((window): CaseEvent => {
      const { recipient, clock, round } = window
      return { type: 'window-lapsed', recipient, clock, round, on: dayOf(lapseOf(window)) }
    })
  const silent = awaited(state)
    .filter((question) => silentFrom(question, settings) <= now)
    .map((question): CaseEvent => {
      const { recipient, askedOn } = question
      const on = dayOf(silentFrom(question, settings))
      return { type: 'question-lapsed', recipient, askedOn, on }
    })
  const over = [...lapses, ...silent]
  const until = owedUntil(state, over, settings, now)
  const rungs = state.duties.flatMap((duty) => rungsReached(state, settings, duty, until(duty)))
  const passed = [...rungs, ...over]
  const came = consequences(applyAll(state, passed), settings, now)
  const events = [...passed, ...came]
  return [...events, ...endOf(applyAll(state, events))]
}

function openWindows(state: CaseState): Window[] {
  return state.windows.filter((window) => window.state === 'open')
}

/** A window is over when its last day is. */
function lapseOf(window: Window): Instant {
  return startOfDay(addDays(window.last.due, 1))
}

/** Asked whether the matter is settled; once it is, nobody waits for an answer. */
function awaited({ questions, settled }: CaseState): SettlementQuestion[] {
  return settled === undefined ? questions.filter(isAwaited) : []
}

function silentFrom(question: SettlementQuestion, settings: CaseSettings): Instant {
  return startOfDay(addDays(answerableUntil(question, settings), 1))
}

/**
 * Decision 7: concluding does not end a case; it waits out every recipient's window, every review,
 * every promise and every question. Nor does it end while somebody is still to be told: only a
 * served notice stops that clock (Art. 23).
 */
function endOf(state: CaseState): Extract<CaseEvent, { type: 'ended' | 'duty-withdrawn' }>[] {
  if (state.phase !== 'concluded') return []
  const waits =
    openWindows(state).length > 0 ||
    state.duties.some((duty) => isOpen(duty) && !isOfCampaign(duty)) ||
    remediesUnderWay(state).some(isPending) ||
    awaited(state).length > 0
  if (waits) return []
  const over: Day[] = state.windows
    .filter((window) => window.state === 'lapsed')
    .map((window) => addDays(window.last.due, 1))
  const done = state.duties.flatMap(({ doneOn }) => (doneOn === undefined ? [] : [doneOn]))
  // By a word or by silence, each question was waited for, whether or not that settled anything.
  const asked = state.questions.map(({ answer, lapsedOn }) => answer?.on ?? lapsedOn)
  const takenBack = state.remedies.map(({ withdrawnOn }) => withdrawnOn)
  const closedInBooks = state.recorded?.endedOn
  const days = [...done, ...over, ...[...asked, ...takenBack, closedInBooks].filter(isDefined)]
  return [
    ...state.duties
      .filter((duty) => isOpen(duty) && isOfCampaign(duty))
      .map(({ id }) => ({ type: 'duty-withdrawn', duty: id }) as const),
    { type: 'ended', on: latest(state.receivedOn, ...days) },
  ]
}

/** What a campaign asks of a case keeps none from its end: nothing more can be done in it then. */
function isOfCampaign({ kind }: Duty): boolean {
  return kind === 'settle-in-campaign'
}

/**
 * Somebody's silence may have settled an old case while nobody looked at the clock: what was owed
 * until then rings no rung of a later day.
 */
function owedUntil(
  state: CaseState,
  over: readonly CaseEvent[],
  settings: CaseSettings,
  now: Instant,
): (duty: Duty) => Instant {
  const came = over.length === 0 ? [] : consequences(applyAll(state, over), settings, now)
  const settled = came.flatMap((event) => (event.type === 'settled' ? [event.settlement.on] : []))
  const owedNoMore = came.flatMap((event) =>
    event.type === 'duty-done' || event.type === 'duty-withdrawn' ? [event.duty] : [],
  )
  const [on] = settled.map(startOfDay)
  return ({ id }) => (on !== undefined && owedNoMore.includes(id) ? on : now)
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
