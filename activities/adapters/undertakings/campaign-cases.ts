import type { Selectable } from '../../../domain/campaign/taking-on'
import type { PersonId } from '../../../domain/ids'
import type { Day } from '../../../domain/time/day'
import type { Database } from '../../../prisma/client'
import { Prisma } from '../../../prisma/generated/client'
import { everIn, runningIn, settleByIn } from '../../../prisma/campaign-cases'
import type { CampaignCase, CampaignCasesDeps } from '../../campaign-cases'

const PAGE = 200

/** The cases a campaign may take on, or has, in order of number; a page at a time. */
export function campaignCases(
  database: Database,
): Pick<CampaignCasesDeps, 'begunBy' | 'neverIn' | 'stillIn'> {
  return {
    async begunBy(campaign) {
      const { startedBy } = await database.undertaking.findUniqueOrThrow({
        where: { id: campaign },
        select: { startedBy: true },
      })
      if (startedBy === null) throw new Error(`Nobody is on record as having begun ${campaign}`)
      return startedBy as PersonId
    },
    neverIn: (campaign) =>
      pages<CampaignCase>(
        database,
        Prisma.sql`NOT ${everIn(campaign)} AND (c.phase <> 'concluded' OR c.snapshot -> 'backlog' IS NOT NULL)`,
      ),
    stillIn: (campaign) =>
      pages<CampaignCase & { settleBy: Day }>(
        database,
        runningIn(campaign),
        Prisma.sql`, ${settleByIn(campaign)} AS "settleBy"`,
      ),
  }
}

async function* pages<Case extends CampaignCase>(
  database: Database,
  which: Prisma.Sql,
  beside = Prisma.empty,
): AsyncGenerator<Case> {
  let page: Case[]
  let after = ''
  do {
    page = await database.$queryRaw<Case[]>`
      SELECT c.number, c."workflowId", c."receivedOn", ${looked} AS state ${beside}
      FROM "Case" c
      WHERE c.phase NOT IN ('starting', 'ended') AND ${which} AND c.number > ${after}
      ORDER BY c.number
      LIMIT ${PAGE}`
    yield* page
    after = page.at(-1)?.number ?? after
  } while (page.length === PAGE)
}

const keys = [
  ...(['phase', 'kind', 'village', 'receivedOn', 'inherited', 'backlog', 'settled'] as const),
  ...(['mergedInto', 'aboutOfficial', 'accusedUnits', 'excluded', 'duties'] as const),
] satisfies readonly (keyof Selectable)[]

/** Of the snapshot what selecting looks at; what is not there is left out, as in the state itself. */
const looked = Prisma.sql`jsonb_strip_nulls(jsonb_build_object(${Prisma.join(
  keys.map((key) => Prisma.sql`${key}::text, c.snapshot -> ${key}`),
)}))`
