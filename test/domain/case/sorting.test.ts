import { caseKinds, routes, type CaseKind, type Route } from '../../../domain/case/kinds'
import type { CommandFacts, FactsOf } from '../../../domain/case/commands'
import { allOf, refusalOf } from './life'
import {
  accept,
  an,
  bo,
  body,
  cameIn,
  conclude,
  entrust,
  eras,
  first,
  live,
  numbered,
  ofAn,
  owed,
  petition,
  second,
  tell,
  text,
  type Era,
} from './acts'

/** By what the matter is worked towards under each of the rules; by hand from the texts. */
type Way = 'accepted' | 'routed' | 'declined'
const ways: [CaseKind, Route | undefined, Record<(typeof eras)[number], Way>][] = [
  // 2022 Art. 31(1)–(4) leads into another procedure; 2005 Art. 21(1) and Zhejiang Arts. 19, 20(1) decline.
  ['petition', 'judicial', both('declined', 'routed')],
  ['petition', 'arbitration', both('declined', 'routed')],
  ['petition', 'party-appeal', both('declined', 'routed')],
  ['petition', 'administrative-procedure', both('declined', 'routed')],
  // 2022 Art. 31(5): carried out or answered. The texts before it know no such way.
  ['petition', 'protective-duty', both('declined', 'accepted')],
  ['petition', 'hear-and-decide', both('accepted', 'accepted')],
  ['suggestion', undefined, both('accepted', 'accepted')],
  ['report', undefined, both('accepted', 'accepted')],
  // 2022 Art. 28 separates it; 2005 Art. 21(1) does not accept it.
  ['litigation', undefined, both('declined', 'routed')],
  ['litigation', 'judicial', both('declined', 'routed')],
  ['dispute', undefined, both('accepted', 'accepted')],
  ['errand', undefined, both('accepted', 'accepted')],
]

function both(before: Way, now: Way): Record<(typeof eras)[number], Way> {
  return { 'national-2005': before, 'zhejiang-2016': before, 'national-2022': now }
}

const citedFor: Record<(typeof eras)[number], string> = {
  'national-2005': '信访条例 Art. 21(1)',
  'zhejiang-2016': '浙江省信访条例 Art. 19',
  'national-2022': '信访工作条例 Art. 31',
}

describe('every kind and way under every set of rules (Arts. 29–31)', () => {
  const table = ways.flatMap(([kind, route, by]) =>
    eras.map((era) => ({ era, kind, route, way: by[era] })),
  )

  it.each(table)('$era: $kind $route is $way', ({ era, kind, route, way }) => {
    const life = cameIn(era)
    if (way === 'declined') {
      const refusal = refusalOf(life, accept(kind, route))
      expect(refusal).toMatchObject({ code: 'route-does-not-fit', rule: citedFor[era] })
      expect(refusal.message).toContain('decline it and name the lawful way')
      return
    }
    const { state } = live(life, [accept(kind, route)])
    expect(state).toMatchObject({ kind, acceptedOn: life.state.receivedOn })
    expect(state.route).toBe(route)
    expect([state.phase, state.ending]).toEqual(
      way === 'routed' ? ['closing', 'routed'] : ['accepted', undefined],
    )
  })

  const unfit = caseKinds.flatMap((kind) =>
    routes
      .filter((route) => kind !== 'petition' && !(kind === 'litigation' && route === 'judicial'))
      .map((route) => ({ kind, route })),
  )
  it.each(unfit)('$kind goes by none of the six ways: $route', ({ kind, route }) => {
    for (const era of eras) {
      const refusal = refusalOf(cameIn(era), accept(kind, route))
      expect(refusal).toMatchObject({ code: 'route-does-not-fit', rule: citedFor[era] })
      expect(refusal.message).toContain('leave the way out')
    }
  })

  it('a petition without a way is not accepted', () => {
    for (const era of eras) {
      expect(refusalOf(cameIn(era), accept('petition')).message).toContain('six ways')
    }
  })

  it.each(routes.map((route) => [route]))(
    'before any rules there is no way to refuse: %s',
    (way) => {
      const { state } = live(cameIn('before-any-rules'), [accept('petition', way)])
      expect(state.route).toBe(way)
    },
  )
})

/**
 * What an accepted matter is owed from Monday on: by law, else by the office's own targets. Counted
 * by hand: 60 days from 2 March are 1 May 2026 and 1 May 2015, both Labour Day: up to 6 May 2026
 * (1–5 May off) and to 4 May 2015 (1–3 May off). 30 days from 4 March 2019 are Wednesday 3 April.
 */
