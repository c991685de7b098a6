import { z } from 'zod'
import { inPlainWords } from '../forms/plain-words'
import { dueSheet } from '../documents/due-sheet'
import { parseGivenDay, type Day } from '../domain/time/day'
import {
  computeDue,
  type DueDate,
  type DueErrorCode,
  type DueOptions,
} from '../domain/rules/due-date'
import { notADay } from '../domain/rules/due-error'
import type { Stretch } from '../domain/rules/excluded-time'
import {
  CLOCK_NAMES,
  isClockName,
  isRulePackId,
  RULE_PACK_IDS,
  type ClockName,
  type RulePackId,
} from '../domain/rules/rule-pack'
import { loadRulePack, publishedCalendar } from '../rules'

const requestSchema = z.strictObject({
  pack: z.string(),
  clock: z.string(),
  from: z.string(),
  extend: z.number().exactOptional(),
  setBy: z.string().exactOptional(),
  exclude: z.array(z.string()).exactOptional(),
})
type Request = z.output<typeof requestSchema>

type RequestErrorCode =
  | DueErrorCode
  | 'usage'
  | 'bad-request'
  | 'not-json'
  | 'blank-line'
  | 'unknown-pack'
  | 'unknown-clock'
  | 'exclude-invalid'

export type Refusal = { error: { code: RequestErrorCode; message: string } }
export type Reckoned = { pack: RulePackId; clock: ClockName; from: Day } & DueDate
export type Reply = Reckoned | Refusal

const KEYS =
  'a request has pack, clock and from, and where wanted extend (a number), setBy and exclude (a list of FROM..TO)'

export function refusal(code: RequestErrorCode, message: string): Refusal {
  return { error: { code, message } }
}

/** One line of a batch: whatever it holds, there is one reply to it. */
export function replyToLine(line: string): Reply {
  if (line.trim() === '') return refusal('blank-line', `The line is blank; ${KEYS}`)
  let request: unknown
  try {
    request = JSON.parse(line)
  } catch {
    return refusal('not-json', `The line is not JSON; ${KEYS}`)
  }
  return reply(request)
}

export function reply(request: unknown): Reply {
  const checked = requestSchema.safeParse(request, inPlainWords)
  if (checked.success) return dueFor(checked.data)
  const issues = checked.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  )
  return refusal('bad-request', `${issues.join('; ')}; ${KEYS}`)
}

/** The same answer as a page to print. */
export function sheetOf(reckoned: Reckoned): string {
  const { pack, clock, from } = reckoned
  const laws = loadRulePack(pack).layers.map((each) => each.law)
  return dueSheet({ clock, from, laws }, reckoned)
}

function dueFor({ pack, clock, from, ...wanted }: Request): Reply {
  if (!isRulePackId(pack)) {
    const message = `No pack is called "${pack}"; there are ${RULE_PACK_IDS.join(', ')}`
    return refusal('unknown-pack', message)
  }
  if (!isClockName(clock)) {
    const message = `No clock is called "${clock}"; there are ${CLOCK_NAMES.join(', ')}`
    return refusal('unknown-clock', message)
  }
  const start = parseGivenDay(from)
  if (start === undefined) return { error: notADay('from', from) }
  const options = optionsOf(wanted)
  if ('error' in options) return options
  const answer = computeDue(loadRulePack(pack), clock, start, publishedCalendar(), options)
  return answer.ok ? { pack, clock, from: start, ...answer.value } : { error: answer.error }
}

function optionsOf({
  extend,
  setBy,
  exclude = [],
}: Pick<Request, 'extend' | 'setBy' | 'exclude'>): DueOptions | Refusal {
  const set = setBy === undefined ? undefined : parseGivenDay(setBy)
  if (setBy !== undefined && set === undefined) return { error: notADay('setBy', setBy) }
  const excluded: Stretch[] = []
  for (const text of exclude) {
    const stretch = stretchOf(text)
    if ('error' in stretch) return stretch
    excluded.push(stretch)
  }
  return {
    ...(extend === undefined ? {} : { extendDays: extend }),
    ...(set === undefined ? {} : { setBy: set }),
    ...(excluded.length === 0 ? {} : { excluded }),
  }
}

function stretchOf(text: string): Stretch | Refusal {
  const [from, to, ...more] = text.split('..')
  if (from === undefined || to === undefined || more.length > 0) {
    return refusal('exclude-invalid', `exclude takes FROM..TO, two days, not "${text}"`)
  }
  const [first, last] = [parseGivenDay(from), parseGivenDay(to)]
  if (first === undefined) return { error: notADay('exclude', from) }
  if (last === undefined) return { error: notADay('exclude', to) }
  return { from: first, to: last }
}
