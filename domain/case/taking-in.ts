import type { CaseNumber, ClaimId } from '../ids'
import type { RulePackId } from '../rules/rule-pack'
import type { Day } from '../time/day'
import type { CaseKind, Route } from './kinds'
import type { CaseState, Recipient } from './state'
import type { TakenOn } from './taken-on'
import type { AnswerLimit, Clear, Whole } from './work'

/** What a case is told of another that goes on in it (decision 38). */
export type TakingIn = {
  kind: 'take-in'
  from: CaseNumber
  /** The rules it goes by there; null where it is older than any. */
  pack: RulePackId | null
  /** Who brings the matter there, and is not among those who bring it here. */
  recipients: readonly Pick<Recipient, 'id' | 'reachable'>[]
  claims: readonly ClaimId[]
  /** As what, where it was accepted there. */
  accepted?: { kind: CaseKind; route?: Route }
  /** What runs there runs on here; of what was inherited, or of a later round, nothing does (H1). */
  limit?: AnswerLimit
  /** Not sorted there yet: received on that day, from which Art. 22 counts. */
  receivedOn?: Day
  /** Since when that matter has been here, as it came with the first who brought it. */
  broughtOn?: Day
  /** Taken up there as an old case (H1). */
  takenUpOn?: Day
  /** Inherited there, and dealt with as an old case since that day (H1). */
  oldSince?: Day
  /** And whole by then: in what (H6, B2). */
  whole?: readonly Whole[]
  /** What is clear of the matter there (B2). */
  clears?: readonly Clear[]
  /** The campaigns that have it there have it here from now on (H1). */
  campaigns?: readonly TakenOn[]
  /** Asked to stand back there, and not decided yet (Art. 28). */
  recusals?: CaseState['recusals']
  /** Accepted there as what it is not: the merging says why (decision 39). */
  sortedWrongly?: true
  /** Shut out there, and from now on here (Arts. 28, 30). */
  excluded: CaseState['excluded']
  accusedUnits: CaseState['accusedUnits']
}
