import type { BodyCode } from '../../domain/ids'
import type { Database } from '../../prisma/client'

/** Of these bodies, those nobody knows. */
export async function unknownBodies(
  db: Database,
  codes: readonly BodyCode[],
): Promise<readonly BodyCode[]> {
  const where = { code: { in: [...codes] } }
  const known = await db.body.findMany({ where, select: { code: true } })
  return codes.filter((code) => !known.some((body) => body.code === code))
}
