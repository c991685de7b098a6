import type { CampaignState } from '../../domain/campaign/campaign'
import { closingOf } from '../../domain/campaign/closing-report'
import { sampledIn, type CountedProceeding } from '../../domain/campaign/outside-sample'
import type { DutyAtCutOff } from '../../domain/circular/duty-figures'
import type { AtCutOff } from '../../domain/circular/figures'
import type { UndertakingId } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'

type Order = { campaign: UndertakingId; since: Day; cutOff: Day; report?: true }

/**
 * What a campaign measures itself by and, in the report it ends with, what was accepted, missed and changed
 * (decision 85): by its copy of the definition, and by proceedings as far as they had come by the cut-off.
 */
export async function ofCampaign(
  connection: Connection,
  { campaign, since, cutOff, report }: Order,
  duties: readonly DutyAtCutOff[],
): Promise<AtCutOff['ofCampaign']> {
  const [row] = await select<{ state: CampaignState | null }>(
    connection,
    Prisma.sql`SELECT snapshot AS state FROM "Undertaking" WHERE id = ${campaign}`,
  )
  const state = row?.state
  if (state?.type !== 'campaign') return undefined
  const { definition, changes } = state
  if (definition.targets.length === 0 && report === undefined) return undefined
  // The sample is of the office; an acceptance belongs to its campaign.
  const samples = await proceedings(connection, Prisma.sql`kind = 'refusal-sample'`)
  const sample = sampledIn(samples, { since, cutOff })
  const { targets } = definition
  const own = state.takesOn === undefined ? {} : { own: true as const }
  if (report === undefined) return { targets, sample, ...own }
  const accepting = Prisma.sql`kind = 'acceptance' AND "campaignId" = ${campaign}`
  const found = await proceedings(connection, accepting)
  const given = { definition, changes, proceedings: found, duties, cutOff }
  const accepts = definition.acceptance.length > 0 ? { accepting: found } : {}
  return { targets, sample, ...own, closing: closingOf(given), ...accepts }
}

async function proceedings(
  connection: Connection,
  which: Prisma.Sql,
): Promise<CountedProceeding[]> {
  const rows = await select<{ state: CountedProceeding }>(
    connection,
    Prisma.sql`
      SELECT snapshot AS state FROM "Undertaking"
      WHERE type = 'proceeding' AND snapshot IS NOT NULL AND ${which} ORDER BY id`,
  )
  return rows.map(({ state }) => state)
}
