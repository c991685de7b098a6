import type { PetitionerId } from '../ids'
import type { Day } from '../time/day'

/** 回访: whether the matter is settled, asked of the people concerned (H8). */

/**
 * `own`: said by themselves at their own door, where nobody of the office hears it (decision 58), with
 * what had been explained and taken up by then: days alone do not tell which of one day came first.
 */
export type SettlementAnswer = {
  on: Day
  settled: boolean
  own?: { explained: number; takenUpOn?: Day }
}

export type SettlementQuestion = {
  recipient: PetitionerId
  askedOn: Day
  answer?: SettlementAnswer
  lapsedOn?: Day
}
