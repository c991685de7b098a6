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
