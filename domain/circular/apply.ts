import { applyToDuties } from '../undertaking/duties'
import type { CircularEvent, CircularState } from './circular'

/** The paper after one event. Knows no rule. */
export function applyToCircular(state: CircularState, event: CircularEvent): CircularState {
  switch (event.type) {
    case 'circular-begun':
      return state
    case 'figures-frozen':
      return { ...state, phase: 'frozen', figures: event.figures }
    case 'drafted': {
      const { text, by, on, repliesUntil } = event
      return { ...state, phase: 'drafted', draft: { text, by, on, repliesUntil } }
    }
    case 'replied': {
      const { type: _, ...reply } = event
      return { ...state, replies: [...state.replies, reply] }
    }
    case 'sent-back':
      return sentBack(state, event)
    case 'approved':
      return { ...state, phase: 'approved', approval: { by: event.by, on: event.on } }
    case 'published': {
      const { on: publishedOn, openUntil = state.openUntil } = event
      return { ...state, phase: 'published', publishedOn, openUntil }
    }
    case 'correction-proposed': {
      const { text, by: proposedBy, on: proposedOn } = event
      return { ...state, corrections: [...state.corrections, { text, proposedBy, proposedOn }] }
    }
    case 'correction-published':
      return {
        ...state,
        corrections: state.corrections.map((each, at) =>
          at === event.correction - 1 ? { ...each, publishedOn: event.on } : each,
        ),
      }
    case 'campaign-told':
      return { ...state, report: { told: true } }
    case 'circular-ended':
      return { ...state, endedOn: event.on, ...(event.stopped ? { stopped: true } : {}) }
    default:
      return { ...state, duties: applyToDuties(state.duties, event) }
  }
}

function sentBack(
  { draft, ...state }: CircularState,
  { text: reason, by, on }: Extract<CircularEvent, { type: 'sent-back' }>,
): CircularState {
  const before = draft === undefined ? [] : [{ draft, reason, by, on }]
  return { ...state, phase: 'frozen', replies: [], sentBack: [...state.sentBack, ...before] }
}
