import type { TextRef } from '../ids'
import type { Day } from '../time/day'
import type { CaseKind, Route } from './kinds'

/** What the books say of a matter that is closed and settled (decision 51). */
export type OldRecord = {
  kind: CaseKind
  /** Of a petition, where the books say which of the six ways it went. */
  route?: Route
  /** Absent: the books do not say; the limit is reckoned from receipt, and that is marked as assumed. */
  acceptedOn?: Day
  /** The day the person was answered; absent where the books do not say. */
  answeredOn?: Day
  endedOn: Day
  /** The answer as it stands in the books, where it does. */
  answer?: TextRef
}

/** What a case keeps of that beside its own facts: what the books say is not what was done here. */
export type InBooks = Pick<OldRecord, 'answeredOn' | 'endedOn' | 'answer'> & {
  acceptance: 'in-the-books' | 'assumed-from-receipt'
}
