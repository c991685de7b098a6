import type { Place } from '../../domain/analysis/analysis'
import {
  clusterDays,
  clustersIn,
  type Cluster,
  type ReceivedMatter,
} from '../../domain/analysis/clusters'
import type { CaseNumber, UndertakingId } from '../../domain/ids'
import { policyCluster } from '../../domain/proceeding/policy-cluster'
import type { Day } from '../../domain/time/day'
import { clustersSeen, mattersToCluster, recordBegins } from '../counted-matters'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'
import type { Moment } from './moment'

/**
 * What is proposed to be seen together at a cut-off (plan B3): matters that were on record by then, each as it
 * is sorted now, without what a proceeding holds already.
 */
export async function clustersAt(
  connection: Connection,
  { cutOff, end }: Pick<Moment, 'cutOff' | 'end'>,
): Promise<Cluster[]> {
  const onRecord = Prisma.sql`EXISTS (
    SELECT FROM "Filing" f
    WHERE f.number = c."filingNumber" AND f."registeredAt" < ${end}::timestamp)`
  const days = clusterDays(cutOff)
  const matters = await select<ReceivedMatter>(connection, mattersToCluster(days, onRecord))
  const [begins] = await select<{ since: Day | null }>(connection, recordBegins)
  const tree = await select<{ path: string; parent: string | null }>(
    connection,
    Prisma.sql`SELECT path, "parentPath" AS parent FROM "Subject"`,
  )
  const places = await select<Place>(
    connection,
    Prisma.sql`SELECT code AS village, "areaCode" AS area FROM "Village"`,
  )
  const seen = await select<{ id: UndertakingId; cases: CaseNumber[] }>(
    connection,
    clustersSeen(policyCluster.kind, cutOff),
  )
  const asked = { today: cutOff, since: begins?.since ?? null, seen }
  return clustersIn(matters, { tree, places }, asked)
}
