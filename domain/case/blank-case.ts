import type { Registration } from './registration'
import type { CaseState } from './state'

/** A case before anything has happened to it: what it begins with, and nothing else. */
export function blankCase(registration: Registration): CaseState {
  const {
    registeredBy: _,
    claims,
    notices = [],
    recusals = [],
    cameBack = [],
    ...facts
  } = registration
  return {
    ...facts,
    version: 0,
    phase: 'registered',
    claims: claims.map(({ id }) => ({ id })),
    round: 0,
    milestonesPlanned: 0,
    fallenAway: [],
    cameBack,
    ...{
      splits: [],
      takenIn: [],
      notices,
      advice: [],
      clears: [],
      earlierAnswers: [],
      mediations: [],
    },
    ...{ promises: [], remedies: [], aid: [], explanations: [], questions: [], recusals },
    ...{ windows: [], outside: [], duties: [] },
  }
}
