import type { ClockName } from '../../domain/rules/rule-pack'
import { asDay } from '../../domain/time/day'
import { loadRulePack } from '../../rules'
import { dueOf, kindsOf } from './due-of'
import { limitOf, since2016, since2022, unpublished } from './worked-dates'

const pack = loadRulePack('zhejiang-2016')
const due = (...asked: [ClockName, string, Parameters<typeof dueOf>[3]?]) =>
  dueOf('zhejiang-2016', ...asked)

/** Counted day by day with Python's dates over days off typed in anew: test/rules/worked-dates.ts. */
const FIVE_WORKING_DAYS: [from: string, due: string, why: string][] = [
  ['2018-03-07', '2018-03-14', 'a Wednesday to the next'],
  ['2018-03-09', '2018-03-16', 'over a weekend'],
  ['2018-03-10', '2018-03-16', 'received on a Saturday'],
  ['2017-01-25', '2017-02-07', 'Spring Festival, the Saturday after it worked'],
  ['2017-09-28', '2017-10-11', 'National Day, the Saturday before it worked'],
  ['2018-02-22', '2018-02-28', 'the Saturday after Spring Festival worked'],
  ['2018-04-04', '2018-04-12', 'Tomb-Sweeping Day, the Sunday after it worked'],
  ['2018-12-27', '2019-01-04', 'the year ends, the Saturday before it worked'],
  ['2019-04-26', '2019-05-06', 'May 2019, both Sundays worked'],
  ['2019-04-30', '2019-05-09', 'May 2019, the Sunday after it worked'],
  ['2020-01-22', '2020-02-06', 'Spring Festival as it was lengthened'],
  ['2020-02-24', '2020-03-02', 'a leap day, Saturday'],
  ['2024-02-22', '2024-02-29', 'a leap day, Thursday'],
  ['2021-12-29', '2022-01-06', 'New Year'],
  ['2023-04-26', '2023-05-06', 'Labour Day, up to the Saturday worked'],
  ['2026-12-24', '2026-12-31', 'the last day published'],
]

describe.each<ClockName>(['register', 'notify'])('%s: 5 working days (Art. 20)', (clock) => {
  it.each(FIVE_WORKING_DAYS)('received on %s it is due on %s: %s', (from, expected) => {
    const found = due(clock, from)
    expect(found).toMatchObject({ due: expected, provisional: false })
    expect(found.basis).toContain('Art. 20 浙江省信访条例 (zhejiang-2016); counted by')
  })

  it('is provisional where 2027 is not published', () => {
    expect(due(clock, '2026-12-28')).toMatchObject({ due: '2027-01-04', provisional: true })
  })
})

describe('handle: 30 days, up to 60 more (Art. 23)', () => {
  it.each(limitOf(30, since2016, since2022))('from %s it is due on %s: %s', (from, expected) => {
    expect(due('handle', from)).toMatchObject({ due: expected, provisional: false })
  })

  it.each(limitOf(30, unpublished))('from %s it is due on %s: %s', (from, expected) => {
    expect(due('handle', from)).toMatchObject({ due: expected, provisional: true })
  })

  it.each(limitOf(60, since2016, since2022))(
    'extended by 30 days from %s it is due on %s: %s',
    (from, expected) => {
      expect(due('handle', from, { extendDays: 30 }).due).toBe(expected)
    },
  )

  it.each(limitOf(90, since2016, since2022))(
    'extended by 60 days from %s it is due on %s: %s',
    (from, expected) => {
      expect(due('handle', from, { extendDays: 60 }).due).toBe(expected)
    },
  )

  it('cannot be extended by more, and says on whose terms it is extended', () => {
    expect(() => due('handle', '2018-03-01', { extendDays: 61 })).toThrow('1 to 60 days')
    expect(due('handle', '2018-03-01', { extendDays: 60 }).basis).toBe(
      'Art. 23 浙江省信访条例 (zhejiang-2016), extended by 60 days under Art. 23, ' +
        'on the terms of Art. 33 信访条例 (national-2005, below zhejiang-2016); ' +
        'counted by Art. 201, 203 民法总则, which is assumed to govern',
    )
  })

  it('is shown with the word that makes its length a reading', () => {
    expect(due('handle', '2018-03-01').steps).toContainEqual({
      kind: 'unverified-setting',
      text: "Unverified: Art. 23 says 'generally' within 30 days; taken as the limit. Confirm locally.",
      zh: '第23条写的是“一般应当”在30日内办结，此处按30日的期限计算，请向本地核实。',
    })
  })
})

