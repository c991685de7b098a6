import { addDays, asDay, instantAt, type Day } from '../../domain/time/day'
import { readCampaign } from '../../campaigns/read'
import { goBackTo, publishedCalendar } from '../../rules'
import type { DatabaseUrls } from '../../runtime/database'
import type { Report } from '../../runtime/report'
import { findDatedTestServer } from '../../runtime/servers/dated-test-server'
import { temporaryDirectory } from '../first-thread/temporary-directory'
import { startDatabase } from '../lives/embedded-database'
import type { OnActivity } from '../lives/running-worker'
import type { Stops } from '../lives/stops'
import { openTownship, type Township } from '../lives/township'
import { Casework } from './casework'
import { Checks } from './checks'
import { mattersOf } from './matters'
import { beginsMonth, measuresOf, sumOf, type Measures, type Month } from './measures'
import { firstVillages, seedTownship } from './organisation'
import { Papers } from './papers'
import { People } from './people'
import { Refusals } from './refusals'
import { Returns } from './returns'
import { WorkingDays } from './working-day'
import { filesOf } from './output/files'
import type { OutputFile } from './output/output-file'
import { passYear } from './year'

export const FIRST = asDay('2019-03-20')
/**
 * The plan ends with December; what is late comes in, and the reports that end its campaigns are due, until
 * the Spring Festival.
 */
export const LAST = asDay('2020-01-23')
/** Nobody acts any more, and the last day is over by 00:00. */
const DAYS_AFTER = 1

export type Simulation = {
  /** Texts of the definitions, in the order in which they begin. */
  definitions: readonly string[]
  cases: number
  seed: number
  /** The first so many of the demo township's. */
  villages: number
  /** The last day on which anybody acts. */
  to: Day
  /** Empty and migrated; an embedded one of its own where none is given. */
  database?: DatabaseUrls
  report: Report
  stops: Stops
}

export type Simulated = { files: readonly OutputFile[]; measures: Measures; refused: Refusals }

/** The year of the plan, from its first day to the last. */
export async function simulate(simulation: Simulation): Promise<Simulated> {
  const { stops } = simulation
  try {
    return await played(simulation)
  } finally {
    await stops.run()
  }
}

async function played(simulation: Simulation): Promise<Simulated> {
  const { cases, seed, to, report, stops } = simulation
  const counts = new Map<string, number>()
  const township = await opened(simulation, (name) => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  const people = await People.signIn(township.origin, township.signIns)
  const refused = new Refusals()
  const began = { at: Date.now(), used: process.cpuUsage() }
  const days = workingDays(simulation, { township, people, refused })
  const months: Month[] = []
  const soFar = () => ({ millis: Date.now() - began.at, cpuMillis: millisOfCpu(began.used) })
  const actOnDay = (day: Day) => {
    report.progress(day)
    if (beginsMonth(day)) months.push({ until: day, ...soFar(), activities: sumOf(counts) })
    return day <= to ? days.act(day) : days.watch()
  }
  await passYear(township, { from: FIRST, to: addDays(to, DAYS_AFTER) }, actOnDay, stops)
  const about = { from: FIRST, to, seed, refused, people, takingOn: days.takingOn }
  const measures = await measuresOf(township, { activities: counts, cases, months, ...soFar() })
  return { files: await filesOf(township, about), measures, refused }
}

function millisOfCpu(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

/** Everything goes by what had been published on the first day. */
async function opened(
  { database, villages, report, stops }: Simulation,
  onActivity: OnActivity,
): Promise<Township> {
  goBackTo(FIRST)
  const executable = await findDatedTestServer(report, instantAt(FIRST, '08:00'))
  const township = await openTownship({
    ...{ database: database ?? (await ownDatabase(report, stops)), executable },
    ...{ seed: (env) => seedTownship(env, villages), withoutMail: true, onActivity },
  })
  stops.add(() => township.close())
  return township
}

type Ground = { township: Township; people: People; refused: Refusals }

function workingDays(
  { definitions, cases, seed, ...simulation }: Simulation,
  { township, people, refused }: Ground,
): WorkingDays {
  const villages = firstVillages(simulation.villages)
  const begun = definitions.map((text) => ({ text, takesOn: takesCasesOn(text) }))
  const byBoard = begun.some(({ takesOn }) => takesOn)
  const matters = mattersOf(seed, cases, villages)
  const office = {
    casework: new Casework(seed, matters, people, refused, byBoard),
    checks: new Checks({ seed, township, people, refused }, FIRST),
    returns: new Returns({ seed, township, people, refused, villages }),
    papers: new Papers(seed, township, people, refused),
  }
  const ground = { township, people, refused, definitions: begun }
  return new WorkingDays({ ...ground, ...office }, FIRST)
}

function takesCasesOn(text: string): boolean {
  const read = readCampaign('a definition', text, { calendar: publishedCalendar() })
  return read.ok && read.definition.selection !== undefined
}

function ownDatabase(report: Report, stops: Stops): Promise<DatabaseUrls> {
  const directory = temporaryDirectory()
  stops.add(() => directory.remove())
  return startDatabase(directory.path, report, stops)
}
