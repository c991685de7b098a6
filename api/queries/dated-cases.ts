import type { CaseStart } from '../../contract/case-workflow'
import { register } from '../../domain/case/register'
import type { CaseSettings } from '../../domain/case/settings'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { visibleTo, type Viewer } from './case-scope'

/** An open case with its dates and the rules they were worked out by. */
export type DatedCase = { number: CaseNumber; state: CaseState; settings: CaseSettings }

export type DatedCases = {
  after: CaseNumber | undefined
  /** Only those that show a date which may still move. */
  provisional?: boolean
}

const PAGE = 50

/** Open cases somebody may see, in order of number; few at a time, for snapshots are large. */
export async function* datedCases(
  db: Database,
  viewer: Viewer,
  { after, provisional = false }: DatedCases,
): AsyncGenerator<DatedCase> {
  const only = provisional ? Prisma.sql`AND (c.provisional OR c.phase = 'starting')` : Prisma.empty
  let page: Row[]
  let last: string = after ?? ''
  do {
    page = await db.$queryRaw<Row[]>(Prisma.sql`
      SELECT c.number, c.snapshot, c."startArgs" AS start, c.settings
      FROM "Case" c JOIN "Filing" f ON f.number = c."filingNumber"
      WHERE c.phase <> 'ended' AND c.number > ${last} ${only} AND ${visibleTo(viewer)}
      ORDER BY c.number
      LIMIT ${PAGE}`)
    yield* page.map(datedCase)
    last = page.at(-1)?.number ?? last
  } while (page.length === PAGE)
}

type Row = {
  number: CaseNumber
  snapshot: CaseState | null
  start: CaseStart
  settings: CaseSettings | null
}

/** Before its first projection a case has the dates it will have once it has started. */
function datedCase({ number, snapshot, start, settings }: Row): DatedCase {
  const { registration, settings: asSent } = start
  const state = snapshot ?? register(registration, asSent, registration.registeredAt).state
  return { number, state, settings: settings ?? asSent }
}
