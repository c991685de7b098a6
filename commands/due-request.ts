import { z } from 'zod'
import { parseDay } from '../domain/time/day'
import { computeDue, type DueDate, type DueErrorCode } from '../domain/rules/due-date'
import { notADay } from '../domain/rules/due-error'
import { CLOCK_NAMES, isClockName, isRulePackId, RULE_PACK_IDS } from '../domain/rules/rule-pack'
import { loadRulePack, publishedCalendar } from '../rules'

const requestSchema = z.strictObject({
  pack: z.string(),
  clock: z.string(),
  from: z.string(),
  extend: z.number().exactOptional(),
  setBy: z.string().exactOptional(),
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

export type Refusal = { error: { code: RequestErrorCode; message: string } }
export type Reply = ({ pack: string; clock: string; from: string } & DueDate) | Refusal

const KEYS = 'a request has pack, clock and from, and where wanted extend (a number) and setBy'

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
  const checked = requestSchema.safeParse(request)
  if (checked.success) return dueFor(checked.data)
  const issues = checked.error.issues.map((each) => [...each.path, each.message].join(': '))
  return refusal('bad-request', `${issues.join('; ')}; ${KEYS}`)
}

function dueFor({ pack, clock, from, extend, setBy }: Request): Reply {
  if (!isRulePackId(pack)) {
    return refusal(
      'unknown-pack',
      `No pack is called "${pack}"; there is ${RULE_PACK_IDS.join(', ')}`,
    )
  }
  if (!isClockName(clock)) {
    return refusal(
      'unknown-clock',
      `No clock is called "${clock}"; there are ${CLOCK_NAMES.join(', ')}`,
    )
  }
  const start = parseDay(from)
  if (start === undefined) return { error: notADay('from', from) }
  const set = setBy === undefined ? undefined : parseDay(setBy)
  if (setBy !== undefined && set === undefined) return { error: notADay('setBy', setBy) }
  const answer = computeDue(loadRulePack(pack), clock, start, publishedCalendar(), {
    ...(extend === undefined ? {} : { extendDays: extend }),
    ...(set === undefined ? {} : { setBy: set }),
  })
  return answer.ok ? { pack, clock, from, ...answer.value } : { error: answer.error }
}