const limits: [Era, CommandFacts, string, 'statutory' | 'internal'][] = [
  ['national-2022', petition, '2026-05-06', 'statutory'],
  ['national-2005', petition, '2015-05-04', 'statutory'],
  ['zhejiang-2016', petition, '2019-04-03', 'statutory'],
  // Art. 33 and Zhejiang Art. 23 limit every accepted matter; 2022 Art. 34 none of these.
  ['national-2005', accept('suggestion'), '2015-05-04', 'statutory'],
  ['national-2005', accept('report'), '2015-05-04', 'statutory'],
  ['zhejiang-2016', accept('suggestion'), '2019-04-03', 'statutory'],
  ['zhejiang-2016', accept('report'), '2019-04-03', 'statutory'],
  // Thirty working days over Tomb-Sweeping Day, Monday 6 April: Tuesday 14 April.
  ['national-2022', accept('suggestion'), '2026-04-14', 'internal'],
  // Five working days: Monday 9 March.
  ['national-2022', accept('report'), '2026-03-09', 'internal'],
  // Forty: with 6 April off, Tuesday 28 April.
  ['national-2022', accept('petition', 'protective-duty'), '2026-04-28', 'internal'],
  // Twenty: Monday 30 March; Monday 30 March 2015; Monday 1 April 2019.
  ['national-2022', accept('dispute'), '2026-03-30', 'internal'],
  ['national-2005', accept('dispute'), '2015-03-30', 'internal'],
  ['zhejiang-2016', accept('dispute'), '2019-04-01', 'internal'],
  // Ten: Monday 16 March; 16 March 2015; 18 March 2019.
  ['national-2022', accept('errand'), '2026-03-16', 'internal'],
  ['national-2005', accept('errand'), '2015-03-16', 'internal'],
  ['zhejiang-2016', accept('errand'), '2019-03-18', 'internal'],
]

it.each(limits)('%s, %j: until %s, %s', (era, accepted, due, nature) => {
  const handle = live(cameIn(era), [accepted]).state.duties.find(({ kind }) => kind === 'handle')
  expect(handle).toMatchObject({ nature, due: { due }, owedBy: 'handler', state: 'open' })
})

it.each<[string, CommandFacts]>([
  [
    'not ended by law, it is no reason to decline another',
    { kind: 'decline', ground: 'ended-before', earlier: numbered('2025-000009') },
  ],
  [
    'declined for another reason, no earlier case has a part in it',
    {
      ...{ kind: 'decline', ground: 'not-ours', body: body('city') },
      ...{ earlier: numbered('2025-000009'), terminated: true },
    },
  ],
  ['nor one in words', { kind: 'decline', ground: 'not-ours', body: body('city'), text }],
])('an earlier case: %s (Art. 36)', (_, facts) => {
  const refusal = refusalOf(cameIn('national-2022'), facts)
  expect(refusal).toMatchObject({ code: 'not-for-this-matter', rule: '信访工作条例 Art. 36' })
})

describe('declining always names the lawful way (Arts. 23, 31; T3)', () => {
  const other = { kind: 'decline', ground: 'other-procedure' } as const
  const notOurs = { kind: 'decline', ground: 'not-ours' } as const
  const below = { kind: 'decline', ground: 'same-matter-below' } as const
  const ended = { kind: 'decline', ground: 'ended-before' } as const
  const city = { body: body('city') }

  it.each<[CommandFacts, string | undefined]>([
    [other, 'lawful-route-missing'],
    [{ ...other, route: 'hear-and-decide' }, 'lawful-route-missing'],
    [{ ...other, ...city }, 'lawful-route-missing'],
    [{ ...other, route: 'judicial' }, undefined],
    [{ ...other, route: 'arbitration', ...city }, undefined],
    [notOurs, 'lawful-route-missing'],
    [{ ...notOurs, route: 'judicial' }, 'lawful-route-missing'],
    [{ ...notOurs, ...city }, undefined],
    [{ ...notOurs, body: body('body') }, 'names-itself'],
    [below, 'lawful-route-missing'],
    [{ ...below, ...city }, undefined],
    // Art. 36: the same facts and reasons after a final opinion have nowhere left to go.
    [{ ...ended, earlier: numbered('2025-000009'), terminated: true }, undefined],
    [{ ...ended, text }, undefined],
    [{ ...ended, body: body('body') }, 'names-itself'],
  ])('%j: %s', (facts, code) => {
    const life = cameIn('national-2022')
    if (code !== undefined) {
      expect(refusalOf(life, facts)).toMatchObject({ code, rule: '信访工作条例 Art. 23' })
      return
    }
    const { state } = live(life, [facts])
    const { kind: _, terminated: __, ...told } = facts as FactsOf<'decline'>
    expect(state).toMatchObject({ phase: 'closing', ending: 'declined', declined: told })
    expect(state.declined).toEqual(told)
  })

  it.each([
    ['national-2005', '信访条例 Art. 35'],
    ['zhejiang-2016', '浙江省信访条例 Art. 25'],
    ['national-2022', '信访工作条例 Art. 36'],
  ] as const)('%s: what ended before is named, and is another case: %s', (era, rule) => {
    expect(refusalOf(cameIn(era), ended)).toMatchObject({ code: 'earlier-matter-missing', rule })
    const itself = cameIn(era).state.number
    expect(refusalOf(cameIn(era), { ...ended, earlier: itself }).code).toBe('names-itself')
    expect(refusalOf(cameIn(era), { ...ended, earlier: itself, text }).code).toBe('names-itself')
  })

  it('each is told before it is over', () => {
    let life = live(cameIn('national-2005'), [{ ...notOurs, ...city }])
    expect(owed(life)).toEqual(['2015-03-05 tell-ending', '2015-03-17 notify'])
    expect(refusalOf(life, conclude).message).toContain('the notice (decline)')
    life = live(life, [tell(an, 'decline')], [tell(bo, 'decline')])
    expect(owed(life)).toEqual(['2015-03-04 conclude'])
    expect(live(life, [conclude]).state.phase).toBe('concluded')
  })
})

