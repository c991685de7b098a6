import type { Pool } from 'pg'

/**
 * The township with so many villages: each has its committee and the head of it, as the demo's own have.
 * Who holds the post is one of theirs.
 */
export async function fillVillages(owner: Pool, count: number): Promise<void> {
  const { rows } = await owner.query<{ has: number }>('SELECT count(*)::int AS has FROM "Village"')
  const has = rows[0]?.has ?? 0
  for (const insert of inserts) await owner.query(insert, [has + 1, count])
}

const added = `generate_series($1::int, $2::int) i`

/** In the order in which they refer to each other. */
const inserts = [
  `INSERT INTO "Village" (code, name, "areaCode")
   SELECT 'bench-' || i, '第' || i || '村', v."areaCode"
   FROM (SELECT * FROM "Village" WHERE code = 'laojie') v, ${added}`,
  `INSERT INTO "Unit" (code, name, "bodyCode")
   SELECT 'village-bench-' || i, '第' || i || '村村民委员会', u."bodyCode"
   FROM (SELECT * FROM "Unit" WHERE code = 'village-laojie') u, ${added}`,
  `INSERT INTO "Post" (code, title, role, "unitCode", "villageCode")
   SELECT 'bench-' || i || '-head', '第' || i || '村村民委员会主任', 'unit', 'village-bench-' || i, 'bench-' || i
   FROM ${added}`,
  `UPDATE "Unit" SET "headPostCode" = 'bench-' || i || '-head' FROM ${added}
   WHERE code = 'village-bench-' || i`,
  `INSERT INTO "Holding" (id, "postCode", "personId", capacity, "startsOn")
   SELECT 'bench-' || i, 'bench-' || i || '-head', h."personId", h.capacity, h."startsOn"
   FROM (SELECT * FROM "Holding" WHERE "postCode" = 'laojie-head' AND capacity = 'holder' LIMIT 1) h,
     ${added}`,
]
