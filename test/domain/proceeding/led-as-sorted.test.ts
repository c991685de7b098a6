import { notSoEnded } from '../../../domain/proceeding/ended-otherwise'
import { notLedAsSorted } from '../../../domain/proceeding/led-as-sorted'
import type { BodyCode, CaseNumber, PersonId } from '../../../domain/ids'
import { asDay, type Day } from '../../../domain/time/day'

const [before, since] = [asDay('2026-03-02'), asDay('2026-03-09')]
const none = { mediations: [], aid: [], explanations: [] }
const claim = ['2026-000001-C1']
const by = 'person-1' as PersonId
const anyLacks = (states: object[], ...ways: string[]) =>
  notLedAsSorted(
    states.map((state) => ({ ...none, ...state })),
    Object.fromEntries(ways.map((way) => [way, claim])),
    since,
  )
const lacks = (state: object, ...ways: string[]) => anyLacks([state], ...ways)

describe('a review group reported as followed (plan B4)', () => {
  const led: readonly (readonly [string, (on: Day) => object])[] = [
    ['accepted as litigation', (sortedOn) => ({ kind: 'litigation', sortedOn })],
    ['given that way', (sortedOn) => ({ kind: 'petition', route: 'judicial', sortedOn })],
    [
      'declined with that way named',
      (sortedOn) => ({ declined: { ground: 'other-procedure', route: 'judicial' }, sortedOn }),
    ],
    ['sent on', (on) => ({ sortedOn: on, transfer: { to: 'court' as BodyCode, on } })],
    ['on file there', (on) => ({ filedWith: { body: 'court', on } })],
  ]
  it.each(led)('led to court: %s, whether or not before the group was convened', (_, on) => {
    expect(lacks(on(since), 'court')).toBeUndefined()
    expect(lacks(on(before), 'court')).toBeUndefined()
  })

  it.each([
    ['from before and reported on since', before, since, false],
    ['from before and reported on before', before, before, false],
    ['of a day since, and reported on', since, since, true],
    ['from before, and still in force', before, undefined, true],
  ])('of a sending %s', (_, on, reportedOn, counts) => {
    const reported = reportedOn === undefined ? {} : { reportedOn }
    const found = lacks({ transfer: { to: 'court' as BodyCode, on, ...reported } }, 'court')
    expect(found === undefined).toBe(counts)
  })

  it('shows it where it was merged into, some of it here and some there', () => {
    const [here, there] = [{ kind: 'litigation' }, { explanations: [{ on: since, by }] }]
    expect(lacks(here, 'court', 'explanation')).toContain('nothing was explained.')
    expect(anyLacks([here, there], 'court', 'explanation')).toBeUndefined()
    expect(anyLacks([there, here], 'court', 'aid')).toContain('nobody was referred')
  })

  it('is ended with a reason that the case shows', () => {
    const into = '2026-000002' as CaseNumber
    expect(notSoEnded({}, 'case-over')).toBe('it is not over.')
    expect(notSoEnded({}, 'merged')).toBe('it was merged into none.')
    expect(notSoEnded({}, 'led-otherwise')).toBeUndefined()
    for (const over of [{ ending: 'withdrawn' }, { concludedOn: since }, { endedOn: since }]) {
      expect(notSoEnded(over as object, 'case-over')).toBeUndefined()
    }
    expect(notSoEnded({ mergedInto: into }, 'merged')).toBeUndefined()
  })

  it('is not, while the case goes another way', () => {
    const here = { kind: 'petition', route: 'hear-and-decide', sortedOn: since }
    expect(lacks(here, 'court')).toContain('it is not led to court.')
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
