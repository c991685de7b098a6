import type { Day } from '../time/day'
import type { RestDayRule } from './definition'

/** Why a date is not the day counted: the rest day that was on, by its holiday's name or its weekday. */
export type Moved = {
  restDay: string
  /** The rule the duty names. */
  rule: Exclude<RestDayRule, 'stay'>
  /** The rule alone would have led out of the phase: it went to the nearest working day inside. */
  keptInPhase?: true
}

/** One time a defined duty is owed. Days in Asia/Shanghai. */
export type Occurrence = {
  /** Code of the defined duty. */
  duty: string
  /** In the order of their days: from 1, or of what is owed every working day the day of its phase. */
  number: number
  /** The day as counted, and the day after the rest-day rule; they differ where it moved. */
  nominal: Day
  due: Day
  moved?: Moved
  /** Other days counted whose due date fell on this one: they are owed once, as this. */
  joins?: readonly Day[]
  /** A day of a year whose holidays are not published (docs/rules.md). */
  provisional: boolean
  opensOn: Day
  /** The last day on which it is accepted, late. */
  closesOn: Day
  /**
   * The stretch of days it speaks of: after the one before it, up to its own day as counted; of a paper up
   * to its cut-off, so that what happens after that is in the next one (decision 68).
   */
  from: Day
  to: Day
  /** Of a circular or a review: the last day its figures speak of (decision 68). */
  cutOff?: Day
}
