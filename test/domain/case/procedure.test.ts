import type { CommandFacts, CommandKind } from '../../../domain/case/commands'
import type { CaseEventType } from '../../../domain/case/events'
import { allowedCommands } from '../../../domain/case/procedure'
import { casePhases, type CasePhase } from '../../../domain/case/state'
import { commandKinds, procedure, stepOf } from '../../../domain/case/steps'
import { citation } from '../../../domain/rules/citation'
import { petitioner } from '../../support/case-fixtures'
import { loadRulePack } from '../../../rules'
import { ask, begin, factsOf, give, liveTo, notice, refusalOf, sleepUntil } from './life'
import { allowedByHand, cells, commandsByHand, phasesByHand } from './procedure-by-hand'
import { factsFor, givenFor, lifeFor } from './prepared-lives'

/** On what each step rests, as staff cite it under the rules of 2022. */
const ruleOf: Record<CommandKind, string> = {
  accept: 'Art. 31',
  decline: 'Art. 23',
  split: 'decision 1',
  'link-repeat': 'Art. 36',
  merge: 'Art. 19',
  'take-in': 'Art. 19',
  'mark-urgent': 'Art. 25',
  'report-urgent': 'Art. 25',
  forward: 'Art. 22',
  assign: 'Art. 22',
  'record-report': 'Art. 22(3)',
  'report-back': 'Art. 22(3)',
  object: 'Art. 23',
  'answer-objection': 'Art. 23',
  'take-back': 'Art. 23',
  contest: 'Art. 24',
  'decide-competence': 'Art. 24',
  'serve-notice': 'Art. 23',
  entrust: 'plan H3, H6',
  'return-entrustment': 'plan H3, H6',
  'sign-for': 'plan H3',
  'form-team': 'plan H6',
  'set-plan': 'plan H4',
  'reach-milestone': 'plan H4',
  'note-progress': 'plan H4',
  'note-lead-attention': 'plan H7',
  'complete-clear': 'plan B2',
  extend: 'Art. 34',
  'record-advice': 'Art. 31(6), 36',
  explain: 'Art. 32',
  'hand-out-leaflet': 'plan V3',
  'appoint-reception': 'plan T7',
  'withdraw-reception': 'plan T7',
  'move-reception': 'plan T7',
  'record-reception': 'plan T7',
  'refer-aid': 'Art. 37',
  'follow-up-aid': 'Art. 37',
  'issue-opinion': 'Art. 32',
  'issue-reply': 'Art. 29',
  'serve-opinion': 'Art. 35',
  'serve-reply': 'Art. 29',
  'hand-over': 'Art. 30, 46(5)',
  'complete-errand': 'plan V2',
  'assign-station': 'plan V2',
  'release-station': 'plan V2',
  mediate: 'Art. 33',
  'sign-agreement': 'Art. 33',
  'record-breach': 'Art. 33',
  withdraw: 'plan H8',
  'request-review': 'Art. 35',
  'request-final-review': 'Art. 36',
  'withdraw-review': 'Art. 35',
  'send-file': 'Art. 35',
  'record-hearing': 'Art. 36',
  'record-review': 'Art. 35',
  'serve-review': 'Art. 36',
  'ask-recusal': 'Art. 28',
  'decide-recusal': 'Art. 28',
  'name-accused': 'Art. 30, 46(5)',
  'clear-accused': 'Art. 30, 46(5)',
  'share-accused': 'Art. 30, 46(5)',
  conclude: 'plan H8',
  perform: 'Art. 32',
  'ask-settled': 'plan H8',
  'answer-settled': 'plan H8',
  'put-on-file': 'Art. 28, 31(1)',
  'take-up': 'plan H1',
  'join-campaign': 'plan H1, H4',
  'leave-campaign': 'plan H1, H4',
  reopen: 'decision 7',
  'list-for-supervision': 'plan H7',
  'remove-from-supervision': 'plan H7',
  'correct-date': 'decision 2',
  'update-rules': 'decision 2',
}

const cited = (kind: CommandKind) =>
  ruleOf[kind].startsWith('Art.') ? `信访工作条例 ${ruleOf[kind]}` : ruleOf[kind]

