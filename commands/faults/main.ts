import { cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seconds, terminalReport } from '../../runtime/report'
import { Stops } from '../lives/stops'
import { runToEnd } from '../run-to-end'
import { readOptions } from './options'
import { planOf } from './plan'
import { run } from './run'
import { summaryLines, violationsIn } from './summary'

/** The rest are of the same kind. */
const MOST_TOLD = 40

const report = terminalReport()
const stops = new Stops()

async function main(): Promise<number> {
  const { seed, cases, only } = readOptions()
  const began = Date.now()
  report.line(
    `Seed ${seed}: npm run faults -- --seed ${seed}${again(cases, only)} repeats this run`,
  )
  const ran = await run(planOf(seed, cases, only), report, stops)
  for (const line of summaryLines(ran)) report.line(line)
  const violations = violationsIn(ran)
  for (const line of violations.slice(0, MOST_TOLD)) report.line(`VIOLATED: ${line}`)
  if (violations.length > MOST_TOLD) report.line(`… and ${violations.length - MOST_TOLD} more`)
  if (violations.length > 0)
    report.line(`The logs of its processes are kept in ${kept(ran.logs, seed)}`)
  const outcome = violations.length === 0 ? 'Everything held' : `${violations.length} violations`
  report.line(`${outcome}; seed ${seed}, ${seconds(began)}`)
  return violations.length === 0 ? 0 : 1
}

/** Of a run that went wrong; everything else goes with it. */
function kept(logs: string, seed: number): string {
  const folder = path.join(tmpdir(), `anjie-faults-${seed}`)
  cpSync(logs, folder, { recursive: true })
  return folder
}

function again(cases: number, only: string | undefined): string {
  return `${cases === 50 ? '' : ` --cases ${cases}`}${only === undefined ? '' : ` --only ${only}`}`
}

runToEnd(main, stops, report)
