import fc from 'fast-check'
import {
  clusterDays,
  clusterRule,
  clustersIn,
  type ReceivedMatter,
} from '../../../domain/analysis/clusters'
import type { CaseNumber, UndertakingId, VillageCode } from '../../../domain/ids'
import { addDays, asDay } from '../../../domain/time/day'

const today = asDay('2026-09-30')
const since = asDay('2025-01-01')
const village = (code: string) => code as VillageCode
const tree = [
  { path: '土地', parent: null },
  { path: '土地/征收', parent: '土地' },
  { path: '土地/征收/补偿', parent: '土地/征收' },
  { path: '环保', parent: null },
]
const places = [
  { village: village('laojie'), area: 'zhujia' },
  { village: village('xinjie'), area: 'zhujia' },
  { village: village('zhiyan'), area: 'zhiyan' },
]

let count = 0
/** So many, that many days ago. */
const came = (many: number, ago: number, change: Partial<ReceivedMatter> = {}): ReceivedMatter[] =>
  Array.from({ length: many }, () => {
    count += 1
    const number = `2026-${String(count).padStart(6, '0')}` as CaseNumber
    const receivedOn = addDays(today, -ago)
    return { ...{ number, receivedOn, subject: '环保', village: village('laojie') }, ...change }
  })
const found = (matters: readonly ReceivedMatter[], change: object = {}) =>
  clustersIn(matters, { tree, places }, { today, since, seen: [], ...change })
const told = (matters: readonly ReceivedMatter[], change: object = {}) =>
  found(matters, change).map(({ subject, area, cases }) => [subject, area, cases.length])

test('so many, and so many times what came before, in words everybody can check', () => {
  const matters = [...came(3, 29), ...came(2, 0), ...came(1, 30), ...came(1, 100)]
  const [cluster, ...others] = found(matters)
  expect(others).toEqual([])
  expect(cluster).toEqual({
    ...{ subject: '环保', area: 'zhujia', cases: matters.slice(0, 5).map(({ number }) => number) },
    says:
      '5 matters in 30 days, 0.3 on average in each of the 6 stretches before: ' +
      'at least 5, and at least 3 times what came before.',
    joins: [],
  })
})

test.each<[string, ReceivedMatter[], object]>([
  ['too few', came(4, 3), {}],
  ['as many as ever', [...came(5, 3), ...came(11, 40)], {}],
  ['one of them too old', [...came(4, 3), ...came(1, 30)], {}],
  ['none to compare with: the record began too late', came(9, 3), { since: addDays(today, -58) }],
  ['no record', came(9, 3), { since: null }],
  ['a root that holds others is about too much', came(9, 3, { subject: '土地' }), {}],
])('nothing is proposed: %s', (_, matters, change) => {
  expect(told(matters, change)).toEqual([])
})

test('stretches from before the record began are not taken for quiet ones', () => {
  const matters = [...came(5, 3), ...came(2, 31)]
  expect(told(matters)).toHaveLength(1)
  expect(told(matters, { since: addDays(today, -60) })).toEqual([])
  expect(told(came(5, 3), { since: addDays(today, -59) })).toHaveLength(1)
})

test('of one work area where one stands out, and of the township where none or several do', () => {
  const there = { village: village('zhiyan') }
  expect(told([...came(5, 3), ...came(2, 3, there)])).toEqual([['环保', 'zhujia', 5]])
  const both = [...came(3, 3), ...came(2, 3, there), ...came(1, 3, { village: null })]
  expect(told(both)).toEqual([['环保', null, 6]])
  expect(told([...came(5, 3), ...came(5, 3, there)])).toEqual([['环保', null, 10]])
  // A third area has as many as ever: each of the two stands out by itself.
  const [third, ...rest] = [{ village: village('hedian'), area: 'gangxi' }, ...places]
  const steady = [...came(9, 3, third), ...came(54, 40, third)]
  const all = [...came(5, 3), ...came(5, 3, there), ...steady]
  const areas = clustersIn(all, { tree, places: [third, ...rest] }, { today, since, seen: [] })
  expect(areas.map(({ area }) => area)).toEqual(['zhiyan', 'zhujia'])
})

test('the narrowest subject that stands out, and in the order of the tree', () => {
  const narrow = came(5, 3, { subject: '土地/征收/补偿' })
  expect(told([...narrow, ...came(1, 3, { subject: '土地/征收' })])).toEqual([
    ['土地/征收/补偿', 'zhujia', 5],
  ])
  const wide = [
    ...came(3, 3, { subject: '土地/征收/补偿' }),
    ...came(2, 3, { subject: '土地/征收' }),
  ]
  expect(told([...came(9, 3), ...wide])).toEqual([
    ['土地/征收', 'zhujia', 5],
    ['环保', 'zhujia', 9],
  ])
})

