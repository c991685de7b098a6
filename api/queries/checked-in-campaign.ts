import type { CountedProceeding } from '../../domain/campaign/outside-sample'
import type { CaseState } from '../../domain/case/state'
import type { UndertakingId } from '../../domain/ids'
import type { ProceedingStart } from '../../domain/proceeding/proceeding'
import type { Database } from '../../prisma/client'
import { everIn } from '../../prisma/campaign-cases'
import { Prisma } from '../../prisma/generated/client'
import { visibleTo, type Viewer } from './case-scope'

/** Samples of refusals, of the whole office. */
export function samplesDrawn(db: Database): Promise<CountedProceeding[]> {
  return statesWhere(db, Prisma.sql`u.kind = 'refusal-sample'`)
}

/** Acceptances of one campaign. */
export function acceptancesIn(db: Database, campaign: UndertakingId): Promise<CountedProceeding[]> {
  return statesWhere(db, Prisma.sql`u.kind = 'acceptance' AND u."campaignId" = ${campaign}`)
}

/** What has not been seen to live yet, as it was opened. */
async function statesWhere(db: Database, which: Prisma.Sql): Promise<CountedProceeding[]> {
  type Row = { state: CountedProceeding | null; start: ProceedingStart | null }
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT u.snapshot AS state, u."startArgs"->'start' AS start FROM "Undertaking" u
    WHERE u.type = 'proceeding' AND ${which} ORDER BY u.id`)
  return rows.flatMap(({ state, start }): CountedProceeding[] => {
    if (state !== null) return [state]
    if (start === null) return []
    const { kind, cases, answers: said, openedOn } = start
    return [{ kind, cases, said, openedOn, taken: [] }]
  })
}

/** Cases a campaign took on at some time, of those that are open to whoever asks. */
export async function casesTakenOn(
  db: Database,
  campaign: UndertakingId,
  viewer: Viewer,
): Promise<CaseState[]> {
  const rows = await db.$queryRaw<{ state: CaseState }[]>(Prisma.sql`
    SELECT c.snapshot AS state FROM "Case" c
    WHERE ${everIn(campaign)} AND c.snapshot IS NOT NULL AND ${visibleTo(viewer)}
    ORDER BY c.number`)
  return rows.map(({ state }) => state)
}
