import type { Day } from '../time/day'
import type { CampaignEvent, CampaignState } from './campaign'
import { definitionAfter, movesAfter } from './changes'
import { partAfter } from './part'
import { isSameRound } from './taking-on'

/** The campaign after one event. Knows no rule. */
export function applyToCampaign(state: CampaignState, event: CampaignEvent): CampaignState {
  switch (event.type) {
    case 'campaign-begun':
      return state
    case 'phase-opened':
      return { ...state, phase: event.phase }
    case 'parts-begun':
      return { ...state, partsBegun: true, toldChanges: event.changes }
    case 'parts-told':
      return { ...state, toldChanges: event.changes }
    case 'posts-joined':
      return postsJoined(state, event)
    case 'joined-parts-begun':
      return {
        ...state,
        joining: (state.joining ?? []).filter(({ participant: { post } }) => {
          return !event.posts.includes(post)
        }),
      }
    case 'paper-started':
      return {
        ...state,
        papersToStart: state.papersToStart.filter(
          ({ code, number }) => code !== event.code || number !== event.number,
        ),
      }
    case 'campaign-changed':
      return {
        ...state,
        definition: definitionAfter(state.definition, event.change),
        moves: movesAfter(state.moves, event.change),
        changeCount: state.changeCount + 1,
        changes: [...state.changes, { on: event.on, change: event.change, reason: event.reason }],
      }
    case 'campaign-stopped':
      return stoppedOn(state, event)
    case 'report-published':
      return reportOut(state, event.on)
    case 'campaign-ended':
      return { ...state, endedOn: event.on }
    case 'taking-on-begun':
      return { ...state, takenOn: { on: event.on, settleBy: event.settleBy }, toAsk: true }
    case 'cases-taken-on':
      // Another round may have begun while this one asked.
      return { ...state, toAsk: !isSameRound(state.takenOn, event) }
    case 'cases-released':
      return { ...state, released: true }
    case 'paper-begun':
      return {
        ...state,
        ...partAfter(state, event),
        papersToStart: [...state.papersToStart, event],
      }
    default:
      return { ...state, ...partAfter(state, event) }
  }
}

function postsJoined(
  state: CampaignState,
  { on, participants }: Extract<CampaignEvent, { type: 'posts-joined' }>,
): CampaignState {
  const began = participants.map((participant) => ({ participant, on }))
  return {
    ...state,
    participants: [...state.participants, ...participants],
    joining: [...(state.joining ?? []), ...began],
  }
}

/** Whose part has not begun by then, has none; a paper that was not started is none. */
function stoppedOn(
  { joining: _, ...state }: CampaignState,
  { on, reason }: Extract<CampaignEvent, { type: 'campaign-stopped' }>,
): CampaignState {
  const stop = { stopped: true, stoppedFor: reason, papersToStart: [] } as const
  return { ...state, ...stop, endedOn: on, changeCount: state.changeCount + 1 }
}

function reportOut({ report, ...state }: CampaignState, publishedOn: Day): CampaignState {
  return report === undefined ? state : { ...state, report: { ...report, publishedOn } }
}
