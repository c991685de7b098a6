import { notLedAsSorted } from '../../../domain/proceeding/led-as-sorted'
import type { BodyCode, PersonId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'

const [before, since] = [asDay('2026-03-02'), asDay('2026-03-09')]
const none = { mediations: [], aid: [], explanations: [] }
const by = 'person-1' as PersonId
const lacks = (state: object, proceeds: string, remains: string) =>
  notLedAsSorted({ ...none, ...state }, { proceeds, remains }, since)

describe('a review group reported as followed (plan B4)', () => {
  it.each([
    ['accepted as litigation', { kind: 'litigation' }],
    ['given that way', { kind: 'petition', route: 'judicial' }],
    [
      'declined with that way named',
      { declined: { ground: 'other-procedure', route: 'judicial' } },
    ],
    ['sent on', { transfer: { to: 'court' as BodyCode, on: since } }],
  ])('led to court: %s', (_, state) => {
    expect(lacks(state, 'court', 'nothing')).toBeUndefined()
  })

  it('is not, while the case goes another way', () => {
    const here = { kind: 'petition', route: 'hear-and-decide' }
    expect(lacks(here, 'court', 'nothing')).toContain('it is not led to court yet.')
    expect(lacks(here, 'nowhere', 'explanation')).toContain('nothing was explained.')
  })

  it.each([
    ['mediation', { mediations: [{ on: since, outcome: 'failed' as const }] }],
    ['aid', { aid: [{ to: 'aid' as BodyCode, on: since }] }],
    ['explanation', { explanations: [{ on: since, by }] }],
  ])(
    '%s that remains is done once it is on the case, and not what was before',
    (remains, state) => {
      expect(lacks(state, 'nowhere', remains)).toBeUndefined()
      const earlier = Object.fromEntries(
        Object.entries(state).map(([name, [done]]) => [name, [{ ...done, on: before }]]),
      )
      expect(lacks(earlier, 'nowhere', remains)).toMatch(/\.$/)
    },
  )
})
