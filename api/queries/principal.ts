import { roles, type Role } from '../../domain/access'
import type { PostCode, UnitCode, VillageCode } from '../../domain/ids'
import type { GroupSeat } from '../../domain/organisation/leading-group'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import { heldOnSql } from '../../prisma/held-on'
import { select, type Connection } from '../../prisma/statements'

/** A post somebody holds or deputises for. */
export type HeldPost = {
  code: PostCode
  title: string
  role: Role
  capacity: 'holder' | 'deputy'
  unitCode: UnitCode | null
  villageCode: VillageCode | null
  groupSeat: GroupSeat | null
}

/** Absent fields: an account that holds no post today. */
type Row = { [Field in keyof HeldPost]: string | null }

const columns = Prisma.sql`p.code, p.title, p.role, h.capacity, p."unitCode", p."villageCode",
  p."groupSeat"`

/** What "Account" a holds or deputises for on a day (O4: from the first day to the last). */
const heldByAccount = (day: Day) => Prisma.sql`
  LEFT JOIN "Holding" h ON h."personId" = a."personId"
    AND ${heldOnSql(day)}
  LEFT JOIN "Post" p ON p.code = h."postCode"
    AND (p."abolishedOn" IS NULL OR ${day} < p."abolishedOn")`
const inOrder = Prisma.sql`ORDER BY h.capacity DESC, p.code`

/** The posts of somebody on a day; undefined where there is no account, or it is disabled. */
export async function postsHeldOn(
  connection: Connection,
  personId: string,
  day: Day,
): Promise<HeldPost[] | undefined> {
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT ${columns} FROM "Account" a ${heldByAccount(day)}
      WHERE a."personId" = ${personId} AND NOT a.disabled ${inOrder}`,
  )
  return rows.length === 0 ? undefined : rows.flatMap(heldPost)
}

/**
 * A session that has not ended, with the posts of whoever is signed in with it: `posts` is undefined
 * where nobody is, or the account is disabled. One statement, because every request begins with it.
 */
export async function findSession<Data>(
  connection: Connection,
  sid: string,
  day: Day,
): Promise<{ data: Data; posts: HeldPost[] | undefined } | undefined> {
  // Sessions end by the clock their end was written by: the host's.
  const seconds = Math.ceil(Date.now() / 1_000)
  const rows = await select<Row & { data: Data; enabled: boolean }>(
    connection,
    Prisma.sql`
      SELECT s.sess AS data, a.id IS NOT NULL AS enabled, ${columns}
      FROM "session" s
      LEFT JOIN "Account" a ON a."personId" = s.sess->>'personId' AND NOT a.disabled
      ${heldByAccount(day)}
      WHERE s.sid = ${sid} AND s.expire >= to_timestamp(${seconds}) ${inOrder}`,
  )
  const [first] = rows
  if (first === undefined) return undefined
  return { data: first.data, posts: first.enabled ? rows.flatMap(heldPost) : undefined }
}

function heldPost(row: Row): HeldPost[] {
  if (!isHeldPost(row)) return []
  const { code, title, role, capacity, unitCode, villageCode, groupSeat } = row
  return [{ code, title, role, capacity, unitCode, villageCode, groupSeat }]
}

/** A role this version does not know grants nothing. */
function isHeldPost(row: Row): row is Row & HeldPost {
  return (
    row.code !== null &&
    (roles as readonly (string | null)[]).includes(row.role) &&
    (row.capacity === 'holder' || row.capacity === 'deputy')
  )
}
