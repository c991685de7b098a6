import type { DueOptions } from '../../domain/rules/due-date'
import { CLOCK_NAMES, clockOf, type ClockName } from '../../domain/rules/rule-pack'
import { asDay } from '../../domain/time/day'
import { loadRulePack } from '../../rules'
import { dueOf } from './due-of'
import { limitOf, since2022, unpublished } from './worked-dates'

const pack = loadRulePack('national-2022')

const due = (clock: ClockName, from: string, options: DueOptions = {}) =>
  dueOf('national-2022', clock, from, options)

describe.each<[ClockName, 15 | 30 | 60, string]>([
  ['register', 15, '22'],
  ['notify', 15, '23'],
  ['handle', 60, '34'],
  ['request-review', 30, '35'],
  ['decide-review', 30, '35'],
  ['request-final-review', 30, '36'],
  ['decide-final-review', 30, '36'],
])('%s: %i days (Art. %s)', (clock, days, article) => {
  it.each(limitOf(days, since2022))('from %s it is due on %s: %s', (from, expected) => {
    expect(due(clock, from)).toMatchObject({ due: expected, provisional: false })
    expect(due(clock, from).basis).toContain(
      `Art. ${article} 信访工作条例 (national-2022); counted`,
    )
  })

  it.each(limitOf(days, unpublished))('from %s it is due on %s: %s', (from, expected) => {
    expect(due(clock, from)).toMatchObject({ due: expected, provisional: true })
  })
})

/** Reckoned by hand on a wall calendar from the regulation and the State Council's notices. */
describe('register: 15 days from receipt (Art. 22)', () => {
  it.each([
    ['2024-01-02', '2024-01-17', 'a Wednesday'],
    ['2024-01-26', '2024-02-18', 'Spring Festival, up to the Sunday worked after it'],
    ['2022-09-18', '2022-10-08', 'received on a Sunday; National Day, up to the Saturday worked'],
    ['2024-02-14', '2024-02-29', 'a leap day'],
    ['2023-02-14', '2023-03-01', 'no leap day'],
    ['2022-05-01', '2022-05-16', 'the first day in force'],
  ])('received on %s it is due on %s: %s', (from, expected) => {
    expect(due('register', from)).toMatchObject({ due: expected, provisional: false })
  })
})

describe('notify: 15 days from receipt by that body (Art. 23)', () => {
  it.each([
    ['2024-09-19', '2024-10-08', 'National Day'],
    ['2025-01-13', '2025-02-05', 'Spring Festival, a week and a day later'],
    ['2024-04-26', '2024-05-11', 'a Saturday that is worked does not move'],
    ['2023-12-17', '2024-01-02', 'New Year'],
    ['2024-03-01', '2024-03-18', 'a Saturday moves over the Sunday too'],
  ])('received on %s it is due on %s: %s', (from, expected) => {
    expect(due('notify', from)).toMatchObject({ due: expected, provisional: false })
  })
})

describe('object: 5 working days from receipt by that body (Art. 23)', () => {
  it.each([
    ['2024-03-01', '2024-03-08', 'one weekend'],
    ['2024-02-07', '2024-02-20', 'Spring Festival, the Sunday after it worked'],
    ['2024-09-27', '2024-10-10', 'National Day, the Sunday before it worked'],
    ['2022-09-30', '2022-10-12', 'National Day, both days of the weekend after it worked'],
    ['2023-06-21', '2023-06-29', 'Dragon Boat Festival'],
    ['2025-12-31', '2026-01-08', 'the year ends'],
    ['2024-02-10', '2024-02-22', 'received on a holiday'],
    ['2024-02-22', '2024-02-29', 'a leap day'],
    ['2023-04-26', '2023-05-06', 'Labour Day, up to the Saturday worked'],
    ['2024-04-03', '2024-04-11', 'Tomb-Sweeping Day, the Sunday after it worked'],
  ])('received on %s the window closes on %s: %s', (from, expected) => {
    expect(due('object', from)).toMatchObject({ due: expected, provisional: false })
  })
})

describe('report-back: the date the assigner set (Art. 22(3))', () => {
  it.each(['2024-02-08', '2024-02-11', '2024-01-10'])('%s stands as set', (setBy) => {
    expect(due('report-back', '2024-01-10', { setBy: asDay(setBy) }).due).toBe(setBy)
  })

  it('says that a rest day was left alone, and needs no calendar', () => {
    const { steps, provisional } = due('report-back', '2026-12-01', { setBy: asDay('2027-02-06') })
    expect(provisional).toBe(false)
    expect(steps.map((each) => each.kind)).toEqual(['start', 'set-by-assigner', 'result'])
    expect(steps[1]).toMatchObject({ day: '2027-02-06', article: '22(3)', rolled: false })
    expect(steps[1]?.text).toContain('stands as set')
  })
})

