import type { CommandFacts } from '../../../domain/case/commands'
import type { CaseState } from '../../../domain/case/state'
import type { CaseNumber, ClaimId, PersonId, UnitCode } from '../../../domain/ids'
import { atWork, live, numbered, ofAn, person, petition, post, text } from './acts'
import { ask, begin, liveTo, refusalOf, sleepUntil, type Life } from './life'

const reported = person('person-reported')
const other = person('person-other')
const unit = 'road-unit' as UnitCode
const directing = { onBehalfOf: post('director') }

const name = (persons: PersonId[], units: UnitCode[] = []): CommandFacts => {
  return { kind: 'name-accused', persons, units, posts: [] }
}
const clear = (persons: PersonId[], units: UnitCode[] = []): CommandFacts => {
  return { kind: 'clear-accused', persons, units, text }
}
const share = (shares: 'naming' | 'clearing', change: object = {}): CommandFacts => {
  const from: CaseNumber = numbered('2026-000009')
  return {
    kind: 'share-accused',
    from,
    shares,
    persons: [reported],
    units: [],
    posts: [],
    ...change,
  }
}

const takingIn = (excluded: CaseState['excluded']): CommandFacts => ({
  ...{
    kind: 'take-in',
    from: numbered('2026-000008'),
    pack: 'national-2022',
    excluded,
    accusedUnits: [],
  },
  ...{ recipients: [], claims: ['claim-of-another' as ClaimId] },
})

const told = () => live(ofAn('national-2022'), [name([reported, other], [unit])])
const shutOut = ({ state }: Life) => [
  ...state.excluded.map(({ person, why }) => `${person} ${why}`),
  ...state.accusedUnits,
]

describe('it was not about them after all', () => {
  it('whoever is cleared takes part again, everybody else as little as before', () => {
    const life = live(told(), [clear([reported], [unit]), directing])
    expect(shutOut(life)).toEqual(['person-other accused'])
    expect(ask(life, petition, { actor: reported }).ok).toBe(true)
    expect(refusalOf(life, petition, { actor: other }).code).toBe('excluded-from-case')
  })

  it('and may be named again', () => {
    const again = live(told(), [clear([reported]), directing], [name([reported])])
    expect(shutOut(again)).toContain('person-reported accused')
  })

  it('who had to stand back for a reason of their own stays out for that one', () => {
    const life = live(
      ofAn('national-2022'),
      [{ kind: 'ask-recusal', person: reported, posts: [], askedBy: 'staff' }],
      [{ kind: 'decide-recusal', person: reported, granted: true }, directing],
      [{ kind: 'ask-recusal', person: other, posts: [], askedBy: 'staff' }],
      [{ kind: 'decide-recusal', person: other, granted: false }, directing],
      [name([reported, other])],
      [clear([reported, other]), directing],
    )
    expect(shutOut(life)).toEqual(['person-reported recused'])
  })

  it('also where they were shut out of this one by a case it was split from, or took in', () => {
    const stoodBack = { person: reported, why: 'recused' as const }
    const begun = ofAn('national-2022', { excluded: [stoodBack] })
    const named = live(begun, [share('naming')])
    const copied = live(ofAn('national-2022', { excluded: named.state.excluded }))
    const taken = live(ofAn('national-2022'), [name([reported])], [takingIn([stoodBack])])
    const joined = live(ofAn('national-2022'), [takingIn(named.state.excluded)])
    for (const life of [named, copied, taken, joined]) {
      expect(shutOut(life)).toEqual(['person-reported accused'])
      expect(shutOut(live(life, [share('clearing')]))).toEqual(['person-reported recused'])
    }
  })

  it('work that was given to others stays with them', () => {
    const working = atWork(ofAn('national-2022'))
    const named: CommandFacts = {
      ...{ kind: 'name-accused', persons: [reported], units: [], posts: [post('unit-head')] },
    }
    const life = live(working, [named], [clear([reported]), directing])
    expect(life.state.entrustment).toBeUndefined()
    expect(life.state.phase).toBe('accepted')
  })

  it.each<[string, CommandFacts, object, string]>([
    ['nobody is named', clear([]), directing, 'nobody-named'],
    ['somebody who is not', clear([reported, person('stranger')]), directing, 'unknown-object'],
    ['a unit that is not', clear([], ['other' as UnitCode]), directing, 'unknown-object'],
    [
      'another post says so',
      clear([reported]),
      { onBehalfOf: post('office') },
      'not-for-your-post',
    ],
    ['themselves', clear([reported]), { ...directing, actor: reported }, 'excluded-from-case'],
  ])('refused where %s', (_, facts, given, code) => {
    expect(refusalOf(told(), facts, given)).toMatchObject({
      ...{ code, rule: '信访工作条例 Art. 30, 46(5)' },
    })
  })

  it('by the director or the head of the body, while somebody is named', () => {
    for (const each of ['director', 'head']) {
      expect(ask(told(), clear([reported]), { onBehalfOf: post(each) }).ok).toBe(true)
    }
    const none = live(told(), [clear([reported, other], [unit]), directing])
    expect(refusalOf(none, clear([reported]), directing).code).toBe('not-allowed-now')
  })
})

describe('what was said in another case of the matter follows here', () => {
  it('named there, they are shut out here, and what they were given falls away', () => {
    const working = atWork(ofAn('national-2022'))
    const life = live(working, [share('naming', { units: [unit], posts: [post('lead')] })])
    expect(shutOut(life)).toEqual(['person-reported accused', unit])
    expect(life.state.phase).toBe('accepted')
  })

  it('whoever said so has no part in this one, and it holds all the same', () => {
    const life = live(told(), [
      share('naming', { persons: [person('third')] }),
      { actor: reported },
    ])
    expect(shutOut(life)).toContain('third accused')
  })

  it('said twice it is as if said once', () => {
    const naming = share('naming', { units: [unit] })
    expect(shutOut(live(told(), [naming], [naming]))).toEqual([
      ...['person-reported accused', 'person-other accused'],
      unit,
    ])
  })

  it('cleared there, they are cleared here', () => {
    expect(shutOut(live(told(), [share('clearing', { units: [unit] })]))).toEqual([
      'person-other accused',
    ])
  })
})

describe('a case that has ended', () => {
  it.each<[string, CommandFacts]>([
    ['is closed to whoever is named then', name([reported])],
    ['or in another case of the matter', share('naming')],
  ])('%s, and is at its end again', (_, facts) => {
    const over = liveTo(begin(), 'ended')
    const life = live(over, [facts])
    expect(shutOut(life)).toEqual(['person-reported accused'])
    expect(life.state.phase).toBe('concluded')
    const ended = { phase: 'ended', endedOn: over.state.endedOn, version: life.state.version + 1 }
    const again = sleepUntil(life, `${over.state.endedOn} 23:00`)
    expect(again.state).toEqual({ ...life.state, ...ended })
  })
})
