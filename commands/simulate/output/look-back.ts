import type { CampaignState } from '../../../domain/campaign/campaign'
import type { Day } from '../../../domain/time/day'
import type { Township } from '../../lives/township'
import type { Paper } from './circulars'
import { outcomeOf, type DutyRow } from './ladders'

export type CampaignLookBack = {
  id: string
  code: string
  title: string
  openedOn: Day
  endedOn: Day | null
  /** Each with what is measured: a share of duties, or of cases by the last paper's figures. */
  targets: readonly { code: string; title: string; atLeast: number; reached: number | null }[]
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
      const owed = duties.filter((duty) => duty.id.startsWith(id) && duty.code !== null)
      return {
        ...{ id, code: definition.code, title: definition.title, openedOn },
        endedOn: endedOn ?? null,
        targets: definition.targets.map(({ code, title, measure, atLeastPercent: atLeast }) => {
          return { code, title, atLeast, reached: reachedIn(measure, owed, own) }
        }),
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

type Measure = CampaignState['definition']['targets'][number]['measure']

function reachedIn(
  measure: Measure,
  owed: readonly DutyRow[],
  papers: readonly Paper[],
): number | null {
  const of = (part: number, whole: number) =>
    whole === 0 ? null : Math.floor((part * 1_000) / whole) / 10
  const counted = owed.filter(({ state }) => state !== 'withdrawn')
  const inTime = counted.filter((duty) => outcomeOf(duty) === 'on-time').length
  const handedIn = counted.filter(({ state }) => state === 'done').length
  const last = [...papers]
    .filter(({ figures }) => figures !== null)
    .sort((one, other) => (one.cutOff < other.cutOff ? -1 : 1))
    .at(-1)?.figures?.township.figures
  const figure = (code: string) => last?.find((each) => each.code === code)?.count ?? 0
  const settled = (code: string) =>
    figure(`${code}/settled-confirmed`) + figure(`${code}/settled-unanswered`)
  switch (measure) {
    case 'returns-received':
      return of(handedIn, counted.length)
    case 'duties-on-time':
      return of(inTime, counted.length)
    case 'settled-of-reasonable':
      return of(settled('reasonable') + settled('partly'), figure('reasonable') + figure('partly'))
    case 'first-time-in-time':
      return of(figure('first-time/answered-in-time'), figure('first-time'))
    case 'backlog-settled':
      return of(settled('backlog'), figure('backlog'))
  }
}
