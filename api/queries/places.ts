import type { VillageCode } from '../../domain/ids'
import type { Database } from '../../prisma/client'

/** Where this installation is, and its villages by code and by name. */
export async function placesOf(
  db: Database,
): Promise<{ jurisdiction: string; villages: Map<string, VillageCode> }> {
  const installation = await db.installation.findFirst({ select: { jurisdiction: true } })
  const villages = await db.village.findMany({ select: { code: true, name: true } })
  return {
    jurisdiction: installation?.jurisdiction ?? 'unknown',
    villages: new Map(
      villages.flatMap(({ code, name }) => [
        [name, code as VillageCode] as const,
        [code, code as VillageCode] as const,
      ]),
    ),
  }
}

/** Of these codes, those of no village. */
export async function unknownVillages(
  db: Database,
  codes: readonly VillageCode[],
): Promise<VillageCode[]> {
  const known = await db.village.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true },
  })
  return codes.filter((code) => known.every((each) => each.code !== code))
}
