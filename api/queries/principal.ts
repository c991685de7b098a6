import { roles, type Role } from '../../domain/access'
import type { PostCode, UnitCode, VillageCode } from '../../domain/ids'
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
}

/** Absent fields: an account that holds no post today. */
type Row = { [Field in keyof HeldPost]: string | null }

/**
 * The posts somebody holds or deputises for on a day (O4: from the first day to the last); undefined
 * where there is no account, or it is disabled. One statement, because every request begins with it.
 */
export async function postsHeldOn(
  connection: Connection,
  personId: string,
  day: Day,
): Promise<HeldPost[] | undefined> {
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT p.code, p.title, p.role, h.capacity, p."unitCode", p."villageCode"
      FROM "Account" a
      LEFT JOIN "Holding" h ON h."personId" = a."personId"
        AND ${heldOnSql(day)}
      LEFT JOIN "Post" p ON p.code = h."postCode"
        AND (p."abolishedOn" IS NULL OR ${day} < p."abolishedOn")
      WHERE a."personId" = ${personId} AND NOT a.disabled
      ORDER BY h.capacity DESC, p.code`,
  )
  return rows.length === 0 ? undefined : rows.filter(isHeldPost)
}

/** A role this version does not know grants nothing. */
function isHeldPost(row: Row): row is Row & HeldPost {
  return (
    row.code !== null &&
    (roles as readonly (string | null)[]).includes(row.role) &&
    (row.capacity === 'holder' || row.capacity === 'deputy')
  )
}
