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

/** Cases, and the seconds in which the year with them is to be over. */
const years = [
  { cases: 100, aim: 60 },
  { cases: 300, aim: 180 },
] as const
/** With `--quick`: six weeks. */
const SHORT = asDay('2019-04-30')

/** The year of the plan, beside as many activities of workflows that do nothing. It sets the calendar of this process back: the last figure. */
export const year: Figure = {
  name: 'year',
  async measure(bench) {
    const executable = await findDatedTestServer(bench.report, instantAt(FIRST, '08:00'))
    const found: Measured[] = []
    for (const { cases, aim } of years) {
      const count = bench.samples(cases)
      const { measures } = await played(bench, count)
      const activities = sumOf(measures.activities)
      const workflows = measures.workflows.cases + measures.workflows.undertakings
      const idle = (await idleYear(executable, { workflows, activities })) / 1_000
      const took = measures.millis / 1_000
      const one = (name: string, unit: string, value: number, most?: number): Measured => {
        return { name, unit, runs: [value], ...(most === undefined ? {} : { aim: `≤ ${most}` }) }
      }
      found.push(
        one(`a year with ${count} cases`, 's', took, aim),
        one(`as many activities that do nothing`, 's', idle),
        one(`the year ÷ doing nothing`, '×', took / idle),
        one(`activities of a year with ${count} cases`, '', activities),
        one(`activities of a case for each case`, '', measures.perCase, 40),
      )
    }
    return found
  },
}

function played({ report, runs, cleanup }: Bench, cases: number) {
  const stops = new Stops()
  cleanup.add('the play', () => stops.run())
  const folder = join(projectRoot, 'campaigns', '2019')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return simulate({
    definitions: names.sort().map((name) => readFileSync(join(folder, name), 'utf8')),
    ...{ cases, seed: 1, villages: 14, report, stops },
    to: runs === 1 ? SHORT : LAST,
  })
}
