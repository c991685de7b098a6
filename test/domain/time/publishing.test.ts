import { asDay } from '../../../domain/time/day'
import { knownUntil, published } from '../../../domain/time/publishing'
import type { CalendarYear } from '../../../domain/time/calendar'
import { publishedCalendar } from '../../../rules'
import { invented2027 } from '../../support/invented-2027'

const known = publishedCalendar()
const revised = (change: Partial<CalendarYear>): CalendarYear => ({
  ...invented2027,
  ...{ revision: 2, publishedOn: asDay('2027-03-22') },
  ...change,
})

test('the next year and a revision of it are added, in order whatever the order they come in', () => {
  const answer = published(known, [revised({}), invented2027])
  if (!answer.ok) throw new Error(answer.message)
  expect(answer.fresh.map(({ year, revision }) => [year, revision])).toEqual([
    [2027, 1],
    [2027, 2],
  ])
  expect(knownUntil(answer.calendar)).toBe(2027)
})

test('what is known already adds nothing', () => {
  const once = published(known, [invented2027])
  if (!once.ok) throw new Error(once.message)
  const y2026 = known.years.filter(({ year }) => year === 2026)
  expect(published(once.calendar, [invented2027, ...y2026])).toMatchObject({ ok: true, fresh: [] })
})

test.each([
  ['other content under a known number', { revision: 1 }, 'comes as revision 2'],
  ['a number left out', { revision: 3 }, 'comes as revision 2'],
  ['a day not after the one before', { publishedOn: asDay('2026-11-05') }, 'after 2026-11-05'],
  [
    'a year that would leave one out',
    { year: 2029, revision: 1 },
    'the next year to publish is 2028',
  ],
])('%s is refused', (_what, change, message) => {
  const once = published(known, [invented2027])
  if (!once.ok) throw new Error(once.message)
  const answer = published(once.calendar, [revised(change)])
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(message) as string })
})
