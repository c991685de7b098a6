import type { PostCode } from '../ids'
import type { Refused } from '../undertaking/refusal'
import type { UndertakingSettings } from '../undertaking/settings'
import type { ProceedingState } from './proceeding'
import type { Procedure } from './procedure'
import { postsOf } from './remaining'

/**
 * What stands against opening it among these: a step that only they could take whom it judges, or only
 * whoever opens it and is not to take it, would be owed for ever.
 */
export function againstJudges(
  { steps }: Procedure,
  of: Pick<ProceedingState, 'parties'>,
  settings: Pick<UndertakingSettings, 'posts'>,
  openers: readonly PostCode[],
): Refused | undefined {
  for (const { title, by, apartFrom = [], notBy = [] } of Object.values(steps)) {
    const takers = by.flatMap((party) => postsOf(of, settings, party))
    const judged = apartFrom.flatMap((party) => postsOf(of, settings, party))
    const barred = [...judged, ...(notBy.includes('open') ? openers : [])]
    if (takers.every((post) => barred.includes(post))) {
      const message = `"${title}" would be for ${takers.join(', ')}, who may not judge it: name others.`
      return ['answers-do-not-fit', 'Art. 28', message]
    }
  }
  return undefined
}
