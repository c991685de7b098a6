import { seconds, terminalReport } from '../../runtime/report'
import { Stops } from '../lives/stops'
import { runToEnd } from '../run-to-end'
import { readOptions, REQUESTS, ROLES, type Options } from './options'
import { table, toldOnce } from './results'
import { run } from './run'

/** The rest are of the same kind. */
const MOST_TOLD = 40

const report = terminalReport()
const stops = new Stops()

async function main(): Promise<number> {
  const options = readOptions()
  const { seed } = options
  const began = Date.now()
  report.line(`Seed ${seed}: npm run fuzz -- --seed ${seed}${again(options)} asks the same again`)
  const { results, keep } = await run(options, report, stops)
  for (const line of table(results)) report.line(line)
  const failures = [...results].flatMap(([role, { failures, finished }]) => [
    ...(finished ? [] : [`${role}: it did not come to its end`]),
    ...toldOnce(failures).map(
      ({ operation, what, again, times }) =>
        `${role}, ${operation}, ${times} times: ${what}${again === '' ? '' : `\n  ${again}`}`,
    ),
  ])
  for (const line of failures.slice(0, MOST_TOLD)) report.line(`FAILED: ${line}`)
  if (failures.length > MOST_TOLD) report.line(`… and ${failures.length - MOST_TOLD} more`)
  if (failures.length > 0) report.line(`What was asked and answered is kept in ${keep()}`)
  const outcome =
    failures.length === 0 ? 'Everything is as documented' : `${failures.length} kinds of failures`
  report.line(`${outcome}; seed ${seed}, ${seconds(began)}`)
  return failures.length === 0 ? 0 : 1
}

function again({ requests, roles, only }: Options): string {
  return [
    requests === REQUESTS ? '' : ` --requests ${requests}`,
    roles.join() === ROLES.join() ? '' : ` --as ${roles.join()}`,
    only === undefined ? '' : ` --only ${only}`,
  ].join('')
}

runToEnd(main, stops, report)
