import type { z } from './http/zod'
import { missingFor } from '../domain/case/gate'
import { toldCounts } from '../domain/person/rating-sums'
import { onRecord } from '../domain/proceeding/acceptance-facts'
import type { CaseNumber, PersonId } from '../domain/ids'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import { casesNumbered } from './queries/find-case'
import { sumRatings } from './queries/ratings'
import type { acceptanceFactsAnswer } from './schemas/acceptance'

/** What whoever accepts holds their finding against (plan H5); of ratings sums alone, never who gave them. */
export async function acceptanceView(
  { prisma, pool }: AppDeps,
  cases: readonly CaseNumber[],
  reader: { person: PersonId; today: Day },
): Promise<z.input<typeof acceptanceFactsAnswer>> {
  const found = await casesNumbered(pool, cases)
  const everywhere = { everywhere: true, units: [], leads: [], receives: [], stations: [] }
  const sums = await sumRatings(
    prisma,
    { ...everywhere, stationVillages: [], person: reader.person, posts: [] },
    reader.today,
  )
  return {
    cases: found.map(({ number, state, unit }) => ({
      ...{ number, ...onRecord(state), missing: missingFor(state) },
      ratings:
        toldCounts(sums.filter((each) => each.of === 'unit' && each.unit?.code === unit?.code)) ??
        null,
    })),
  }
}
