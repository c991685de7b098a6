import type { CampaignState } from '../../../domain/campaign/campaign'
import type { Day } from '../../../domain/time/day'
import type { Township } from '../../lives/township'
import type { Paper } from './circulars'
import type { DutyRow } from './ladders'

export type CampaignLookBack = {
  id: string
  code: string
  title: string
  openedOn: Day
  endedOn: Day | null
  targets: readonly {
    code: string
    title: string
    atLeast: number
    reached: number
    of: number
    /** Null with nothing to measure by. */
    percent: number | null
    met: boolean | null
    /** Cut-off of the paper in which it was measured. */
    on: Day | null
  }[]
  papers: { begun: number; published: number; late: number }
  parts: { begun: number; ended: number }
}

export type LookBack = {
  campaigns: readonly CampaignLookBack[]
  /** When the duty of the plan's own look-back was handed in (B5). */
  handedInOn: Day | null
}

/** Whether each campaign came to what it measures itself by (plan B5, H8). */
export async function lookBackOf(
  { db }: Township,
  duties: readonly DutyRow[],
  papers: readonly Paper[],
): Promise<LookBack> {
  const rows = await db.undertaking.findMany({ orderBy: { id: 'asc' } })
  const campaigns = rows
    .filter(({ type }) => type === 'campaign')
    .map(({ id, snapshot }) => {
      const { definition, openedOn, endedOn } = snapshot as unknown as CampaignState
      const own = papers.filter((paper) => paper.id.startsWith(`${id}.`))
      const parts = rows.filter((row) => row.type === 'participant' && row.campaignId === id)
      return {
        ...{ id, code: definition.code, title: definition.title, openedOn },
        endedOn: endedOn ?? null,
        targets: targetsOf(definition, own),
        papers: {
          begun: own.length,
          published: own.filter(({ publishedOn }) => publishedOn !== null).length,
          late: own.filter(({ late }) => late).length,
        },
        parts: {
          begun: parts.length,
          ended: parts.filter(({ phase }) => phase === 'ended').length,
        },
      }
    })
  const lookBack = duties.find(({ code }) => code === 'year-end-look-back')
  return { campaigns, handedInOn: lookBack?.doneOn ?? null }
}

/** As its newest paper measured it: a list of targets without a result where none is frozen yet. */
function targetsOf(
  { targets }: CampaignState['definition'],
  papers: readonly Paper[],
): CampaignLookBack['targets'] {
  const [newest] = papers
    .filter(({ figures }) => figures?.targets !== undefined)
    .sort((one, other) => (`${one.cutOff} ${one.due}` > `${other.cutOff} ${other.due}` ? -1 : 1))
  return targets.map(({ code, title, atLeastPercent: atLeast }) => {
    const result = newest?.figures?.targets?.find((each) => each.code === code)
    const { reached = 0, of = 0, percent = null, met = null } = result ?? {}
    return { code, title, atLeast, reached, of, percent, met, on: newest?.cutOff ?? null }
  })
}
