import fc from 'fast-check'
import { effectivePacks, type WrittenClock, type WrittenPack } from '../../../domain/rules/layering'
import { CLOCK_NAMES, type RulePackId } from '../../../domain/rules/rule-pack'
import { asDay } from '../../../domain/time/day'
import { loadRulePack } from '../../../rules'

const { counting } = loadRulePack('national-2005')

const notify: WrittenClock = {
  clock: 'notify',
  article: '22',
  owes: 'body-approached-or-sent-to',
  start: 'receipt-by-that-body',
  stop: ['notice-served'],
  length: { unit: 'days', count: 15 },
  window: false,
  conditions: ['in-writing'],
}
const handle: WrittenClock = {
  ...notify,
  clock: 'handle',
  article: '33',
  extension: {
    ...{ maxDays: 30, article: '33', approver: 'head-of-deciding-body' },
    conditions: ['once', 'person-told-why'],
  },
}
const shorter: WrittenClock = { ...notify, article: '20', length: { unit: 'days', count: 5 } }

const always = {
  title: 'A law',
  inForceFrom: asDay('2005-05-01'),
  unverified: [],
  articles: {},
}
const law = (name: string) => ({ name, issuedBy: 'somebody', issuedOn: asDay('2005-01-10') })

const below: WrittenPack = {
  ...always,
  ...{ id: 'national-2005', law: law('下层'), counting, noticeSays: 'accepted-or-not' },
  ...{ terminatedBy: ['final-opinion'], representatives: { most: 5 }, clocks: [notify, handle] },
}
const over = (changed: Partial<WrittenPack>, layeredOver: RulePackId = 'national-2005') =>
  ({
    ...always,
    ...{ id: 'zhejiang-2016', law: law('上层'), clocks: [shorter] },
    ...changed,
    layeredOver,
  }) as WrittenPack

const effective = (upper: WrittenPack, ...others: WrittenPack[]) =>
  effectivePacks([...others, upper]).at(-1)!

describe('a pack over another', () => {
  it('speaks first, and what it lacks is the one below, named so', () => {
    const { clocks } = effective(over({}), below)
    expect(clocks.map(({ clock, article, source }) => [clock, article, source])).toEqual([
      ['notify', '20', { pack: 'zhejiang-2016', law: '上层' }],
      ['handle', '33', { pack: 'national-2005', law: '下层', below: 'zhejiang-2016' }],
    ])
  })

  it('has its clocks in the order they are always told in', () => {
    const { clocks } = effective(over({ clocks: [handle] }), below)
    expect(clocks.map(({ clock }) => clock)).toEqual(['notify', 'handle'])
    expect(CLOCK_NAMES.indexOf('notify')).toBeLessThan(CLOCK_NAMES.indexOf('handle'))
  })

  it('has the facts of the layer below unless it has its own', () => {
    const { noticeSays, terminatedBy, representatives } = below
    const facts = { noticeSays, terminatedBy, representatives, counting }
    expect(effective(over({}), below)).toMatchObject(facts)
    const own = {
      noticeSays: 'receipt-and-route',
      terminatedBy: ['window-lapsed'],
      representatives: { most: 3 },
      counting: { ...counting, rollsOverRestDays: false },
    } as const
    expect(effective(over(own), below)).toMatchObject(own)
  })

  it('shows all layers, its own first, and neither how it is written nor what is below twice', () => {
    const pack = effective(over({ articles: { aid: '25' } }), { ...below, articles: { aid: '9' } })
    expect(pack.layers).toEqual([
      { pack: 'zhejiang-2016', law: '上层', articles: { aid: '25' } },
      { pack: 'national-2005', law: '下层', articles: { aid: '9' } },
    ])
    expect(pack).not.toHaveProperty('articles')
    expect(pack).not.toHaveProperty('layeredOver')
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
  })

  it('can lie over one that lies over another', () => {
    const middle = over({})
    const top = over({ id: 'national-2022', law: law('顶层'), clocks: [] }, 'zhejiang-2016')
    const pack = effective(top, middle, below)
    expect(pack.layers.map((each) => each.law)).toEqual(['顶层', '上层', '下层'])
    expect(pack.clocks.map(({ source }) => source)).toEqual([
      { pack: 'zhejiang-2016', law: '上层', below: 'national-2022' },
      { pack: 'national-2005', law: '下层', below: 'national-2022' },
    ])
  })

  it.each<[string, WrittenPack, WrittenPack[]]>([
    ['one that is not there', over({}), []],
    ['itself', over({}, 'zhejiang-2016'), []],
    [
      'one that lies over it',
      over({}, 'national-2022'),
      [over({ id: 'national-2022', clocks: [] }, 'zhejiang-2016')],
    ],
  ])('is refused over %s', (_, upper, others) => {
    expect(() => effective(upper, ...others)).toThrow('which is missing or lies over it')
  })
})

