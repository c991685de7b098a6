import type { CaseKind, AskedOfLeads } from '../case/kinds'
import type { PostCode, VillageCode } from '../ids'
import type { Day } from '../time/day'

/**
 * Where a date falls that lands on a rest day. `stay`: where it is; a rest day binds nobody to less. The
 * plan's own phases begin and end on rest days (7 and 13 April 2019), so a phase has no such rule.
 */
export const restDayRules = ['before', 'after', 'stay'] as const
export type RestDayRule = (typeof restDayRules)[number]

/**
 * What discharges a defined duty. `matters`: the numbers of what was registered, or an explicit nil
 * return (B1); `round`: the day of the round and what came of it (B3); `follow-up`: each dispute unsettled
 * followed up or reported up (B3); `check`: what was found, or nothing; `statement`: a text; `circular` and
 * `review`: a paper whose figures freeze (H4, H9); `inspection`: villages inspected in a batch (B5);
 * `receiving`: a day on which a leader received people (H7, T7); `attention`: the cases a leader attended to,
 * each of which says so itself, or nil with a reason (H7); `publicity`: where it was shown, and when (T4).
 */
export const dutyForms = [
  'matters',
  'round',
  'follow-up',
  'check',
  'statement',
  'circular',
  'review',
  'inspection',
  'receiving',
  'attention',
  'publicity',
] as const
export type DutyForm = (typeof dutyForms)[number]

/**
 * What a `check` is of that the record bears out (decision 98): matters accepted by somebody outside the team (H5),
 * refusals sampled by somebody outside the unit (H8). A check that names none of these is a word alone.
 */
export const recordedChecks = ['acceptance', 'refusal-sample'] as const
export type RecordedCheck = (typeof recordedChecks)[number]

/** Code of the paper a campaign ends with (decision 85); no duty of a definition may have it. */
export const CLOSING_REPORT = 'closing-report'

/** Who owes it: one post, or each post of a kind. A responsible unit owes by its head. */
export const owerGroups = [
  'office',
  'director',
  'each-village',
  'each-station',
  'each-lead',
  'each-unit',
] as const
export type OwerGroup = (typeof owerGroups)[number]
export type Owers = OwerGroup | { post: PostCode }

/**
 * When it is due. A cadence counts from the first day of its phase, and every date of it from there: a date
 * that moved off a rest day moves none after it, and none leaves its phase (domain/campaign/rest-day.ts).
 * `every-days` with 14 in a phase that begins on 13 April is due on the 27th first; `weekly` on each such
 * weekday of the phase, `month-end` on each last day of a month in it, its first day included.
 */
export type Schedule =
  | { by: 'day'; day: Day; restDay: RestDayRule }
  | { by: 'days'; days: readonly Day[]; restDay: RestDayRule }
  | { by: 'phase-end'; restDay: RestDayRule }
  | { by: 'every-days'; days: number; restDay: RestDayRule }
  /** ISO weekday: 1 is Monday, 7 Sunday. */
  | { by: 'weekly'; weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; restDay: RestDayRule }
  | { by: 'month-end'; restDay: RestDayRule }
  | { by: 'working-day' }

/** A paper whose figures freeze, and what happens between that and its day. */
export type PaperTerms = {
  /** Its figures end with that many working days before the day it is due. */
  cutOffWorkingDays: number
  /** The posts named in it may reply for that many working days after it was drafted; at most two fewer than those. */
  replyWorkingDays: number
  /** Who reads it once it is published. */
  readers: 'township' | 'leading-group' | 'secretary'
}

export type DefinedDuty = {
  /** Within its campaign: "fortnightly-circular". */
  code: string
  /** As staff call it. */
  title: string
  owers: Owers
  /** Code of the phase it belongs to. */
  phase: string
  /**
   * Code of the duty of an earlier phase that this one goes on from: its first stretch begins where the
   * last of that one ended, so that a change of phase leaves no day unspoken of.
   */
  continues?: string
  form: DutyForm
  when: Schedule
  /**
   * Working days before the due date on which it opens, never before its phase; absent, it opens when its
   * own stretch begins.
   */
  opensWorkingDaysBefore?: number
  /** Days after the due date for which it is still accepted, late; then its period is closed. */
  acceptedForDays: number
  /** `quiet`: nobody is rung, it only counts as overdue. */
  ladder: 'standard' | 'quiet'
  /** Plan paragraph or article: "plan H4". */
  basis: string
  /** Of a `circular` or `review`, and of nothing else. */
  paper?: PaperTerms
  /** Of an `attention`, and of nothing else: what the lead does for each case. */
  attention?: AskedOfLeads
  /** Of a `check` that the record bears out, and of nothing else. */
  check?: RecordedCheck
}

export type Phase = {
  code: string
  title: string
  /** First and last day, both of them in it; either may be a rest day. */
  from: Day
  to: Day
  basis: string
}

/** What a campaign measures itself by: a share of duties or claims, never a count of people. */
export const measures = [
  'returns-received',
  'duties-on-time',
  'settled-of-reasonable',
  'first-time-in-time',
  'backlog-settled',
] as const
export type Measure = (typeof measures)[number]

export type Target = {
  code: string
  title: string
  measure: Measure
  atLeastPercent: number
  basis: string
}

/** Which cases a campaign takes on; absent, it takes on none. */
export type CaseSelection = {
  /** 积案: unsettled past its clock, inherited, or concluded while the trouble goes on (H1). */
  which: 'backlog' | 'open'
  kinds?: readonly CaseKind[]
  villages?: readonly VillageCode[]
  receivedBefore?: Day
  /**
   * Code of the phase by whose last day it settles what it took on: from there the timetable of each case is
   * counted back (H4). Until then it takes on what has become such a case.
   */
  settleBy: string
}

/**
 * What somebody outside the team looks at before they accept a matter of the campaign (H5). Whether it counts as
 * settled does not wait for that: the report a campaign ends with says what became of acceptance beside it.
 */
export const acceptanceChecks = [
  'closing-gate',
  'promises-kept',
  'served',
  'person-asked',
  'rating-sample',
] as const
export type AcceptanceCheck = (typeof acceptanceChecks)[number]

/**
 * A campaign as it is written down: data, checked before anything starts. A running campaign keeps the
 * copy it began with, by value and hash; it changes by command alone.
 */
export type CampaignDefinition = {
  code: string
  title: string
  basis: string
  phases: readonly Phase[]
  duties: readonly DefinedDuty[]
  targets: readonly Target[]
  selection?: CaseSelection
  acceptance: readonly AcceptanceCheck[]
}
