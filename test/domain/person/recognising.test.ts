import type { PetitionerId } from '../../../domain/ids'
import { nameAsHeard, recognise, type Compared } from '../../../domain/person/recognising'

const [an, bo] = ['an', 'bo'] as [PetitionerId, PetitionerId]
const like = (id: PetitionerId, phone: Compared, name: Compared) => ({ id, phone, name })

describe('whose code it is (decision 58)', () => {
  const table: [Compared, Compared, 'one' | 'nobody'][] = [
    ['same', 'not-said', 'one'],
    ['same', 'same', 'one'],
    ['same', 'not-kept', 'one'],
    ['same', 'other', 'nobody'],
    ['other', 'same', 'nobody'],
    ['other', 'not-said', 'nobody'],
    // The name stands for the telephone only where none is kept.
    ['not-said', 'same', 'nobody'],
    ['not-kept', 'same', 'one'],
    ['not-kept', 'other', 'nobody'],
    ['not-kept', 'not-said', 'nobody'],
    // Of whoever gave neither the code alone opens nothing.
    ['not-kept', 'not-kept', 'nobody'],
  ]
  it.each(table)('telephone %s, name %s: %s', (phone, name, who) => {
    const found = recognise([like(an, phone, name)])
    expect(found).toEqual(who === 'one' ? { who, petitioner: an } : { who })
  })

  it('of several it is the one that fits', () => {
    expect(recognise([like(an, 'other', 'not-said'), like(bo, 'same', 'not-said')])).toEqual({
      ...{ who: 'one', petitioner: bo },
    })
  })

  it('with one telephone for two, the name tells them apart', () => {
    const both = (one: Compared, other: Compared) =>
      recognise([like(an, 'same', one), like(bo, 'same', other)])
    expect(both('not-said', 'not-said')).toEqual({ who: 'several' })
    expect(both('other', 'same')).toEqual({ who: 'one', petitioner: bo })
    expect(both('other', 'other')).toEqual({ who: 'nobody' })
  })

  it('a code nobody has is nobody’s', () => {
    expect(recognise([])).toEqual({ who: 'nobody' })
  })
})

test.each([
  ['买买提·阿不都', '买买提・阿不都'],
  ['买买提•阿不都', '买买提‧阿不都'],
  ['王　小明', '王小明'],
  ['John Smith', 'JOHN SMITH'],
])('%s and %s are heard as one name', (one, other) => {
  expect(nameAsHeard(one)).toBe(nameAsHeard(other))
  expect(nameAsHeard(one)).not.toBe(nameAsHeard(`${other}甲`))
})
