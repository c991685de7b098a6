import { latest, type Day } from '../../time/day'
import { remedyId, remedyOf, takenBackOn } from '../remedies'
import type { CaseState, Remedy, Service } from '../state'
import { daysOfPromises, firstOf, movedPromises, serviceOf } from './dated'
import type { Dated, Which } from './dated'

type Level = Remedy['level']

/** In the present round; what sent a matter back began another, and is that round's beginning. */
function reviewOf(state: CaseState, level: Level, { recipient }: Which): Remedy | undefined {
  return recipient === undefined ? undefined : remedyOf(state, level, recipient)
}

function withReview(state: CaseState, found: Remedy, change: Partial<Remedy>): CaseState {
  const remedies = state.remedies.map((each) => (each === found ? { ...each, ...change } : each))
  return { ...state, remedies }
}

/** Within the window: asked for on a later day, there would have been no review. */
export function request(level: Level): Dated {
  const clock = level === 'review' ? 'request-review' : 'request-final-review'
  const paperOf = level === 'review' ? serviceOf : servedReview
  return (state, which) => {
    const remedy = reviewOf(state, level, which)
    const paper = paperOf(state, which)
    const window = state.windows.find(
      (each) =>
        each.recipient === which.recipient && each.clock === clock && each.round === state.round,
    )
    if (remedy === undefined || paper === undefined) return undefined
    return {
      on: remedy.requestedOn,
      after: latest(paper.on, takenBackOn(state, level, which.recipient) ?? paper.on),
      before: firstOf(remedy.fileSentOn, remedy.decided?.on, window?.last.due),
      moved: (to) => withReview(state, remedy, { requestedOn: to }),
    }
  }
}

/** Of the present round, taken back or not: each was asked for of a paper they had. */
export function requestsOf(
  { remedies, round }: CaseState,
  { recipient }: Which,
  level: Level,
): Day[] {
  return remedies
    .filter((each) => each.round === round && each.recipient === recipient && each.level === level)
    .map(({ requestedOn }) => requestedOn)
}

export function decision(level: Level): Dated {
  return (state, which) => {
    const remedy = reviewOf(state, level, which)
    const { decided } = remedy ?? {}
    if (remedy === undefined || decided === undefined) return undefined
    const paper = remedyId(remedy)
    return {
      on: decided.on,
      after: remedy.requestedOn,
      before: firstOf(remedy.service?.on, ...daysOfPromises(state, paper)),
      moved: (to) => ({
        ...withReview(state, remedy, { decided: { ...decided, on: to } }),
        promises: movedPromises(state, paper, to),
      }),
    }
  }
}

export function reviewService(level: Level): Dated {
  return (state, which) => {
    const remedy = reviewOf(state, level, which)
    const { decided, service } = remedy ?? {}
    if (remedy === undefined || decided === undefined || service === undefined) return undefined
    return {
      on: service.on,
      after: decided.on,
      before: level === 'review' ? firstOf(...requestsOf(state, which, 'final-review')) : undefined,
      moved: (to) => withReview(state, remedy, { service: { ...service, on: to } }),
    }
  }
}

/** The last that was held: its time is not part of the limit, also once that was decided (Art. 36). */
export function hearing(end: 'from' | 'to'): Dated {
  return (state, which) => {
    const remedy = reviewOf(state, 'final-review', which)
    const last = remedy?.hearings.at(-1)
    if (remedy === undefined || last === undefined) return undefined
    const moved = (to: Day) => {
      const hearings = remedy.hearings.map((each) =>
        each === last ? { ...each, [end]: to } : each,
      )
      return withReview(state, remedy, { hearings })
    }
    return end === 'from'
      ? { on: last.from, before: last.to, moved }
      : { on: last.to, after: last.from, before: remedy.decided?.on, moved }
  }
}

function servedReview(state: CaseState, which: Which): Service | undefined {
  return reviewOf(state, 'review', which)?.service
}