/** Where each step leads as prepared; the phase stays where nothing is said. */
function leadsTo(kind: CommandKind, phase: CasePhase): CasePhase {
  // A concluded case that was taken up is worked on and stays concluded (H1).
  if (phase === 'concluded' && kind !== 'reopen' && kind !== 'take-back') return 'concluded'
  const to: Partial<Record<CommandKind, CasePhase>> = {
    accept: 'accepted',
    decline: 'closing',
    merge: 'closing',
    forward: 'closing',
    assign: 'assigned',
    'record-report': 'closing',
    object: 'contested',
    'answer-objection': 'registered',
    contest: 'contested',
    'decide-competence': 'registered',
    entrust: 'entrusted',
    'return-entrustment': 'accepted',
    'sign-for': 'signed-for',
    'issue-opinion': 'answer-issued',
    'issue-reply': 'answer-issued',
    'serve-opinion': 'answer-served',
    'serve-reply': 'answer-served',
    'hand-over': 'closing',
    'complete-errand': 'closing',
    'answer-settled': 'concluded',
    withdraw: 'closing',
    conclude: 'concluded',
    'take-up': phase === 'ended' ? 'concluded' : phase,
    'correct-date': phase === 'ended' ? 'concluded' : phase,
    'name-accused': phase === 'ended' ? 'concluded' : phase,
    'clear-accused': phase === 'ended' ? 'concluded' : phase,
    'put-on-file': phase === 'ended' ? 'concluded' : phase,
    'share-accused': phase === 'ended' ? 'concluded' : phase,
    'request-review': phase === 'ended' ? 'concluded' : phase,
    'request-final-review': phase === 'ended' ? 'concluded' : phase,
    reopen: 'accepted',
    'take-back': 'registered',
  }
  return to[kind] ?? phase
}

/** What the steps of an ordinary life make happen, each taken once and none of them late. */
const happens: Partial<Record<CommandKind, CaseEventType[]>> = {
  'serve-notice': ['notice-served', 'duty-done'],
  accept: ['accepted', 'duty-done', 'duty-opened', 'duty-opened'],
  entrust: ['entrusted', 'duty-done', 'duty-opened'],
  'sign-for': ['signed-for', 'duty-done'],
  'issue-opinion': ['opinion-issued', 'duty-done', 'duty-opened'],
  'serve-opinion': ['opinion-served', 'window-opened', 'duty-done', 'duty-opened'],
}

const inOrder = (kinds: readonly CommandKind[]) => [...kinds].sort()

/** A case that was declined is concluded only once the person knows the way (Art. 23). */
function readyFor(kind: CommandKind, phase: CasePhase) {
  const life = lifeFor(kind, phase)
  if (kind !== 'conclude' || phase !== 'closing') return life
  return give(life, { ...factsOf('serve-notice'), says: 'decline' } as CommandFacts)
}

/** A date is corrected where there is one: of the notice, which may be served from the first day. */
function withNotice(kind: CommandKind, life: ReturnType<typeof begin>) {
  return kind === 'correct-date' && life.state.phase !== 'ended' ? give(life, 'serve-notice') : life
}

