import type { Day } from '../../time/day'
import { remedyId, remedyOf } from '../facts'
import type { CaseState, Remedy, Service } from '../state'
import { daysOfPromises, firstOf, movedPromises, serviceOf } from './dated'
import type { Dated, Which } from './dated'
import { decidedOn } from './moves'

type Level = Remedy['level']

/** In the present round; what sent a matter back began another, and is that round's beginning. */
export function reviewOf(level: Level) {
  return (state: CaseState, { recipient }: Which): Remedy | undefined =>
    recipient === undefined ? undefined : remedyOf(state, level, recipient)
}

function movedReview(level: Level, change: (remedy: Remedy, to: Day) => Remedy): Dated['moved'] {
  return (state, to, which) => {
    const found = reviewOf(level)(state, which)
    const remedies = state.remedies.map((each) => (each === found ? change(each, to) : each))
    return { ...state, remedies }
  }
}

/** Within the window: asked for on a later day, there would have been no review. */
export function request(level: Level): Dated {
  const found = reviewOf(level)
  const clock = level === 'review' ? 'request-review' : 'request-final-review'
  return {
    on: (state, which) => found(state, which)?.requestedOn,
    moved: movedReview(level, (remedy, to) => ({ ...remedy, requestedOn: to })),
    place: (state, which) => {
      const before = level === 'review' ? serviceOf : servedReview
      const remedy = found(state, which)
      const window = state.windows.find(
        (each) =>
          each.recipient === which.recipient && each.clock === clock && each.round === state.round,
      )
      return {
        after: before(state, which)?.on ?? state.receivedOn,
        before: firstOf(remedy?.fileSentOn, remedy?.decided?.on, window?.last.due),
      }
    },
  }
}

export function decision(level: Level): Dated {
  const found = reviewOf(level)
  return {
    on: (state, which) => found(state, which)?.decided?.on,
    moved: (state, to, which) => {
      const remedy = found(state, which)
      if (remedy === undefined) return state
      const change = movedReview(level, (each) =>
        each.decided === undefined ? each : { ...each, decided: { ...each.decided, on: to } },
      )
      const promises = movedPromises(state, remedyId(remedy), to)
      return { ...change(state, to, which), promises }
    },
    place: (state, which) => {
      const remedy = found(state, which)
      return {
        after: remedy?.requestedOn ?? state.receivedOn,
        before: firstOf(
          remedy?.service?.on,
          ...(remedy === undefined ? [] : daysOfPromises(state, remedyId(remedy))),
        ),
      }
    },
  }
}

export function reviewService(level: Level): Dated {
  const found = reviewOf(level)
  return {
    on: (state, which) => found(state, which)?.service?.on,
    moved: movedReview(level, (remedy, to) =>
      remedy.service === undefined ? remedy : { ...remedy, service: { ...remedy.service, on: to } },
    ),
    place: (state, which) => ({
      after: decidedOn(state, found(state, which)),
      before: level === 'review' ? reviewOf('final-review')(state, which)?.requestedOn : undefined,
    }),
  }
}

/** The last that was held: its time is not part of the limit, also once that was decided (Art. 36). */
export function hearing(end: 'from' | 'to'): Dated {
  const found = reviewOf('final-review')
  return {
    on: (state, which) => found(state, which)?.hearings.at(-1)?.[end],
    moved: movedReview('final-review', (remedy, to) => {
      const last = remedy.hearings.at(-1)
      const hearings = remedy.hearings.map((each) =>
        each === last ? { ...each, [end]: to } : each,
      )
      return { ...remedy, hearings }
    }),
    place: (state, which) => {
      const remedy = found(state, which)
      const last = remedy?.hearings.at(-1)
      if (end === 'from') return { before: last?.to }
      return { ...(last && { after: last.from }), before: remedy?.decided?.on }
    },
  }
}

function servedReview(state: CaseState, which: Which): Service | undefined {
  return reviewOf('review')(state, which)?.service
}
