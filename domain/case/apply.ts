import type { Duty } from '../duty/duty'
import type { CaseEvent } from './events'
import type { CaseState } from './state'
import { recipientsWithoutOpinion } from './procedure'

/** The case after one event. Knows no rule: whether the event may happen was decided before. */
export function apply(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'registered':
    case 'late-entry-approved':
      return state
    case 'notice-served':
      return { ...state, notices: [...state.notices, service(event)] }
    case 'accepted':
      return {
        ...state,
        phase: 'accepted',
        kind: event.kind,
        route: event.route,
        acceptedOn: event.on,
      }
    case 'entrusted': {
      const { unit, unitHead, lead, on } = event
      return { ...state, phase: 'entrusted', entrustment: { unit, unitHead, lead, on } }
    }
    case 'signed-for':
      return signedFor(state, event)
    case 'opinion-issued':
      return opinionIssued(state, event)
    case 'opinion-served':
      return opinionServed(state, event)
    case 'concluded':
      return { ...state, phase: 'concluded', concludedOn: event.on }
    case 'ended':
      return { ...state, phase: 'ended', endedOn: event.on }
    case 'window-opened':
      return { ...state, windows: [...state.windows, event.window] }
    case 'window-lapsed':
      return {
        ...state,
        windows: state.windows.map((window) =>
          window.recipient === event.recipient ? { ...window, state: 'lapsed' } : window,
        ),
      }
    case 'duty-opened':
      return { ...state, duties: [...state.duties, event.duty] }
    case 'duty-done':
      return changeDuty(state, event.duty, (duty) => ({ ...duty, state: 'done', doneOn: event.on }))
    case 'rung-reached':
      return changeDuty(state, event.duty, (duty) => ({
        ...duty,
        rung: [...duty.rung, event.rung],
      }))
  }
}

export function applyAll(state: CaseState, events: readonly CaseEvent[]): CaseState {
  return events.reduce(apply, state)
}

/** One journal entry later: the events of a command, or of time that passed, and a version more. */
export function advance(state: CaseState, events: readonly CaseEvent[]): CaseState {
  return { ...applyAll(state, events), version: state.version + 1 }
}

type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

function service({ recipient, way, on }: EventOf<'notice-served' | 'opinion-served'>) {
  return { recipient, way, on }
}

function signedFor(state: CaseState, event: EventOf<'signed-for'>): CaseState {
  if (state.entrustment === undefined) return state
  return {
    ...state,
    phase: 'signed-for',
    entrustment: { ...state.entrustment, signedOn: event.on },
  }
}

function opinionIssued(state: CaseState, event: EventOf<'opinion-issued'>): CaseState {
  const { text, draftedBy, approvedBy, on } = event
  return {
    ...state,
    phase: 'opinion-issued',
    opinion: { text, issuedOn: on, draftedBy, approvedBy },
    claims: state.claims.map((claim) => {
      const found = event.outcomes.find((outcome) => outcome.claim === claim.id)
      return found === undefined ? claim : { ...claim, outcome: found.outcome }
    }),
  }
}

/** Several petitioners each have their own service; the phase moves with the last of them. */
function opinionServed(state: CaseState, event: EventOf<'opinion-served'>): CaseState {
  const served = { ...state, opinionServices: [...state.opinionServices, service(event)] }
  return recipientsWithoutOpinion(served).length === 0
    ? { ...served, phase: 'opinion-served' }
    : served
}

function changeDuty(state: CaseState, id: Duty['id'], change: (duty: Duty) => Duty): CaseState {
  return { ...state, duties: state.duties.map((duty) => (duty.id === id ? change(duty) : duty)) }
}
