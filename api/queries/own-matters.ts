import type { Participant } from '../../domain/campaign/taking-part'
import type { CaseNumber, PostCode } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { caseAfter } from '../../domain/case/as-of'
import type { Registration } from '../../domain/case/registration'
import type { CaseState } from '../../domain/case/state'
import { inScope, openTo, visibleTo, type Viewer } from './case-scope'

/** Matters of a village: in it, or registered at its station; of a unit, those entrusted to it. */
function belongTo({ role, code, post }: Participant): Prisma.Sql {
  switch (role) {
    case 'village':
    case 'station':
      return Prisma.sql`(c."villageCode" = ${code} OR c."registeredForPost" IN (
        SELECT p.code FROM "Post" p WHERE p."villageCode" = ${code}))`
    case 'unit':
      return Prisma.sql`c."unitCode" = ${code}`
    case 'lead':
      return Prisma.sql`c."leadPostCode" = ${post}`
  }
}

/**
 * Of these numbers, those that are no matters of theirs, as far as the reader may know of any. What the campaign
 * itself is owed is of no one place: there it is what the reader sees, which of the office is every matter; of whoever
 * tells of their own receptions (`receiver`) also those they received on, which they see no more once that is over (T7).
 */
export async function notTheirMatters(
  db: Database,
  participant: Participant | undefined,
  numbers: readonly CaseNumber[],
  viewer: Viewer,
  receiver?: PostCode,
): Promise<CaseNumber[]> {
  if (numbers.length === 0) return []
  const theirs =
    participant === undefined ? readOrReceived(viewer, receiver) : belongTo(participant)
  const rows = await db.$queryRaw<{ number: CaseNumber }[]>(Prisma.sql`
    SELECT c.number FROM "Case" c
    WHERE c.number = ANY(${[...numbers]}) AND ${theirs} AND ${openTo(viewer)}`)
  const known = new Set(rows.map(({ number }) => number))
  return numbers.filter((number) => !known.has(number))
}

function readOrReceived(viewer: Viewer, receiver: PostCode | undefined): Prisma.Sql {
  if (receiver === undefined) return inScope(viewer)
  const received = JSON.stringify([{ post: receiver }])
  return Prisma.sql`(${inScope(viewer)} OR c.snapshot->'receptions' @> ${received}::jsonb)`
}

/** Disputes of theirs that are not settled (B3), as far as the reader may know of any. */
export async function unsettledDisputes(
  db: Database,
  participant: Participant,
  viewer: Pick<Viewer, 'person' | 'posts'>,
): Promise<CaseNumber[]> {
  const rows = await db.$queryRaw<{ number: CaseNumber }[]>(Prisma.sql`
    SELECT c.number FROM "Case" c
    WHERE c.kind = 'dispute' AND c.settled IS NULL AND c."endedOn" IS NULL
      AND ${belongTo(participant)} AND ${openTo(viewer)}
    ORDER BY c.number`)
  return rows.map(({ number }) => number)
}

/** Of these numbers the states, of one that is still being started as it was filed; `theirs` to whoever named them, if open to them, else if they see the case. */
export async function namedStates(
  db: Database,
  numbers: readonly CaseNumber[],
  viewer: Viewer,
  whose: 'theirs' | 'visible',
): Promise<CaseState[]> {
  if (numbers.length === 0) return []
  const may = whose === 'theirs' ? openTo(viewer) : visibleTo(viewer)
  const rows = await db.$queryRaw<{ state: CaseState | null; registration: Registration }[]>(
    Prisma.sql`
    SELECT c.snapshot AS state, c."startArgs"->'registration' AS registration FROM "Case" c
    WHERE c.number = ANY(${[...numbers]}) AND ${may}
    ORDER BY c.number`,
  )
  return rows.map(({ state, registration }) => state ?? caseAfter(registration, []))
}
