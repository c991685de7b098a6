import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { asDay, instantAt } from '../../domain/time/day'
import { sentenceOf } from '../../runtime/failure'
import { projectRoot } from '../../runtime/project'
import { seconds, terminalReport } from '../../runtime/report'
import { readArguments } from '../arguments'
import { readMessages } from '../first-thread/messages'
import { owedLines, rangLines } from './lines'
import { pageOf, SHORT_RUN } from './page'
import { lives } from './scripts'
import { oldCase } from './scripts/old-case'
import { stopEarly } from './stop-early'
import { Stops } from './stops'
import { tell, type Told } from './tell'

const usage = 'Usage: npm run lives -- --messages <file.xlsx with 留言主题 and 留言详情>'
const page = path.join(projectRoot, 'docs/lives.md')
const startsAt = instantAt(asDay('2024-03-04'), '08:00')

/** The first row of the sheet holds its headers. */
const FIRST_MESSAGE = 2

/** Filed right after itself, it is the second case of the year. */
const again = '2024-000002'
const FEWEST_RUNS = 5

const stops = new Stops()

async function main(): Promise<void> {
  const { messages: file } = readArguments({ messages: { type: 'string' } }, usage)
  if (file === undefined) throw new Error(usage)
  const messages = await readMessages(file)
  const report = terminalReport()
  const began = Date.now()
  const told = await tell({
    ...{ lives: [...lives, oldCase], startsAt, report, stops },
    messageIn: (row) => {
      const message = messages[row - FIRST_MESSAGE]
      if (message === undefined) throw new Error(`The sheet has no row ${row}`)
      return message
    },
    shortRuns: { events: SHORT_RUN, of: (number) => number === again },
  })
  const ten = told.slice(0, lives.length)
  writeFileSync(page, pageOf(ten, sameInShortRuns(told)))
  report.line(`Written to ${path.relative(process.cwd(), page)} after ${seconds(began)}`)
}

/** Cut into short runs the old case must be told line by line as it is in long ones. */
function sameInShortRuns(told: readonly Told[]): Told {
  const ofOldCase = told.filter(({ played }) => played.life === oldCase)
  const [long, short] = [ofOldCase[0], ofOldCase[1]]
  if (long === undefined || short?.played.number !== again) {
    throw new Error(`The old case in short runs is not case ${again}`)
  }
  const linesOf = ({ accounts }: Told) =>
    accounts.flatMap((account) => [...owedLines(account), ...rangLines(account)]).join('\n')
  if (linesOf(long) !== linesOf(short)) {
    throw new Error(`In short runs it is another life:\n${linesOf(short)}`)
  }
  const runs = short.accounts.reduce((sum, account) => sum + account.extent.runs, 0)
  if (runs < FEWEST_RUNS) throw new Error(`It went on as new too seldom to tell: ${runs} runs`)
  return short
}

stopEarly(stops)

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
})
