import { proposeAssignment, type CaseToAssign } from '../../../domain/assignment/propose'
import { matter, post, township, unit, village } from './township'

const xikou = village('xikou')
const shijing = village('shijing')

type Given = Partial<CaseToAssign> & { without?: string[]; loads?: Record<string, number> }

function propose({ without = [], loads = {}, ...given }: Given) {
  return proposeAssignment({
    ...{ case: matter(given), organisation: township },
    load: new Map(Object.entries(loads).map(([code, load]) => [post(code), load])),
    excluded: new Set(without.map(post)),
  })
}

/** Unit, lead, and why each: what whoever sorts reads first. */
function inShort(given: Given) {
  const { unit: to, lead, because } = propose(given)
  return [to ?? '-', because.unit, lead ?? '-', because.lead].join(' ')
}

const land = { subject: '农村农业', village: xikou }

test.each<[string, Given, string]>([
  ['by its subject', land, 'land subject lead-land unit-field'],
  [
    'by the subject above, where its own says nothing',
    { subject: '农村农业/土地' },
    'land subject lead-land unit-field',
  ],
  [
    'by its own subject before the one above',
    { ...land, subject: '农村农业/补贴' },
    'service subject lead-ganxi area',
  ],
  [
    'by place, where no unit is competent',
    { ...land, subject: '城乡建设' },
    'village-xikou village lead-ganxi area',
  ],
  [
    'by place, where nobody knows what it is about',
    { village: xikou },
    'village-xikou village lead-ganxi area',
  ],
  [
    'by place, where the subject is none of the tree',
    { subject: '新', village: xikou },
    'village-xikou village lead-ganxi area',
  ],
  [
    'by place, where nobody heads the competent unit',
    { subject: '城乡建设/违法建筑', village: xikou },
    'village-xikou village lead-ganxi area',
  ],
  ['to nobody without subject and place', {}, '- none lead-congress least-load'],
  [
    'to whoever has least, where nobody leads the area',
    { village: shijing, loads: { 'lead-congress': 2, 'lead-ganxi': 1, 'lead-land': 1 } },
    'village-shijing village lead-ganxi least-load',
  ],
  [
    'to a village that is competent itself, led by where it happened',
    { subject: '村务', village: xikou },
    'village-shijing subject lead-ganxi area',
  ],
])('a matter goes %s', (_words, given, expected) => expect(inShort(given)).toBe(expected))

test.each<[string, Given, string]>([
  [
    'the unit it is about',
    { ...land, accusedUnits: [unit('land')] },
    'village-xikou village lead-ganxi area',
  ],
  [
    'a unit whose head is shut out',
    { ...land, without: ['land-head'] },
    'village-xikou village lead-ganxi area',
  ],
  [
    'the committee it is about',
    { village: xikou, accusedUnits: [unit('village-xikou')] },
    '- none lead-ganxi area',
  ],
  ['the lead of the field', { ...land, without: ['lead-land'] }, 'land subject lead-ganxi area'],
  [
    'the leads of field and area',
    { ...land, without: ['lead-land', 'lead-ganxi'] },
    'land subject lead-congress least-load',
  ],
  [
    'every lead',
    { ...land, without: ['lead-land', 'lead-ganxi', 'lead-congress'] },
    'land subject - none',
  ],
])('whoever is shut out is passed over: %s', (_words, given, expected) =>
  expect(inShort(given)).toBe(expected),
)

test('a report never goes to a village because it happened there', () => {
  expect(inShort({ village: xikou, kind: 'report' })).toBe('- none lead-ganxi area')
  expect(inShort({ ...land, kind: 'report' })).toBe('land subject lead-land unit-field')
  expect(inShort({ village: xikou, kind: null })).toBe('village-xikou village lead-ganxi area')
})

test('a unit comes with its head, and the other leads with what they have', () => {
  const loads = { 'lead-ganxi': 4, 'lead-congress': 3 }
  expect(propose({ ...land, loads })).toEqual({
    ...{ unit: 'land', unitHead: 'land-head', lead: 'lead-land' },
    because: { unit: 'subject', lead: 'unit-field' },
    alternatives: [
      { lead: 'lead-congress', load: 3 },
      { lead: 'lead-ganxi', load: 4 },
    ],
  })
})

test('who leads but cannot act that day is passed over', () => {
  const { leads } = township
  const organisation = { ...township, leads: leads.filter((lead) => lead !== 'lead-land') }
  const asked = { case: matter(land), organisation, load: new Map(), excluded: new Set<never>() }
  expect(proposeAssignment(asked)).toMatchObject({ unit: 'land', lead: 'lead-ganxi' })
})
