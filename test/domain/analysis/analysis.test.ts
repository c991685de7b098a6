import fc from 'fast-check'
import {
  analyse,
  analysisSteps,
  isWithin,
  periodsOf,
  type CountedMatters,
  type Place,
} from '../../../domain/analysis/analysis'
import type { VillageCode } from '../../../domain/ids'
import { addDays, asDay } from '../../../domain/time/day'

const tree = [
  { path: '土地', parent: null },
  { path: '土地/征收', parent: '土地' },
  { path: '土地/征收/补偿', parent: '土地/征收' },
  { path: '劳动', parent: null },
]
const place = (village: string, area: string): Place => ({ village: village as VillageCode, area })
const places = [place('d', 'west'), place('c', 'west'), place('a', 'east')]
const counted = (
  subject: string | null,
  village: string | null,
  matters: number,
  month = '2026-03',
): CountedMatters => ({ subject, village: village as VillageCode | null, month, matters })

const stretch = { from: asDay('2026-02-15'), to: asDay('2026-04-10') }
const analysed = (rows: readonly CountedMatters[]) =>
  analyse(rows, tree, places, { periods: periodsOf(stretch, 'month'), step: 'month' })

test('periods end where the stretch does', () => {
  const named = (step: (typeof analysisSteps)[number]) =>
    periodsOf(stretch, step).map(({ name, from, to }) => `${name} ${from} ${to}`)
  expect(named('month')).toEqual([
    ...['2026-02 2026-02-15 2026-02-28', '2026-03 2026-03-01 2026-03-31'],
    '2026-04 2026-04-01 2026-04-10',
  ])
  expect(named('quarter')).toEqual([
    ...['2026-Q1 2026-02-15 2026-03-31', '2026-Q2 2026-04-01 2026-04-10'],
  ])
  expect(named('year')).toEqual(['2026 2026-02-15 2026-04-10'])
})

test('what lies within a subject is summed in it, month by month', () => {
  const lines = analysed([
    counted('土地/征收/补偿', 'a', 2, '2026-02'),
    counted('土地/征收', 'c', 3),
    counted('劳动', null, 1),
  ])
  expect(lines.map(({ subject, matters, byPeriod }) => [subject, matters, byPeriod])).toEqual([
    ['劳动', 1, [0, 1, 0]],
    ['土地', 5, [2, 3, 0]],
    ['土地/征收', 5, [2, 3, 0]],
    ['土地/征收/补偿', 2, [2, 0, 0]],
  ])
})

test('a subject whose name begins alike is another one', () => {
  expect(isWithin('土地管理', '土地')).toBe(false)
  expect(isWithin('土地/征收', '土地')).toBe(true)
})

test('places stand in their fixed order, however many there are of each', () => {
  const lines = analysed([
    ...[counted('土地/征收', 'd', 9), counted('土地/征收', 'c', 1)],
    ...[counted('土地/征收', 'a', 1), counted('土地/征收', null, 4)],
  ])
  const areas = lines.find(({ subject }) => subject === '土地/征收')?.areas
  expect(
    areas?.map(({ area, villages }) => [area, villages.map(({ village }) => village)]),
  ).toEqual([
    ['east', ['a']],
    ['west', ['c', 'd']],
    [null, []],
  ])
})

test('a line that would come near to how many a village has in all says no places', () => {
  const lines = analysed([counted('土地/征收', 'a', 2), counted(null, 'a', 5)])
  expect(lines.map(({ subject, areas }) => [subject, areas === null])).toEqual([
    ['土地', true],
    ['土地/征收', false],
    [null, true],
  ])
})

const anyRow = fc.record({
  subject: fc.constantFrom(...tree.map(({ path }) => path), null),
  village: fc.constantFrom(...places.map(({ village }) => village), null),
  month: fc.constantFrom('2026-02', '2026-03', '2026-04'),
  matters: fc.integer({ min: 1, max: 9 }),
})

test('of any matters the sums agree: periods, areas and villages with their line, roots with all', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const lines = analysed(rows)
      const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)
      const all = sum(rows.map(({ matters }) => matters))
      const roots = lines.filter(({ parent }) => parent === null)
      expect(sum(roots.map(({ matters }) => matters))).toBe(all)
      for (const { matters, byPeriod, areas } of lines) {
        expect(sum(byPeriod)).toBe(matters)
        if (areas === null) continue
        expect(sum(areas.map((area) => area.matters))).toBe(matters)
        for (const { area, villages, ...own } of areas) {
          expect(sum(own.byPeriod)).toBe(own.matters)
          if (area !== null) expect(sum(villages.map((each) => each.matters))).toBe(own.matters)
        }
      }
    }),
  )
})

test('any stretch is cut into periods without gap or overlap', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(asDay('2020-01-01'), days))
  fc.assert(
    fc.property(day, day, fc.constantFrom(...analysisSteps), (one, other, step) => {
      const [from, to] = one < other ? [one, other] : [other, one]
      const periods = periodsOf({ from, to }, step)
      expect(periods[0]?.from).toBe(from)
      expect(periods.at(-1)?.to).toBe(to)
      periods.slice(1).forEach((period, at) => {
        expect(period.from).toBe(addDays(periods[at]!.to, 1))
      })
      expect(new Set(periods.map(({ name }) => name)).size).toBe(periods.length)
    }),
  )
})
