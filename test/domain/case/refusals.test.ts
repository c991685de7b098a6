import type { CommandFacts } from '../../../domain/case/commands'
import { caseKinds, routes } from '../../../domain/case/kinds'
import { decide } from '../../../domain/case/decide'
import type { Refusal, RefusalCode } from '../../../domain/case/refusal'
import type { BodyCode, ClaimId, PetitionerId, PostCode, UnitCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { clerk, director, petitioner, unitHolder } from '../../support/case-fixtures'
import { ask, begin, factsOf, give, liveTo, notice, refusalOf } from './life'
import { allowedByHand } from './procedure-by-hand'

const [first, second] = ['claim-a', 'claim-b'] as ClaimId[] as [ClaimId, ClaimId]
const stranger = 'petitioner-nobody' as PetitionerId
const lateEntry = {
  approvalId: 'approval-1',
  approvedBy: clerk,
  reason: { id: 'text-reason', hash: 'hash' },
}

function opinion(...claims: ClaimId[]): CommandFacts {
  const outcomes = claims.map((claim) => ({ claim, outcome: 'not-supported' as const }))
  return { ...factsOf('issue-opinion'), outcomes } as CommandFacts
}

/** Two claims, and somebody whose address is unclear. */
const filed = () =>
  begin({
    receivedOn: '2026-01-05',
    claims: [{ id: first }, { id: second }],
    recipients: [{ id: 'petitioner-1' as PetitionerId, reachable: false }],
  })
const signedFor = () => liveTo(filed(), 'signed-for')
const mediated = () => give(liveTo(begin(), 'accepted'), 'mediate')
const county = 'county' as BodyCode
const head = 'head' as PostCode
/** Sent by the county on the day of registration. */
const sent = () => {
  const on = asDay('2026-03-02')
  return begin({ origin: { from: county, how: 'forwarded', on } })
}

/** One refusal of every code, and the part of its sentence that says what to do next. */
const refusals: Record<RefusalCode, { refusal: () => Refusal; next: string; rule: string }> = {
  'excluded-from-case': {
    refusal: () => refusalOf(begin({ excluded: [{ person: clerk, why: 'recused' }] }), 'accept'),
    rule: '信访工作条例 Art. 28',
    next: 'Another holder or the post above takes the step.',
  },
  'stale-version': {
    refusal: () => refusalOf(filed(), 'accept', { expectedVersion: 4 }),
    rule: 'decision 3',
    next: 'Load it again, then decide.',
  },
  'not-allowed-now': {
    refusal: () => refusalOf(filed(), 'conclude'),
    rule: 'plan H8',
    next: 'The case goes on by: accept, decline, merge, forward, assign, contest, withdraw.',
  },
  'already-done': {
    refusal: () => {
      const other = { id: 'petitioner-2' as PetitionerId, reachable: true }
      const both = begin({ recipients: [{ id: petitioner, reachable: true }, other] })
      return refusalOf(give(both, 'serve-notice'), 'serve-notice')
    },
    rule: '信访工作条例 Art. 23',
    next: 'Nothing more is owed for them here.',
  },
  'unknown-recipient': {
    refusal: () => refusalOf(filed(), notice(stranger)),
    rule: '信访工作条例 Art. 23',
    next: 'Choose one of its petitioners.',
  },
  'recipient-not-reachable': {
    refusal: () => refusalOf(filed(), 'serve-notice'),
    rule: '信访工作条例 Art. 23',
    next: 'Serve electronically with consent or by public notice.',
  },
  'route-does-not-fit': {
    refusal: () => refusalOf(filed(), { kind: 'accept', caseKind: 'petition' }),
    rule: '信访工作条例 Art. 31',
    next: 'Say which of the six ways the petition goes.',
  },
  'claims-do-not-match': {
    refusal: () => refusalOf(signedFor(), opinion(first)),
    rule: '信访工作条例 Art. 32',
    next: 'An opinion answers every claim once. This case has: claim-a, claim-b.',
  },
  'drafter-approves': {
    refusal: () => refusalOf(signedFor(), opinion(first, second), { actor: unitHolder }),
    rule: 'decision 3',
    next: 'Ask another holder or the post above.',
  },
  'date-in-future': {
    refusal: () => refusalOf(filed(), 'accept', { on: '2026-03-03' }),
    rule: 'decision 2',
    next: 'Give the day on which it happened.',
  },
  'date-too-early': {
    refusal: () => refusalOf(filed(), 'accept', { on: '2026-01-04' }),
    rule: 'decision 2',
    next: 'Correct the date.',
  },
  'date-needs-approval': {
    refusal: () => refusalOf(filed(), 'accept', { on: '2026-01-05' }),
    rule: 'decision 2',
    next: 'approval by another person: the director of the office or the head of the body.',
  },
  'approval-not-independent': {
    refusal: () => refusalOf(filed(), 'accept', { on: '2026-01-05', lateEntry }),
    rule: 'decision 2',
    next: 'Ask another person who may.',
  },
  'not-for-this-matter': {
    refusal: () =>
      refusalOf(filed(), { ...factsOf('serve-notice'), says: 'route' } as CommandFacts),
    rule: '信访工作条例 Art. 23',
    next: 'As the case stands a notice can tell of: receipt.',
  },
  'not-for-your-post': {
    refusal: () => refusalOf(filed(), 'list-for-supervision', { onBehalfOf: head }),
    rule: 'plan H7',
    next: 'Ask them.',
  },
  'window-over': {
    // Received from the county on Monday 2 March, so until Monday the 9th.
    refusal: () => refusalOf(sent(), 'object', { at: '2026-03-10 09:00' }),
    rule: '信访工作条例 Art. 23',
    next: 'An objection was possible until 2026-03-09. Sort the matter.',
  },
  'extension-not-possible': {
    refusal: () =>
      refusalOf(signedFor(), { ...factsOf('extend'), days: 31 } as CommandFacts, {
        onBehalfOf: head,
      }),
    rule: '信访工作条例 Art. 34',
    next: 'It can be extended by 1 to 30 days.',
  },
  'opinion-incomplete': {
    refusal: () =>
      refusalOf(signedFor(), { ...opinion(first, second), parts: ['decision'] } as CommandFacts),
    rule: '信访工作条例 Art. 32',
    next: 'Have it completed, then issue it.',
  },
  'gate-not-met': {
    refusal: () => refusalOf(liveTo(begin(), 'closing'), 'conclude'),
    rule: 'plan H8',
    next: 'Still missing: the notice (decline) to every petitioner with a clear address.',
  },
  'sent-back-and-forth': {
    refusal: () => refusalOf(sent(), { kind: 'forward', to: county }),
    rule: '信访工作条例 Art. 24',
    next: 'it is not sent back and forth.',
  },
  'names-itself': {
    refusal: () => refusalOf(filed(), { kind: 'forward', to: 'body' as BodyCode }),
    rule: '信访工作条例 Art. 22',
    next: 'Accept the matter, or name another body.',
  },
  'nobody-named': {
    refusal: () => refusalOf(filed(), { kind: 'name-accused', persons: [], units: [], posts: [] }),
    rule: '信访工作条例 Art. 30, 46(5)',
    next: 'Name at least one person, unit or body the matter is about.',
  },
  'lawful-route-missing': {
    refusal: () => refusalOf(filed(), { kind: 'decline', ground: 'other-procedure' }),
    rule: '信访工作条例 Art. 23',
    next: 'Name the lawful way or the body that deals with it.',
  },
  'earlier-matter-missing': {
    refusal: () => refusalOf(filed(), { kind: 'decline', ground: 'ended-before' }),
    rule: '信访工作条例 Art. 36',
    next: 'or where it is from before this register, describe it.',
  },
  'unit-is-accused': {
    refusal: () =>
      refusalOf(liveTo(begin({ accusedUnits: ['unit' as UnitCode] }), 'accepted'), 'entrust'),
    rule: '信访工作条例 Art. 30, 46(5)',
    next: 'Entrust another one.',
  },
  'signatures-missing': {
    refusal: () =>
      refusalOf(mediated(), { ...factsOf('sign-agreement'), signedBy: [] } as CommandFacts),
    rule: '信访工作条例 Art. 33',
    next: 'Still to sign: petitioner-1.',
  },
  'unknown-object': {
    refusal: () => refusalOf(filed(), 'correct-date'),
    rule: 'decision 2',
    next: 'There is no such date in this case to correct.',
  },
  'dates-out-of-order': {
    refusal: () => {
      const told = give(begin({ at: '2026-03-10 09:00' }), 'serve-notice')
      return refusalOf(told, 'correct-date')
    },
    rule: 'decision 2',
    next: 'Correct what stands around it first.',
  },
  'rules-not-given': {
    refusal: () => refusalOf(filed(), 'update-rules', { rules: {} }),
    rule: 'decision 2',
    next: 'Give the rules by value, with the hash of each.',
  },
}

describe('a refusal has a code, a rule, what to do next and what is allowed instead', () => {
  it.each(Object.entries(refusals))('%s', (code, { refusal, next, rule }) => {
    const given = refusal()
    expect({ code: given.code, rule: given.rule }).toEqual({ code, rule })
    expect(given.message.endsWith(next)).toBe(true)
    expect(given.message).toMatch(/^[A-Z].*\.$/)
    expect(given.allowed.length).toBeGreaterThan(0)
  })

  it('changes nothing: the same question has the same answer', () => {
    const { state, settings, now } = filed()
    const before = structuredClone(state)
    const command = { facts: factsOf('conclude'), actor: clerk, occurredOn: state.receivedOn }
    const answers = [1, 2].map(() => decide(state, settings, command, now))
    expect(answers[1]).toEqual(answers[0])
    expect(state).toEqual(before)
  })
})

describe('a petition goes one of the six ways; of other kinds only a matter for the courts has one', () => {
  const combinations = caseKinds.flatMap((caseKind) =>
    [undefined, ...routes].map((route) => ({ caseKind, route })),
  )

  it.each(combinations)('$caseKind by $route', ({ caseKind, route }) => {
    const fits =
      caseKind === 'petition'
        ? route !== undefined
        : route === undefined || (caseKind === 'litigation' && route === 'judicial')
    const decision = ask(filed(), { kind: 'accept', caseKind, ...(route && { route }) })
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(fits ? 'ok' : 'route-does-not-fit')
    if (!decision.ok) {
      expect([...decision.refusal.allowed].sort()).toEqual(allowedByHand(filed().state).sort())
    }
  })
})

describe('an opinion answers every claim once (Art. 32)', () => {
  it.each<[string, ClaimId[], boolean]>([
    ['both', [first, second], true],
    ['both, in another order', [second, first], true],
    ['none', [], false],
    ['one', [second], false],
    ['one twice', [first, first], false],
    ['both and one again', [first, second, first], false],
    ['one and a stranger', [first, 'claim-x' as ClaimId], false],
    ['both and a stranger', [first, second, 'claim-x' as ClaimId], false],
  ])('%s', (_, claims, fits) => {
    const decision = ask(signedFor(), opinion(...claims), { actor: director })
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(fits ? 'ok' : 'claims-do-not-match')
  })

  it('each keeps its own outcome', () => {
    const outcomes = [
      { claim: second, outcome: 'reasonable-without-basis' as const },
      { claim: first, outcome: 'supported' as const, carriedOut: true as const },
    ]
    const facts = { ...factsOf('issue-opinion'), outcomes } as CommandFacts
    expect(give(signedFor(), facts).state.claims).toEqual([
      { id: first, outcome: 'supported', carriedOut: true },
      { id: second, outcome: 'reasonable-without-basis' },
    ])
  })
})
