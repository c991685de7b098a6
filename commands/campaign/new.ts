import { readYaml } from '../../forms/yaml-text'
import type { CampaignDefinition } from '../../domain/campaign/definition'
import type { DocumentPath } from '../../domain/campaign/fault'
import { occurrencesOf } from '../../domain/campaign/occurrences'
import { redated, type MovedDay, type MoveReason } from '../../domain/campaign/redating'
import { nameOfRestDay } from '../../domain/campaign/rest-day'
import { GIVEN_DAY, parseGivenDay, yearOf, type Day } from '../../domain/time/day'
import { knownUntil } from '../../domain/time/publishing'
import { publishedCalendar } from '../../rules'
import { Failure } from '../../runtime/failure'
import { readFilesAndOptions } from '../arguments'
import { contentOf, definitionIn } from './files'

const USAGE = 'Usage: npm run campaign -- new --from FILE --start YYYY-MM-DD [--code CODE].'

const OPTIONS = {
  from: { type: 'string' },
  start: { type: 'string' },
  code: { type: 'string' },
} as const

/** The definition from another day on, on standard output; what moved and why beside it. */
export function renew(args: string[]): number {
  const { file, start, code: wanted } = request(args)
  const calendar = publishedCalendar()
  const text = contentOf(file)
  const old = definitionIn(file, text, { calendar })
  if (old === undefined) return 1
  const moved = redated(old, start, calendar)
  if (!moved.ok) {
    process.stderr.write(`${moved.message}\n`)
    return 1
  }
  const code = wanted ?? codeFor(old, start)
  const fresh = rewritten(text, [
    ...moved.moves.map(({ path, to }) => ({ path, value: to })),
    { path: ['code'], value: code },
  ])
  process.stdout.write(fresh)
  process.stderr.write(`${told(old, code, moved.shift, moved.moves).join('\n')}\n`)
  const read = definitionIn('the new definition', fresh, { calendar })
  if (read === undefined) return 1
  const notes = [...onRestDays(read), ...unpublished(read), ...stillNaming(fresh, old)]
  if (notes.length > 0) process.stderr.write(`${notes.join('\n')}\n`)
  return 0
}

function request(args: string[]): { file: string; start: Day; code?: string } {
  const { options, files } = readFilesAndOptions(OPTIONS, USAGE, args)
  const { from: file, start: given, code } = options
  const [stray] = files
  if (stray !== undefined) throw new Failure(`Put --from before "${stray}". ${USAGE}`)
  if (file === undefined || given === undefined) throw new Failure(`Something is missing. ${USAGE}`)
  const start = parseGivenDay(given)
  if (start === undefined) throw new Failure(`--start takes ${GIVEN_DAY}, not "${given}". ${USAGE}`)
  return { file, start, ...(code === undefined ? {} : { code }) }
}

/** A code names its year, if it names one, as push-2019 does. */
function codeFor({ code, phases }: CampaignDefinition, start: Day): string {
  const year = phases[0] === undefined ? start : phases[0].from
  return code.replace(String(yearOf(year)), String(yearOf(start)))
}

/** Only the values change: comments and layout stay, letter by letter. */
function rewritten(text: string, values: readonly { path: DocumentPath; value: string }[]): string {
  const yaml = readYaml(text)
  const edits = values
    .flatMap(({ path, value }) => {
      const range = yaml.rangeOf(path)
      return range === undefined ? [] : [{ range, value }]
    })
    .sort((one, other) => other.range[0] - one.range[0])
  return edits.reduce(
    (rest, { range: [from, to], value }) => `${rest.slice(0, from)}${value}${rest.slice(to)}`,
    text,
  )
}

function told(
  { code: old }: CampaignDefinition,
  code: string,
  shift: number,
  moves: readonly MovedDay[],
): string[] {
  return [
    code === old
      ? `It still has the code ${old}: give it another with --code before both are used.`
      : `Its code is ${code}.`,
    `Every day moves by ${shift} days.`,
    ...moves.map(
      ({ path, from, to, shifted, reason }) =>
        `${path.join('.')}: ${from} becomes ${to}${reason === undefined ? '' : `, not ${shifted}: ${why(reason, shifted)}`}`,
    ),
  ]
}

function why(reason: MoveReason, shifted: Day): string {
  switch (reason) {
    case 'rest-day':
      return `that is a rest day (${nameOfRestDay(publishedCalendar(), shifted)})`
    case 'next-phase':
      return 'the next phase begins on the day after'
    case 'held-in-phase':
      return 'a day of a duty stays within its phase'
  }
}

/** Days of duties are not moved in the file: the rule of the duty moves them, and says why. */
function onRestDays(definition: CampaignDefinition): string[] {
  const named = definition.duties.filter(({ when }) => when.by === 'day' || when.by === 'days')
  const dated = occurrencesOf(definition, publishedCalendar())
  return named.flatMap(({ code }) =>
    dated
      .filter(({ duty }) => duty === code)
      .flatMap(({ nominal, due, moved }) =>
        moved === undefined
          ? []
          : [`${code}: ${nominal} is a rest day (${moved.restDay}), so it is due on ${due}`],
      ),
  )
}

function unpublished({ phases }: CampaignDefinition): string[] {
  const known = knownUntil(publishedCalendar())
  const last = phases.at(-1)
  if (last === undefined || yearOf(last.to) <= known) return []
  return [
    `Holidays are known until ${known}: of later days only weekends are. Check it again, and date it anew if need be, once more is published.`,
  ]
}

/** In comments and titles, which nobody but their author can put right. */
function stillNaming(text: string, { phases }: CampaignDefinition): string[] {
  const years = [...new Set(phases.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]))]
  return text.split('\n').flatMap((line, index) => {
    const year = years.find((each) => line.includes(String(each)))
    if (year === undefined) return []
    return [`Line ${index + 1} names ${year}: see whether it should.`]
  })
}
