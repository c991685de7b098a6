import type { CaseStart } from '../../contract/case-workflow'
import { register } from '../../domain/case/register'
import type { CasePhase, CaseState } from '../../domain/case/state'
import type {
  Actor,
  BodyCode,
  CaseNumber,
  FilingNumber,
  PostCode,
  UnitCode,
  VillageCode,
} from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import { postsAside } from '../../prisma/stations-aside'
import { select, type Connection } from '../../prisma/statements'
import { visibleTo, type Viewer } from './case-scope'

type Named<Code> = { code: Code; name: string }

export type FoundCase = {
  number: CaseNumber
  filing: FilingNumber
  registeredBy: Actor
  registeredForPost: PostCode | null
  /** Of stations that have no part in it, whoever filed it or was given it (V2). */
  postsAside: readonly PostCode[]
  registeredAt: Instant
  /** Of the life it is in (decision 7). */
  workflowId: string
  phase: CasePhase | 'starting'
  /** Of the snapshot; 0 while the case has not projected itself. */
  version: number
  /** As projected, or as it will be once it has started. */
  state: CaseState
  /** While it has not been seen to start. */
  start: CaseStart | null
  /** The case whose claims it took over, and those that took over claims of its own (decision 1). */
  splitFrom: CaseNumber | null
  splitInto: readonly CaseNumber[]
  body: Named<BodyCode>
  village: Named<VillageCode> | null
  unit: Named<UnitCode> | null
  lead: Named<PostCode> | null
}

type Row = {
  number: CaseNumber
  filing: FilingNumber
  registeredBy: Actor
  registeredForPost: PostCode | null
  postsAside: PostCode[]
  registeredAt: Instant
  workflowId: string
  phase: FoundCase['phase']
  version: number
  snapshot: CaseState | null
  start: CaseStart | null
  splitFrom: CaseNumber | null
  splitInto: CaseNumber[]
  bodyCode: BodyCode
  bodyName: string
  villageCode: VillageCode | null
  villageName: string | null
  unitCode: UnitCode | null
  unitName: string | null
  leadCode: PostCode | null
  leadTitle: string | null
}

/** A case somebody may see; undefined where there is none or it is none of their business. */
export async function findCase(
  connection: Connection,
  viewer: Viewer,
  number: string,
): Promise<FoundCase | undefined> {
  const [found] = await casesWhere(
    connection,
    Prisma.sql`c.number = ${number} AND ${visibleTo(viewer)}`,
  )
  return found
}

/** Of these numbers, whoever asks: for what the program itself compares. */
export function casesNumbered(
  connection: Connection,
  numbers: readonly CaseNumber[],
): Promise<FoundCase[]> {
  return casesWhere(connection, Prisma.sql`c.number = ANY(${[...numbers]})`)
}

/** Cases over "Case" c, whoever asks: what they may see, the condition says. */
export async function casesWhere(
  connection: Connection,
  condition: Prisma.Sql,
): Promise<FoundCase[]> {
  const rows = await select<Row>(
    connection,
    Prisma.sql`
    SELECT c.number, c."filingNumber" AS filing, c."registeredBy", c."registeredForPost",
           ${postsAside} AS "postsAside",
           to_char(f."registeredAt", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "registeredAt", c.phase, c.version, c.snapshot, c."workflowId", c."splitFrom",
           ARRAY(SELECT s.number FROM "Case" s
                 WHERE s."splitFrom" = c.number ORDER BY s.number) AS "splitInto",
           CASE WHEN c.snapshot IS NULL THEN c."startArgs" END AS start,
           c."bodyCode", b.name AS "bodyName", c."villageCode", v.name AS "villageName",
           c."unitCode", u.name AS "unitName", c."leadPostCode" AS "leadCode", p.title AS "leadTitle"
    FROM "Case" c
    JOIN "Filing" f ON f.number = c."filingNumber"
    JOIN "Body" b ON b.code = c."bodyCode"
    LEFT JOIN "Village" v ON v.code = c."villageCode"
    LEFT JOIN "Unit" u ON u.code = c."unitCode"
    LEFT JOIN "Post" p ON p.code = c."leadPostCode"
    WHERE ${condition}`,
  )
  return rows.map(foundCase)
}

function foundCase(row: Row): FoundCase {
  const { number, filing, registeredBy, registeredForPost, phase, version, start } = row
  const { workflowId, registeredAt, splitFrom, splitInto, postsAside: aside } = row
  return {
    ...{ number, filing, registeredBy, registeredForPost, registeredAt, phase, version, start },
    ...{ workflowId, splitFrom, splitInto, postsAside: aside },
    state: stateOf(row.snapshot, start, registeredAt),
    body: { code: row.bodyCode, name: row.bodyName },
    village: named(row.villageCode, row.villageName),
    unit: named(row.unitCode, row.unitName),
    lead: named(row.leadCode, row.leadTitle),
  }
}

/** The rules are the same on both sides, so a case shows its dates before its workflow has begun. */
export function stateOf(
  snapshot: CaseState | null,
  start: CaseStart | null,
  registeredAt: Instant,
): CaseState {
  if (snapshot !== null) return snapshot
  if (start === null) throw new RangeError('A case has neither a snapshot nor start arguments')
  return register(start.registration, start.settings, registeredAt).state
}

function named<Code>(code: Code | null, name: string | null): Named<Code> | null {
  return code === null ? null : { code, name: name ?? String(code) }
}
