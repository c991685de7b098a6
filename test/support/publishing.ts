import type { CalendarYear } from '../../domain/time/calendar'
import { asDay, yearOf, type Day } from '../../domain/time/day'
import { inOrder, knownUntil } from '../../domain/time/publishing'
import { publishedCalendar } from '../../rules'

/**
 * What a notice would bring that makes `rest` a holiday, whenever the tests are run: the next
 * revision of a year that is known, or every year up to one that is not. Invented, all of it.
 */
export function publishingRest(rest: Day, publishedOn: Day): CalendarYear[] {
  const known = publishedCalendar()
  const year = yearOf(rest)
  const latest = inOrder(known.years.filter((each) => each.year === year)).at(-1)
  if (latest !== undefined) {
    const { holidays, revision } = latest
    return [{ ...latest, revision: revision + 1, publishedOn, holidays: withDay(holidays, rest) }]
  }
  const first = knownUntil(known) + 1
  return Array.from({ length: year - first + 1 }, (_, index) => {
    const blank = withDay([], asDay(`${first + index}-01-01`))
    return {
      ...{ year: first + index, revision: 1, publishedOn, source: 'invented', makeUpDays: [] },
      holidays: first + index === year ? withDay(blank, rest) : blank,
    }
  })
}

function withDay(days: CalendarYear['holidays'], day: Day): CalendarYear['holidays'] {
  const others = days.filter((each) => each.day !== day)
  return [...others, { day, name: '调休' }].sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** As a file of rules/calendar has it: a year with all its revisions. */
export function asFiles(years: readonly CalendarYear[]) {
  return years.map(({ year, ...revision }) => ({
    year,
    revisions: [
      ...inOrder(publishedCalendar().years.filter((each) => each.year === year)).map(
        ({ year: _, ...before }) => before,
      ),
      revision,
    ],
  }))
}
