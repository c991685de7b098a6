import { answeringDuties } from './answering'
import { completenessDuties } from './completeness'
import { followingUpDuties } from './following-up'
import type { DutyRule } from './owed'
import { receivingDuties } from './receiving'
import { settlingDuties } from './settling'
import { sortingDuties } from './sorting'
import { workingDuties } from './working'

/** Everything anybody can owe on a case, and from what facts it follows. */
export const dutyRules: readonly DutyRule[] = [
  ...sortingDuties,
  ...workingDuties,
  ...completenessDuties,
  ...answeringDuties,
  ...followingUpDuties,
  ...receivingDuties,
  ...settlingDuties,
]