test('what a proceeding holds is not proposed again until another matter joins', () => {
  const matters = came(6, 3)
  const [cluster] = found(matters)
  const id = (nth: number) => `P2026-00000${nth}` as UndertakingId
  const numbers = matters.map(({ number }) => number)
  const known = (cases: CaseNumber[]) => found(matters, { seen: [{ id: id(1), cases }] })
  expect(known(numbers)).toEqual([])
  expect(known(numbers.slice(1))).toEqual([{ ...cluster, joins: [id(1)] }])
  expect(known([])).toEqual([{ ...cluster, joins: [] }])
  const two = [
    { id: id(2), cases: numbers.slice(0, 3) },
    { id: id(1), cases: numbers.slice(3) },
  ]
  expect(found(matters, { seen: two })).toEqual([])
})

test('what was dismissed hides nothing wider: its parent is proposed once others have come', () => {
  const narrow = came(5, 3, { subject: '土地/征收/补偿' })
  const id = 'P2026-000001' as UndertakingId
  const seen = [{ id, cases: narrow.map(({ number }) => number) }]
  expect(told(narrow, { seen })).toEqual([])
  const wider = [...narrow, ...came(5, 3, { subject: '土地/征收' })]
  expect(found(wider, { seen })).toMatchObject([{ subject: '土地/征收', joins: [id] }])
  expect(told(wider, { seen })).toEqual([['土地/征收', 'zhujia', 10]])
  expect(told(wider)).toEqual([['土地/征收/补偿', 'zhujia', 5]])
})

test('what was seen of one work area hides nothing of the township once others have come', () => {
  const there = { village: village('zhiyan') }
  const own = came(5, 3)
  const seen = [{ id: 'P2026-000001' as UndertakingId, cases: own.map(({ number }) => number) }]
  expect(told(own, { seen })).toEqual([])
  const four = [...own, ...came(4, 3, there)]
  expect(told(four)).toEqual([['环保', 'zhujia', 5]])
  expect(found(four, { seen })).toMatchObject([
    { area: null, cases: four.map(({ number }) => number), joins: ['P2026-000001'] },
  ])
  // One more in the area that was seen is that area's first.
  expect(told([...four, ...came(1, 3)], { seen })).toEqual([['环保', 'zhujia', 6]])
  const all = [{ id: 'P2026-000002' as UndertakingId, cases: four.map(({ number }) => number) }]
  expect(told(four, { seen: all })).toEqual([])
  // As many as ever come from across the township: it does not stand out, and what was seen stays seen.
  expect(told([...four, ...came(25, 40, there)], { seen })).toEqual([])
})

describe('where two work areas stand out', () => {
  const [one, other] = [came(5, 3), came(6, 3, { village: village('zhiyan') })]
  const seenAs = (...each: ReceivedMatter[][]) =>
    each.map((matters, nth) => ({
      id: `P2026-00000${nth + 1}` as UndertakingId,
      cases: matters.map(({ number }) => number),
    }))
  test.each<[string, ReceivedMatter[][], (string | number | null)[][]]>([
    ['neither was seen: the township', [], [['环保', null, 11]]],
    ['one was seen: the area that is left', [one], [['环保', 'zhiyan', 6]]],
    ['the other was seen: the area that is left', [other], [['环保', 'zhujia', 5]]],
    ['part of one was seen: the township still', [one.slice(1)], [['环保', null, 11]]],
    [
      'one and part of the other were: what is left of it',
      [one, other.slice(1)],
      [['环保', 'zhiyan', 6]],
    ],
    ['each was seen by itself: nothing', [one, other], []],
    ['the township was seen: nothing', [[...one, ...other]], []],
  ])('%s', (_, seen, proposed) => {
    expect(told([...one, ...other], { seen: seenAs(...seen) })).toEqual(proposed)
  })

  test('and both were seen, the township is looked at once others have come', () => {
    const elsewhere = came(1, 3, { village: null })
    const all = [...one, ...other, ...elsewhere]
    expect(told(all, { seen: seenAs(one, other) })).toEqual([['环保', null, 12]])
  })
})

test('all that is looked at lies in its days, and order of the matters changes nothing', () => {
  const { from, to } = clusterDays(today)
  expect([from, to]).toEqual([addDays(today, -209), today])
  const ago = fc.array(fc.integer({ min: 0, max: 209 }), { maxLength: 60 })
  fc.assert(
    fc.property(ago, (days) => {
      const matters = days.flatMap((each) => came(1, each))
      expect(found([...matters].reverse())).toEqual(found(matters))
      for (const { cases } of found(matters)) {
        expect(cases.length).toBeGreaterThanOrEqual(clusterRule.least)
      }
      expect(found([...matters, ...came(40, 210)])).toEqual(found(matters))
    }),
  )
})
