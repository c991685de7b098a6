import type { z } from './http/zod'
import { missingFor } from '../domain/case/gate'
import { onRecord } from '../domain/proceeding/acceptance-facts'
import type { PersonId } from '../domain/ids'
import type { ProceedingState } from '../domain/proceeding/proceeding'
import { needsReason } from '../domain/proceeding/rating-sample'
import type { AppDeps } from './deps'
import { casesNumbered } from './queries/find-case'
import { sampledRatings } from './sampled-ratings'
import type { acceptanceFactsAnswer } from './schemas/acceptance'

type Acceptance = Pick<ProceedingState, 'id' | 'openedOn' | 'taken' | 'cases' | 'criteria'>

/** What whoever accepts holds their finding against (plan H5); of ratings sums alone, never who gave them. */
export async function acceptanceView(
  deps: AppDeps,
  acceptance: Acceptance,
  reader: PersonId,
): Promise<z.input<typeof acceptanceFactsAnswer>> {
  const found = await casesNumbered(deps.pool, acceptance.cases)
  return {
    cases: await Promise.all(
      found.map(async ({ number, state, unit }) => {
        const sample = await sampledRatings(deps, acceptance, unit?.code, reader)
        const { gate, served, promises, asked } = onRecord(state, sample)
        return {
          ...{ number, gate, served, promises, asked, missing: missingFor(state) },
          ...{ ratings: sample ?? null, reasonNeeded: needsReason(sample, acceptance) },
        }
      }),
    ),
  }
}
