import type { PostCode, VillageCode } from '../domain/ids'
import type { Day } from '../domain/time/day'
import { unknownReference } from './case-problems'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import type { FoundCase } from './queries/find-case'
import { stationPosts } from './queries/stations'

type Asked = { deps: AppDeps; found: FoundCase; today: Day }

/** The post of a village's station that is to go with the case: somebody is in it, and may know of it. */
export async function stationToAssign(
  { deps: { prisma }, found: { state, postsAside }, today }: Asked,
  village: VillageCode,
): Promise<PostCode> {
  const posts = await stationPosts(prisma, village, today)
  if (posts.length === 0) {
    const message = `No station in village "${village}". Choose one of GET /v1/stations.`
    throw unknownReference('body.village', message)
  }
  if (posts.some(({ code }) => postsAside.includes(code))) {
    // Whom it is about, the answer does not say: not everybody who may assign it knows.
    throw new Problem(
      'station-steps-aside',
      'That station has no part in this matter. Choose another of GET /v1/stations, or let the office go with the person.',
      { rule: 'plan V2' },
    )
  }
  const shutOut = state.excluded.map(({ person }) => person)
  const staffed = posts.find(({ holders }) => holders.some((each) => !shutOut.includes(each)))
  if (staffed !== undefined) return staffed.code
  throw new Problem(
    'nobody-in-post',
    `Nobody who could act in this case is proxy in village "${village}". Appoint somebody, or choose another station.`,
  )
}