describe('split, repeat, merge, urgent', () => {
  const claims = [{ id: first }, { id: second }]
  const two = () => cameIn('national-2022', { claims })
  const third = 'claim-3' as typeof first

  it('claims that go another way leave, in the order in which they left (decision 1)', () => {
    const { state } = live(two(), [{ kind: 'split', claims: [second] }])
    expect(state).toMatchObject({
      claims: [{ id: first }],
      splits: [[second]],
      phase: 'registered',
    })
  })

  it.each([[[]], [[first, second]], [[third]], [[first, first]]])(
    '%j cannot be split off',
    (off) => {
      const refusal = refusalOf(two(), { kind: 'split', claims: off })
      expect(refusal).toMatchObject({ code: 'claims-do-not-match', rule: 'decision 1' })
      expect(refusal.message).toContain(`${first}, ${second}`)
    },
  )

  it('one claim cannot be split, nor one that is accepted', () => {
    const split: CommandFacts = { kind: 'split', claims: [first] }
    expect(refusalOf(cameIn('national-2022'), split).code).toBe('not-allowed-now')
    expect(refusalOf(live(two(), [petition]), split).code).toBe('not-allowed-now')
  })

  it('a repeat is linked to the earlier case, and to no other than that', () => {
    const earlier = numbered('2025-000009')
    expect(live(two(), [{ kind: 'link-repeat', earlier }]).state.repeatOf).toBe(earlier)
    const itself = numbered('2026-000001')
    for (const facts of [
      { kind: 'link-repeat', earlier: itself },
      { kind: 'merge', into: itself },
    ] as const) {
      expect(refusalOf(two(), facts)).toMatchObject({ code: 'names-itself', rule: 'decision 1' })
    }
  })

  it('merged: the work is owed there, and the people are told so', () => {
    const merge: CommandFacts = { kind: 'merge', into: numbered('2026-000007') }
    const early = live(ofAn('national-2022'), [merge], [tell(an, 'transfer')], [conclude])
    expect(early.state).toMatchObject({ phase: 'concluded', sortedOn: '2026-03-02' })
    const later = live(
      ofAn('national-2022'),
      [petition],
      [entrust()],
      [merge, { at: '2026-03-05 09:00' }],
    )
    // The way it was sorted before stays the day it was sorted.
    expect(later.state).toMatchObject({ ending: 'merged', sortedOn: '2026-03-02' })
    expect(owed(later)).toEqual(['2026-03-10 tell-ending', '2026-03-17 notify'])
    const withdrawn = allOf(later, 'duty-withdrawn').map(({ duty }) => duty.split('/')[1])
    expect(withdrawn.sort()).toEqual(['handle', 'sign-for'])
  })

  it('a major, urgent matter is reported the same day, once (Art. 25)', () => {
    const report: CommandFacts = { kind: 'report-urgent', to: body('city'), text }
    expect(refusalOf(two(), report).code).toBe('not-allowed-now')
    const marked = live(two(), [{ kind: 'mark-urgent' }])
    expect(owed(marked)).toContain('2026-03-02 report-urgent')
    expect(refusalOf(marked, { kind: 'mark-urgent' }).code).toBe('not-allowed-now')
    const late = live(marked, [report, { at: '2026-03-03 09:00' }])
    expect(late.state.urgent).toEqual({ on: '2026-03-02', reportedOn: '2026-03-03', to: 'city' })
    expect(allOf(late, 'duty-done')).toMatchObject([{ on: '2026-03-03', late: true }])
    expect(refusalOf(late, report).code).toBe('not-allowed-now')
  })
})
