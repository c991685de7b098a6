import type { CampaignDefinition } from '../../domain/campaign/definition'
import { occurrencesOf } from '../../domain/campaign/occurrences'
import { publishedCalendar } from '../../rules'
import { Failure } from '../../runtime/failure'
import { readFilesAndOptions } from '../arguments'
import { contentOf, definitionIn, organisationIn } from './files'

const USAGE =
  'Usage: npm run campaign -- check FILE… [--organisation FILE], where - reads standard input.'

const OPTIONS = { organisation: { type: 'string' } } as const

/** 1 once one of the files has a fault; all of them are looked at. */
export function check(args: string[]): number {
  const { files, options } = readFilesAndOptions(OPTIONS, USAGE, args)
  if (files.length === 0) throw new Failure(`Name a file. ${USAGE}`)
  const calendar = publishedCalendar()
  const { organisation: named } = options
  const against =
    named === undefined ? { calendar } : { calendar, organisation: organisationIn(named) }
  const faulty = files.filter((file) => {
    const definition = definitionIn(file, contentOf(file), against)
    if (definition !== undefined) process.stdout.write(`${file}: ${summary(definition)}\n`)
    return definition === undefined
  })
  if (named === undefined) {
    process.stderr.write(
      'Posts and villages were not looked at: name what your installation was made from with --organisation FILE.\n',
    )
  }
  return faulty.length === 0 ? 0 : 1
}

function summary(definition: CampaignDefinition): string {
  const { phases, duties, code } = definition
  const dates = occurrencesOf(definition, publishedCalendar())
  const provisional = dates.filter((each) => each.provisional).length
  const counts = [
    `${counted(phases.length, 'phase')} from ${phases[0]?.from} to ${phases.at(-1)?.to}`,
    ...[counted(duties.length, 'duty', 'duties'), counted(dates.length, 'date')],
  ].join(', ')
  const open =
    provisional === 0
      ? ''
      : ` Provisional among them: ${provisional}, in years whose holidays are not published.`
  return `no fault in ${code}: ${counts}.${open}`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
