import { Chance } from '../../../commands/faults/chance'
import { faults, millisUntil, planOf } from '../../../commands/faults/plan'

test('the same seed gives the same plan, another seed another', () => {
  expect(planOf(7, 50)).toEqual(planOf(7, 50))
  const orders = Array.from({ length: 20 }, (_, seed) =>
    planOf(seed, 50)
      .strikes.map(({ fault }) => fault)
      .join(),
  )
  expect(new Set(orders).size).toBeGreaterThan(15)
})

test('every fault strikes once, every second one right before a full minute', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const { strikes } = planOf(seed, 50)
    expect(strikes.map(({ fault }) => fault).sort()).toEqual([...faults].sort())
    strikes.forEach(({ fault, second, seconds, losses }, index) => {
      const [least, most] = index % 2 === 0 ? [52, 58] : [20, 30]
      expect(second).toBeGreaterThanOrEqual(least)
      expect(second).toBeLessThanOrEqual(most)
      if (fault === 'postgres-away') expect(seconds).toBe(15)
      if (fault === 'frozen-worker') expect(seconds).toBeGreaterThan(10)
      expect(losses > 0).toBe(fault === 'lost-commit')
    })
  }
})

test('of one fault alone there is one strike', () => {
  expect(planOf(3, 50, 'temporal').strikes.map(({ fault }) => fault)).toEqual(['temporal'])
})

test('a second of the minute is waited for', () => {
  const at = Date.parse('2026-11-30T04:00:50.000Z')
  expect(millisUntil(55, at)).toBe(5_000)
  expect(millisUntil(50, at)).toBe(0)
  expect(millisUntil(20, at)).toBe(30_000)
})

test('chances are spread, stay in their bounds, and are each client’s own', () => {
  const chance = new Chance(1)
  const drawn = Array.from({ length: 1_000 }, () => chance.between(3, 7))
  expect([...new Set(drawn)].sort()).toEqual([3, 4, 5, 6, 7])
  const of = (client: number) => {
    const own = new Chance(1).of(client)
    return Array.from({ length: 5 }, () => own.between(0, 1_000)).join()
  }
  expect(of(1)).toBe(of(1))
  expect(new Set(Array.from({ length: 50 }, (_, client) => of(client))).size).toBe(50)
})
