import { roles, type Role } from '../../../domain/access'
import type { BodyCode, PersonId, PostCode, UnitCode } from '../../../domain/ids'
import {
  againstAbolishing,
  againstAbolished,
  type RestingOn,
} from '../../../domain/organisation/abolishing'
import {
  againstAppointing,
  againstDeciding,
  againstHeading,
  type Keeper,
} from '../../../domain/organisation/appointing'
import { againstSuperior, type BodyLevel } from '../../../domain/organisation/bodies'
import {
  againstField,
  againstLead,
  againstOutside,
  type LedUnit,
} from '../../../domain/organisation/leading'
import { asDay } from '../../../domain/time/day'

const keeper = (person: string, ...posts: [code: string, role: Role, unit?: string][]): Keeper => ({
  person: person as PersonId,
  posts: posts.map(([code, role, unit]) => ({
    ...{ code: code as PostCode, role },
    unit: (unit ?? null) as UnitCode | null,
  })),
})
const director = keeper('d', ['director', 'director', 'command-office'])
const head = keeper('h', ['mayor', 'head'])
/** The director who deputises for the head. */
const both = keeper('d', ['director', 'director'], ['mayor', 'head'])
const post = (code: string, role: Role) => ({ code: code as PostCode, role })

describe('who decides on who holds a post', () => {
  test.each([
    ['the director, of a unit', director, post('justice-head', 'unit'), 'x', undefined],
    ['the head, of a unit', head, post('justice-head', 'unit'), 'x', undefined],
    [
      'the director, themselves',
      director,
      post('justice-head', 'unit'),
      'd',
      'appoints-themselves',
    ],
    ['the head, themselves', head, post('director', 'director'), 'h', 'appoints-themselves'],
    [
      'the director, their own post',
      director,
      post('director', 'director'),
      'x',
      'another-appoints',
    ],
    [
      'the director, another director',
      director,
      post('director-2', 'director'),
      'x',
      'another-appoints',
    ],
    ['the head, the director', head, post('director', 'director'), 'x', undefined],
    ['the head, their own post', head, post('mayor', 'head'), 'x', 'another-appoints'],
    ['the director, the head', director, post('mayor', 'head'), 'x', undefined],
    ['who deputises for the head, the head', both, post('mayor', 'head'), 'x', 'another-appoints'],
    ['and their own post', both, post('director', 'director'), 'x', 'another-appoints'],
  ] as const)('%s', (_name, who, of, person, expected) => {
    expect(againstAppointing(who, of, person as PersonId)?.code).toBe(expected)
  })

  test('a refusal names who does it instead', () => {
    const of = (who: Keeper, code: string, role: Role) => againstDeciding(who, post(code, role))
    expect(of(director, 'director', 'director')?.message).toContain('Ask the head of the body')
    expect(of(head, 'mayor', 'head')?.message).toContain('Ask the director')
  })

  test.each([
    ['another unit', 'justice', 'justice-head', 'justice-deputy', undefined],
    ['their own unit', 'command-office', 'office-head', 'office-registrar', 'another-appoints'],
    ['the unit they head', 'justice', 'director', null, 'another-appoints'],
    ['a unit they are to head', 'justice', null, 'director', 'another-appoints'],
    ['their own unit, its name only', 'command-office', 'office-head', 'office-head', undefined],
  ] as const)('the head of %s', (_name, unit, before, after, expected) => {
    const of = { code: unit as UnitCode, headPost: before as PostCode | null }
    expect(againstHeading(director, of, after as PostCode | null)?.code).toBe(expected)
  })
})

describe('which body stands above another (decision 13)', () => {
  const body = (code: string, level: BodyLevel, superior: string | null) => ({
    ...{ code: code as BodyCode, level, superior: superior as BodyCode | null },
  })
  const bodies = [
    body('city', 'prefecture', null),
    body('county', 'county', 'city'),
    body('office', 'county', 'county'),
    body('town', 'township', 'county'),
  ]
  test.each([
    ['town', 'township', 'office', undefined],
    ['town', 'township', null, undefined],
    ['new', 'county', 'county', undefined],
    ['new', 'prefecture', 'county', 'superior-not-possible'],
    ['county', 'county', 'office', 'superior-not-possible'],
    ['county', 'county', 'county', 'superior-not-possible'],
    ['city', 'prefecture', 'city', 'superior-not-possible'],
  ] as const)('%s (%s) below %s: %s', (code, level, superior, expected) => {
    expect(againstSuperior(bodies, body(code, level, superior))?.code).toBe(expected)
  })

  test('a circle that is there already is no endless one', () => {
    const circle = [body('a', 'county', 'b'), body('b', 'county', 'a')]
    expect(againstSuperior([...circle], body('c', 'county', 'a'))).toBeUndefined()
    expect(againstSuperior(circle, body('a', 'county', 'b'))?.code).toBe('superior-not-possible')
  })
})

