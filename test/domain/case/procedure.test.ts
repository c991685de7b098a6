import { commandKinds, type CommandFacts, type CommandKind } from '../../../domain/case/commands'
import type { CaseEventType } from '../../../domain/case/events'
import { allowedCommands, procedure, stepOf } from '../../../domain/case/procedure'
import { casePhases, type CasePhase } from '../../../domain/case/state'
import { petitioner } from '../../support/case-fixtures'
import { allowedIn } from './procedure-by-hand'
import { ask, begin, factsOf, give, liveTo, notice, refusalOf } from './life'

const ruleOf: Record<CommandKind, string> = {
  'serve-notice': '信访工作条例 Art. 23',
  accept: '信访工作条例 Arts. 23, 31',
  entrust: 'plan H3, H6',
  'sign-for': 'plan H3',
  'issue-opinion': '信访工作条例 Arts. 31(6), 32',
  'serve-opinion': '信访工作条例 Art. 35',
  conclude: 'plan H8',
}

const leadsTo: Record<CommandKind, CasePhase | undefined> = {
  'serve-notice': undefined,
  accept: 'accepted',
  entrust: 'entrusted',
  'sign-for': 'signed-for',
  'issue-opinion': 'opinion-issued',
  'serve-opinion': 'opinion-served',
  conclude: 'concluded',
}

/** What each command makes happen in a life where everything is done once and nothing is late. */
const happens: Record<CommandKind, CaseEventType[]> = {
  'serve-notice': ['notice-served', 'duty-done'],
  accept: ['accepted', 'duty-done', 'duty-opened', 'duty-opened'],
  entrust: ['entrusted', 'duty-done', 'duty-opened'],
  'sign-for': ['signed-for', 'duty-done'],
  'issue-opinion': ['opinion-issued', 'duty-done', 'duty-opened'],
  'serve-opinion': ['opinion-served', 'window-opened', 'duty-done', 'duty-opened'],
  conclude: ['concluded', 'duty-done'],
}

const matrix = casePhases.flatMap((phase) =>
  commandKinds.map((kind) => ({ phase, kind, allowed: allowedIn[phase].includes(kind) })),
)

describe('every command in every phase', () => {
  it('is fifty-six questions', () => {
    expect(matrix).toHaveLength(56)
    expect(matrix.filter(({ allowed }) => allowed)).toHaveLength(13)
  })

  it.each(matrix.filter(({ allowed }) => allowed))('$phase, $kind: carried out', (row) => {
    const before = liveTo(begin(), row.phase)
    const after = give(before, row.kind)
    expect(after.state.phase).toBe(leadsTo[row.kind] ?? row.phase)
    expect(after.state.version).toBe(before.state.version + 1)
    const types = after.events.slice(before.events.length).map(({ type }) => type)
    expect(types).toEqual(happens[row.kind])
  })

  it.each(matrix.filter(({ allowed }) => !allowed))('$phase, $kind: refused', (row) => {
    const allowed = allowedIn[row.phase]
    expect(refusalOf(liveTo(begin(), row.phase), row.kind)).toEqual({
      code: 'not-allowed-now',
      rule: ruleOf[row.kind],
      message:
        row.phase === 'ended'
          ? 'The case is ended. Nothing more can be done.'
          : `The case is ${row.phase}. Possible now: ${allowed.join(', ')}.`,
      allowed,
    })
  })

  it.each(casePhases.map((phase) => [phase]))('%s: buttons read the same table', (phase) => {
    expect(allowedCommands(liveTo(begin(), phase).state)).toEqual(allowedIn[phase])
  })

  it.each(casePhases.map((phase) => [phase]))(
    '%s: a notice served is asked for no more',
    (phase) => {
      const told = liveTo(begin(), phase, { notices: true })
      const others = allowedIn[phase].filter((kind) => kind !== 'serve-notice')
      expect(allowedCommands(told.state)).toEqual(others)
      const { code, allowed } = refusalOf(told, notice(petitioner))
      expect(code).toBe(phase === 'ended' ? 'not-allowed-now' : 'already-done')
      expect(allowed).toEqual(others)
    },
  )
})

describe('the procedure as a table', () => {
  it('has one line for every command, with its rule and where it leads', () => {
    expect(procedure.map(({ command }) => command)).toEqual(commandKinds)
    for (const kind of commandKinds) {
      expect(stepOf(kind)).toMatchObject({ command: kind, rule: ruleOf[kind] })
      expect(stepOf(kind).to).toBe(leadsTo[kind])
    }
  })

  it('leads from each phase to the next, and by itself to no end (decision 7)', () => {
    const path = procedure.filter(({ to }) => to !== undefined)
    expect(path.map(({ from, to }) => [...from, to])).toEqual([
      ['registered', 'accepted'],
      ['accepted', 'entrusted'],
      ['entrusted', 'signed-for'],
      ['signed-for', 'opinion-issued'],
      ['opinion-issued', 'opinion-served'],
      ['opinion-served', 'concluded'],
    ])
  })

  it('knows no command that it does not name', () => {
    expect(() => stepOf('dispose' as CommandKind)).toThrow('No step in the procedure for dispose')
  })
})

