import type { CaseEvent, RungReached } from '../case/events'
import type { Reckoning } from '../duty/reckoning'
import type { RungName } from '../duty/duty'
import type { DutyId, PostCode } from '../ids'
import type { DueDate } from '../rules/due-date'
import type { Day } from '../time/day'
import type { UndertakingDuty } from './duty'

/** What may happen to a duty, whatever it is owed on. */
export type DutyEvent =
  | { type: 'duty-opened'; duty: UndertakingDuty; to: readonly PostCode[] }
  | Extract<CaseEvent, { type: 'duty-done' | 'duty-withdrawn' | 'duty-handed-on' }>
  /** Its period is closed, and nothing came (decision 69). */
  | { type: 'duty-missed'; duty: DutyId; on: Day }
  | {
      type: 'duty-moved'
      duty: DutyId
      openedOn: Day
      reckoning: Reckoning
      due: DueDate
      closesOn?: Day
      rung: readonly RungName[]
      to: readonly PostCode[]
    }
  | RungReached
