import type { CaseState } from '../../../domain/case/state'
import type { Day } from '../../../domain/time/day'
import type { Township } from '../../lives/township'
import type { Paper } from './circulars'
import type { About } from './output-file'
import type { Ladders, Outcomes } from './ladders'
import type { LookBack } from './look-back'
import { counted, type Reminders } from './reminders'

export type Summary = {
  from: Day
  to: Day
  seed: number
  cases: {
    registered: number
    inherited: number
    byKind: Record<string, number>
    byPhase: Record<string, number>
    concluded: number
    settled: Record<string, number>
  }
  /** Settled of what was found reasonable or partly reasonable, at the last cut-off (H8). */
  h8: Record<string, number>
  duties: { campaigns: Outcomes; papers: Outcomes; cases: Outcomes }
  papers: { begun: number; published: number; late: number }
  reminders: Record<string, number>
  proposedForSupervision: number
  workflows: {
    cases: number
    campaigns: number
    parts: number
    papers: number
    proceedings: number
  }
  lookBack: LookBack
  refused: Record<string, number>
}

type Found = {
  papers: readonly Paper[]
  reminders: Reminders
  ladders: Ladders
  lookBack: LookBack
}

export async function summaryOf(
  { db }: Township,
  { from, to, seed, refused }: About,
  { papers, reminders, ladders, lookBack }: Found,
): Promise<Summary> {
  const cases = await db.case.findMany({ orderBy: { number: 'asc' } })
  const undertakings = counted((await db.undertaking.findMany()).map(({ type }) => type))
  const states = cases.map(({ snapshot }) => snapshot as unknown as CaseState)
  return {
    ...{ from, to, seed },
    cases: {
      registered: cases.length,
      inherited: states.filter(({ inherited }) => inherited).length,
      byKind: counted(cases.map(({ kind }) => kind ?? 'unsorted')),
      byPhase: counted(cases.map(({ phase }) => phase)),
      concluded: cases.filter(({ concludedOn }) => concludedOn !== null).length,
      settled: counted(cases.flatMap(({ settled }) => settled ?? [])),
    },
    h8: h8Of(papers),
    duties: {
      campaigns: summed(ladders.campaigns),
      papers: summed(ladders.papers),
      cases: summed(ladders.cases),
    },
    papers: {
      begun: papers.length,
      published: papers.filter(({ publishedOn }) => publishedOn !== null).length,
      late: papers.filter(({ late }) => late).length,
    },
    reminders: reminders.byRung,
    proposedForSupervision: ladders.proposed.length,
    workflows: {
      cases: cases.length,
      campaigns: undertakings['campaign'] ?? 0,
      parts: undertakings['participant'] ?? 0,
      papers: undertakings['circular'] ?? 0,
      proceedings: undertakings['proceeding'] ?? 0,
    },
    lookBack,
    refused: refused.all,
  }
}

function h8Of(papers: readonly Paper[]): Record<string, number> {
  const [last] = [...papers]
    .filter(({ figures }) => figures !== null)
    .sort((one, other) =>
      one.cutOff === other.cutOff
        ? one.id < other.id
          ? -1
          : 1
        : one.cutOff > other.cutOff
          ? -1
          : 1,
    )
  const figures = last?.figures?.township.figures ?? []
  return Object.fromEntries(
    figures
      .filter(({ code }) => /^(reasonable|partly|backlog|first-time)/.test(code))
      .map(({ code, count }) => [code, count]),
  )
}

function summed(all: Record<string, Outcomes>): Outcomes {
  const sum: Outcomes = { 'on-time': 0, late: 0, missed: 0, withdrawn: 0, open: 0 }
  for (const each of Object.values(all)) {
    for (const outcome of Object.keys(sum) as (keyof Outcomes)[]) sum[outcome] += each[outcome]
  }
  return sum
}
