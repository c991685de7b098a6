import { readFileSync } from 'node:fs'
import path from 'node:path'
import { skippedStep } from '../../domain/rules/due-step'
import { RULE_PACK_IDS } from '../../domain/rules/rule-pack'
import { dayKind, sliceCalendar } from '../../domain/time/calendar'
import { hashOf, loadRulePack, publishedCalendar, rulePacks } from '../../rules'
import { rulesFolder } from '../../rules/folder'
import { calendarYearSchema } from '../../rules/calendar-schema'
import { writtenPackSchema } from '../../rules/pack-schema'

type Json = Record<string, unknown>

const read = (file: string) =>
  JSON.parse(readFileSync(path.join(rulesFolder(), file), 'utf8')) as Json
const pack = () => read('packs/national-2022.json')
const year = () => read('calendar/2019.json')

const firstClock = () => (pack().clocks as Json[])[0]!
const withClock = (changed: Json) => ({ ...pack(), clocks: [{ ...firstClock(), ...changed }] })
const counting = (changed: Json) => ({
  ...pack(),
  counting: { ...(pack().counting as Json), ...changed },
})
const layer = (changed: Json): Json => ({ ...pack(), layeredOver: 'national-2005', ...changed })
const fiveDays = { length: { unit: 'working-days', count: 5 } }
const revisions = () => year().revisions as Json[]
const withRevision = (changed: Json) => ({
  ...year(),
  revisions: [{ ...revisions()[0], ...changed }, revisions()[1]],
})
const off = (...days: string[]) => days.map((day) => ({ day, name: '元旦' }))

describe('what the product carries', () => {
  it('is every pack it knows by name, and each is read once', () => {
    expect(rulePacks().map((each) => each.id)).toEqual(RULE_PACK_IDS)
    expect(loadRulePack('national-2022')).toBe(loadRulePack('national-2022'))
    expect(publishedCalendar()).toBe(publishedCalendar())
  })

  it('names every holiday in English too', () => {
    const calendar = publishedCalendar()
    const holidays = calendar.years.flatMap((each) => each.holidays)
    const foreign = holidays.filter(({ day, name }) => {
      const { text } = skippedStep(day, { ...dayKind(calendar, day), kind: 'holiday', name })
      return !text.includes(`(${name})`)
    })
    expect(holidays.length).toBeGreaterThan(500)
    expect(foreign).toEqual([])
  })
})

describe('a rule pack is refused', () => {
  it('unless it is not', () => {
    expect(writtenPackSchema.safeParse(pack()).success).toBe(true)
    expect(writtenPackSchema.safeParse(withClock({})).success).toBe(true)
    expect(writtenPackSchema.safeParse(counting({})).success).toBe(true)
    expect(writtenPackSchema.safeParse(layer({})).success).toBe(true)
    const ended = { ...pack(), inForceTo: pack().inForceFrom }
    expect(writtenPackSchema.safeParse(ended).success).toBe(true)
  })

  it.each(['counting', 'noticeSays', 'terminatedBy', 'representatives'])(
    'without %s, unless that comes from a layer below',
    (fact) => {
      const { [fact]: _, ...whole } = pack()
      expect(writtenPackSchema.safeParse(whole).success).toBe(false)
      const { [fact]: __, ...upper } = layer({})
      expect(writtenPackSchema.safeParse(upper).success).toBe(true)
    },
  )

  it('in words that lead to what is wrong with it', () => {
    const { noticeSays: _, ...whole } = pack()
    const refused = writtenPackSchema.safeParse(whole)
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['noticeSays']])
  })

  const basis = (pack().counting as { basis: Json[] }).basis

  it.each<[string, Json]>([
    ['with an unknown key', { ...pack(), colour: 'red' }],
    ['with an unknown key in a clock', withClock({ colour: 'red' })],
    ['with a name the product does not know', { ...pack(), id: 'national-1995' }],
    ['with a clock it does not know', withClock({ clock: 'dawdle' })],
    ['with a clock twice', { ...pack(), clocks: [firstClock(), firstClock()] }],
    ['with a day that is none', { ...pack(), inForceFrom: '2022-02-30' }],
    ['with a limit of no days', withClock({ length: { unit: 'days', count: 0 } })],
    ['with half a day', withClock({ length: { unit: 'days', count: 1.5 } })],
    [
      'with an extension in days of working days',
      withClock({ ...(pack().clocks as Json[])[4], length: { unit: 'working-days', count: 5 } }),
    ],
    ['with bases out of order', counting({ basis: [...basis].reverse() })],
    ['without a basis', counting({ basis: [] })],
    ['that ends before it begins', { ...pack(), inForceTo: '2022-04-30' }],
    ['over a pack it does not know', layer({ layeredOver: 'national-1995' })],
    ['with an unknown key in a layer', layer({ colour: 'red' })],
    ['with a topic nobody asks for', { ...pack(), articles: { weather: '3' } }],
    ['with hearing time in working days', withClock({ ...fiveDays, excludes: 'hearing-time' })],
    ['that leaves nothing open, in a list', withClock({ leavesOpen: [] })],
    ['that leaves open what is no condition', withClock({ leavesOpen: ['politely'] })],
    ['with a reading in one language', withClock({ unverified: { en: 'so' } })],
    ['with nobody to speak', { ...pack(), representatives: { most: 0 } }],
    ['that nothing terminates', { ...pack(), terminatedBy: [] }],
    ['with a notice of another kind', { ...pack(), noticeSays: 'everything' }],
    ...['Art. 22', '22 and 23', '22,23', '22(a)', '', ' 22', '22, '].map(
      (article): [string, Json] => [
        `with an article written "${article}"`,
        { ...pack(), articles: { notice: article } },
      ],
    ),
  ])('%s', (_, changed) => {
    expect(writtenPackSchema.safeParse(changed).success).toBe(false)
  })
})