describe('handle: 60 days from acceptance, up to 30 more (Art. 34)', () => {
  it.each([
    ['2024-01-10', '2024-03-11', 'a Sunday, over a leap day'],
    ['2023-08-04', '2023-10-07', 'National Day, up to the Saturday worked'],
    ['2022-12-01', '2023-01-30', 'the year ends'],
    ['2022-11-24', '2023-01-28', 'Spring Festival, up to the Saturday worked'],
    ['2024-03-02', '2024-05-06', 'Labour Day'],
    ['2023-12-31', '2024-02-29', 'a leap day'],
    ['2024-12-31', '2025-03-03', 'a Saturday, without a leap day'],
    ['2022-05-01', '2022-06-30', 'the first day in force'],
  ])('accepted on %s it is due on %s: %s', (from, expected) => {
    expect(due('handle', from)).toMatchObject({ due: expected, provisional: false })
  })

  it.each([
    ['2024-01-10', 30, '2024-04-09', 'not 30 days from the Monday the 60 days rolled to'],
    ['2024-01-10', 1, '2024-03-11', 'day 61 is the day to which day 60 rolled'],
    ['2024-01-10', 6, '2024-03-18', 'a Saturday'],
    ['2022-07-04', 30, '2022-10-08', 'rolled once, at the end'],
  ])('accepted on %s and extended by %i days it is due on %s: %s', (from, extendDays, expected) => {
    expect(due('handle', from, { extendDays })).toMatchObject({ due: expected, provisional: false })
  })

  it.each(limitOf(90, since2022))(
    'accepted on %s and extended by 30 days it is due on %s: %s',
    (from, expected) => {
      expect(due('handle', from, { extendDays: 30 }).due).toBe(expected)
    },
  )
})

describe('request-review: 30 days from receipt of the opinion (Art. 35)', () => {
  it.each([
    ['2025-09-05', '2025-10-09', 'National Day and Mid-Autumn'],
    ['2026-01-16', '2026-02-24', 'Spring Festival'],
    ['2026-01-15', '2026-02-14', 'the Saturday worked before Spring Festival'],
  ])('received on %s the window closes on %s: %s', (from, expected) => {
    expect(due('request-review', from)).toMatchObject({ due: expected, provisional: false })
  })
})

describe('decide-review: 30 days from the request (Art. 35)', () => {
  it.each([
    ['2024-08-15', '2024-09-14', 'the Saturday worked before Mid-Autumn'],
    ['2024-08-16', '2024-09-18', 'Mid-Autumn'],
  ])('requested on %s it is due on %s: %s', (from, expected) => {
    expect(due('decide-review', from)).toMatchObject({ due: expected, provisional: false })
  })
})

describe('request-final-review: 30 days from receipt of the review opinion (Art. 36)', () => {
  it.each([
    ['2025-03-28', '2025-04-27', 'the Sunday worked before Labour Day'],
    ['2025-04-01', '2025-05-06', 'Labour Day'],
    ['2023-03-06', '2023-04-06', 'Tomb-Sweeping Day'],
  ])('received on %s the window closes on %s: %s', (from, expected) => {
    expect(due('request-final-review', from)).toMatchObject({ due: expected, provisional: false })
  })
})

describe('decide-final-review: 30 days from the request (Art. 36)', () => {
  it.each([
    ['2024-05-11', '2024-06-11', 'Dragon Boat Festival'],
    ['2026-05-20', '2026-06-22', 'Dragon Boat Festival and the weekend'],
    ['2024-01-30', '2024-02-29', 'a leap day'],
  ])('requested on %s it is due on %s: %s', (from, expected) => {
    expect(due('decide-final-review', from)).toMatchObject({ due: expected, provisional: false })
  })
})

describe('a date that rests on 2027, which is not published', () => {
  it.each<[ClockName, string, string]>([
    ['register', '2026-12-20', '2027-01-04'],
    ['handle', '2026-11-23', '2027-01-22'],
    ['object', '2026-12-28', '2027-01-04'],
    ['request-review', '2026-12-10', '2027-01-11'],
  ])('%s from %s is %s for the time being', (clock, from, expected) => {
    const { due: day, provisional, steps } = due(clock, from)
    expect({ day, provisional }).toEqual({ day: expected, provisional: true })
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'provisional', year: 2027 }))
    expect(steps.at(-1)).toMatchObject({ kind: 'result', day: expected, provisional: true })
  })

  it('is only one that reaches it', () => {
    expect(due('object', '2026-12-24')).toMatchObject({ due: '2026-12-31', provisional: false })
    expect(due('handle', '2026-11-01')).toMatchObject({ due: '2026-12-31', provisional: false })
  })
})

describe('the pack itself', () => {
  it('has every clock once, and the articles of the regulation', () => {
    const articles = pack.clocks.map((each) => `${each.clock} ${each.article}`)
    expect(articles).toEqual([
      'register 22',
      'notify 23',
      'object 23',
      'report-back 22(3)',
      'handle 34',
      'request-review 35',
      'decide-review 35',
      'request-final-review 36',
      'decide-final-review 36',
    ])
    expect(pack.clocks.map((each) => each.clock)).toEqual(CLOCK_NAMES)
  })

  it('gives the person two windows, and excludes hearing time from the final review only', () => {
    const named = (wanted: (clock: ClockName) => boolean) => CLOCK_NAMES.filter(wanted)
    expect(named((clock) => clockOf(pack, clock)?.window === true)).toEqual([
      'request-review',
      'request-final-review',
    ])
    expect(named((clock) => clockOf(pack, clock)?.excludes === 'hearing-time')).toEqual([
      'decide-final-review',
    ])
  })

  it('lets nothing be extended but handling, once, by its head, before the limit is over', () => {
    const extendable = pack.clocks.filter((each) => each.extension !== undefined)
    expect(extendable.map((each) => [each.clock, each.extension])).toEqual([
      [
        'handle',
        {
          maxDays: 30,
          article: '34',
          approver: 'head-of-deciding-body',
          conditions: ['once', 'before-limit-is-over', 'person-told-why'],
        },
      ],
    ])
  })

  it('names the conditions the regulation sets', () => {
    expect(clockOf(pack, 'handle')?.conditions).toContain('only-article-31-6')
    expect(clockOf(pack, 'notify')?.conditions).toContain('not-owed-without-clear-name-and-address')
    expect(clockOf(pack, 'request-review')?.conditions).toContain('runs-only-from-proven-receipt')
  })
})
