import fc from 'fast-check'
import { digestOwed, nextDigest } from '../../../domain/messages/digest'
import { isWorkingDay } from '../../../domain/time/calendar'
import { dayOf, instantAt, instantFrom, asDay, type Instant } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'

const calendar = publishedCalendar()
const at = (day: string, time: string) => instantAt(asDay(day), time)
const next = (after: Instant) => nextDigest(calendar, '08:45', after)
const owed = (awaited: Instant, now: Instant) => digestOwed(calendar, '08:45', awaited, now)

describe('the morning of the digest', () => {
  it.each([
    ['before the hour', at('2026-03-03', '08:44'), at('2026-03-03', '08:45')],
    ['at the hour', at('2026-03-03', '08:45'), at('2026-03-04', '08:45')],
    ['on a Friday evening', at('2026-03-06', '20:00'), at('2026-03-09', '08:45')],
    ['before Spring Festival', at('2026-02-14', '09:00'), at('2026-02-24', '08:45')],
    ['before a Saturday worked in exchange', at('2026-02-13', '09:00'), at('2026-02-14', '08:45')],
  ])('%s', (_when, after, expected) => {
    expect(next(after)).toBe(expected)
  })

  it('is always later, on a working day, at its hour', () => {
    const moments = fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2028, 0, 1) })
    fc.assert(
      fc.property(moments, (millis) => {
        const found = next(instantFrom(millis))
        expect(found > instantFrom(millis)).toBe(true)
        expect(isWorkingDay(calendar, dayOf(found))).toBe(true)
        expect(found).toBe(instantAt(dayOf(found), '08:45'))
      }),
    )
  })
})

describe('a digest that was missed', () => {
  const friday = at('2026-03-06', '08:45')
  it.each([
    ['is sent late the same day', at('2026-03-06', '17:00'), true],
    ['waits over a rest day', at('2026-03-07', '10:00'), false],
    ['waits for the hour of the next working day', at('2026-03-09', '07:00'), false],
    ['is sent late on the next working day', at('2026-03-09', '11:00'), true],
    ['is not owed before its time', at('2026-03-06', '08:44'), false],
  ])('%s', (_what, now, expected) => {
    expect(owed(friday, now)).toBe(expected)
  })
})