describe('every command in every phase', () => {
  it('is every command in every phase: eight hundred and fourteen questions, none of them forgotten', () => {
    expect(inOrder(commandKinds)).toEqual(inOrder(commandsByHand))
    expect(phasesByHand).toEqual(casePhases)
    expect(cells).toHaveLength(74 * 11)
  })

  it.each(cells.filter(({ cell }) => cell !== '-'))('$phase, $kind: carried out', (row) => {
    const { kind, phase } = row
    const before = withNotice(kind, readyFor(kind, phase))
    expect(before.state.phase).toBe(phase)
    expect(allowedByHand(before.state)).toContain(kind)
    const after = give(before, factsFor(kind), givenFor(kind, phase))
    expect(after.state.phase).toBe(leadsTo(kind, phase))
    expect(after.state.version).toBe(before.state.version + 1)
  })

  it.each(casePhases.map((phase) => [phase]))('%s: everything else is refused', (phase) => {
    const life = liveTo(begin(), phase)
    const allowed = allowedByHand(life.state)
    for (const kind of commandKinds.filter((each) => !allowed.includes(each))) {
      const refusal = refusalOf(life, kind)
      expect(refusal).toMatchObject({ code: 'not-allowed-now', rule: cited(kind) })
      expect(refusal.message).toMatch(/^(The case is|As the case stands, ")/)
      expect(inOrder(refusal.allowed)).toEqual(inOrder(allowed))
    }
  })

  it.each(casePhases.map((phase) => [phase]))('%s: buttons read the same table', (phase) => {
    const { state } = liveTo(begin(), phase)
    expect(inOrder(allowedCommands(state))).toEqual(inOrder(allowedByHand(state)))
  })

  it.each(casePhases.filter((phase) => phase !== 'closing' && phase !== 'assigned'))(
    '%s: a notice served is asked for no more',
    (phase) => {
      const told = liveTo(begin(), phase, { notices: true })
      expect(allowedCommands(told.state)).not.toContain('serve-notice')
      expect(refusalOf(told, notice(petitioner)).code).toBe('not-allowed-now')
    },
  )

  it.each(Object.entries(happens))('%s: what comes of it', (kind, expected) => {
    const phases = cells.filter((each) => each.kind === kind && each.cell !== '-')
    const before = liveTo(begin(), phases[0]!.phase)
    const after = give(before, kind as CommandKind)
    const types = after.events.slice(before.events.length).map(({ type }) => type)
    expect(types).toEqual(expected)
  })
})

describe('a refusal says where the case stands and how it goes on', () => {
  it.each<[CasePhase, CommandKind, string]>([
    [
      'entrusted',
      'accept',
      'The case is entrusted. The case goes on by: merge, return-entrustment, sign-for, mediate, withdraw.',
    ],
    [
      'registered',
      'object',
      'As the case stands, "object" is not possible. The case goes on by: accept, decline, merge, forward, assign, contest, withdraw.',
    ],
  ])('%s, %s', (phase, kind, message) => {
    expect(refusalOf(liveTo(begin(), phase), kind).message).toBe(message)
  })

  it('that it is over, where nothing leads on', () => {
    const told = give(liveTo(begin(), 'closing'), {
      ...({ kind: 'serve-notice', says: 'decline' } as const),
      ...({ recipient: petitioner, way: 'signed' } as const),
    })
    const steps = ['conclude', 'ask-settled', 'answer-settled'] as const
    const settled = steps.reduce((life, step) => give(life, step), told)
    const over = sleepUntil(settled, '2026-03-02 10:00')
    expect(over.state.phase).toBe('ended')
    expect(refusalOf(over, 'accept')).toMatchObject({
      message: 'The case is ended. It is over, and only what it says can be set right.',
      allowed: ['name-accused', 'share-accused', 'correct-date'],
    })
  })
})

describe('the procedure as a table', () => {
  it('cites an article for each step, and the plan or a decision where no text says it', () => {
    const pack = loadRulePack('national-2022')
    for (const kind of commandKinds) {
      const { rule } = procedure[kind]
      const text = /^(plan|decision) /.test(rule) ? rule : citation(pack, rule as 'route')
      expect([kind, text]).toEqual([kind, cited(kind)])
    }
  })

  it('says of every step where it may lead, and names no phase that it does not reach', () => {
    for (const { kind, phase } of cells.filter(({ cell }) => cell !== '-')) {
      const to = leadsTo(kind, phase)
      if (to !== phase) expect([kind, ...stepOf(kind).to]).toContain(to)
    }
  })

  it('knows no command that it does not name', () => {
    expect(() => stepOf('dispose' as CommandKind)).toThrow('No step in the procedure for dispose')
    expect(() => stepOf('toString' as CommandKind)).toThrow('No step in the procedure')
  })
})

it('a notice and a slip are bound to what was written, where anything was', () => {
  const text = { id: 'text-9', hash: 'hash of what it says' }
  for (const kind of ['serve-notice', 'entrust'] as const) {
    const life = liveTo(begin(), kind === 'entrust' ? 'accepted' : 'registered')
    const bound = ask(life, { ...factsOf(kind), text } as CommandFacts)
    expect(bound.ok && bound.events[0]).toMatchObject({ facts: { text } })
    const bare = ask(life, kind)
    expect(bare.ok && bare.events[0]).not.toHaveProperty('facts.text')
  }
})
