import type { ClockName } from '../../domain/rules/rule-pack'
import { asDay } from '../../domain/time/day'
import { loadRulePack } from '../../rules'
import { dueOf, kindsOf } from './due-of'
import { before2007, limitOf, since2005, since2016, since2022, unpublished } from './worked-dates'

const due = (...asked: [ClockName, string, Parameters<typeof dueOf>[3]?]) =>
  dueOf('national-2005', ...asked)

/**
 * The dates stand in test/rules/worked-dates.ts, with how they were worked out. A case keeps the rules
 * of the day it was received, so its clocks may start long after 2022.
 */
const known = [since2005, since2016, since2022]
const LIMITS: [ClockName, 15 | 30 | 60, string][] = [
  ['register', 15, 'Art. 21'],
  ['notify', 15, 'Art. 22, 21'],
  ['handle', 60, 'Art. 33'],
  ['request-review', 30, 'Art. 34'],
  ['decide-review', 30, 'Art. 34'],
  ['request-final-review', 30, 'Art. 35'],
  ['decide-final-review', 30, 'Art. 35'],
]

describe.each(LIMITS)('%s: %i days (%s)', (clock, days, article) => {
  it.each(limitOf(days, ...known))('from %s it is due on %s: %s', (from, expected) => {
    expect(due(clock, from)).toMatchObject({ due: expected, provisional: false })
    expect(kindsOf(due(clock, from))).not.toContain('unverified')
  })

  it.each(limitOf(days, before2007))('from %s it is due on %s: %s', (from, expected) => {
    const found = due(clock, from)
    expect(found).toMatchObject({ due: expected, provisional: false })
    const unknown = found.steps.flatMap((each) => (each.kind === 'unverified' ? [each.year] : []))
    expect(unknown.length).toBeGreaterThan(0)
    expect(unknown.every((year) => year < 2007)).toBe(true)
  })

  it.each(limitOf(days, unpublished))('from %s it is due on %s: %s', (from, expected) => {
    const found = due(clock, from)
    expect(found).toMatchObject({ due: expected, provisional: true })
    expect(found.steps).toContainEqual(expect.objectContaining({ kind: 'provisional', year: 2027 }))
  })

  it('names its article and its pack', () => {
    const { basis } = due(clock, '2018-03-01')
    expect(basis.startsWith(`${article} 信访条例 (national-2005); counted by`)).toBe(true)
  })
})

describe('handle, extended by 30 days: 90 from the same start (Art. 33)', () => {
  it.each(limitOf(90, ...known, before2007))('from %s it is due on %s: %s', (from, expected) => {
    const { due: day, basis } = due('handle', from, { extendDays: 30 })
    expect(day).toBe(expected)
    expect(basis).toContain('(national-2005), extended by 30 days under Art. 33;')
  })

  it.each(limitOf(60, since2016))('one shorter than 60 is none: from %s, %s', (from, expected) => {
    expect(due('handle', from).due).toBe(expected)
    expect(() => due('handle', from, { extendDays: 31 })).toThrow('1 to 30 days')
  })

  it('is shown with what Art. 33 leaves to be understood', () => {
    expect(due('handle', '2018-03-01').steps).toContainEqual(
      expect.objectContaining({
        kind: 'unverified-setting',
        text: expect.stringContaining('taken as the written reply of Art. 32') as string,
      }),
    )
  })
})

describe('report-back: the date the assigner set (Art. 21(4))', () => {
  it.each([
    ['2018-03-07', 'a Wednesday'],
    ['2018-03-10', 'a Saturday'],
    ['2018-02-16', 'Spring Festival'],
    ['2018-02-24', 'a Saturday that is worked'],
    ['2020-02-29', 'a leap day'],
    ['2018-12-31', 'the year ends'],
    ['2019-05-02', 'a day off since March 2019'],
    ['2027-02-06', 'a day not published'],
    ['2018-01-10', 'the day of the assignment'],
  ])('%s stands as set: %s', (setBy) => {
    const found = due('report-back', '2018-01-10', { setBy: asDay(setBy) })
    expect(found).toMatchObject({ due: setBy, provisional: false })
    expect(found.basis).toContain('Art. 21(4) 信访条例 (national-2005)')
  })
})

describe('counting', () => {
  it.each([
    ['2005-05-01', 'Art. 154 民法通则, which is assumed to govern (unverified)'],
    ['2017-09-30', 'Art. 154 民法通则, which is assumed to govern (unverified)'],
    ['2017-10-01', 'Art. 201, 203 民法总则, which is assumed to govern'],
    ['2020-12-31', 'Art. 201, 203 民法总则, which is assumed to govern'],
    ['2021-01-01', 'Art. 201, 203 民法典, which is assumed to govern'],
  ])('from %s goes by %s', (from, expected) => {
    expect(due('notify', from).basis.endsWith(`counted by ${expected}`)).toBe(true)
  })

  it('before October 2017 says that its basis is unverified, and later does not', () => {
    const before = due('notify', '2017-09-30').steps
    expect(before).toContainEqual(
      expect.objectContaining({
        kind: 'unverified-setting',
        text: expect.stringContaining('Art. 154 民法通则') as string,
      }),
    )
    expect(kindsOf(due('notify', '2017-10-01'))).not.toContain('unverified-setting')
  })

  it('of a pack that is over goes on for the matters received under it', () => {
    expect(due('handle', '2023-01-05').due).toBe('2023-03-06')
  })
})

describe('the pack itself', () => {
  const pack = loadRulePack('national-2005')

  it('was in force from 1 May 2005 to 30 April 2022', () => {
    expect([pack.inForceFrom, pack.inForceTo]).toEqual(['2005-05-01', '2022-04-30'])
    expect(() => due('notify', '2005-04-30')).toThrow('No rules set dates before 2005-05-01')
  })

  it('has no clock to object, and says so', () => {
    expect(() => due('object', '2018-03-01')).toThrow('national-2005 has no clock object; it has')
  })

  it('handles every accepted matter, registers at county level, and ends with a final opinion', () => {
    const conditions = new Map(pack.clocks.map((each) => [each.clock, each.conditions]))
    expect(conditions.get('handle')).toEqual([])
    expect(conditions.get('register')).toEqual(['only-county-level-and-above'])
    expect(conditions.get('notify')).toContain('not-owed-without-clear-name-and-address')
    expect(pack.terminatedBy).toEqual(['final-opinion'])
    expect(pack.noticeSays).toBe('accepted-or-not')
  })

  it('stops each clock with what the law asks for', () => {
    expect(pack.clocks.map(({ clock, stop }) => `${clock}: ${stop.join(', ')}`)).toEqual([
      'register: forwarded, assigned, accepted, declined',
      'notify: notice-served',
      'report-back: conclusion-report-sent',
      'handle: written-reply-given',
      'request-review: review-requested, window-over',
      'decide-review: review-opinion-issued',
      'request-final-review: final-review-requested, window-over',
      'decide-final-review: final-opinion-issued',
    ])
  })

  it('can be extended once, by the head, before the limit is over, and the person is told why', () => {
    const extended = pack.clocks.filter((each) => each.extension !== undefined)
    expect(extended.map(({ clock, extension }) => [clock, extension])).toEqual([
      [
        'handle',
        {
          maxDays: 30,
          article: '33',
          approver: 'head-of-deciding-body',
          conditions: ['once', 'before-limit-is-over', 'person-told-why'],
        },
      ],
    ])
  })
})
