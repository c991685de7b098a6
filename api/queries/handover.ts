import { scopesOf, type Scope } from '../../domain/access'
import type { CaseKind } from '../../domain/case/kinds'
import type { CasePhase } from '../../domain/case/state'
import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import type { RestingOn } from '../../domain/organisation/abolishing'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database, Transaction } from '../../prisma/client'
import { openTo, visibleTo, type Viewer } from './case-scope'
import { owedAndOpen, owedDutyColumns, owedOn, undertakingOpen, type OwedDuty } from './duties'
import type { KeptPost } from './kept-organisation'

type Source = Database | Transaction

/** Somebody who is to sign what passes over, with every post they have on that day. */
export type Signer = { person: PersonId; posts: readonly PostCode[] }

export type PassingCase = {
  number: CaseNumber
  kind: CaseKind | null
  phase: CasePhase | 'starting'
  nextDue: Day | null
  as: ('lead' | 'unit' | 'registered' | 'station')[]
}

/** Of what is open to the viewer: what may stand in a list for those who sign, and how much may not. */
type Passing<Each> = { list: Each[]; notForBoth: number; whole: boolean }

export type PassingOver = { duties: Passing<OwedDuty>; cases: Passing<PassingCase> }

/** Of each, the list holds so many: whoever has more sees all of them by their own lists. */
const MOST = 1_000

type Asked = { post: KeptPost; viewer: Viewer; signers: readonly Signer[] }

/**
 * What goes with a post. A case that is closed to one of those who sign, or to whoever asks, stands in no
 * list: that there is one would tell them (Arts. 28, 30). It passes over all the same.
 */
export async function passingOver(db: Source, asked: Asked): Promise<PassingOver> {
  return { duties: await passingDuties(db, asked), cases: await passingCases(db, asked) }
}

async function passingDuties(db: Source, asked: Asked): Promise<Passing<OwedDuty>> {
  const from = Prisma.sql`
    FROM ${owedOn}
    WHERE d.state = 'open' AND d."owedBy" = ${asked.post.code}
      AND ${owedAndOpen(visibleTo(asked.viewer))}`
  const both = owedAndOpen(forAll(asked.signers))
  const found = await db.$queryRaw<OwedDuty[]>`
    SELECT ${owedDutyColumns} ${from} AND ${both} ORDER BY d.due, d.id LIMIT ${MOST + 1}`
  return { ...cut(found), notForBoth: await counted(db, Prisma.sql`${from} AND NOT ${both}`) }
}

async function passingCases(db: Source, asked: Asked): Promise<Passing<PassingCase>> {
  const ties = tiesOf(asked.post)
  const any = Prisma.join(Object.values(ties), ' OR ')
  const from = Prisma.sql`
    FROM "Case" c WHERE c."endedOn" IS NULL AND (${any}) AND ${visibleTo(asked.viewer)}`
  const both = forAll(asked.signers)
  const found = await db.$queryRaw<PassingCase[]>`
    SELECT c.number, c.kind, c.phase, c."nextDue", array_remove(ARRAY[
      CASE WHEN ${ties.lead} THEN 'lead' END, CASE WHEN ${ties.unit} THEN 'unit' END,
      CASE WHEN ${ties.registered} THEN 'registered' END,
      CASE WHEN ${ties.station} THEN 'station' END], NULL) AS "as"
    ${from} AND ${both} ORDER BY c."nextDue", c.number LIMIT ${MOST + 1}`
  return { ...cut(found), notForBoth: await counted(db, Prisma.sql`${from} AND NOT ${both}`) }
}

/** By what a case goes with the post: what its role sees of cases goes by the same. */
function tiesOf({
  code,
  role,
  unit,
  village,
}: KeptPost): Record<PassingCase['as'][number], Prisma.Sql> {
  const seesBy = (scope: Scope) => scopesOf([role], 'list-cases').includes(scope)
  const never = Prisma.sql`FALSE`
  return {
    lead: Prisma.sql`c."leadPostCode" = ${code}`,
    unit: unit !== null && seesBy('own-unit') ? Prisma.sql`c."unitCode" = ${unit}` : never,
    registered: seesBy('own-filing') ? Prisma.sql`c."registeredForPost" = ${code}` : never,
    station:
      village !== null && seesBy('own-filing')
        ? Prisma.sql`c."stationVillage" = ${village}`
        : never,
  }
}

function forAll(signers: readonly Signer[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(signers.map(openTo), ' AND ')})`
}

async function counted(db: Source, from: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${from}`
  return row?.count ?? 0
}

function cut<Each>(found: readonly Each[]): { list: Each[]; whole: boolean } {
  return { list: found.slice(0, MOST), whole: found.length <= MOST }
}

/**
 * Over "Undertaking" u, a campaign: it keeps the posts it began with, and asks of these, and of those its
 * duties name, what opens later on (decision 65).
 */
const owesToCome = (code: PostCode) => Prisma.sql`(
  EXISTS (SELECT FROM jsonb_each_text(u."startArgs"->'settings'->'posts') p WHERE p.value = ${code})
  OR EXISTS (SELECT FROM jsonb_array_elements(
      COALESCE(u.snapshot->'definition', u."startArgs"->'start'->'definition')->'duties') d
    WHERE d->'owers'->>'post' = ${code}))`

/** What still rests on a post, of what is open to whoever asks. */
export async function restingOn(
  db: Source,
  code: PostCode,
  viewer: Viewer,
): Promise<Pick<RestingOn, 'openDuties' | 'ledCases' | 'campaignParts' | 'proceedingParts'>> {
  const visible = visibleTo(viewer)
  return {
    openDuties: await counted(
      db,
      Prisma.sql`FROM ${owedOn}
        WHERE d.state = 'open' AND d."owedBy" = ${code} AND ${owedAndOpen(visible)}`,
    ),
    campaignParts: await counted(
      db,
      Prisma.sql`FROM "Undertaking" u
        WHERE u."endedOn" IS NULL AND CASE u.type
          WHEN 'participant' THEN u."postCode" = ${code}
          WHEN 'campaign' THEN ${owesToCome(code)}
          ELSE FALSE END`,
    ),
    proceedingParts: await counted(
      db,
      Prisma.sql`FROM "Undertaking" u
        WHERE u.type = 'proceeding' AND u."endedOn" IS NULL AND ${code} = ANY(u."partyPosts")
          AND ${undertakingOpen(visible)}`,
    ),
    ledCases: await counted(
      db,
      Prisma.sql`FROM "Case" c
        WHERE c."endedOn" IS NULL AND c."leadPostCode" = ${code} AND ${visible}`,
    ),
  }
}
