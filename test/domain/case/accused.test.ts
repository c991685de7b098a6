import type { CommandFacts } from '../../../domain/case/commands'
import type { BodyCode, PersonId, UnitCode } from '../../../domain/ids'
import { allOf, ask, duty, refusalOf, type Life } from './life'
import {
  an,
  answered,
  askReview,
  atWork,
  cameIn,
  conclude,
  dutiesOf,
  entrust,
  eras,
  heading,
  live,
  ofAn,
  person,
  petition,
  post,
  reviewed,
  signFor,
  text,
} from './acts'

const reported = person('person-reported')
const unit = (code: string) => code as UnitCode

type Naming = { persons?: PersonId[]; units?: (UnitCode | BodyCode)[]; posts?: string[] }

const name = ({ persons = [], units = [], posts = [] }: Naming): CommandFacts => {
  return { kind: 'name-accused', persons, units, posts: posts.map(post) }
}
const team = (...members: string[]): CommandFacts => {
  return { kind: 'form-team', members: members.map(post) }
}

describe('whom a matter is about may come out at any time (Art. 30)', () => {
  it.each([
    ['national-2005', '信访条例 Art. 23, 44'],
    ['zhejiang-2016', '浙江省信访条例 Art. 26(4)'],
    ['national-2022', '信访工作条例 Art. 30, 46(5)'],
  ] as const)('%s: from then on they take no part: %s', (era, rule) => {
    const life = live(ofAn(era), [name({ persons: [reported], units: [unit('road-unit')] })])
    expect(life.state.excluded).toEqual([{ person: reported, why: 'accused' }])
    expect(life.state.accusedUnits).toEqual(['road-unit'])
    expect(refusalOf(life, petition, { actor: reported })).toMatchObject({
      ...{ code: 'excluded-from-case', rule },
    })
    const accepted = live(life, [petition])
    expect(refusalOf(accepted, entrust('road-unit'))).toMatchObject({
      ...{ code: 'unit-is-accused', rule },
    })
  })

  it('also whoever stood back before, and nobody twice', () => {
    const once = live(
      ofAn('national-2022'),
      [{ kind: 'ask-recusal', person: reported, posts: [], askedBy: 'staff' }],
      [{ kind: 'decide-recusal', person: reported, granted: true }, heading],
      [name({ persons: [reported] })],
    )
    const excluded = [{ person: reported, why: 'accused', stoodBack: true }]
    expect(once.state.excluded).toEqual(excluded)
    // Named again nothing tells that they were, and nothing changes.
    const again = live(once, [name({ persons: [reported] })])
    expect(again.state).toEqual({ ...once.state, version: again.state.version })
  })

  it('asked to stand back and named meanwhile, they are shut out once, as accused', () => {
    const life = live(
      ofAn('national-2022'),
      [{ kind: 'ask-recusal', person: reported, posts: [], askedBy: 'staff' }],
      [name({ persons: [reported] })],
      [{ kind: 'decide-recusal', person: reported, granted: true }, heading],
    )
    expect(life.state.excluded).toEqual([{ person: reported, why: 'accused', stoodBack: true }])
  })

  it.each<[string, Naming, object, string]>([
    ['nobody is named', {}, {}, 'nobody-named'],
    ['somebody names themselves', { persons: [reported] }, { actor: reported }, 'names-itself'],
    [
      'named and approving it',
      { persons: [reported] },
      { lateEntry: { approvalId: 'approval-1', approvedBy: reported, reason: text } },
      'approval-not-independent',
    ],
  ])('refused where %s', (_, naming, given, code) => {
    const excluded = [{ person: person('person-old'), why: 'accused' as const }]
    const life = ofAn('national-2022', { excluded, accusedUnits: [unit('old-unit')] })
    expect(refusalOf(life, name(naming), given)).toMatchObject({
      ...{ code, rule: '信访工作条例 Art. 30, 46(5)' },
    })
    expect(ask(life, name({ persons: [reported] })).ok).toBe(true)
  })
})