describe('a post is abolished', () => {
  const today = asDay('2026-03-10')
  const held = {
    ...{ id: 'h1', person: 'p' as PersonId, capacity: 'deputy' as const },
    ...{ startsOn: asDay('2022-05-01'), endsOn: asDay('2026-03-31') },
  }
  const free: RestingOn = {
    ...{ code: 'justice-head' as PostCode, abolishedOn: null, holdings: [held] },
    ...{ responsibleFor: [], heads: [], leads: { areas: [], units: [] } },
    ...{ openDuties: 0, ledCases: 0, campaignParts: 0, proceedingParts: 0 },
  }
  test.each([
    ['once nobody has it', {}, '2026-04-01', undefined],
    ['while somebody has it', {}, '2026-03-31', 'post-in-use'],
    ['yesterday', { holdings: [] }, '2026-03-09', 'days-not-possible'],
    ['today', { holdings: [] }, '2026-03-10', undefined],
    ['while it answers for something', { responsibleFor: ['sort'] }, '2026-04-01', 'post-in-use'],
    ['while it heads a unit', { heads: ['justice' as UnitCode] }, '2026-04-01', 'post-in-use'],
    [
      'while it leads an area',
      { leads: { areas: ['ganxi'], units: [] } },
      '2026-04-01',
      'post-in-use',
    ],
    [
      'while a unit is in its charge',
      { leads: { areas: [], units: ['justice' as UnitCode] } },
      '2026-04-01',
      'post-in-use',
    ],
    ['while it owes something', { openDuties: 1 }, '2026-04-01', 'post-in-use'],
    ['while it leads a case', { ledCases: 1 }, '2026-04-01', 'post-in-use'],
    ['while it has its part in a campaign', { campaignParts: 1 }, '2026-04-01', 'post-in-use'],
    ['while it has its part in a proceeding', { proceedingParts: 1 }, '2026-04-01', 'post-in-use'],
    ['not after all', { abolishedOn: asDay('2026-04-01') }, null, undefined],
    ['not after all, too late', { abolishedOn: today }, null, 'days-not-possible'],
    ['again', { abolishedOn: today }, '2026-04-01', 'days-not-possible'],
  ] as const)('%s', (_name, change, on, expected) => {
    const resting: RestingOn = { ...free, ...change }
    expect(againstAbolishing(resting, on && asDay(on), today)?.code).toBe(expected)
  })

  test('it is said what it leads, and where that is given to another', () => {
    const leads = { areas: ['ganxi'], units: ['justice' as UnitCode] }
    expect(againstAbolishing({ ...free, leads }, asDay('2026-04-01'), today)?.message).toBe(
      'It leads the work area ganxi, the unit justice. Give these another lead first, or none, with PUT /v1/areas/ganxi/lead.',
    )
  })

  test.each([
    [null, null, undefined],
    ['2026-04-01', '2026-03-31', undefined],
    ['2026-04-01', '2026-04-01', 'days-not-possible'],
    ['2026-04-01', null, 'days-not-possible'],
  ] as const)('on %s, and nobody has it until %s: %s', (abolished, endsOn, expected) => {
    const of = { code: free.code, abolishedOn: abolished && asDay(abolished) }
    const days = { startsOn: today, endsOn: endsOn && asDay(endsOn) }
    expect(againstAbolished(of, days)?.code).toBe(expected)
  })
})

describe('who leads what', () => {
  const justice: LedUnit = { code: 'justice' as UnitCode, external: false, area: null }
  const code = 'lead-ganxi' as PostCode

  test('a post of a lead official leads, and no other', () => {
    expect(roles.filter((role) => againstLead({ code, role }) === undefined)).toEqual(['lead'])
    expect(againstLead({ code, role: 'unit' })).toMatchObject({ code: 'not-a-lead' })
  })

  test.each([
    ['an office of the body', {}, undefined, undefined],
    ['a village committee', { area: 'ganxi' }, 'unit-not-possible', undefined],
    ['a unit of another body', { external: true }, 'unit-not-possible', 'unit-not-possible'],
  ] as const)('%s', (_name, change, led, competent) => {
    const unit = { ...justice, ...change }
    expect([againstField(unit)?.code, againstOutside(unit)?.code]).toEqual([led, competent])
  })
})