describe.each<[ClockName, number]>([
  ['request-review', 34],
  ['decide-review', 34],
  ['request-final-review', 35],
  ['decide-final-review', 35],
])('%s: 30 days, by Art. %i of the layer below', (clock, article) => {
  it.each(limitOf(30, since2016, since2022))('from %s it is due on %s: %s', (from, expected) => {
    expect(due(clock, from)).toMatchObject({ due: expected, provisional: false })
  })

  it.each(limitOf(30, unpublished))('from %s it is due on %s: %s', (from, expected) => {
    expect(due(clock, from)).toMatchObject({ due: expected, provisional: true })
  })

  it('says which pack and law it comes from', () => {
    const { basis, steps } = due(clock, '2018-03-01')
    expect(basis).toContain(
      `Art. ${article} 信访条例 (national-2005, below zhejiang-2016); counted`,
    )
    expect(steps.find(({ kind }) => kind === 'length')).toEqual({
      ...{ kind: 'length', count: 30, unit: 'days', article: String(article), law: '信访条例' },
      text: `Art. ${article} 信访条例 gives 30 days`,
    })
  })
})

describe('report-back: the date the assigner set (Art. 29)', () => {
  it.each([
    ['2018-03-07', 'a Wednesday'],
    ['2018-03-11', 'a Sunday'],
    ['2018-10-01', 'National Day'],
    ['2018-09-29', 'a Saturday that is worked'],
    ['2020-02-29', 'a leap day'],
    ['2018-12-31', 'the year ends'],
    ['2019-05-02', 'a day off since March 2019'],
    ['2027-02-06', 'a day not published'],
  ])('%s stands as set: %s', (setBy) => {
    const found = due('report-back', '2018-01-10', { setBy: asDay(setBy) })
    expect(found).toMatchObject({ due: setBy, provisional: false })
    expect(found.basis).toContain('Art. 29 浙江省信访条例 (zhejiang-2016): the date set')
    expect(kindsOf(found)).toEqual(['start', 'set-by-assigner', 'result'])
  })
})

describe('the pack as it takes effect', () => {
  const rules = new Map(pack.clocks.map((each) => [each.clock, each]))

  it('runs from 1 August 2016 for matters received to 30 April 2022', () => {
    expect([pack.inForceFrom, pack.inForceTo]).toEqual(['2016-08-01', '2022-04-30'])
    expect(() => due('notify', '2016-07-31')).toThrow('national-2005 applies on 2016-07-31')
  })

  it('has its own clocks and those it leaves to the layer below', () => {
    const own = { pack: 'zhejiang-2016', law: '浙江省信访条例' }
    const below = { pack: 'national-2005', law: '信访条例', below: 'zhejiang-2016' }
    expect([...rules].map(([clock, { source }]) => [clock, source])).toEqual([
      ['register', own],
      ['notify', own],
      ['report-back', own],
      ['handle', own],
      ['request-review', below],
      ['decide-review', below],
      ['request-final-review', below],
      ['decide-final-review', below],
    ])
  })

  it('has no clock to object in either layer, and says so', () => {
    expect(() => due('object', '2018-03-01')).toThrow(
      'zhejiang-2016, with national-2005 below it, has no clock object; it has register, notify,',
    )
  })

  it('takes from below the conditions it leaves open, and no others', () => {
    const source = { pack: 'national-2005', law: '信访条例', below: 'zhejiang-2016' }
    const terms = ['once', 'before-limit-is-over', 'person-told-why']
    expect(rules.get('handle')?.extension).toEqual({
      ...{ maxDays: 60, article: '23', approver: 'head-of-deciding-body', conditions: terms },
      filledBelow: { source, article: '33', conditions: terms },
    })
    const unclear = 'not-owed-without-clear-name-and-address'
    expect(rules.get('notify')).toMatchObject({
      conditions: [
        ...['in-writing', 'on-the-spot-where-possible', 'reasons-where-declined'],
        unclear,
      ],
      filledBelow: { source, article: '22, 21', conditions: [unclear] },
    })
    expect(rules.get('register')?.conditions).toEqual(['on-the-spot-where-possible'])
    expect(rules.get('handle')?.conditions).toEqual(['on-the-spot-where-possible'])
  })

  it('has the facts of its own, and the counting of the layer below', () => {
    expect(pack.noticeSays).toBe('accepted-or-not')
    expect(pack.terminatedBy).toEqual(['agreement-performed', 'window-lapsed', 'final-opinion'])
    expect(pack.counting).toEqual(loadRulePack('national-2005').counting)
    expect(rules.get('handle')?.stop).toEqual(['written-reply-given'])
    expect(pack.unverified[0]?.en).toContain('Art. 24')
  })

  it('is plain JSON, to be pinned by value', () => {
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
  })
})
