import type { BodyCode } from '../../domain/ids'
import type { Database } from '../../prisma/client'

/** Of these bodies, those nobody knows. */
export async function unknownBodies<Code extends string>(
  db: Database,
  codes: readonly Code[],
): Promise<readonly Code[]> {
  const where = { code: { in: [...codes] } }
  const known = await db.body.findMany({ where, select: { code: true } })
  return codes.filter((code) => !known.some((body) => body.code === code))
}

/** Whether a body stands below another, at whatever remove. */
export async function isBelow(db: Database, code: BodyCode, above: BodyCode): Promise<boolean> {
  const [row] = await db.$queryRaw<{ below: boolean }[]>`
    WITH RECURSIVE line AS (
      SELECT "superiorCode" FROM "Body" WHERE code = ${code}
      UNION
      SELECT b."superiorCode" FROM "Body" b JOIN line ON b.code = line."superiorCode")
    SELECT EXISTS (SELECT FROM line WHERE "superiorCode" = ${above}) AS below`
  return row?.below === true
}

/** The name of the body above it, where one is known. */
export async function superiorOf(db: Database, code: BodyCode): Promise<string | null> {
  const body = await db.body.findUnique({
    where: { code },
    select: { superior: { select: { name: true } } },
  })
  return body?.superior?.name ?? null
}
