import type { Day } from '../time/day'

/** One time a defined duty is owed. Days in Asia/Shanghai. */
export type Occurrence = {
  /** Code of the defined duty. */
  duty: string
  /** From 1, in the order of their days. */
  number: number
  /** The day as counted, and the day after the rest-day rule; they differ where it moved. */
  nominal: Day
  due: Day
  /** Why it is not due on the day counted: the rest day it fell on, by name, and the rule. */
  moved?: { restDay: string; rule: 'before' | 'after' }
  /** A day of a year whose holidays are not published (docs/rules.md). */
  provisional: boolean
  opensOn: Day
  /** The last day on which it is accepted, late. */
  closesOn: Day
  /** The stretch of days it speaks of: after the one before it, up to its own day as counted. */
  from: Day
  to: Day
}
