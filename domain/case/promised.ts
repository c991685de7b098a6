import type { ClaimId, PetitionerId, PostCode, PromiseId } from '../ids'
import type { Day } from '../time/day'
import type { ClaimAnswered } from './outcomes'

/** What was promised, by opinion, review or agreement: the ledger of promises. */
export type Promised = {
  id: PromiseId
  from: 'opinion' | 'agreement' | 'review'
  /** Which of several: the review's id, the round's answer. */
  paper: string
  /** Of an agreement: those who signed it. */
  signedBy?: readonly PetitionerId[]
  /** What it carries out of what that paper supports; of an agreement or a reply nothing is named. */
  claims?: readonly ClaimId[]
  madeOn: Day
  by: PostCode
  due: Day
  performedOn?: Day
  /** What it rested on stands no longer: another answer, a review or nobody is left, and nobody owes it. */
  overtaken?: true
}

/** What is owed of it: neither kept nor overtaken. */
export function isOpenPromise({ performedOn, overtaken }: Promised): boolean {
  return performedOn === undefined && overtaken === undefined
}

/** The round is over, or everybody took it back. What was kept stays kept. */
export function allOvertaken(promises: readonly Promised[]): Promised[] {
  return promises.map((each) => (isOpenPromise(each) ? { ...each, overtaken: true } : each))
}

/** Of all that a promise carries out a review says anew what stands, and promises that itself. */
export function overtakenBy(
  outcomes: readonly ClaimAnswered[],
  promises: readonly Promised[],
): Promised[] {
  const said = outcomes.map(({ claim }) => claim)
  return promises.map((each) => {
    const { claims = [] } = each
    const restated = claims.length > 0 && claims.every((claim) => said.includes(claim))
    return restated && isOpenPromise(each) ? { ...each, overtaken: true } : each
  })
}

/** Art. 32: what is seen to be carried out, and is not yet. */
export function supportedUndone(outcomes: readonly ClaimAnswered[]): ClaimId[] {
  return outcomes
    .filter(({ outcome, carriedOut }) => outcome === 'supported' && !carriedOut)
    .map(({ claim }) => claim)
}
