import type { Day } from '../time/day'
import type { CampaignState } from './campaign'

/** When each of its duties was added that it did not begin with, by its code. */
export function addedOn({ changes }: Pick<CampaignState, 'changes'>): Record<string, Day> {
  return Object.fromEntries(
    changes.flatMap(({ on, change }) =>
      change.kind === 'add-duty' ? [[change.duty.code, on]] : [],
    ),
  )
}
