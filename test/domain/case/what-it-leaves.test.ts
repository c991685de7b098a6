import type { CommandKind } from '../../../domain/case/commands'
import type { CasePhase } from '../../../domain/case/state'
import { opinionParts } from '../../../domain/case/kinds'
import { clerk, director, petitioner, unitHolder } from '../../support/case-fixtures'
import { ask, begin, liveTo } from './life'

describe('what each command leaves in the case', () => {
  it('a case begins with its facts and nothing else', () => {
    const { registeredAt, duties, ...facts } = begin().state
    expect(registeredAt).toBe('2026-03-02T01:00:00.000Z')
    expect(duties).toHaveLength(2)
    const nothing = [
      ...['splits', 'notices', 'advice', 'clears', 'earlierAnswers', 'mediations', 'promises'],
      ...['remedies', 'aid', 'explanations', 'questions', 'recusals', 'windows', 'outside'],
      ...['excluded', 'accusedUnits', 'takenIn', 'fallenAway', 'cameBack'],
    ]
    expect(facts).toEqual({
      number: '2026-000001',
      filing: 'F2026-000001',
      version: 1,
      phase: 'registered',
      channel: 'online',
      receivedOn: '2026-03-02',
      inherited: false,
      recipients: [{ id: petitioner, reachable: true }],
      claims: [{ id: 'claim-1' }],
      round: 0,
      milestonesPlanned: 0,
      ...Object.fromEntries(nothing.map((name) => [name, []])),
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

  it('a claim is taken over by its id, and a notice served before the case was split counts', () => {
    const told = { recipient: petitioner, way: 'signed', says: 'receipt', on: '2026-02-27' }
    const claims = [{ id: 'claim-7', outcome: 'supported' }]
    const given = { notices: [told], claims } as unknown as Parameters<typeof begin>[0]
    const { state } = begin({ ...given, receivedOn: '2026-02-26' })
    expect(state.claims).toEqual([{ id: 'claim-7' }])
    expect(state.duties.map(({ kind }) => kind)).toEqual(['sort'])
  })

  it('a whole life', () => {
    const { duties: _, windows, ...facts } = liveTo(begin(), 'ended').state
    const on = '2026-03-02'
    expect(facts).toMatchObject({
      version: 11,
      phase: 'ended',
      kind: 'petition',
      route: 'hear-and-decide',
      sortedOn: on,
      acceptedOn: on,
      claims: [{ id: 'claim-1', outcome: 'supported', carriedOut: true }],
      notices: [{ recipient: petitioner, way: 'signed', says: 'receipt', on }],
      entrustment: { unit: 'unit', unitHead: 'unit-head', lead: 'lead', on, signedOn: on },
      answer: {
        paper: 'opinion',
        text: { id: 'text-1', hash: 'hash' },
        issuedOn: on,
        services: [{ recipient: petitioner, way: 'signed', on }],
      },
      ending: 'opinion',
      concludedOn: on,
      questions: [{ recipient: petitioner, askedOn: on, lapsedOn: '2026-03-18' }],
      endedOn: '2026-04-02',
    })
    expect(windows).toMatchObject([{ recipient: petitioner, round: 0, state: 'lapsed' }])
  })

  it('the event of a command carries what it said, on the day it happened, and who gave it', () => {
    const given = { on: '2026-03-02', at: '2026-03-05 09:00' }
    const first = (kind: CommandKind, phase: CasePhase) => {
      const decision = ask(liveTo(begin(), phase), kind, given)
      return decision.ok ? decision.events[0] : decision.refusal
    }
    const on = '2026-03-02'
    const served = { recipient: petitioner, way: 'signed' }
    expect(first('serve-notice', 'registered')).toEqual({
      type: 'notice-served',
      facts: { kind: 'serve-notice', says: 'receipt', ...served },
      ...{ on, by: clerk },
    })
    expect(first('accept', 'registered')).toEqual({
      type: 'accepted',
      facts: { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' },
      ...{ on, by: clerk },
    })
    expect(first('entrust', 'accepted')).toEqual({
      type: 'entrusted',
      facts: { kind: 'entrust', unit: 'unit', unitHead: 'unit-head', lead: 'lead' },
      ...{ on, by: clerk },
    })
    expect(first('sign-for', 'entrusted')).toEqual({
      type: 'signed-for',
      facts: { kind: 'sign-for' },
      ...{ on, by: clerk },
    })
    expect(first('issue-opinion', 'signed-for')).toEqual({
      type: 'opinion-issued',
      facts: {
        kind: 'issue-opinion',
        text: { id: 'text-1', hash: 'hash' },
        draftedBy: unitHolder,
        outcomes: [{ claim: 'claim-1', outcome: 'supported', carriedOut: true }],
        parts: opinionParts,
        promises: [],
      },
      ...{ on, by: director },
    })
    expect(first('serve-opinion', 'answer-issued')).toEqual({
      type: 'opinion-served',
      facts: { kind: 'serve-opinion', ...served },
      ...{ on, by: clerk },
    })
    expect(first('conclude', 'answer-served')).toEqual({
      type: 'concluded',
      facts: { kind: 'conclude' },
      ...{ on, by: clerk },
    })
  })
})
