import type { Day } from '../../../domain/time/day'
import type { Township } from '../../lives/township'

export type DutyRow = {
  id: string
  on: 'case' | 'undertaking'
  kind: string
  code: string | null
  number: number | null
  owedBy: string
  due: Day
  state: string
  doneOn: Day | null
  /** Rungs that rang, in order of their day. */
  rungs: readonly string[]
}

export type Outcome = 'on-time' | 'late' | 'missed' | 'withdrawn' | 'open'
export type Outcomes = Record<Outcome, number>

export type Ladders = {
  campaigns: Record<string, Outcomes>
  papers: Record<string, Outcomes>
  /** Of acceptances and samples of refusals, by their steps: `<record>/<step>/<n>`. */
  proceedings: Record<string, Outcomes>
  cases: Record<string, Outcomes>
  byPost: Record<string, Outcomes>
  /** Of duties of campaigns that were late or missed, the last rung that had rung. */
  lastRung: Record<string, number>
  /** The ladder had reached the director, with the proposal to list it for supervision. */
  proposed: readonly { duty: string; owedBy: string; due: Day; outcome: Outcome }[]
  /** Still open when the year was over. */
  open: readonly { duty: string; owedBy: string; due: Day }[]
}

export async function readDuties({ db }: Township): Promise<DutyRow[]> {
  const rows = await db.duty.findMany({
    include: { rungs: { orderBy: [{ createdAt: 'asc' }, { rung: 'asc' }] } },
  })
  return rows
    .map((row) => ({
      ...{ id: row.id, on: row.subjectType as DutyRow['on'], kind: row.kind, code: row.code },
      ...{ number: row.number, owedBy: row.owedBy, due: row.due as Day, state: row.state },
      doneOn: row.doneOn as Day | null,
      rungs: row.rungs.map(({ rung }) => rung).filter((rung) => rung !== 'opened'),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

export function laddersOf(duties: readonly DutyRow[]): Ladders {
  const ofCampaigns = duties.filter(({ on, code }) => on === 'undertaking' && code !== null)
  const others = duties.filter(({ on, code }) => on === 'undertaking' && code === null)
  const ofProceedings = others.filter(({ id }) => id.startsWith('P'))
  const ofPapers = others.filter(({ id }) => !id.startsWith('P'))
  const late = ofCampaigns.filter((duty) => ['late', 'missed'].includes(outcomeOf(duty)))
  const lastRung: Record<string, number> = {}
  for (const { rungs } of late) {
    const last = rungs.at(-1) ?? 'none'
    lastRung[last] = (lastRung[last] ?? 0) + 1
  }
  return {
    campaigns: outcomesBy(ofCampaigns, ({ code }) => code ?? ''),
    papers: outcomesBy(ofPapers, ({ kind }) => kind),
    proceedings: outcomesBy(ofProceedings, ({ id, kind }) => id.split('/')[1] ?? kind),
    cases: outcomesBy(
      duties.filter(({ on }) => on === 'case'),
      ({ kind }) => kind,
    ),
    byPost: outcomesBy(ofCampaigns, ({ owedBy }) => owedBy),
    lastRung: Object.fromEntries(Object.entries(lastRung).sort()),
    proposed: duties
      .filter(({ rungs }) => rungs.includes('director'))
      .map((duty) => ({ ...named(duty), outcome: outcomeOf(duty) })),
    open: duties.filter((duty) => outcomeOf(duty) === 'open').map(named),
  }
}

const named = ({ id, owedBy, due }: DutyRow) => ({ duty: id, owedBy, due })

function outcomeOf({ state, doneOn, due }: DutyRow): Outcome {
  if (state === 'done') return doneOn !== null && doneOn > due ? 'late' : 'on-time'
  return state === 'missed' || state === 'withdrawn' ? state : 'open'
}

function outcomesBy(
  duties: readonly DutyRow[],
  keyOf: (duty: DutyRow) => string,
): Record<string, Outcomes> {
  const found = new Map<string, Outcomes>()
  for (const duty of duties) {
    const none = { 'on-time': 0, late: 0, missed: 0, withdrawn: 0, open: 0 }
    const counts = found.get(keyOf(duty)) ?? none
    counts[outcomeOf(duty)] += 1
    found.set(keyOf(duty), counts)
  }
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}
