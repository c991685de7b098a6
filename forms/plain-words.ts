import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const FALLBACK = 'Give it in the form that is documented'

/**
 * For `safeParse`: what the library would say of its own accord becomes a sentence that says what to
 * give. What a schema says itself comes before it, and what was sent is never repeated.
 */
export const inPlainWords = { error: plainWords }

function plainWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return given(issue.input, kindOf(issue.expected))
    case 'invalid_value':
      return given(issue.input, oneOf(issue.values))
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return `Give ${FORMATS[issue.format] ?? 'it in the form that is documented'}`
    case 'not_multiple_of':
      return `Give a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return unknownFields(issue.keys)
    case 'invalid_union':
      return noneOf(issue)
    case 'invalid_key':
      return `Give it other names. ${firstOf(issue.issues)}`
    case 'invalid_element':
      return `Give it other entries. ${firstOf(issue.issues)}`
    default:
      return FALLBACK
  }
}

const KINDS: Readonly<Record<string, string>> = {
  ...{ string: 'a text', boolean: 'true or false', null: 'null', date: 'a date' },
  ...{ number: 'a number', int: 'a whole number', bigint: 'a whole number' },
  ...{ array: 'a list', tuple: 'a list', set: 'a list' },
  ...{ object: 'a JSON object', record: 'a JSON object', map: 'a JSON object' },
}

const FORMATS: Readonly<Record<string, string>> = {
  ...{ email: 'an e-mail address', url: 'a whole address, as scheme://host', uuid: 'a UUID' },
  ...{ date: 'a real day as YYYY-MM-DD', time: 'a time of day as HH:MM' },
  ...{ datetime: 'a moment as 2026-03-02T08:00:00.000Z' },
  ...{ base64: 'a text in base64', base64url: 'a text in base64url' },
}

function kindOf(expected: string): string | undefined {
  if (['undefined', 'never', 'void'].includes(expected)) return undefined
  return KINDS[expected] ?? 'a value of the form that is documented'
}

function given(input: unknown, what: string | undefined): string {
  if (what === undefined) return 'Leave this out'
  return input === undefined ? `This is missing: give ${what}` : `Give ${what}`
}

function oneOf(values: readonly unknown[]): string {
  const [only, ...more] = values.map(String)
  return more.length === 0 ? `${only}` : `one of ${[only, ...more].join(', ')}`
}

const UNITS: Readonly<Record<string, [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  map: ['entry', 'entries'],
}

/** "3 entries"; undefined where it is the number itself that counts, not how many there are. */
function counted(origin: string, count: number | bigint): string | undefined {
  const unit = UNITS[origin]
  return unit && `${count} ${Number(count) === 1 ? unit[0] : unit[1]}`
}

function tooSmall({ origin, minimum, exact, inclusive }: Extract<Issue, { code: 'too_small' }>) {
  const amount = counted(origin, minimum)
  if (amount !== undefined) return `Give ${exact ? 'exactly' : 'at least'} ${amount}`
  return inclusive === false ? `Give more than ${minimum}` : `Give ${minimum} or more`
}

function tooBig({ origin, maximum, exact, inclusive }: Extract<Issue, { code: 'too_big' }>) {
  const amount = counted(origin, maximum)
  if (amount !== undefined) return `Give ${exact ? 'exactly' : 'at most'} ${amount}`
  return inclusive === false ? `Give less than ${maximum}` : `Give ${maximum} or less`
}

function unknownFields(keys: readonly string[]): string {
  const names = keys.map((key) => JSON.stringify(key)).join(', ')
  return `Leave out ${names}: no such ${keys.length === 1 ? 'field is' : 'fields are'} known here`
}

function noneOf({
  input,
  options,
  discriminator,
  errors,
}: Extract<Issue, { code: 'invalid_union' }>) {
  if (Array.isArray(options) && typeof discriminator === 'string') {
    return given((input as Record<string, unknown>)[discriminator], oneOf(options))
  }
  const ways = new Set(errors.map(firstOf))
  return ways.size === 0 ? FALLBACK : [...ways].join('; or: ')
}

type Said = { message: string }

function firstOf([first]: readonly Said[]): string {
  return first?.message ?? FALLBACK
}
