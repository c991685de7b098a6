import type { CommandFacts, CommandKind } from '../../../domain/case/commands'
import { casePhases, type CaseState } from '../../../domain/case/state'
import { commandKinds } from '../../../domain/case/steps'
import type { PersonId, PostCode, TextRef } from '../../../domain/ids'
import { clerk, director, unitHolder } from '../../support/case-fixtures'
import { ask, begin, give, liveTo, refusalOf, type Life } from './life'
import { factsFor, givenFor, lifeFor } from './prepared-lives'
import { allowedByHand, cells } from './procedure-by-hand'

const reason: TextRef = { id: 'text-reason', hash: 'hash' }
const shutOut = (person: PersonId, why: 'accused' | 'recused'): CaseState['excluded'] => [
  { person: 'person-somebody-else' as PersonId, why: 'recused' },
  { person, why },
]

/** A case in which each command would otherwise be carried out. */
function readyFor(kind: CommandKind): Life {
  const life = lifeFor(kind, cells.find((each) => each.kind === kind && each.cell !== '-')!.phase)
  return kind === 'correct-date' ? give(life, 'serve-notice') : life
}

/** Shut out after the fact, as a correction would: everybody else has worked on the case before. */
function excluding(life: Life, excluded: CaseState['excluded']): Life {
  const all = [...life.state.excluded, ...excluded]
  return { ...life, state: { ...life.state, excluded: all } }
}

const actorOf = ({ kind }: CommandFacts) => (kind.startsWith('issue-') ? director : clerk)

describe.each([
  ['accused', '信访工作条例 Art. 30, 46(5)'],
  ['recused', '信访工作条例 Art. 28'],
] as const)('who is %s takes no part in the case (decision 3, %s)', (why, rule) => {
  // Other rules reach every case, whoever publishes them, and what was said in another case of the
  // matter reaches this one: nothing in it is decided by that.
  const followed = ['update-rules', 'share-accused']
  const steps = commandKinds.filter((kind) => !followed.includes(kind))
  it.each(steps.map((kind) => [kind]))('%s', (kind) => {
    const life = readyFor(kind)
    const facts = factsFor(kind)
    const actor = actorOf(facts)
    const given = givenFor(kind, life.state.phase)
    expect(ask(life, facts, given).ok).toBe(true)
    // A campaign takes on what it selects for no post; by hand it is somebody's step as any other.
    const byHand = kind.endsWith('-campaign') ? { onBehalfOf: 'office-clerk' as PostCode } : {}
    expect(refusalOf(excluding(life, shutOut(actor, why)), facts, byHand)).toMatchObject({
      code: 'excluded-from-case',
      rule,
      message: expect.stringContaining('You have no part in this case') as string,
    })
    // With anybody accused a matter is about officials, and in no campaign.
    const others = shutOut('person-not-acting' as PersonId, why)
    const possible = kind !== 'join-campaign' || why !== 'accused'
    expect(ask(excluding(life, others), facts, given).ok).toBe(possible)
  })

  it('whatever post they act for', () => {
    const life = begin({ excluded: shutOut(clerk, why) })
    const given = { onBehalfOf: 'director' as PostCode }
    expect(refusalOf(life, 'accept', given).code).toBe('excluded-from-case')
  })

  it('nor drafts what another issues', () => {
    const life = excluding(liveTo(begin(), 'signed-for'), shutOut(unitHolder, why))
    expect(refusalOf(life, 'issue-opinion')).toMatchObject({
      code: 'excluded-from-case',
      rule,
      message: expect.stringContaining('Whoever drafted or approved this') as string,
    })
  })

  it('nor approves a date long past', () => {
    const excluded = shutOut(director, why)
    const life = begin({ receivedOn: '2026-01-05', at: '2026-03-02 09:00', excluded })
    const lateEntry = { approvalId: 'approval-1', approvedBy: director, reason }
    expect(refusalOf(life, 'accept', { on: '2026-01-06', lateEntry })).toMatchObject({
      code: 'excluded-from-case',
      rule,
      message: expect.stringContaining('Whoever drafted or approved this') as string,
    })
  })
})

it.each(casePhases.map((phase) => [phase]))(
  'it comes before every other reason: %s, and the actor before the drafter',
  (phase) => {
    const both = [...shutOut(unitHolder, 'recused'), ...shutOut(director, 'accused')]
    const life = excluding(liveTo(begin(), phase), both)
    const given = { expectedVersion: 99, on: '2030-01-01' }
    expect(refusalOf(life, 'issue-opinion', given)).toMatchObject({
      code: 'excluded-from-case',
      rule: '信访工作条例 Art. 30, 46(5)',
      message: expect.stringContaining('You have no part') as string,
    })
  },
)

describe('whoever drafted the opinion does not issue it (decision 3)', () => {
  const signedFor = () => liveTo(begin(), 'signed-for')

  it('by person, whatever post they act for', () => {
    const onBehalfOf = 'director' as PostCode
    const refusal = refusalOf(signedFor(), 'issue-opinion', { actor: unitHolder, onBehalfOf })
    expect(refusal).toMatchObject({
      code: 'drafter-approves',
      rule: 'decision 3',
      message: 'Whoever drafted the text may not approve it. Ask another holder or the post above.',
    })
    expect([...refusal.allowed].sort()).toEqual(allowedByHand(signedFor().state).sort())
  })

  it('anybody else does, and both are on record', () => {
    const { answer } = give(signedFor(), 'issue-opinion', { actor: clerk }).state
    expect(answer).toEqual({
      paper: 'opinion',
      text: { id: 'text-1', hash: 'hash' },
      issuedOn: '2026-03-02',
      draftedBy: unitHolder,
      approvedBy: clerk,
      services: [],
    })
  })
})

describe('a stale page cannot get round anything (decision 3)', () => {
  it.each([
    [1, true],
    [0, false],
    [2, false],
    [undefined, true],
  ])('version 1, seen as %s: allowed %s', (expectedVersion, allowed) => {
    const given = expectedVersion === undefined ? {} : { expectedVersion }
    expect(ask(begin(), 'accept', given).ok).toBe(allowed)
  })

  it('says from which version to which, and what to do', () => {
    const life = give(begin(), 'serve-notice')
    const refusal = refusalOf(life, 'accept', { expectedVersion: 1 })
    expect(refusal).toMatchObject({
      code: 'stale-version',
      rule: 'decision 3',
      message: 'The case has moved on from version 1 to 2. Load it again, then decide.',
    })
    expect([...refusal.allowed].sort()).toEqual(allowedByHand(life.state).sort())
  })

  it('does not say so of a version that is still to come', () => {
    expect(refusalOf(begin(), 'accept', { expectedVersion: 7 }).message).toBe(
      'The case is at version 1: nobody has seen it at 7 yet. Load it again, then decide.',
    )
  })

  it('comes before what is asked, which may rest on the old page', () => {
    const given = { expectedVersion: 7, on: '2030-01-01' }
    expect(refusalOf(begin(), 'conclude', given).code).toBe('stale-version')
  })
})
