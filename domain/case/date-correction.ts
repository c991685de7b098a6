import type { PetitionerId, TextRef } from '../ids'
import type { Day } from '../time/day'
import type { DatedFact, NoticeSubject } from './kinds'

/** A legal date that was entered wrongly, and the right one (decision 2). */
export type DateCorrection = {
  kind: 'correct-date'
  fact: DatedFact
  recipient?: PetitionerId
  /** Of several notices the one that says this; else the latest. */
  says?: NoticeSubject
  to: Day
  text: TextRef
}
