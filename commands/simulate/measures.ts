import { undertakingWorkflowId } from '../../contract/undertaking-workflow'
import type { UndertakingId } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { extentOf } from '../lives/extent'
import type { Township } from '../lives/township'

/** What it cost. None of it is the same twice, so it is printed and stands in no file. */
export type Measures = {
  millis: number
  /** Of this process: API, worker and whoever acts, without the two servers. */
  cpuMillis: number
  cases: number
  /** Carried out by the worker, by name. */
  activities: ReadonlyMap<string, number>
  /** Those of cases, for each case. */
  perCase: number
  workflows: { cases: number; undertakings: number }
  /** Events of a campaign's workflow, all runs together, and of the longest part and case. */
  campaigns: readonly { id: string; events: number; runs: number }[]
  longestPart: number
  longestCase: number
  messages: number
  months: readonly Month[]
}

/** What it had come to when a month began: how the cost grows with what has been done before. */
export type Month = { until: Day; millis: number; cpuMillis: number; activities: number }

export const beginsMonth = (day: Day): boolean => day.endsWith('-01')

export function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, each) => all + each, 0)
}

export async function measuresOf(
  township: Township,
  given: Pick<Measures, 'activities' | 'cases' | 'millis' | 'cpuMillis' | 'months'>,
): Promise<Measures> {
  const { db } = township
  const { activities, cases } = given
  const rows = await db.undertaking.findMany({ select: { id: true, type: true } })
  const campaigns = []
  for (const { id } of rows.filter(({ type }) => type === 'campaign')) {
    campaigns.push({ id, ...(await eventsOf(township, id)) })
  }
  let longestPart = 0
  for (const { id } of rows.filter(({ type }) => type === 'participant')) {
    longestPart = Math.max(longestPart, (await eventsOf(township, id)).events)
  }
  const numbers = await db.case.findMany({ select: { number: true } })
  let longestCase = 0
  for (const { number } of numbers) {
    longestCase = Math.max(longestCase, (await extentOf(township, number)).events)
  }
  return {
    ...{ ...given, campaigns, longestPart, longestCase },
    perCase: cases === 0 ? 0 : (activities.get('projectCase') ?? 0) / cases,
    workflows: { cases: numbers.length, undertakings: rows.length },
    messages: await db.inboxMessage.count(),
  }
}

async function eventsOf({ db, client }: Township, id: string) {
  const runs = await db.undertakingRun.findMany({ where: { undertakingId: id } })
  let events = 0
  for (const { runId } of runs) {
    const handle = client.workflow.getHandle(undertakingWorkflowId(id as UndertakingId), runId)
    events += (await handle.fetchHistory()).events?.length ?? 0
  }
  return { events, runs: runs.length }
}
