import type { BodyCode, CaseNumber, ClaimId, PetitionerId, TextRef } from '../ids'
import type { Day } from '../time/day'
import type { ClaimOutcome, DeclineGround, Route } from './kinds'

/** What is said of a matter, and of each of its claims. */

/**
 * Art. 32, of one claim. `carriedOut`: supported, and nothing is left to perform; else something is
 * promised in the same paper.
 */
export type ClaimAnswered = { claim: ClaimId; outcome: ClaimOutcome; carriedOut?: true }

/** `carriedOut`: supported, and done by the time the opinion was issued (Art. 32). */
export type Claim = { id: ClaimId; outcome?: ClaimOutcome; carriedOut?: true }

/** `earlier`, or in words `text`: of what ended before, which matter that was (Art. 36). */
export type Declined = {
  ground: DeclineGround
  route?: Route
  body?: BodyCode
  earlier?: CaseNumber
  text?: TextRef
}

/** 调解 (Art. 33) and what came of it. */
export type Mediation = { on: Day; outcome: 'agreed' | 'failed' }
export type Agreement = { on: Day; text: TextRef; signedBy: readonly PetitionerId[] }
