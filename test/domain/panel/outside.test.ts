import type { PersonId, PostCode, UnitCode } from '../../../domain/ids'
import { againstOutside, type Candidate } from '../../../domain/panel/outside'
import { asDay } from '../../../domain/time/day'

const on = asDay('2026-03-02')
const inside = {
  excluded: [
    { person: 'accused' as PersonId, why: 'accused' },
    { person: 'recused' as PersonId, why: 'recused' },
  ] as const,
  accusedUnits: ['roads' as UnitCode],
  entrustment: {
    ...{ on, unit: 'land' as UnitCode },
    ...{ unitHead: 'land-head' as PostCode, lead: 'lead' as PostCode },
  },
  team: { on, members: ['police-1' as PostCode] },
}
const candidate = (change: Partial<Candidate>): Candidate => {
  return {
    named: 'x',
    persons: ['somebody' as PersonId],
    units: ['justice' as UnitCode],
    ...change,
  }
}

test.each<[string, Partial<Candidate>]>([
  ['accused', { persons: ['somebody' as PersonId, 'accused' as PersonId] }],
  ['recused', { persons: ['recused' as PersonId] }],
  ['who worked on it', { persons: ['worker' as PersonId] }],
  ['of the unit it is about', { units: ['roads' as UnitCode] }],
  ['of the unit that has it', { units: ['land' as UnitCode] }],
  ['who leads it', { post: 'lead' as PostCode }],
  ['of its team', { post: 'police-1' as PostCode }],
  ['who brought it', { broughtIt: true }],
])('somebody %s is not outside, and why is not said', (_who, change) => {
  const found = candidate({ ...change, named: 'found' })
  const refused = againstOutside(inside, ['worker'], [candidate({}), found])
  expect(refused).toEqual([
    ...['not-outside', 'Art. 28'],
    'Not outside this matter: found. Name somebody who is.',
  ])
})

test('anybody else is, also of a matter nobody has', () => {
  expect(againstOutside(inside, ['worker'], [candidate({})])).toBeUndefined()
  const bare = { excluded: [], accusedUnits: [] }
  expect(againstOutside(bare, [], [candidate({ post: 'lead' as PostCode })])).toBeUndefined()
})
