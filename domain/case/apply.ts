import type { Duty } from '../duty/duty'
import type { CaseEvent, FactEvent, Following, WindowName } from './events'
import type { Day } from '../time/day'
import type { CaseState, Window } from './state'
import { leftAll } from './taken-on'
import { stepOf } from './steps'

/** The case after one event. Knows no rule: whether the event may happen was decided before. */
export function apply(state: CaseState, event: CaseEvent): CaseState {
  return isFact(event) ? applyFact(state, event) : applyFollowing(state, event)
}

export function applyAll(state: CaseState, events: readonly CaseEvent[]): CaseState {
  return events.reduce(apply, state)
}

/** One journal entry later: the events of a command, or of time that passed, and a version more. */
export function advance(state: CaseState, events: readonly CaseEvent[]): CaseState {
  return { ...applyAll(state, events), version: state.version + 1 }
}

function isFact(event: CaseEvent): event is FactEvent {
  return 'facts' in event
}

function applyFact(state: CaseState, event: FactEvent): CaseState {
  // Facts and step are of one kind, which the compiler cannot follow through a union.
  return stepOf(event.facts.kind).apply(state, event)
}

function applyFollowing(state: CaseState, event: Following): CaseState {
  switch (event.type) {
    case 'registered':
    case 'late-entry-approved':
    case 'split-begun':
      return state
    case 'recorded':
      return recorded(state, event)
    case 'duty-opened':
      return { ...state, duties: [...state.duties, event.duty] }
    case 'duty-done':
      return changeDuty(state, event.duty, (duty) => ({ ...duty, state: 'done', doneOn: event.on }))
    case 'duty-reopened':
      return changeDuty(state, event.duty, ({ doneOn: _, ...duty }) => ({ ...duty, state: 'open' }))
    case 'duty-withdrawn':
      return changeDuty(state, event.duty, (duty) => ({ ...duty, state: 'withdrawn' }))
    case 'duty-handed-on':
      return changeDuty(state, event.duty, (duty) => ({ ...duty, owedBy: event.owedBy }))
    case 'duty-moved':
      return changeDuty(state, event.duty, (duty) => moved(duty, event))
    case 'rung-reached':
      return changeDuty(state, event.duty, (duty) => ({
        ...duty,
        rung: [...duty.rung, event.rung],
      }))
    case 'window-opened':
      return { ...state, windows: [...state.windows, event.window] }
    case 'window-moved':
      return changeWindow(state, event, (window) => ({
        ...window,
        ...{ openedOn: event.from, last: event.last, state: 'open' },
      }))
    case 'window-used':
      return changeWindow(state, event, (window) => ({ ...window, state: 'used' }))
    case 'window-unused':
      return changeWindow(state, event, (window) => ({ ...window, state: 'open' }))
    case 'window-lapsed':
      return changeWindow(state, event, (window) => ({ ...window, state: 'lapsed' }))
    case 'extension-judged':
      return judged(state, event)
    case 'outside-date-told':
      return {
        ...state,
        outside: [...state.outside.filter(({ about }) => about !== event.date.about), event.date],
      }
    case 'question-lapsed':
      return unanswered(state, event)
    case 'settled':
      return { ...state, settled: event.settlement }
    case 'settlement-undone':
      return unsettled(state, event)
    case 'terminated':
      return { ...state, terminated: { on: event.on, by: event.by } }
    case 'termination-undone':
      return unterminated(state)
    case 'ended':
      return ended(state, event.on)
  }
}

function ended(state: CaseState, endedOn: Day): CaseState {
  const { campaigns } = state
  const left = campaigns === undefined ? {} : { campaigns: leftAll(campaigns, endedOn) }
  return { ...state, phase: 'ended', endedOn, ...left }
}

/** Sorted, accepted and concluded by one entry: there is one day for each, or the same for two. */
function recorded(
  state: CaseState,
  { kind, route, acceptedOn, books }: Extract<Following, { type: 'recorded' }>,
): CaseState {
  return {
    ...state,
    phase: 'concluded',
    kind,
    ...(route === undefined ? {} : { route }),
    ...{ sortedOn: acceptedOn, acceptedOn, concludedOn: books.endedOn, recorded: books },
  }
}

function judged(
  { extension, ...state }: CaseState,
  { from, tooLate }: Extract<Following, { type: 'extension-judged' }>,
): CaseState {
  if (extension === undefined) return state
  const { tooLate: _, judgedFrom: __, ...given } = extension
  const judgedFrom = from === given.from ? {} : { judgedFrom: from }
  return { ...state, extension: { ...given, ...judgedFrom, ...(tooLate ? { tooLate } : {}) } }
}

function unsettled(
  { settled: _, backlog, ...state }: CaseState,
  { on, insteadOf }: Extract<Following, { type: 'settlement-undone' }>,
): CaseState {
  if (backlog === undefined) return state
  if (on === undefined) return { ...state, backlog }
  const others = (backlog.unsettledOn ?? []).filter((each) => each !== insteadOf)
  return { ...state, backlog: { ...backlog, unsettledOn: [...others, on].sort() } }
}

function unterminated({ terminated: _, ...state }: CaseState): CaseState {
  return state
}

function unanswered(
  state: CaseState,
  { recipient, askedOn, on }: Extract<Following, { type: 'question-lapsed' }>,
): CaseState {
  return {
    ...state,
    questions: state.questions.map((each) =>
      each.recipient === recipient && each.askedOn === askedOn ? { ...each, lapsedOn: on } : each,
    ),
  }
}

type Moved = Extract<Following, { type: 'duty-moved' }>

function moved(duty: Duty, { openedOn, reckoning, due, rung }: Moved): Duty {
  const others = duty.rungBefore.filter((each) => each.due !== duty.due.due)
  return {
    ...duty,
    ...{ openedOn, reckoning, due, rung },
    rungBefore: [...others, { due: duty.due.due, rung: duty.rung }],
  }
}

function changeDuty(state: CaseState, id: Duty['id'], change: (duty: Duty) => Duty): CaseState {
  return { ...state, duties: state.duties.map((duty) => (duty.id === id ? change(duty) : duty)) }
}

function changeWindow(
  state: CaseState,
  { recipient, clock, round }: WindowName,
  change: (window: Window) => Window,
): CaseState {
  return {
    ...state,
    windows: state.windows.map((window) =>
      window.recipient === recipient && window.clock === clock && window.round === round
        ? change(window)
        : window,
    ),
  }
}
