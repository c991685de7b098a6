import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseDay, type Day } from '../../domain/time/day'
import { Failure, sentenceOf } from '../../runtime/failure'
import { terminalReport } from '../../runtime/report'
import { readArguments } from '../arguments'
import { stopEarly } from '../lives/stop-early'
import { Stops } from '../lives/stops'
import { unreadable } from '../unreadable'
import { VILLAGES } from './organisation'
import { linesOf } from './printed'
import { FIRST, LAST, simulate } from './simulate'

const usage =
  'Usage: npm run simulate -- --campaign <definition or folder of them> --cases 300 --seed 1, --villages 2 or --to 2019-05-31 for less of it, --out <folder> for another than out/'

const stops = new Stops()

async function main(): Promise<void> {
  const {
    campaign,
    out = 'out',
    ...given
  } = readArguments(
    {
      campaign: { type: 'string' },
      cases: { type: 'string' },
      seed: { type: 'string' },
      villages: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
    },
    usage,
  )
  if (campaign === undefined) throw new Failure(usage)
  const cases = wholeNumber('--cases', given.cases ?? '100')
  const seed = wholeNumber('--seed', given.seed ?? '1')
  const villages = villagesIn(given.villages ?? String(VILLAGES))
  const to = given.to === undefined ? LAST : lastDay(given.to)
  const report = terminalReport()
  const definitions = definitionsAt(campaign)
  const { files, measures, refused } = await simulate({
    ...{ definitions, cases, seed, villages, to, report, stops },
  })
  for (const folder of ['circulars', 'lists']) {
    rmSync(path.join(out, folder), { recursive: true, force: true })
  }
  for (const { path: name, content } of files) {
    const file = path.join(out, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  for (const line of linesOf(measures, refused)) report.line(line)
  report.line(`${files.length} files in ${path.relative(process.cwd(), path.resolve(out))}/`)
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new Failure(`${option} takes a whole number, not "${text}". ${usage}`)
}

function villagesIn(text: string): number {
  const count = wholeNumber('--villages', text)
  if (count >= 1 && count <= VILLAGES) return count
  throw new Failure(`--villages takes 1 to ${VILLAGES}, not "${text}". ${usage}`)
}

function lastDay(text: string): Day {
  const day = parseDay(text)
  if (day !== undefined && FIRST < day && day <= LAST) return day
  throw new Failure(`--to takes a day between ${FIRST} and ${LAST}, not "${text}". ${usage}`)
}

/** One definition, or all of a folder in the order of their names. */
function definitionsAt(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [readFileSync(place, 'utf8')]
    const names = readdirSync(place).filter((name) => name.endsWith('.yaml'))
    return names.sort().map((name) => readFileSync(path.join(place, name), 'utf8'))
  } catch (error) {
    throw unreadable(place, error)
  }
}

stopEarly(stops)

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
})
