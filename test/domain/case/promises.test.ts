import type { CommandFacts, NewPromise } from '../../../domain/case/commands'
import type { ClaimAnswered } from '../../../domain/case/outcomes'
import type { ClaimId, PetitionerId } from '../../../domain/ids'
import {
  an,
  answered,
  askReview,
  atWork,
  bo,
  cameIn,
  conclude,
  directing,
  dutiesOf,
  entrust,
  first,
  live,
  ofAn,
  opinion,
  opinionTo,
  petition,
  promise,
  reply,
  accept,
  reviewed,
  second,
  signFor,
  tell,
  text,
  type Act,
} from './acts'
import { ask, refusalOf, sleepUntil, type Life } from './life'

/** A promise is owed as long as what it rests on stands, and what is supported never without one (Art. 32). */

const third = 'claim-3' as ClaimId
const claims = [first, second, third].map((id) => ({ id }))
const three = () => atWork(live(ofAn('national-2022', { claims }), [tell(an)]))
const one = () => atWork(live(ofAn('national-2022'), [tell(an)]))
const of = (...named: ClaimId[]): NewPromise => ({ ...promise('2026-04-20'), claims: named })
const supports = (...named: ClaimId[]): ClaimAnswered[] =>
  named.map((claim) => ({ claim, outcome: 'supported' }))

function issued(promises: NewPromise[], outcomes: ClaimAnswered[]): CommandFacts {
  return { ...opinion({}), outcomes, promises } as CommandFacts
}
function changing(outcomes: ClaimAnswered[], promises: NewPromise[] = []): CommandFacts {
  return { kind: 'record-review', recipient: an, outcome: 'changed', text, promises, outcomes }
}
const ledger = ({ state }: Life) =>
  state.promises.map(({ overtaken, performedOn }) =>
    performedOn ? 'kept' : overtaken ? 'overtaken' : 'owed',
  )
const duties = (life: Life) => dutiesOf(life, 'perform').map(({ state }) => state)

describe('everything supported is promised, or carried out', () => {
  const done = { carriedOut: true } as const
  const all = supports(first, second, third)
  const code = 'opinion-incomplete'
  it.each<[string, ClaimAnswered[], NewPromise[], string | undefined]>([
    ['one for all of them, not named', all, [promise('2026-04-20')], undefined],
    ['each its own', all, [of(first), of(second), of(third)], undefined],
    ['one for two, one for the third', all, [of(first, second), of(third)], undefined],
    ['the third without one', all, [of(first), of(second)], code],
    ['none', all, [], code],
    [
      'the third done',
      [...supports(first, second), { ...all[2]!, ...done }],
      [of(first, second)],
      undefined,
    ],
    [
      'of what is done',
      [{ ...all[0]!, ...done }, ...supports(second, third)],
      [of(first, second, third)],
      'claims-do-not-match',
    ],
    [
      'of what is not supported',
      [...supports(first, second), { claim: third, outcome: 'not-supported' }],
      [of(first, second), of(third)],
      'claims-do-not-match',
    ],
    [
      'of what is not in the case',
      all,
      [promise('2026-04-20'), of('claim-9' as ClaimId)],
      'claims-do-not-match',
    ],
  ])('in an opinion: %s', (_what, outcomes, promises, expected) => {
    const decision = ask(three(), issued(promises, outcomes))
    expect(decision.ok ? undefined : decision.refusal.code).toBe(expected)
  })

  it.each<[string, ClaimAnswered[], NewPromise[], string | undefined]>([
    ['promised', supports(first), [promise('2026-04-20')], undefined],
    ['done', [{ claim: first, outcome: 'supported', ...done }], [], undefined],
    ['neither', supports(first), [], code],
    ['refused', [{ claim: first, outcome: 'not-supported' }], [], undefined],
    [
      'refused, and promised of it',
      [{ claim: first, outcome: 'not-supported' }],
      [of(first)],
      'claims-do-not-match',
    ],
  ])('in a review that changes it: %s', (_what, outcomes, promises, expected) => {
    const asked = live(answered(one(), { outcomes: { [first]: 'not-supported' } }), [askReview(an)])
    const decision = ask(asked, changing(outcomes, promises))
    expect(decision.ok ? undefined : decision.refusal.code).toBe(expected)
  })

  it('each promise says of which claims it is', () => {
    const { state } = live(three(), [
      issued([of(first), promise('2026-04-20')], supports(first, second, third)),
    ])
    expect(state.promises.map((each) => each.claims)).toEqual([[first], [first, second, third]])
  })
})

