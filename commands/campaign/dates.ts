import { occurrencesOf } from '../../domain/campaign/occurrences'
import type { Occurrence } from '../../domain/campaign/occurrence'
import { publishedCalendar } from '../../rules'
import { Failure } from '../../runtime/failure'
import { readFilesAndOptions } from '../arguments'
import { contentOf, definitionIn } from './files'

const USAGE = 'Usage: npm run campaign -- dates FILE, where - reads standard input.'

const HEAD = ['Duty', 'No', 'Counted', 'Due', 'Opens', 'Closes', 'From', 'To', 'Remark']

/** Every time anything is owed, one line each. */
export function dates(args: string[]): number {
  const { files } = readFilesAndOptions({}, USAGE, args)
  const [file] = files
  if (file === undefined || files.length > 1) throw new Failure(`Name one file. ${USAGE}`)
  const calendar = publishedCalendar()
  const definition = definitionIn(file, contentOf(file), { calendar })
  if (definition === undefined) return 1
  const rows = [HEAD, ...occurrencesOf(definition, calendar).map(row)]
  const widths = HEAD.map((_, at) => Math.max(...rows.map((each) => each[at]?.length ?? 0)))
  const lines = rows.map((each) =>
    each
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function row(each: Occurrence): string[] {
  return [
    ...[each.duty, `${each.number}`, each.nominal, each.due],
    ...[each.opensOn, each.closesOn, each.from, each.to],
    remarks(each).join('; '),
  ]
}

function remarks({ moved, joins = [], provisional }: Occurrence): string[] {
  return [
    ...(moved === undefined ? [] : [`${moved.restDay}, ${moved.rule}`]),
    ...(moved?.keptInPhase ? ['kept in its phase'] : []),
    ...joins.map((day) => `also for ${day}`),
    ...(provisional ? ['provisional'] : []),
  ]
}
