import fc from 'fast-check'
import { proposeAssignment, type Asked } from '../../../domain/assignment/propose'
import { caseKinds } from '../../../domain/case/kinds'
import { post, unit, village } from './township'

const anyUnit = fc.constantFrom(...['u1', 'u2', 'u3', 'u4'].map(unit))
const anyVillage = fc.constantFrom(...['v1', 'v2', 'v3'].map(village))
const anyPost = fc.constantFrom(...['p1', 'p2', 'p3', 'l1', 'l2', 'l3'].map(post))
const anyLead = fc.constantFrom(...['l1', 'l2', 'l3'].map(post))
const anyArea = fc.constantFrom('a1', 'a2')
const anySubject = fc.constantFrom('s1', 's2', 's3')
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const several = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 5 })

/** Also organisations nobody would keep: trees that go round, units of no village, posts that lead twice. */
const anyAsked: fc.Arbitrary<Asked> = fc.record({
  case: fc.record({
    ...{ subject: orNull(anySubject), village: orNull(anyVillage) },
    ...{ kind: orNull(fc.constantFrom(...caseKinds)), accusedUnits: several(anyUnit) },
  }),
  organisation: fc.record({
    areas: several(fc.record({ code: anyArea, lead: orNull(anyLead) })),
    villages: several(fc.record({ code: anyVillage, area: anyArea })),
    units: fc.uniqueArray(
      fc.record({
        ...{ code: anyUnit, head: orNull(anyPost) },
        ...{ lead: orNull(anyPost), village: orNull(anyVillage) },
      }),
      { selector: ({ code }) => code },
    ),
    subjects: several(
      fc.record({ path: anySubject, parent: orNull(anySubject), unit: orNull(anyUnit) }),
    ),
    leads: several(anyLead),
  }),
  load: fc.array(fc.tuple(anyLead, fc.nat(9))).map((pairs) => new Map(pairs)),
  excluded: several(anyPost).map((posts) => new Set(posts)),
})

const always = (check: (asked: Asked) => void) =>
  fc.assert(fc.property(anyAsked, check), { numRuns: 400 })

test('nobody is proposed who is shut out, nor a unit the matter is about', () => {
  always((asked) => {
    const { unit: to, unitHead, lead, alternatives } = proposeAssignment(asked)
    const posts = [unitHead, lead, ...alternatives.map((each) => each.lead)]
    for (const code of posts) expect(code !== undefined && asked.excluded.has(code)).toBe(false)
    expect(asked.case.accusedUnits).not.toContain(to)
    const leads = [lead, ...alternatives.map((each) => each.lead)].filter(Boolean)
    expect(asked.organisation.leads).toEqual(expect.arrayContaining(leads))
  })
})

test('why is always said, and says what is proposed', () => {
  always((asked) => {
    const { unit: to, unitHead, lead, because, alternatives } = proposeAssignment(asked)
    expect(because.unit === 'none').toBe(to === undefined)
    expect(unitHead === undefined).toBe(to === undefined)
    expect(because.lead === 'none').toBe(lead === undefined)
    // Only where nobody is left is nobody proposed.
    if (lead === undefined) expect(alternatives).toEqual([])
    const { units, areas } = asked.organisation
    if (because.unit === 'village') {
      expect(units.find(({ code }) => code === to)?.village).toBe(asked.case.village)
    }
    if (because.lead === 'unit-field') {
      expect(units.find(({ code }) => code === to)).toMatchObject({ lead, village: null })
    }
    if (because.lead === 'area') expect(areas.map((area) => area.lead)).toContain(lead)
    if (because.lead === 'least-load') {
      const own = asked.load.get(lead!) ?? 0
      for (const each of alternatives) expect(each.load).toBeGreaterThanOrEqual(own)
    }
  })
})

test('the same is proposed however units, leads and loads are listed', () => {
  always((asked) => {
    const { units, leads } = asked.organisation
    const organisation = {
      ...asked.organisation,
      units: units.toReversed(),
      leads: leads.toReversed(),
    }
    const load = new Map([...asked.load].toReversed())
    expect(proposeAssignment({ ...asked, organisation, load })).toEqual(proposeAssignment(asked))
    expect(proposeAssignment(asked)).toEqual(proposeAssignment(asked))
  })
})
