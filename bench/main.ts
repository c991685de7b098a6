import { sentenceOf } from '../runtime/failure'
import { seconds, terminalReport } from '../runtime/report'
import { Cleanup } from './cleanup'
import { removeLeftovers } from './data-dir'
import type { Bench, Figure, Measured } from './figure'
import { command } from './figures/command'
import { cost } from './figures/cost'
import { circularFigures } from './figures/circular-figures'
import { history } from './figures/history'
import { importing } from './figures/import'
import { lists } from './figures/lists'
import { longestLife } from './figures/longest-life'
import { memory } from './figures/memory'
import { openingDuties } from './figures/opening-duties'
import { recovery } from './figures/recovery'
import { register } from './figures/register'
import { rules } from './figures/rules'
import { sameMinute } from './figures/same-minute'
import { start } from './figures/start'
import { year } from './figures/year'
import { Installation } from './installation'
import { printTable, writeJson } from './result'

/** Those that need nothing running come first. */
const figures: readonly Figure[] = [
  ...[rules, history, longestLife, start, register, command, cost, recovery, memory],
  ...[importing, lists, circularFigures],
  ...[openingDuties, sameMinute, year],
]

const usage =
  'Usage: npm run bench, with -- --quick for one short run of each figure, ' +
  `or -- --only name for one of them: ${figures.map(({ name }) => name).join(', ')}.`

type Options = { quick: boolean; chosen: readonly Figure[] }

function readOptions(args: readonly string[]): Options {
  const rest = args.filter((argument) => argument !== '--quick')
  const quick = rest.length < args.length
  if (rest.length === 0) return { quick, chosen: figures }
  const chosen = figures.filter(({ name }) => name === rest[1])
  if (rest[0] !== '--only' || rest.length !== 2 || chosen.length === 0) throw new Error(usage)
  return { quick, chosen }
}

const report = terminalReport(process.stderr)
const cleanup = new Cleanup()

function benchOf(quick: boolean): Bench {
  let running: Promise<Installation> | undefined
  return {
    runs: quick ? 1 : 5,
    samples: (full) => (quick ? Math.ceil(full / 8) : full),
    report,
    cleanup,
    installation: () => (running ??= Installation.start(report, cleanup)),
  }
}

async function main(): Promise<void> {
  const { quick, chosen } = readOptions(process.argv.slice(2))
  await removeLeftovers(report)
  const bench = benchOf(quick)
  const results: Measured[] = []
  try {
    for (const figure of chosen) {
      const began = Date.now()
      results.push(...(await figure.measure(bench)))
      report.line(`Measured ${figure.name}: ${seconds(began)}`)
    }
  } finally {
    // One figure that fails takes none of those before it along.
    if (results.length > 0) tell(results, quick)
  }
}

function tell(results: readonly Measured[], quick: boolean): void {
  printTable(results)
  report.line(`Written to ${writeJson(results, quick)}`)
}

/** Whatever the moment, everything that was started is stopped before this process ends. */
async function end(code: number): Promise<never> {
  await cleanup.run()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (cleanup.begun) return
    report.line('Stopping what was started')
    void end(130)
  })
}

main().then(
  () => end(0),
  (error: unknown) => {
    // What fails because everything is being stopped is no failure.
    if (!cleanup.begun) process.stderr.write(`The benchmark failed: ${sentenceOf(error)}\n`)
    if (process.env['ANJIE_TRACE'] === '1') console.error(error)
    return end(1)
  },
)
