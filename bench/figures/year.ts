import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stops } from '../../commands/lives/stops'
import { sumOf } from '../../commands/simulate/measures'
import { FIRST, LAST, simulate } from '../../commands/simulate/simulate'
import { asDay, instantAt } from '../../domain/time/day'
import { projectRoot } from '../../runtime/project'
import { findDatedTestServer } from '../../runtime/servers/dated-test-server'
import type { Bench, Figure, Measured } from '../figure'
import { idleYear } from '../idle-year'
import { yearRows } from './year-rows'

/** Cases, and the seconds in which the year with them is to be over. */
const years = [
  { cases: 100, seconds: 60 },
  { cases: 300, seconds: 180 },
] as const
/** With `--quick`: six weeks. */
const SHORT = asDay('2019-04-30')

/** The year of the plan, beside as many activities of workflows that do nothing. It sets the calendar of this process back: the last figure. */
export const year: Figure = {
  name: 'year',
  async measure(bench) {
    const executable = await findDatedTestServer(bench.report, instantAt(FIRST, '08:00'))
    const found: Measured[] = []
    for (const { cases, seconds } of years) {
      const { measures } = await played(bench, bench.samples(cases))
      const activities = sumOf(measures.activities)
      const workflows = measures.workflows.cases + measures.workflows.undertakings
      const idleMillis = await idleYear(executable, { workflows, activities })
      found.push(...yearRows(measures, { idleMillis, seconds, whole: isWhole(bench) }))
    }
    return found
  },
}

const isWhole = ({ runs }: Bench) => runs > 1

function played(bench: Bench, cases: number) {
  const { report, cleanup } = bench
  const stops = new Stops()
  cleanup.add('the play', () => stops.run())
  const folder = join(projectRoot, 'campaigns', '2019')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return simulate({
    definitions: names.sort().map((name) => readFileSync(join(folder, name), 'utf8')),
    ...{ cases, seed: 1, villages: 14, report, stops },
    to: isWhole(bench) ? LAST : SHORT,
  })
}
