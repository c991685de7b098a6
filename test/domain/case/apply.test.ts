import { advance, apply, applyAll } from '../../../domain/case/apply'
import type { CaseEvent } from '../../../domain/case/events'
import type { ClaimId, PersonId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { begin, factsOf, liveTo } from './life'

const on = asDay('2026-03-05')
const approvedBy = 'person-director' as PersonId

const leavesAlone: CaseEvent[] = [
  { type: 'registered', on },
  {
    type: 'late-entry-approved',
    lateEntry: { approvalId: 'a', approvedBy, reason: { id: 'text-2', hash: 'hash' } },
  },
  { type: 'signed-for', facts: { kind: 'sign-for' }, on, by: approvedBy },
]

describe('applying what happened knows no rule: that was decided before', () => {
  it.each(leavesAlone.map((event) => [event.type, event] as const))(
    '%s leaves a case that has nothing for it as it was',
    (_, event) => {
      const { state } = begin()
      expect(apply(state, event)).toBe(state)
    },
  )

  it('an opinion silent on a claim leaves that claim as it was', () => {
    const [first, second] = ['claim-a', 'claim-b'] as ClaimId[]
    const life = liveTo(begin({ claims: [{ id: first! }, { id: second! }] }), 'signed-for')
    const facts = {
      ...factsOf('issue-opinion'),
      outcomes: [{ claim: second!, outcome: 'supported' }],
    }
    const event = { type: 'opinion-issued', facts, on, by: approvedBy } as CaseEvent
    expect(apply(life.state, event).claims).toEqual([
      { id: first },
      { id: second, outcome: 'supported' },
    ])
  })

  it('events in their order, and nothing of the case they started from is touched', () => {
    const { state } = begin()
    const before = structuredClone(state)
    const events: CaseEvent[] = [
      { type: 'concluded', facts: { kind: 'conclude' }, on, by: approvedBy },
      { type: 'ended', on: asDay('2026-04-07') },
    ]
    expect(applyAll(state, events)).toEqual({
      ...state,
      phase: 'ended',
      concludedOn: '2026-03-05',
      endedOn: '2026-04-07',
    })
    expect(advance(state, events).version).toBe(2)
    expect(applyAll(state, []).version).toBe(1)
    expect(state).toEqual(before)
  })
})
