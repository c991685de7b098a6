import type { Day } from '../time/day'
import type { Claim, ClaimAnswered } from './outcomes'
import { overtakenBy } from './promised'
import type { CaseState } from './state'

/** Claims of one filing: who asks more, asks in another. */
export const MOST_CLAIMS = 20

/** What stands of each claim; one nothing is said of keeps what it has. */
export function withOutcomes(state: CaseState, outcomes: readonly ClaimAnswered[]): CaseState {
  const claims = state.claims.map((claim): Claim => {
    const found = outcomes.find((each) => each.claim === claim.id)
    if (found === undefined) return claim
    const { outcome, carriedOut } = found
    return { id: claim.id, outcome, ...(carriedOut === undefined ? {} : { carriedOut }) }
  })
  return { ...state, claims }
}

/** What a review says of a claim stands from then on; what was promised of that claim before does not. */
export function restated(state: CaseState, outcomes: readonly ClaimAnswered[]): CaseState {
  return { ...withOutcomes(state, outcomes), promises: overtakenBy(outcomes, state.promises) }
}

/** What was not supported, or has no basis in law, is explained (Art. 32, T6). */
export function isRefused({ outcome }: Claim): boolean {
  return outcome === 'not-supported' || outcome === 'reasonable-without-basis'
}

/** Since when that stands: from the answer, or from the last review that changed it (Arts. 35, 36). */
export function outcomeSince(state: CaseState, { id }: Claim): Day | undefined {
  const changes = state.remedies.flatMap(({ round, decided }) => {
    const changed = decided?.outcomes?.some(({ claim }) => claim === id) === true
    return changed && round === state.round ? [decided.on] : []
  })
  return changes.sort().at(-1) ?? state.answer?.issuedOn
}
