import { z } from 'zod'
import type { CalendarYear } from '../domain/time/calendar'
import { weekdayOf, yearOf } from '../domain/time/day'
import { ascending, daySchema, nameSchema } from './value-schemas'

const namedDays = z
  .array(z.strictObject({ day: daySchema, name: nameSchema }))
  .refine((entries) => ascending(entries.map((each) => each.day)), {
    message: 'days stand in order, each once',
  })

const revisionSchema = z.strictObject({
  revision: z.int().min(1),
  publishedOn: daySchema,
  source: nameSchema,
  holidays: namedDays,
  makeUpDays: namedDays,
})

/** One revision by itself, as it is stored once the office has imported it. */
export const storedYearSchema = revisionSchema
  .extend({ year: z.int() })
  .transform((each): CalendarYear => each)

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
  if (new Set(entries.map((each) => each.day)).size !== entries.length) {
    return 'a day is both off and worked'
  }
  // 调休 exchanges a day off for a Saturday or Sunday: anything else was typed wrongly.
  const weekday = revision.makeUpDays.find(({ day }) => ![0, 6].includes(weekdayOf(day)))
  return weekday && `${weekday.day} is worked anyway: it is neither a Saturday nor a Sunday`
}