describe('what they were given in the case falls away, and is owed anew', () => {
  const working = () => live(atWork(ofAn('national-2022')), [team('lead', 'helper')])
  const asked = (posts: string[]): CommandFacts => {
    return { kind: 'ask-recusal', person: reported, posts: posts.map(post), askedBy: 'staff' }
  }
  const stoodBack = (life: Life, ...posts: string[]) =>
    live(
      life,
      [asked(posts)],
      [{ kind: 'decide-recusal', person: reported, granted: true }, heading],
    )
  const named = (life: Life, naming: Naming) => live(life, [name(naming)])

  it.each<[string, Life, string[] | undefined]>([
    ['the unit is named', named(working(), { units: [unit('unit')] }), ['lead', 'helper']],
    [
      'its head',
      named(working(), { persons: [reported], posts: ['unit-head'] }),
      ['lead', 'helper'],
    ],
    ['the lead', named(working(), { persons: [reported], posts: ['lead'] }), ['helper']],
    ['the lead stands back', stoodBack(working(), 'lead'), ['helper']],
    [
      'all of them',
      named(working(), { units: [unit('unit')], posts: ['lead', 'helper'] }),
      undefined,
    ],
  ])('%s', (_, life, members) => {
    expect(life.state.phase).toBe('accepted')
    expect(life.state.entrustment).toBeUndefined()
    expect(life.state.team?.members).toEqual(members)
    expect(dutiesOf(life, 'entrust').map(({ state }) => state)).toEqual(['done', 'open'])
    const again = live(life, [entrust('other-unit', 'other-head', 'other-lead')], [signFor])
    expect(again.state.phase).toBe('signed-for')
    expect(dutiesOf(again, 'entrust').map(({ state }) => state)).toEqual(['done', 'done'])
  })

  it.each<[string, Life, string[]]>([
    [
      'of a team only the place',
      named(working(), { persons: [reported], posts: ['helper'] }),
      ['lead'],
    ],
    ['somebody without work', named(working(), { persons: [reported] }), ['lead', 'helper']],
    ['another unit', named(working(), { units: [unit('other-unit')] }), ['lead', 'helper']],
    ['asked, and not granted', live(working(), [asked(['lead'])]), ['lead', 'helper']],
  ])('and nothing else: %s', (_, life, members) => {
    expect(life.state).toMatchObject({ phase: 'signed-for', entrustment: { unit: 'unit' } })
    expect(life.state.team?.members).toEqual(members)
  })

  it('entrusted and not yet signed for, nobody owes the signature any more', () => {
    const life = live(ofAn('national-2022'), [petition], [entrust()])
    expect(duty(life, 'sign-for').state).toBe('open')
    expect(duty(named(life, { units: [unit('unit')] }), 'sign-for').state).toBe('withdrawn')
  })

  it('once it is answered the answer stands; sent back, the work is given anew', () => {
    const done = named(answered(working()), { units: [unit('unit')] })
    expect(done.state.phase).toBe('answer-served')
    expect(done.state.entrustment).toBeUndefined()
    expect(dutiesOf(done, 'entrust').map(({ state }) => state)).toEqual(['done'])
    const back = live(done, [askReview(an)], [reviewed(an, 'sent-back')])
    expect(back.state).toMatchObject({ phase: 'accepted', round: 1 })
    expect(dutiesOf(back, 'entrust').map(({ state }) => state)).toEqual(['done', 'open'])
  })

  it('an old case that was taken up lacks a unit again', () => {
    const old = live(
      answered(working()),
      [conclude],
      [{ kind: 'take-up' }],
      [{ kind: 'set-plan', text, milestones: ['2026-03-20' as never] }],
    )
    expect(duty(old, 'five-ones').state).toBe('done')
    const lacking = named(old, { persons: [reported], posts: ['lead'] })
    expect(dutiesOf(lacking, 'five-ones').map(({ state }) => state)).toEqual(['done', 'open'])
  })

  it('entrusted again and unsigned when a review sends it back, the signature is still owed', () => {
    const old = live(answered(working()), [askReview(an)], [conclude], [{ kind: 'take-up' }])
    const back = live(old, [entrust('other-unit')], [reviewed(an, 'sent-back')])
    expect(back.state.phase).toBe('entrusted')
    expect(live(back, [signFor]).state.phase).toBe('signed-for')
  })
})

it.each(eras)('%s: in the middle of a life nothing else changes', (era) => {
  const before = atWork(cameIn(era))
  const after = live(before, [name({ persons: [reported] })])
  expect(after.state.duties).toEqual(before.state.duties)
  expect(after.state.windows).toEqual(before.state.windows)
  expect(allOf(after, 'duty-moved')).toEqual(allOf(before, 'duty-moved'))
})

describe('whoever is next hears of what they owed', () => {
  const owing = () => live(ofAn('national-2022'), [petition], [entrust()])
  const toldOf = (life: Life) =>
    allOf(life, 'duty-handed-on').map(({ duty: id, owedBy, to }) => [id, owedBy, ...to])
  const upward = ['office-head', 'director', 'head']

  it('named: of what is open, and of nobody else’s duties', () => {
    const life = live(owing(), [name({ persons: [reported], posts: ['notifier'] })])
    expect(toldOf(life)).toEqual([
      ['2026-000001/notify/1', 'notifier', 'notifier', 'office-head', 'lead', ...upward.slice(1)],
    ])
    expect(toldOf(live(owing(), [name({ persons: [reported], posts: ['sorter'] })]))).toEqual([])
  })

  it('named in another case of the matter, or standing back', () => {
    const shared: CommandFacts = {
      ...{ kind: 'share-accused', from: '2026-000009' as never, shares: 'naming' },
      ...{ persons: [reported], units: [], posts: [post('notifier')] },
    }
    expect(toldOf(live(owing(), [shared]))).toHaveLength(1)
    const asking: CommandFacts = {
      ...{ kind: 'ask-recusal', person: reported, posts: [post('notifier')], askedBy: 'staff' },
    }
    const decided = (granted: boolean): CommandFacts => {
      return { kind: 'decide-recusal', person: reported, granted }
    }
    expect(toldOf(live(owing(), [asking], [decided(true), heading]))).toHaveLength(1)
    expect(toldOf(live(owing(), [asking], [decided(false), heading]))).toEqual([])
  })
})
