import { earliest } from '../../time/day'
import type { CaseState } from '../state'
import { beforeClose, beforeEnd, type StepsOf } from '../step'
import { receivedOn } from './moves'

type Stations = 'assign-station' | 'release-station'

const rule = 'plan V2'

/** 交办代办站: a station goes with the matter and whoever brought it; the work and its dates stay where they are. */
export const stationSteps: StepsOf<Stations> = {
  /** Given to another, the one before goes with it no more. */
  'assign-station': {
    from: beforeClose,
    to: [],
    rule,
    against: ({ state: { station }, facts: { village } }) =>
      station?.village === village
        ? ['already-done', rule, 'That station has it already. Choose another, or leave it there.']
        : undefined,
    follows: receivedOn,
    apply: (state, { facts: { village, post }, on }) => ({
      ...state,
      station: { village, post, on },
    }),
  },

  'release-station': {
    from: beforeEnd,
    to: [],
    rule,
    possible: ({ station }) => station !== undefined,
    follows: ({ station, receivedOn: received }) => station?.on ?? received,
    apply: (state) => withoutStation(state),
  },
}

function withoutStation({ station: _, ...state }: CaseState): CaseState {
  return state
}

/** The first time the station it was given to had something to tell. */
export function withNews(state: CaseState, on: CaseState['receivedOn']): CaseState {
  const { station } = state
  if (station === undefined) return state
  // Told first on the earliest day, whichever was entered first (decision 2).
  return { ...state, station: { ...station, newsOn: earliest(on, station.newsOn ?? on) } }
}
