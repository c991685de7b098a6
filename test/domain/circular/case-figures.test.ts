import type { CaseAtCutOff } from '../../../domain/circular/case-figures'
import type { CaseNumber, PostCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { aCase, aDuty, frozen, told } from './counted'

type Row = [name: string, given: Partial<CaseAtCutOff>, counts: Record<string, number>]

const supported = { id: 'c1', outcome: 'supported' } as CaseAtCutOff['claims'][number]
const refused = { id: 'c2', outcome: 'not-supported' } as CaseAtCutOff['claims'][number]
const noBasis = { id: 'c3', outcome: 'reasonable-without-basis' } as CaseAtCutOff['claims'][number]
const promise = {
  id: 'p1',
  ...{ from: 'opinion', paper: '1', madeOn: asDay('2026-03-01'), due: asDay('2026-05-01') },
  by: 'unit-head' as PostCode,
} as CaseAtCutOff['promises'][number]
const kept = { ...promise, performedOn: asDay('2026-04-14') }

const inside = asDay('2026-04-20')
const before = asDay('2026-04-01')
const open = { 'in-hand': 1, 'first-time': 1, 'first-time/without-limit': 1 }
const closed = { 'first-time': 1, 'first-time/without-limit': 1 }

const rows: Row[] = [
  ['is in hand', {}, open],
  ['was concluded in the stretch', { concludedOn: inside }, { concluded: 1, ...closed }],
  [
    'was concluded on its last day',
    { concludedOn: asDay('2026-04-24') },
    { concluded: 1, ...closed },
  ],
  ['was concluded before it', { concludedOn: before }, closed],
  [
    'was ended by law',
    { endedOn: inside, terminated: { on: inside, by: 'final-opinion' } },
    { terminated: 1, ...closed },
  ],
  ['was merged into another', { mergedInto: '2026-000001' as CaseNumber }, {}],
  [
    'all is supported, nothing promised',
    { claims: [supported] },
    { ...open, reasonable: 1, 'reasonable/nothing-promised': 1 },
  ],
  [
    'all is supported and carried out',
    { claims: [{ ...supported, carriedOut: true }] },
    { ...open, reasonable: 1, 'reasonable/performed': 1 },
  ],
  [
    'a promise is open',
    { claims: [supported], promises: [kept, promise] },
    { ...open, reasonable: 1, 'reasonable/promised': 1 },
  ],
  [
    'a promise fell away',
    { claims: [supported], promises: [kept, { ...promise, overtaken: true }] },
    { ...open, reasonable: 1, 'reasonable/performed': 1 },
  ],
  [
    'part is supported',
    { claims: [supported, refused], promises: [kept] },
    { ...open, partly: 1, 'partly/performed': 1 },
  ],
  [
    'reasonable without a basis in law',
    { claims: [noBasis] },
    { ...open, partly: 1, 'partly/nothing-promised': 1 },
  ],
  [
    'supported, and reasonable without a basis',
    { claims: [supported, noBasis] },
    { ...open, partly: 1, 'partly/nothing-promised': 1 },
  ],
  ['nothing is supported', { claims: [refused] }, open],
  ['not answered yet', { claims: [{ id: supported.id }] }, open],
  [
    'settled by a word in the stretch',
    {
      concludedOn: before,
      claims: [supported],
      promises: [kept],
      settled: { on: inside, how: 'confirmed' },
    },
    { ...closed, 'settled-confirmed': 1, reasonable: 1, 'reasonable/settled-confirmed': 1 },
  ],
  [
    'settled by silence before the stretch',
    { concludedOn: before, claims: [noBasis], settled: { on: before, how: 'unanswered' } },
    { ...closed, partly: 1, 'partly/settled-unanswered': 1 },
  ],
  [
    'settled before the campaign',
    {
      concludedOn: before,
      claims: [supported],
      settled: { on: asDay('2026-03-19'), how: 'confirmed' },
    },
    closed,
  ],
  ['inherited', { inherited: true }, { 'in-hand': 1, backlog: 1, 'backlog/unsettled': 1 }],
  [
    'taken up though concluded',
    { concludedOn: before, backlog: { takenUpOn: before } },
    { ...closed, backlog: 1, 'backlog/unsettled': 1 },
  ],
  [
    'inherited and settled',
    { inherited: true, concludedOn: before, settled: { on: inside, how: 'confirmed' } },
    { 'settled-confirmed': 1, backlog: 1, 'backlog/settled-confirmed': 1 },
  ],
  [
    'open past a limit of the law',
    { duties: [aDuty({ due: asDay('2026-04-23') })] },
    {
      'in-hand': 1,
      backlog: 1,
      'backlog/unsettled': 1,
      'first-time': 1,
      'first-time/open-late': 1,
    },
  ],
  [
    'open on the last day of it',
    { duties: [aDuty({ due: asDay('2026-04-24') })] },
    { 'in-hand': 1, 'first-time': 1, 'first-time/open-in-time': 1 },
  ],
  [
    'open past a target of the office’s own',
    { duties: [aDuty({ nature: 'internal', due: asDay('2026-04-01') })] },
    { 'in-hand': 1, 'first-time': 1, 'first-time/open-late': 1 },
  ],
  [
    'answered on the last day',
    { concludedOn: before, duties: [aDuty({ state: 'done', doneOn: asDay('2026-04-15') })] },
    { 'first-time': 1, 'first-time/answered-in-time': 1 },
  ],
  [
    'answered a day later',
    { concludedOn: before, duties: [aDuty({ state: 'done', doneOn: asDay('2026-04-16') })] },
    { 'first-time': 1, 'first-time/answered-late': 1 },
  ],
  [
    'led elsewhere, and told so in time',
    {
      concludedOn: before,
      duties: [
        aDuty({ state: 'withdrawn' }),
        aDuty({ kind: 'notify', state: 'done', doneOn: before }),
      ],
    },
    { 'first-time': 1, 'first-time/answered-in-time': 1 },
  ],
  ['a repeat', { repeatOf: '2025-000001' as CaseNumber }, { 'in-hand': 1 }],
  ['received in the year before', { receivedOn: asDay('2025-12-31') }, { 'in-hand': 1 }],
  [
    'as the books have it',
    {
      ...{ concludedOn: before, endedOn: before, receivedOn: asDay('2026-01-05') },
      recorded: { acceptance: 'in-the-books', endedOn: before },
      settled: { on: inside, how: 'recorded' },
    },
    {},
  ],
]

test.each(rows)('%s', (_, given, counts) => {
  const { township, leads, villages } = frozen({ cases: [aCase(given)] })
  expect(told(township.figures)).toEqual(counts)
  // The same case in its lead's row and in its village's.
  expect([...leads, ...villages].map(({ figures }) => told(figures))).toEqual([counts, counts])
})

test('intake is told of the township alone, by channel; what was split off came in before', () => {
  const receivedOn = asDay('2026-04-13')
  const cases = [
    aCase({ receivedOn, channel: 'referred' }),
    aCase({ receivedOn, channel: 'referred' }),
    aCase({ receivedOn, channel: 'letter', splitOff: true }),
    aCase({ receivedOn: asDay('2026-04-25') }),
    aCase({ receivedOn: asDay('2026-04-12') }),
  ]
  const { township, leads, villages } = frozen({ cases })
  expect(told(township.intake)).toEqual({ referred: 2 })
  expect(JSON.stringify([leads, villages])).not.toContain('referred')
})
