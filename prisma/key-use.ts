import { Prisma } from './generated/client'
import type { Database } from './client'
import {
  keyOf,
  restingQuery,
  sealedColumnsQuery,
  tableOf,
  type SealedColumn,
} from './sealed-columns'

/** A keyring's ids: which one writes, and all it can open. */
export type RingIds = { active: string; known: readonly string[] }
/** `field`: personal fields in rows; `payload`: what workflows carry; `audit`: what seals the audit. */
const rings = ['field', 'payload', 'audit'] as const
export type Ring = (typeof rings)[number]

/** A key was taken away while something written with it is still to be read. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'

  constructor(variable: string, ids: readonly string[], needed: string) {
    const named = ids.map((id) => `"${id}"`).join(', ')
    super(
      `${variable} lacks the key ${named}, which ${needed} still need: put it back behind the new ` +
        'one (docs/runbook.md, Keys).',
    )
  }
}

/** Which ids have ever been written with, as far as anybody has noted. */
async function noted(db: Database, ring: Ring): Promise<string[]> {
  const rows = await db.keyUse.findMany({ where: { ring }, distinct: ['keyId'] })
  return rows.map(({ keyId }) => keyId)
}

/** Noted once by each process, when it first writes with a key. */
export async function noteKeyUse(
  db: Database,
  process: string,
  active: Readonly<Partial<Record<Ring, string>>>,
  now: string,
): Promise<void> {
  await db.keyUse.createMany({
    data: rings.flatMap((ring) => {
      const keyId = active[ring]
      return keyId === undefined ? [] : [{ ring, keyId, process, since: now }]
    }),
    skipDuplicates: true,
  })
}

/** Throws when seals of the audit can be checked no more. */
export async function requireAuditKeys(db: Database, { known }: RingIds): Promise<void> {
  const gone = (await noted(db, 'audit')).filter((id) => !known.includes(id))
  if (gone.length === 0) return
  const sealed = await db.auditSeal.findFirst({
    where: { keyId: { in: gone } },
    select: { place: true },
  })
  if (sealed !== null) throw new KeyMissing('ANJIE_AUDIT_KEYS', gone, 'the seals of the audit')
}

/** Throws when rows cannot be read any more. People's names are there before any process has run. */
export async function requireFieldKeys(db: Database, { known }: RingIds): Promise<void> {
  const people = await db.person.findMany({ select: { nameKey: true }, distinct: ['nameKey'] })
  const used = [...(await noted(db, 'field')), ...people.map(({ nameKey }) => nameKey)]
  const gone = [...new Set(used)].filter((id) => !known.includes(id))
  if (gone.length === 0) return
  const tables = await tablesSealedWith(db, gone)
  if (tables.length > 0) throw new KeyMissing('ANJIE_FIELD_KEYS', gone, tables.join(', '))
}

async function tablesSealedWith(db: Database, ids: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const sealed of await db.$queryRaw<SealedColumn[]>(sealedColumnsQuery)) {
    const rows = await db.$queryRaw<unknown[]>(
      Prisma.sql`SELECT 1 FROM ${tableOf(sealed)} WHERE ${keyOf(sealed)} = ANY(${[...ids]}) LIMIT 1`,
    )
    if (rows.length > 0) found.add(sealed.table)
  }
  return [...found]
}

/** How many values rest on another key than the one that writes, and on which: what is to be sealed anew. */
export async function restingOnOthers(
  db: Database,
  { active }: RingIds,
): Promise<{ count: number; keys: string[] }> {
  const found: { key: string; count: number }[] = []
  for (const sealed of await db.$queryRaw<SealedColumn[]>(sealedColumnsQuery)) {
    found.push(...(await db.$queryRaw<typeof found>(restingQuery(sealed, active))))
  }
  const keys = [...new Set(found.map(({ key }) => key))].sort()
  return { count: found.reduce((sum, { count }) => sum + count, 0), keys }
}

/**
 * Throws when workflows cannot go on. A run begun before every process had taken up the key that
 * writes now may hold what was written with an older one; `openBefore` counts such runs.
 */
export async function requirePayloadKeys(
  db: Database,
  { active, known }: RingIds,
  now: string,
  openBefore: (moment: string) => Promise<number>,
): Promise<void> {
  const gone = (await noted(db, 'payload')).filter((id) => !known.includes(id))
  if (gone.length === 0) return
  const taken = await db.keyUse.aggregate({
    where: { ring: 'payload', keyId: active },
    _max: { since: true },
  })
  const open = await openBefore(taken._max.since?.toISOString() ?? now)
  if (open > 0) throw new KeyMissing('ANJIE_PAYLOAD_KEYS', gone, `${open} open workflows`)
}

/** The same where no workflow can be asked yet: whatever else was open, its newest parts need this one. */
export async function requireNewestPayloadKey(db: Database, { known }: RingIds): Promise<void> {
  const newest = await db.keyUse.findFirst({
    where: { ring: 'payload' },
    orderBy: { since: 'desc' },
    select: { keyId: true },
  })
  if (newest === null || known.includes(newest.keyId)) return
  throw new KeyMissing('ANJIE_PAYLOAD_KEYS', [newest.keyId], 'open workflows')
}
