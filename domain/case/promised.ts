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
  /** What it rested on stands no longer, or somebody said that it is not kept: nobody owes it any more. */
  overtaken?: true
}

/** What is owed of it: neither kept nor overtaken. */
export function isOpenPromise({ performedOn, overtaken }: Promised): boolean {
  return performedOn === undefined && overtaken === undefined
}

/**
 * The round is over, or everybody took it back: what rested on the answer is owed no more. What was
 * kept stays kept; and what was agreed binds until it is kept or the agreement is at an end, above all
 * where somebody took the matter back for it (decision 32).
 */
export function answerOvertaken(promises: readonly Promised[]): Promised[] {
  return promises.map((each) => (each.from === 'agreement' ? each : overtaken(each)))
}

/** The agreement is at an end, and what was promised in it with it. */
export function agreementOvertaken(promises: readonly Promised[]): Promised[] {
  return promises.map((each) => (each.from === 'agreement' ? overtaken(each) : each))
}

/**
 * What a review says anew of a claim is owed by its own promises: earlier ones carry out what is left,
 * and where nothing is left, nobody owes them.
 */
export function overtakenBy(
  outcomes: readonly ClaimAnswered[],
  promises: readonly Promised[],
): Promised[] {
  const said = outcomes.map(({ claim }) => claim)
  return promises.map((each) => {
    const { claims = [] } = each
    if (!claims.some((claim) => said.includes(claim)) || !isOpenPromise(each)) return each
    const left = claims.filter((claim) => !said.includes(claim))
    return left.length === 0 ? overtaken(each) : { ...each, claims: left }
  })
}

function overtaken(promised: Promised): Promised {
  return isOpenPromise(promised) ? { ...promised, overtaken: true } : promised
}

/** Art. 32: what is seen to be carried out, and is not yet. */
export function supportedUndone(outcomes: readonly ClaimAnswered[]): ClaimId[] {
  return outcomes
    .filter(({ outcome, carriedOut }) => outcome === 'supported' && !carriedOut)
    .map(({ claim }) => claim)
}
