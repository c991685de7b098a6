import fc from 'fast-check'
import type { FactsOf } from '../../../domain/case/commands'
import { goingAlong } from '../../../domain/case/going-along'
import { noticesNeeded } from '../../../domain/case/notices'
import type { ClaimId, PersonId, PetitionerId, UnitCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import {
  accept,
  an,
  answered,
  askSettled,
  atWork,
  author,
  bo,
  body,
  cameIn,
  conclude,
  directing,
  dutiesOf,
  entrust,
  first,
  heading,
  live,
  numbered,
  ofAn,
  opinion,
  opinionTo,
  owed,
  person,
  petition,
  post,
  signFor,
  tell,
  text,
  windowsOf,
  type Act,
} from './acts'
import { allOf, ask, refusalOf, sleepUntil, type Life } from './life'

/** 并案: two cases of one matter, seen from the one that goes on and from the other (decision 38). */

const other = numbered('2026-000007')
const [cai, dong] = ['petitioner-cai', 'petitioner-dong'] as [PetitionerId, PetitionerId]
const third = 'claim-of-the-other' as ClaimId
type TakingIn = FactsOf<'take-in'>
const takeIn = (change: Partial<TakingIn> = {}): TakingIn => ({
  ...{
    kind: 'take-in',
    pack: 'national-2022',
    from: other,
    claims: [third],
    excluded: [],
    accusedUnits: [],
  },
  recipients: [{ id: cai, reachable: true }],
  ...change,
})
const merge = { kind: 'merge', into: other } as const
const told = () => live(ofAn('national-2022'), [tell(an)])
const later = { at: '2026-03-04 09:00' }
const both = { outcomes: { [first]: 'supported', [third]: 'not-supported' } } as const

describe('the case that goes on takes the other in', () => {
  it('with those who bring it, from that day, and what they ask for', () => {
    const recipients = [cai, dong].map((id) => ({ id, reachable: id === cai }))
    const { state } = live(told(), [takeIn({ recipients }), later])
    expect(state.recipients).toEqual([
      { id: an, reachable: true },
      { id: cai, reachable: true, joinedOn: '2026-03-04' },
      { id: dong, reachable: false, joinedOn: '2026-03-04' },
    ])
    expect(state.claims).toEqual([{ id: first }, { id: third }])
    expect(state.takenIn).toEqual([{ case: other, on: '2026-03-04', round: 0 }])
    expect(state.phase).toBe('registered')
  })

  it('who brings both already is not named again', () => {
    expect(ask(told(), takeIn({ recipients: [] })).ok).toBe(true)
  })

  const withdrawn: Act = [{ kind: 'withdraw', recipient: bo, text }]
  const nobodyNew = (id: PetitionerId) => takeIn({ recipients: [{ id, reachable: true }] })
  const twice = [cai, cai].map((id) => ({ id, reachable: true }))
  it.each<[string, Life, TakingIn, string]>([
    ['itself', told(), takeIn({ from: numbered('2026-000001') }), 'names-itself'],
    [
      'one it took in before',
      live(told(), [takeIn()]),
      takeIn({ recipients: [], claims: ['x' as ClaimId] }),
      'already-done',
    ],
    ['somebody who brings it', told(), nobodyNew(an), 'unknown-recipient'],
    [
      'somebody who took it back',
      live(cameIn('national-2022'), withdrawn),
      nobodyNew(bo),
      'unknown-recipient',
    ],
    ['somebody twice', told(), takeIn({ recipients: twice }), 'unknown-recipient'],
    ['a claim it has', told(), takeIn({ claims: [third, first] }), 'claims-do-not-match'],
    ['a claim twice', told(), takeIn({ claims: [third, third] }), 'claims-do-not-match'],
    ['no claim', told(), takeIn({ claims: [] }), 'claims-do-not-match'],
    [
      'what is about its unit',
      live(told(), [petition], [entrust('roads')]),
      takeIn({ accusedUnits: ['roads' as UnitCode] }),
      'unit-is-accused',
    ],
    ['anything, merged itself', live(told(), [merge]), takeIn(), 'not-allowed-now'],
  ])('not %s', (_what, life, facts, code) => {
    expect(refusalOf(life, facts)).toMatchObject({ code })
  })

  it('whoever is shut out there is shut out here, once, and nothing is passed to the accused', () => {
    const [one, two] = ['person-one', 'person-two'] as [PersonId, PersonId]
    const life = ofAn('national-2022', {
      excluded: [{ person: one, why: 'recused' }],
      accusedUnits: [body('roads')],
    })
    const facts = takeIn({
      excluded: [one, two].map((person) => ({ person, why: 'accused' })),
      accusedUnits: [body('roads'), body('water')],
    })
    const taken = live(life, [facts])
    expect(taken.state.excluded).toEqual([
      { person: one, why: 'accused', stoodBack: true },
      { person: two, why: 'accused' },
    ])
    expect(taken.state.accusedUnits).toEqual(['roads', 'water'])
    expect(ask(life, petition, { actor: two }).ok).toBe(true)
    expect(refusalOf(taken, petition, { actor: two }).code).toBe('excluded-from-case')
    const forward = { kind: 'forward', to: body('water') } as const
    expect(refusalOf(taken, forward).code).toBe('unit-is-accused')
  })
})

describe('what is owed to those who joined', () => {
  it('not the first notice: the case they come from told them where their matter goes', () => {
    const early = live(ofAn('national-2022'), [takeIn(), later], [tell(an)])
    const late = live(told(), [takeIn(), later])
    for (const life of [early, late]) {
      expect(dutiesOf(life, 'notify')).toMatchObject([{ state: 'done' }])
      expect(noticesNeeded(life.state, cai)).toEqual([])
    }
    expect(allOf(late, 'duty-reopened')).toEqual([])
  })

  it('nor to anybody, once they alone still bring it', () => {
    const life = live(
      ofAn('national-2022'),
      [takeIn()],
      [{ kind: 'withdraw', recipient: an, text }],
    )
    expect(life.state.phase).toBe('registered')
    expect(dutiesOf(life, 'notify')).toMatchObject([{ state: 'withdrawn' }])
    expect(owed(life)).toEqual(['2026-03-05 sort'])
  })

  it.each([
    [
      'decline',
      {
        kind: 'decline',
        ground: 'ended-before',
        earlier: numbered('2025-000009'),
        terminated: true,
      },
    ],
    ['route', accept('petition', 'arbitration')],
    ['transfer', { kind: 'forward', to: body('water') }],
    ['transfer', { kind: 'merge', into: numbered('2026-000009') }],
  ] as const)('where it goes from here (%s), as to everybody', (says, end) => {
    const life = live(told(), [takeIn()], [end], [tell(an, says)])
    expect(noticesNeeded(life.state, cai)).toEqual([says])
    expect(refusalOf(life, conclude).message).toContain(`the notice (${says})`)
    expect(ask(live(life, [tell(cai, says)]), conclude).ok).toBe(true)
  })

  it('and where the sender took it back: of them that body knows nothing', () => {
    const origin = { from: body('city'), how: 'forwarded', on: asDay('2026-03-02') } as const
    const life = live(
      ofAn('national-2022', { origin }),
      [takeIn()],
      [{ kind: 'object', text }],
      [{ kind: 'answer-objection', agreed: true }],
    )
    expect(life.state.ending).toBe('returned')
    expect([an, cai].map((id) => noticesNeeded(life.state, id))).toEqual([[], ['transfer']])
    expect(owed(life)).toEqual(['2026-03-05 tell-ending'])
    expect(refusalOf(life, conclude).message).toContain('whoever joined from another case')
    const over = live(life, [tell(cai, 'transfer')])
    expect(owed(over)).toEqual(['2026-03-04 conclude'])
    expect(ask(over, conclude).ok).toBe(true)
  })

  const extend: Act = [
    { kind: 'extend', days: 30, text },
    { ...heading, ...later },
  ]
  it('why the limit was extended, if that was since they joined', () => {
    const since = live(atWork(live(told(), [takeIn()])), extend, [tell(an, 'extension')])
    expect(noticesNeeded(since.state, cai)).toEqual(['extension'])
    expect(dutiesOf(since, 'tell-extension')).toMatchObject([{ state: 'open' }])
    const done = live(since, [tell(cai, 'extension')])
    expect(dutiesOf(done, 'tell-extension')).toMatchObject([{ state: 'done' }])

    const before = live(atWork(told()), extend, [tell(an, 'extension')])
    const joined = live(before, [takeIn(), { at: '2026-03-05 09:00' }])
    expect(noticesNeeded(joined.state, cai)).toEqual([])
    expect(dutiesOf(joined, 'tell-extension')).toMatchObject([{ state: 'done' }])
  })

  it('an outcome for what they asked for, the opinion, and a window of their own', () => {
    const life = atWork(live(told(), [takeIn()]))
    expect(refusalOf(life, opinion({})).code).toBe('claims-do-not-match')
    const issued = live(life, [opinion(both)], [opinionTo(an)])
    expect(issued.state.phase).toBe('answer-issued')
    const served = live(issued, [opinionTo(cai), later])
    expect(served.state.phase).toBe('answer-served')
    expect(windowsOf(served)).toEqual([
      'petitioner-an request-review 2026-04-01 open',
      'petitioner-cai request-review 2026-04-03 open',
    ])
  })

  it('and they are asked whether it is settled', () => {
    const concluded = live(answered(atWork(live(told(), [takeIn()])), both), [conclude])
    const yes = (recipient: PetitionerId): Act[] => [
      [askSettled(recipient)],
      [{ kind: 'answer-settled', recipient, settled: true }],
    ]
    const one = live(concluded, ...yes(an))
    expect(one.state.settled).toBeUndefined()
    expect(live(one, ...yes(cai)).state.settled).toMatchObject({ how: 'confirmed' })
  })

  it('they go along where claims are split off, with what they have been told', () => {
    const life = live(told(), [takeIn()], [{ kind: 'split', claims: [third] }])
    const [event] = allOf(life, 'split-begun')
    expect(event?.begins.recipients).toContainEqual({
      id: cai,
      reachable: true,
      joinedOn: '2026-03-02',
    })
  })

  it('whoever they are and whenever they join, it is answered when the last of them has it', () => {
    const stage = fc.constantFrom<Act[]>([], [[petition]], [[petition], [entrust()]])
    const people = fc.array(fc.boolean(), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(stage, people, (before, reachable) => {
        const recipients = reachable.map((can, n) => {
          return { id: `petitioner-joining-${n}` as PetitionerId, reachable: can }
        })
        const rest = [[petition], [entrust()], [signFor]] as Act[]
        const joined = live(told(), ...before, [takeIn({ recipients })])
        const issued = live(joined, ...rest.slice(before.length), [opinion(both)])
        const served = [an, ...recipients.map(({ id }) => id)].reduce((life, recipient) => {
          expect(life.state.phase).toBe('answer-issued')
          const reached = life.state.recipients.find(({ id }) => id === recipient)?.reachable
          const way = reached === true ? 'signed' : 'public-notice'
          return live(life, [{ kind: 'serve-opinion', recipient, way }])
        }, issued)
        expect(served.state.phase).toBe('answer-served')
        expect(served.state.windows).toHaveLength(1 + recipients.length)
        expect(dutiesOf(served, 'notify')).toMatchObject([{ state: 'done' }])
      }),
      { numRuns: 40 },
    )
  })
})

describe('whoever is asked to stand back and is not decided on (Art. 28)', () => {
  const [clerk, chief] = [person('person-clerk'), person('person-office-head')]
  const asChief = { actor: chief, onBehalfOf: post('office-head') }
  const askFor = (who: PersonId): Act => [
    { kind: 'ask-recusal', person: who, posts: [post('handler')], askedBy: 'person-concerned' },
  ]
  const decision = (who: PersonId, granted: boolean) =>
    ({ kind: 'decide-recusal', person: who, granted }) as const
  /** One is decided on, the other is not. */
  const asked = () =>
    live(told(), askFor(author), askFor(clerk), [decision(author, false), asChief])
  const joined = () => {
    const { state, settings } = asked()
    const { recusals } = goingAlong(state, settings)
    return live(told(), [takeIn({ recusals: recusals ?? [] }), later])
  }
  const dues = (life: Life) =>
    dutiesOf(life, 'decide-recusal').map(({ due, state }) => `${due.due} ${state}`)

  it('is decided where the matter goes on, by the day it had, and stands back there', () => {
    expect(dues(asked())).toEqual(['2026-03-04 done', '2026-03-04 open'])
    expect(dues(joined())).toEqual(['2026-03-04 open'])
    expect(joined().state.recusals).toMatchObject([{ person: clerk, joinedOn: '2026-03-04' }])
    expect(refusalOf(joined(), decision(author, true), asChief).code).toBe('unknown-object')
    const decided = live(joined(), [decision(clerk, true), asChief])
    expect(dues(decided)).toEqual(['2026-03-04 done'])
    expect(refusalOf(decided, petition, { actor: clerk }).code).toBe('excluded-from-case')
  })

  it('and no more where it closes: what is asked since is entered where it goes on', () => {
    const left = live(asked(), [merge])
    expect(dues(left)).toEqual(['2026-03-04 done', '2026-03-04 withdrawn'])
    expect(refusalOf(left, decision(clerk, true), asChief).code).toBe('not-allowed-now')
    const [since] = askFor(clerk)
    for (const life of [left, live(left, [tell(an, 'transfer')], [conclude])]) {
      const refusal = refusalOf(life, since)
      expect(refusal).toMatchObject({ code: 'not-allowed-now' })
      expect(refusal.message).toContain('in the case that this one was merged into')
    }
  })

  it('wherever it goes on after that', () => {
    const { state, settings } = joined()
    const further = goingAlong(state, settings).recusals ?? []
    expect(further).toMatchObject([{ person: clerk, askedOn: '2026-03-02' }])
    const left = live(joined(), [{ kind: 'merge', into: numbered('2026-000009') }])
    expect(goingAlong(left.state, settings).recusals).toBeUndefined()
  })
})

describe('the other case closes', () => {
  it('not into one that it took in itself', () => {
    const life = live(told(), [takeIn()])
    expect(refusalOf(life, merge)).toMatchObject({
      code: 'not-for-this-matter',
      rule: 'decision 38',
    })
    expect(ask(life, { kind: 'merge', into: numbered('2026-000009') }).ok).toBe(true)
  })

  const closed = () => live(told(), [petition], [merge], [tell(an, 'transfer')], [conclude])
  it.each([
    ['reopened', { kind: 'reopen', text }, directing],
    ['taken up as an old one', { kind: 'take-up' }, {}],
    ['asked about', askSettled(an), {}],
    ['split', { kind: 'split', claims: [first] }, {}],
  ] as const)('and is not %s: its matter is in the other', (_what, facts, given) => {
    expect(refusalOf(closed(), facts, given).code).toBe('not-allowed-now')
  })

  it('it ends as soon as it is concluded, with nothing to ask even where something was promised', () => {
    expect(sleepUntil(closed(), '2026-03-03 09:00').state.phase).toBe('ended')
    const agreed = live(
      live(told(), [petition]),
      [{ kind: 'mediate', outcome: 'agreed', text }],
      [
        {
          ...{ kind: 'sign-agreement', text, signedBy: [an], endsMatter: false },
          promises: [],
        },
      ],
    )
    const over = live(agreed, [merge], [tell(an, 'transfer')], [conclude])
    expect(dutiesOf(over, 'ask-settled')).toEqual([])
    expect(sleepUntil(over, '2026-03-03 09:00').state.phase).toBe('ended')
  })

  it('an old case that was taken up is one no more: nobody works on it here', () => {
    const old = ofAn('national-2022', { inherited: true })
    const taken = live(old, [{ kind: 'take-up' }], [petition])
    expect(owed(taken).join()).toContain('settle')
    const over = live(taken, [merge])
    expect(over.state).not.toHaveProperty('backlog')
    expect(owed(over).map((each) => each.split(' ')[1])).toEqual(['tell-ending'])
  })
})
