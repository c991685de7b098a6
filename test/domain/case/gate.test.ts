import type { CommandFacts } from '../../../domain/case/commands'
import { endings, type Ending } from '../../../domain/case/kinds'
import { missingFor } from '../../../domain/case/gate'
import type { CaseState } from '../../../domain/case/state'
import { asDay } from '../../../domain/time/day'
import { ask, duty, refusalOf, type Life } from './life'
import {
  accept,
  an,
  answered,
  atWork,
  bo,
  body,
  cameIn,
  conclude,
  entrust,
  explain,
  live,
  numbered,
  opinion,
  opinionTo,
  petition,
  promise,
  reply,
  replyTo,
  tell,
  text,
  type Act,
} from './acts'

const start = () => cameIn('national-2022')
const agreed: Act[] = [[{ kind: 'mediate', outcome: 'agreed', text }]]
const sign = (...promises: ReturnType<typeof promise>[]): CommandFacts => ({
  ...{ kind: 'sign-agreement', text, signedBy: [an, bo], endsMatter: true, promises },
})
const perform = (number: number): CommandFacts => ({
  ...{ kind: 'perform', promise: `2026-000001/promise/${number}` as never, text },
})
const toBoth = (says: 'route' | 'decline' | 'transfer'): Act[] => [
  [tell(an, says)],
  [tell(bo, says)],
]
const notice = (says: string) => `the notice (${says}) to every petitioner with a clear address`
const report: CommandFacts = { kind: 'hand-over', to: body('discipline') }
const origin = { from: body('city'), how: 'forwarded', on: asDay('2026-03-02') } as const

/** How it came to its close, and then what is missing until each of the steps that bring it. */
const gates: [Ending, Life, [missing: string, ...brings: Act[]][]][] = [
  [
    'opinion',
    live(atWork(start()), [opinion({})], [opinionTo(an)]),
    [['proof of service on every petitioner', [opinionTo(bo)]]],
  ],
  [
    'reply',
    live(atWork(start(), accept('suggestion')), [reply('adopted')], [replyTo(an)]),
    [['proof of service on every petitioner', [replyTo(bo)]]],
  ],
  [
    'routed',
    live(start(), [accept('petition', 'arbitration')]),
    [[notice('route'), ...toBoth('route')]],
  ],
  ['handed-over', live(start(), [accept('report')], [report]), []],
  [
    'agreement',
    live(atWork(start(), accept('dispute')), ...agreed, [
      sign(promise('2026-04-01'), promise('2026-04-02')),
    ]),
    [
      ['performance of what was agreed', [perform(1)]],
      ['performance of what was agreed', [perform(2)]],
    ],
  ],
  ['errand-done', live(start(), [accept('errand')], [{ kind: 'complete-errand', text }]), []],
  [
    'mediation-failed',
    live(start(), [accept('dispute')], [{ kind: 'mediate', outcome: 'failed', text }]),
    [['an explanation of the lawful ways still open', [explain]]],
  ],
  [
    'declined',
    live(start(), [{ kind: 'decline', ground: 'other-procedure', route: 'judicial' }]),
    [[notice('decline'), ...toBoth('decline')]],
  ],
  [
    'transferred',
    live(start(), [{ kind: 'forward', to: body('city') }]),
    [[notice('transfer'), ...toBoth('transfer')]],
  ],
  [
    'returned',
    live(
      cameIn('national-2022', { origin }),
      [{ kind: 'object', text }],
      [{ kind: 'answer-objection', agreed: true }],
    ),
    [],
  ],
  [
    'reported-back',
    live(start(), [{ kind: 'assign', to: body('county') }], [{ kind: 'record-report', text }]),
    [[notice('transfer'), ...toBoth('transfer')]],
  ],
  [
    'merged',
    live(start(), [petition], [{ kind: 'merge', into: numbered('2026-000007') }]),
    [[notice('transfer'), ...toBoth('transfer')]],
  ],
  [
    'withdrawn',
    live(
      start(),
      [{ kind: 'withdraw', recipient: an, text }],
      [{ kind: 'withdraw', recipient: bo, text }],
    ),
    [],
  ],
]