describe('what a text leaves open', () => {
  const source = { pack: 'national-2005', law: '下层', below: 'zhejiang-2016' }

  it('comes from below, after its own conditions, and says from where', () => {
    const clock: WrittenClock = {
      ...shorter,
      conditions: ['with-reasons'],
      leavesOpen: ['in-writing'],
    }
    const [rule] = effective(over({ clocks: [clock] }), below).clocks
    expect(rule).toMatchObject({
      conditions: ['with-reasons', 'in-writing'],
      filledBelow: { source, article: '22', conditions: ['in-writing'] },
    })
    expect(rule).not.toHaveProperty('leavesOpen')
  })

  it('comes to an extension too, and only what is named', () => {
    const extension: WrittenClock['extension'] = {
      ...{ maxDays: 60, article: '23', approver: 'head-of-deciding-body', conditions: [] },
      leavesOpen: ['once'],
    }
    const [, rule] = effective(
      over({ clocks: [{ ...handle, article: '23', extension }] }),
      below,
    ).clocks
    expect(rule?.extension).toEqual({
      ...{ maxDays: 60, article: '23', approver: 'head-of-deciding-body', conditions: ['once'] },
      filledBelow: { source, article: '33', conditions: ['once'] },
    })
  })

  it('is nothing unless it is named: conditions do not come up by themselves', () => {
    const [rule] = effective(over({ clocks: [{ ...shorter, conditions: [] }] }), below).clocks
    expect(rule?.conditions).toEqual([])
    expect(rule).not.toHaveProperty('filledBelow')
  })

  it.each<[string, WrittenClock, string]>([
    [
      'a condition the text below lacks',
      { ...shorter, leavesOpen: ['in-writing', 'lapses-unused'] },
      'Art. 20 leaves in-writing, lapses-unused to a text below it that lacks it',
    ],
    [
      'a clock the text below lacks',
      { ...shorter, clock: 'object', leavesOpen: ['in-writing'] },
      'Art. 20 leaves in-writing to a text below it that lacks it',
    ],
    [
      'an extension the text below lacks',
      { ...shorter, extension: { ...handle.extension!, article: '21', leavesOpen: ['once'] } },
      'Art. 21 leaves once to a text below it that lacks it',
    ],
  ])('is refused: %s', (_, clock, message) => {
    expect(() => effective(over({ clocks: [clock] }), below)).toThrow(message)
  })
})

it('whatever the two have: the upper clock where it has one, else the lower', () => {
  const some = fc.subarray([...CLOCK_NAMES])
  fc.assert(
    fc.property(some, some, (upper, lower) => {
      const clocksOf = (names: typeof upper, article: string) =>
        names.map((clock) => ({ ...notify, clock, article }))
      const pack = effective(over({ clocks: clocksOf(upper, '2') }), {
        ...below,
        clocks: clocksOf(lower, '1'),
      })
      const articles = new Map(pack.clocks.map(({ clock, article }) => [clock, article]))
      for (const name of CLOCK_NAMES) {
        const expected = upper.includes(name) ? '2' : lower.includes(name) ? '1' : undefined
        expect(articles.get(name)).toBe(expected)
      }
      expect(articles.size).toBe(pack.clocks.length)
    }),
  )
})
