import type { PetitionerId, PostCode, PromiseId } from '../ids'
import type { Day } from '../time/day'

/** What was promised, by opinion, review or agreement: the ledger of promises. */
export type Promised = {
  id: PromiseId
  from: 'opinion' | 'agreement' | 'review'
  /** Which of several: the review's id, the round's answer. */
  paper: string
  /** Of an agreement: those who signed it. */
  signedBy?: readonly PetitionerId[]
  madeOn: Day
  by: PostCode
  due: Day
  performedOn?: Day
}