describe('what each ending asks for before it counts as concluded (Arts. 29–33, H8)', () => {
  it('every ending has its line', () => {
    expect(gates.map(([ending]) => ending)).toEqual(endings)
  })

  it.each(gates)('%s', (ending, life, steps) => {
    expect(life.state.ending).toBe(ending)
    let lived = life
    for (const [missing, ...brings] of steps) {
      for (const act of brings) {
        expect(missingFor(lived.state)).toEqual([missing])
        expect(ask(lived, conclude).ok).toBe(false)
        lived = live(lived, act)
      }
    }
    expect(missingFor(lived.state)).toEqual([])
    const over = live(lived, [conclude])
    expect(over.state).toMatchObject({ phase: 'concluded', ending, concludedOn: '2026-03-02' })
    expect(duty(over, 'conclude').state).toBe('done')
  })

  it.each(gates.filter(([, , steps]) => steps.length > 0))('%s: says what', (_, life, steps) => {
    if (life.state.phase !== 'closing') return
    const refusal = refusalOf(life, conclude)
    expect(refusal).toMatchObject({ code: 'gate-not-met', rule: 'plan H8' })
    expect(refusal.message).toContain(steps[0]?.[0])
  })

  it('and is not concluded before the last of it', () => {
    const told = live(
      start(),
      [{ kind: 'forward', to: body('city') }, { at: '2026-03-04 09:00' }],
      [tell(an, 'transfer')],
      [tell(bo, 'transfer'), { at: '2026-03-09 09:00' }],
    )
    // Two working days from Monday 9 March, when the last of them was told.
    expect(duty(told, 'conclude')).toMatchObject({
      ...{ openedOn: '2026-03-09', due: { due: '2026-03-11' } },
    })
    expect(refusalOf(told, conclude, { on: '2026-03-03' }).code).toBe('date-too-early')
  })
})

describe('a case that the steps cannot lead to is not let through either', () => {
  const served = answered(atWork(start()))
  const without = <K extends keyof CaseState>(state: CaseState, key: K): CaseState => {
    const { [key]: _, ...rest } = state
    return rest as CaseState
  }
  const life = (name: Ending) => gates.find(([ending]) => ending === name)![1].state

  it.each<[string, CaseState, string[]]>([
    [
      'an opinion that is not there',
      without(served.state, 'answer'),
      ['the opinion', 'proof of service on every petitioner'],
    ],
    [
      'one that leaves a claim open',
      { ...served.state, claims: [{ id: 'claim-1' as never }] },
      ['an outcome for every claim'],
    ],
    [
      'a reply that is not there',
      without(life('reply'), 'answer'),
      ['the reply', 'proof of service on every petitioner'],
    ],
    ['no hand-over', without(life('handed-over'), 'handedOver'), ['the hand-over']],
    [
      'no agreement',
      { ...without(life('agreement'), 'agreement'), promises: [] },
      ['the signature of every petitioner'],
    ],
    [
      'somebody who did not sign',
      {
        ...life('agreement'),
        promises: [],
        agreement: { on: asDay('2026-03-02'), text, signedBy: [bo] },
      },
      ['the signature of every petitioner'],
    ],
    [
      'somebody who still brings it',
      { ...life('withdrawn'), recipients: start().state.recipients },
      ['the own word of every petitioner'],
    ],
    [
      'no report of the other body',
      without(life('reported-back'), 'transfer'),
      ['the report of the other body', notice('transfer')],
    ],
    [
      'no day of its close, so that any explanation will do',
      without(life('mediation-failed'), 'closingOn'),
      ['an explanation of the lawful ways still open'],
    ],
    ['no ending at all', start().state, ['an answer, or another end of the matter']],
  ])('%s', (_, state, missing) => {
    expect(missingFor(state)).toEqual(missing)
  })
})

it('a promise of the opinion is no matter of the gate: it is answered, not yet settled (H8)', () => {
  const life = answered(live(start(), [petition], [entrust()], [{ kind: 'sign-for' }]), {
    promises: [promise('2026-05-29')],
  })
  expect(live(life, [conclude]).state.phase).toBe('concluded')
})
