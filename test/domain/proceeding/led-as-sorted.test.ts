import { notLedAsSorted } from '../../../domain/proceeding/led-as-sorted'
import type { BodyCode, PersonId } from '../../../domain/ids'
import { asDay, type Day } from '../../../domain/time/day'

const [before, since] = [asDay('2026-03-02'), asDay('2026-03-09')]
const none = { mediations: [], aid: [], explanations: [] }
const claim = ['2026-000001-C1']
const by = 'person-1' as PersonId
const lacks = (state: object, ...ways: string[]) =>
  notLedAsSorted({ ...none, ...state }, Object.fromEntries(ways.map((way) => [way, claim])), since)

describe('a review group reported as followed (plan B4)', () => {
  const led: readonly (readonly [string, (on: Day) => object])[] = [
    ['accepted as litigation', (sortedOn) => ({ kind: 'litigation', sortedOn })],
    ['given that way', (sortedOn) => ({ kind: 'petition', route: 'judicial', sortedOn })],
    [
      'declined with that way named',
      (sortedOn) => ({ declined: { ground: 'other-procedure', route: 'judicial' }, sortedOn }),
    ],
    ['sent on', (on) => ({ sortedOn: on, transfer: { to: 'court' as BodyCode, on } })],
    [
      'on file there, sorted before',
      (on) => ({ kind: 'litigation', sortedOn: before, filedWith: { body: 'court', on } }),
    ],
  ]
  it.each(led)('led to court: %s, and not before the group was convened', (_, on) => {
    expect(lacks(on(since), 'court')).toBeUndefined()
    expect(lacks(on(before), 'court')).toContain('it was not led to court since')
  })

  it('is not, while the case goes another way', () => {
    const here = { kind: 'petition', route: 'hear-and-decide', sortedOn: since }
    expect(lacks(here, 'court')).toContain('it was not led to court since 2026-03-09.')
    expect(lacks(here, 'explanation')).toContain('nothing was explained.')
  })

  it.each([
    ['mediation', { mediations: [{ on: since, outcome: 'failed' as const }] }],
    ['aid', { aid: [{ to: 'aid' as BodyCode, on: since }] }],
    ['explanation', { explanations: [{ on: since, by }] }],
  ])(
    '%s that remains is done once it is on the case, and not what was before',
    (remains, state) => {
      expect(lacks(state, remains)).toBeUndefined()
      const earlier = Object.fromEntries(
        Object.entries(state).map(([name, [done]]) => [name, [{ ...done, on: before }]]),
      )
      expect(lacks(earlier, remains)).toMatch(/\.$/)
    },
  )
})
