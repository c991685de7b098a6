import type { PersonId, UnitCode } from '../domain/ids'
import type { ProceedingState } from '../domain/proceeding/proceeding'
import { ratedBefore, sampleOfRatings, type RatingSample } from '../domain/proceeding/rating-sample'
import type { AppDeps } from './deps'
import { ratingsOfUnit } from './queries/ratings'

type Acceptance = Pick<ProceedingState, 'id' | 'openedOn' | 'taken'>

/** What is drawn for an acceptance of the ratings of a unit (plan H5): sums alone, never who gave them. */
export async function sampledRatings(
  { prisma, fieldCipher }: Pick<AppDeps, 'prisma' | 'fieldCipher'>,
  acceptance: Acceptance,
  unit: UnitCode | undefined,
  person: PersonId,
): Promise<RatingSample | undefined> {
  if (unit === undefined) return undefined
  const everywhere = { everywhere: true, units: [], leads: [], receives: [], stations: [] }
  const viewer = { ...everywhere, stationVillages: [], person, posts: [] }
  const ratings = await ratingsOfUnit(prisma, viewer, unit)
  return sampleOfRatings(ratings, ratedBefore(acceptance), (key) =>
    Buffer.from(fieldCipher.hash('rating-sample', `${acceptance.id} ${key}`)).toString('hex'),
  )
}