describe('what each command leaves in the case', () => {
  it('a case begins with its facts and nothing else', () => {
    const { registeredAt, duties, ...facts } = begin().state
    expect(registeredAt).toBe('2026-03-02T01:00:00.000Z')
    expect(duties).toHaveLength(2)
    expect(facts).toEqual({
      number: '2026-000001',
      filing: 'F2026-000001',
      version: 1,
      phase: 'registered',
      channel: 'online',
      receivedOn: '2026-03-02',
      recipients: [{ id: petitioner, reachable: true }],
      claims: [{ id: 'claim-1' }],
      notices: [],
      opinionServices: [],
      windows: [],
      excluded: [],
    })
  })

  it('who registered it stays in the journal, outside the state', () => {
    expect(Object.keys(begin().state)).not.toContain('registeredBy')
    expect(begin().events.map(({ type }) => type)).toEqual([
      'registered',
      'duty-opened',
      'duty-opened',
    ])
    expect(begin().events[0]).toEqual({ type: 'registered', on: '2026-03-02' })
  })

  it('a whole life', () => {
    const { duties: _, windows, ...facts } = liveTo(begin(), 'ended').state
    expect(facts).toMatchObject({
      version: 9,
      phase: 'ended',
      kind: 'petition',
      route: 'hear-and-decide',
      acceptedOn: '2026-03-02',
      claims: [{ id: 'claim-1', outcome: 'supported' }],
      notices: [{ recipient: petitioner, way: 'signed', on: '2026-03-02' }],
      entrustment: {
        unit: 'unit',
        unitHead: 'unit-head',
        lead: 'lead',
        on: '2026-03-02',
        signedOn: '2026-03-02',
      },
      opinion: { text: { id: 'text-1', hash: 'hash' }, issuedOn: '2026-03-02' },
      opinionServices: [{ recipient: petitioner, way: 'signed', on: '2026-03-02' }],
      concludedOn: '2026-03-02',
      endedOn: '2026-04-02',
    })
    expect(windows).toMatchObject([{ recipient: petitioner, state: 'lapsed' }])
  })

  it('the event of a command carries what it said, on the day it happened', () => {
    const given = { on: '2026-03-02', at: '2026-03-05 09:00' }
    const first = (kind: CommandKind, phase: CasePhase) => {
      const decision = ask(liveTo(begin(), phase), kind, given)
      return decision.ok ? decision.events[0] : decision.refusal
    }
    const on = '2026-03-02'
    const recipient = petitioner
    expect(first('serve-notice', 'registered')).toEqual({
      type: 'notice-served',
      recipient,
      way: 'signed',
      on,
    })
    expect(first('accept', 'registered')).toEqual({
      type: 'accepted',
      kind: 'petition',
      route: 'hear-and-decide',
      on,
    })
    expect(first('entrust', 'accepted')).toEqual({
      type: 'entrusted',
      unit: 'unit',
      unitHead: 'unit-head',
      lead: 'lead',
      on,
    })
    expect(first('sign-for', 'entrusted')).toEqual({ type: 'signed-for', unit: 'unit', on })
    expect(first('issue-opinion', 'signed-for')).toEqual({
      type: 'opinion-issued',
      on,
      text: { id: 'text-1', hash: 'hash' },
      draftedBy: 'person-unit',
      approvedBy: 'person-director',
      outcomes: [{ claim: 'claim-1', outcome: 'supported' }],
    })
    expect(first('serve-opinion', 'opinion-issued')).toEqual({
      type: 'opinion-served',
      recipient,
      way: 'signed',
      on,
    })
    expect(first('conclude', 'opinion-served')).toEqual({ type: 'concluded', on })
  })
})

it('a notice and a slip are bound to what was written, where anything was', () => {
  const text = { id: 'text-9', hash: 'hash of what it says' }
  for (const kind of ['serve-notice', 'entrust'] as const) {
    const life = liveTo(begin(), kind === 'entrust' ? 'accepted' : 'registered')
    const bound = ask(life, { ...factsOf(kind), text } as CommandFacts)
    expect(bound.ok && bound.events[0]).toMatchObject({ text })
    const bare = ask(life, kind)
    expect(Object.keys((bare.ok && bare.events[0]) || {})).not.toContain('text')
  }
})

it('an ordinary life gives every command once', () => {
  expect(commandKinds.map((kind) => factsOf(kind).kind)).toEqual(commandKinds)
})
