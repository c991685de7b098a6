import { z } from 'zod'
import type { CalendarYear } from '../domain/time/calendar'
import { parseDay, yearOf, type Day } from '../domain/time/day'
import {
  CLOCK_BEARERS,
  CLOCK_CONDITIONS,
  CLOCK_NAMES,
  CLOCK_STARTS,
  CLOCK_STOPS,
  EXTENSION_CONDITIONS,
  RULE_PACK_IDS,
} from '../domain/rules/rule-pack'

const daySchema = z.string().transform((text, context): Day => {
  const day = parseDay(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: `not a day: "${text}", write YYYY-MM-DD` })
  return z.NEVER
})

const name = z.string().min(1)
const wholeDays = z.int().min(1).max(366)

const lengthSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.enum(['days', 'working-days']), count: wholeDays }),
  z.strictObject({ unit: z.literal('set-by-assigner') }),
])

const extensionSchema = z.strictObject({
  maxDays: wholeDays,
  article: name,
  approver: z.literal('head-of-deciding-body'),
  conditions: z.array(z.enum(EXTENSION_CONDITIONS)),
})

const clockSchema = z
  .strictObject({
    clock: z.enum(CLOCK_NAMES),
    article: name,
    owes: z.enum(CLOCK_BEARERS),
    start: z.enum(CLOCK_STARTS),
    stop: z.array(z.enum(CLOCK_STOPS)).min(1),
    length: lengthSchema,
    extension: extensionSchema.exactOptional(),
    window: z.boolean(),
    excludes: z.literal('hearing-time').exactOptional(),
    conditions: z.array(z.enum(CLOCK_CONDITIONS)),
  })
  .refine((clock) => clock.extension === undefined || clock.length.unit === 'days', {
    message: 'only a length in days can be extended by days',
  })

const countingSchema = z.strictObject({
  firstDayExcluded: z.boolean(),
  rollsOverRestDays: z.boolean(),
  basis: z
    .array(
      z.strictObject({
        from: daySchema,
        law: name,
        articles: z.array(name).min(1),
        unverified: z.boolean(),
      }),
    )
    .min(1)
    .refine((basis) => ascending(basis.map((each) => each.from)), {
      message: 'each basis starts later than the one before it',
    }),
  unverified: name,
})

export const rulePackSchema = z.strictObject({
  id: z.enum(RULE_PACK_IDS),
  title: name,
  inForceFrom: daySchema,
  law: z.strictObject({ name, issuedBy: name, issuedOn: daySchema }),
  counting: countingSchema,
  clocks: z
    .array(clockSchema)
    .min(1)
    .refine((clocks) => new Set(clocks.map((each) => each.clock)).size === clocks.length, {
      message: 'a clock stands in a pack once',
    }),
})

const namedDays = z
  .array(z.strictObject({ day: daySchema, name }))
  .refine((entries) => ascending(entries.map((each) => each.day)), {
    message: 'days stand in order, each once',
  })

const revisionSchema = z.strictObject({
  revision: z.int().min(1),
  publishedOn: daySchema,
  source: name,
  holidays: namedDays,
  makeUpDays: namedDays,
})

/** One file holds a year with all its revisions; in the calendar each revision stands alone. */
export const calendarYearSchema = z
  .strictObject({ year: z.int(), revisions: z.array(revisionSchema).min(1) })
  .transform(({ year, revisions }, context): CalendarYear[] => {
    revisions.forEach((each, index) => {
      const wrong = wrongRevision(year, each, index)
      if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong })
    })
    if (!ascending(revisions.map((each) => each.publishedOn))) {
      context.addIssue({ code: 'custom', message: 'a revision is published after the one before' })
    }
    return revisions.map((each) => ({ year, ...each }))
  })

function wrongRevision(
  year: number,
  revision: z.output<typeof revisionSchema>,
  index: number,
): string | undefined {
  if (revision.revision !== index + 1)
    return `revision ${index + 1} is numbered ${revision.revision}`
  const entries = [...revision.holidays, ...revision.makeUpDays]
  const stray = entries.find((each) => yearOf(each.day) !== year)
  if (stray !== undefined) return `${stray.day} is not a day of ${year}`
  if (new Set(entries.map((each) => each.day)).size === entries.length) return undefined
  return 'a day is both off and worked'
}

function ascending(days: readonly Day[]): boolean {
  return days.every((day, index) => index === 0 || day > (days[index - 1] ?? day))
}
