import {
  GIVEN_DAY,
  parseGivenDay,
  parseInstant,
  type Day,
  type Instant,
} from '../../domain/time/day'
import { z } from '../http/zod'

/** Forms that come back in every route. */

/** As far as a pattern can say it: the years that are taken, and no thirteenth month. */
export const dayPattern =
  '^(19(49|[5-9][0-9])|2[01][0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'

/** A real day: 2026-02-30 is refused. */
export const daySchema = z
  .string()
  .transform((text, context): Day => {
    const day = parseGivenDay(text)
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message: `Give ${GIVEN_DAY}` })
    return z.NEVER
  })
  .openapi({ type: 'string', format: 'date', pattern: dayPattern, example: '2026-03-02' })

/** A moment as it was given out, UTC; part of a cursor. */
export const instantSchema = z.custom<Instant>(
  (value) => typeof value === 'string' && parseInstant(value) !== undefined,
)

/** A day in an answer. */
export const dayOut = textOut<Day>({ format: 'date' })

/** A moment in an answer, UTC. */
export const instantOut = textOut<Instant>({ format: 'date-time' })

const LONGEST_ID = 100
const idPattern = /^[\p{L}\p{N}_.:~/-]+$/u

/** A code or an id that is somewhere in the database, or is not. */
export function idSchema<Id extends string>(description: string, example: string) {
  return z
    .string()
    .min(1)
    .max(LONGEST_ID)
    .regex(idPattern, 'Give an id as the product wrote it')
    .transform((text) => text as Id)
    .openapi({
      ...{ type: 'string', minLength: 1, maxLength: LONGEST_ID, pattern: idPattern.source },
      ...{ description, example },
    })
}

/** Yes or no in an address. */
export const yesOrNoInQuery = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .openapi({ type: 'boolean' })

/** An id in an answer. */
export function idOut<Id extends string>(example: string) {
  return textOut<Id>({ example })
}

/** What somebody typed: without blank ends, never empty. */
export function textSchema(longest: number) {
  return z.string().trim().min(1, 'Write something here').max(longest)
}

/**
 * A text of a certain make in an answer. To the document it is a text: of one that zod does not know
 * (`z.custom`) it would not say when it may be null.
 */
function textOut<Text extends string>(described: { format?: string; example?: string }) {
  return z.string().openapi(described) as unknown as z.ZodType<Text, Text>
}
