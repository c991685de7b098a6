import { movedDates, type MovedDate } from '../domain/case/moved-dates'
import { missingYears, openDates, type OpenDate } from '../domain/case/open-dates'
import type { RulesUpdate } from '../domain/case/settings'
import type { CaseNumber } from '../domain/ids'
import type { Day, Instant } from '../domain/time/day'
import type { GoesBy } from '../rules/renewed'
import type { DatedCase } from './queries/dated-cases'

/** Cases looked through for one answer; the next page begins behind the last of them. */
const MOST_EXAMINED = 500

type Found<Date> = { number: CaseNumber; dates: Date[] }
type Page<Date> = { examined: number; cases: Found<Date>[]; next: CaseNumber | undefined }

/** What other rules would move in the cases at hand; nothing is changed. */
export function movingDates(
  cases: AsyncIterable<DatedCase>,
  renewed: (of: GoesBy) => RulesUpdate | undefined,
  now: Instant,
): Promise<Page<MovedDate>> {
  return pageOf(cases, ({ state, settings }) => {
    const { pack, packHash, calendarHash } = settings
    const { receivedOn } = state
    const rules = renewed({ receivedOn, packId: pack?.id ?? null, packHash, calendarHash })
    return rules === undefined ? [] : movedDates(state, settings, rules, now)
  })
}

export type ProvisionalDate = Omit<OpenDate, 'due'> & { due: Day; years: number[] }

export function provisionalDates(cases: AsyncIterable<DatedCase>): Promise<Page<ProvisionalDate>> {
  return pageOf(cases, ({ state }) =>
    openDates(state)
      .filter(({ due }) => due.provisional)
      .map(({ due, ...date }) => ({ ...date, due: due.due, years: missingYears(due) })),
  )
}

async function pageOf<Date>(
  cases: AsyncIterable<DatedCase>,
  datesOf: (of: DatedCase) => Date[],
): Promise<Page<Date>> {
  const page: Page<Date> = { examined: 0, cases: [], next: undefined }
  let last: CaseNumber | undefined
  for await (const each of cases) {
    if (page.examined === MOST_EXAMINED) return { ...page, next: last }
    page.examined += 1
    last = each.number
    const dates = datesOf(each)
    if (dates.length > 0) page.cases.push({ number: each.number, dates })
  }
  return page
}