describe('a calendar year is refused', () => {
  it('unless it is not', () => {
    expect(calendarYearSchema.safeParse(year()).success).toBe(true)
    expect(calendarYearSchema.safeParse(withRevision({})).success).toBe(true)
  })

  it.each<[string, Json]>([
    ['with an unknown key', { ...year(), colour: 'red' }],
    ['with an unknown key in a revision', withRevision({ colour: 'red' })],
    ['without a revision', { ...year(), revisions: [] }],
    ['with a revision numbered wrongly', withRevision({ revision: 2 })],
    ['published after its revision', withRevision({ publishedOn: '2019-03-23' })],
    ['with a day of another year', withRevision({ holidays: off('2018-12-31') })],
    ['with days out of order', withRevision({ holidays: off('2019-01-02', '2019-01-01') })],
    ['with a day twice', withRevision({ holidays: off('2019-01-01', '2019-01-01') })],
    [
      'with a day off that is worked',
      withRevision({ holidays: off('2019-01-01'), makeUpDays: off('2019-01-01') }),
    ],
    ['with a day that is none', withRevision({ holidays: off('2019-02-29') })],
  ])('%s', (_, changed) => {
    expect(calendarYearSchema.safeParse(changed).success).toBe(false)
  })
})

describe('the hash of a value', () => {
  it('is the SHA-256 of its canonical JSON', () => {
    // printf '{"a":[1,"信访"],"b":null}' | sha256sum
    const expected = 'd0d1e822ef6e46a2e2c9917cd719673862a59f5458fd558de04826bc60cc9804'
    expect(hashOf({ b: null, a: [1, '信访'] })).toBe(expected)
  })

  it('does not depend on the order of keys, but on everything else', () => {
    const same = [
      { a: 1, b: { c: 2, d: 3 } },
      { b: { d: 3, c: 2 }, a: 1 },
      { a: 1, b: { c: 2, d: 3 }, e: undefined },
    ]
    expect(new Set(same.map(hashOf)).size).toBe(1)
    const different = [{ a: 1 }, { a: '1' }, { a: [1] }, { b: 1 }, [{ a: 1 }], { a: 1, b: null }]
    expect(new Set(different.map(hashOf)).size).toBe(different.length)
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
  })

  it('pins a pack and a slice of the calendar', () => {
    const calendar = publishedCalendar()
    expect(hashOf(loadRulePack('national-2022'))).toMatch(/^[0-9a-f]{64}$/)
    const slice = sliceCalendar(calendar, 2019, 2020)
    expect(hashOf(JSON.parse(JSON.stringify(slice)))).toBe(hashOf(slice))
    expect(hashOf(slice)).not.toBe(hashOf(sliceCalendar(calendar, 2019, 2021)))
  })

  it.each([[undefined], [Number.NaN], [[undefined]], [() => 1]])('refuses %p', (value) => {
    expect(() => hashOf(value)).toThrow(TypeError)
  })
})
