import { register } from '../../../domain/case/register'
import { alarmId, alarmText, withCase, yearsToAlarm } from '../../../domain/messages/calendar-alarm'
import { asDay, instantAt } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'
import { registration, settings } from '../../support/case-fixtures'

// The State Council publishes a year in the November or December before it, so before November
// nothing is missing; a year that is never imported stays missing while it runs.
test.each([
  [2026, '2026-10-31', []],
  [2026, '2026-11-01', [2027]],
  [2026, '2026-12-31', [2027]],
  [2026, '2027-01-04', [2027]],
  [2026, '2027-11-01', [2027, 2028]],
  [2027, '2026-11-24', []],
])('known until %i, on %s', (knownUntil, today, years) => {
  expect(yearsToAlarm(knownUntil, asDay(today))).toEqual(years)
})

test('one alarm for each missing year and month', () => {
  expect(alarmId(2027, asDay('2026-11-02'))).toBe(alarmId(2027, asDay('2026-11-30')))
  expect(alarmId(2027, asDay('2026-12-01'))).not.toBe(alarmId(2027, asDay('2026-11-30')))
  expect(alarmId(2028, asDay('2026-11-30'))).not.toBe(alarmId(2027, asDay('2026-11-30')))
})

test('counts the open dates that rest on the year, and their cases', () => {
  const rules = settings({ calendar: publishedCalendar() })
  const receivedOn = (text: string) => {
    const day = asDay(text)
    const registeredAt = instantAt(day, '09:00')
    return register(registration({ receivedOn: day, registeredAt }), rules, registeredAt).state
  }
  // Fifteen days after 21 December 2026 is 5 January 2027, after 1 December the 16th.
  const cases = ['2026-12-21', '2026-12-22', '2026-12-01'].map(receivedOn)
  const alarm = cases.reduce(withCase, { year: 2027, dates: 0, cases: 0 })
  expect(alarm).toEqual({ year: 2027, dates: 2, cases: 2 })
})

test('says how many there are and what to do, and who is missing', () => {
  const { title, lines } = alarmText({
    ...{ year: 2027, dates: 15, cases: 12 },
    ...{ reason: 'vacancy-alarm', vacantPosts: ['办公室主任'] },
  })
  expect(title).toContain('2027年')
  expect(lines[0]).toContain('12 件信访事项的 15 个期限')
  expect(lines.join()).toMatch(/预览.*导入/)
  expect(lines.at(-1)).toContain('办公室主任')
})