describe('overtaken, it is owed no more', () => {
  const promising = () => answered(one(), { promises: [promise('2026-04-20')] })
  const none = { outcomes: { [first]: 'not-supported' } } as const

  it.each<[string, () => Life]>([
    ['sent back', () => live(promising(), [askReview(an)], [reviewed(an, 'sent-back')])],
    [
      'reopened',
      () =>
        live(
          promising(),
          [conclude],
          [{ kind: 'reopen', text }, directing],
          [entrust()],
          [signFor],
        ),
    ],
  ])(
    '%s, and the new opinion refuses: it is concluded, with nothing left to perform',
    (_how, again) => {
      const anew = again()
      expect(ledger(anew)).toEqual(['overtaken'])
      expect(duties(anew)).toEqual(['withdrawn'])
      const over = live(answered(anew, none), [conclude])
      const perform = { kind: 'perform', promise: over.state.promises[0]!.id, text } as const
      expect(refusalOf(over, perform).code).toBe('not-allowed-now')
    },
  )

  it('by a review that says something else of its claim', () => {
    const asked = live(promising(), [askReview(an)])
    const refused = live(asked, [changing([{ claim: first, outcome: 'not-supported' }])])
    expect([ledger(refused), duties(refused)]).toEqual([['overtaken'], ['withdrawn']])
    const later = live(asked, [changing(supports(first), [promise('2026-06-30')])])
    expect([ledger(later), duties(later)]).toEqual([
      ['overtaken', 'owed'],
      ['withdrawn', 'open'],
    ])
    const upheld = live(asked, [reviewed(an, 'upheld')])
    expect([ledger(upheld), duties(upheld)]).toEqual([['owed'], ['open']])
  })

  it('but not while another claim of it stands', () => {
    const promises = [of(first), of(second, third)]
    const opened = live(
      three(),
      [issued(promises, supports(first, second, third))],
      [opinionTo(an)],
    )
    const asked = live(opened, [askReview(an)])
    const refuse = (...ids: ClaimId[]) =>
      live(asked, [changing(ids.map((claim) => ({ claim, outcome: 'not-supported' })))])
    expect(ledger(refuse(first))).toEqual(['overtaken', 'owed'])
    expect(ledger(refuse(second))).toEqual(['owed', 'owed'])
    expect(ledger(refuse(second, third))).toEqual(['owed', 'overtaken'])
  })

  it('also where two reviews say so, one of each claim', () => {
    const opened = live(
      cameIn('national-2022', { claims: [first, second, third].map((id) => ({ id })) }),
      [petition],
      [entrust()],
      [signFor],
      [issued([of(first), of(second, third)], supports(first, second, third))],
      [opinionTo(an)],
      [opinionTo(bo)],
      [askReview(an)],
      [askReview(bo)],
    )
    const refusing = (recipient: PetitionerId, claim: ClaimId): CommandFacts => {
      const outcomes = [{ claim, outcome: 'not-supported' as const }]
      return {
        ...{ kind: 'record-review', recipient, outcome: 'changed', text, promises: [], outcomes },
      }
    }
    const once = live(opened, [refusing(an, second)])
    expect(ledger(once)).toEqual(['owed', 'owed'])
    expect(once.state.promises[1]?.claims).toEqual([third])
    expect(ledger(live(once, [refusing(bo, third)]))).toEqual(['owed', 'overtaken'])
  })

  it('once everybody took the matter back', () => {
    const life = live(one(), [opinion({ promises: [promise('2026-04-20')] })])
    const left = live(life, [{ kind: 'withdraw', recipient: an, text }])
    expect([ledger(left), duties(left)]).toEqual([['overtaken'], ['withdrawn']])
  })

  it('and of a reply; what was agreed, or kept, stands in the next round', () => {
    const agreed: Act[] = [
      [{ kind: 'mediate', outcome: 'agreed', text }],
      [
        {
          ...{ kind: 'sign-agreement', text, signedBy: [an], endsMatter: false },
          promises: [promise('2026-04-20'), promise('2026-05-20')],
        },
      ],
    ]
    const life = live(one(), ...agreed)
    const kept = live(life, [{ kind: 'perform', promise: life.state.promises[0]!.id, text }])
    const back = live(answered(kept, none), [askReview(an)], [reviewed(an, 'sent-back')])
    expect(ledger(back)).toEqual(['kept', 'owed'])
    expect(duties(back)).toEqual(['done', 'open'])
    const left = live(life, [{ kind: 'withdraw', recipient: an, text }])
    expect(ledger(left)).toEqual(['owed', 'owed'])
    const over = live(left, [conclude])
    expect(over.state.phase).toBe('concluded')
    // It ends with the last of what they took it back for.
    const [early, late] = over.state.promises.map(({ id }) => id)
    const half = live(over, [{ kind: 'perform', promise: early!, text }])
    expect(sleepUntil(half, '2026-05-20 09:00').state.phase).toBe('concluded')
    const whole = live(half, [{ kind: 'perform', promise: late!, text }])
    expect(sleepUntil(whole, '2026-05-20 09:00').state.phase).toBe('ended')

    const suggestion = atWork(live(ofAn('national-2022'), [tell(an)]), accept('suggestion'))
    const replied = live(
      suggestion,
      [{ ...reply('adopted'), promises: [promise('2026-04-20')] }],
      [{ kind: 'serve-reply', recipient: an, way: 'signed' }],
      [conclude],
    )
    expect(ledger(replied)).toEqual(['owed'])
    expect(ledger(live(replied, [{ kind: 'reopen', text }, directing]))).toEqual(['overtaken'])
  })
})
