import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { Command } from '../../../domain/case/commands'
import { decide } from '../../../domain/case/decide'
import type { CaseState } from '../../../domain/case/state'
import { addDays, dayOf, type Day } from '../../../domain/time/day'
import { faultsOf } from './consistent'
import { datedFacts } from './dated-facts'
import { allowedByHand } from './procedure-by-hand'
import { play, type Asked, type Turn } from './played'
import { anyBeginning } from './random-beginnings'
import { anyMoves } from './random-lives'

function everyTurn(check: (turn: Turn) => void, numRuns = 50): void {
  fc.assert(
    fc.property(anyBeginning, anyMoves, (beginning, moves) => {
      play(beginning, moves, { onTurn: check })
    }),
    { numRuns },
  )
}

function everyQuestion(check: (asked: Asked) => void, numRuns = 50): void {
  fc.assert(
    fc.property(anyBeginning, anyMoves, (beginning, moves) => {
      play(beginning, moves, { onAsked: check })
    }),
    { numRuns },
  )
}

describe('whatever people enter and however time passes', () => {
  it('a case is always in a state that makes sense', () => {
    fc.assert(
      fc.property(anyBeginning, anyMoves, (beginning, moves) => {
        expect(faultsOf(beginning.life.state, beginning.life.settings)).toEqual([])
        play(beginning, moves, {
          onTurn: ({ state, settings }) => expect(faultsOf(state, settings)).toEqual([]),
        })
      }),
      { numRuns: 150 },
    )
  })

  it('one journal entry is one version more, and nothing else counts it', () => {
    everyTurn(({ before, state }) => expect(state.version).toBe(before.state.version + 1))
  })

  it('what happened travels as JSON and comes back the same', () => {
    everyTurn(({ events }) => {
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(events)), events)).toBe(true)
    })
  })
})

describe('whatever is asked of a case', () => {
  it('the same question has the same answer and changes nothing', () => {
    everyQuestion(({ state, settings, now, command, decision }) => {
      const before = structuredClone(state)
      expect(decide(state, settings, command, now)).toEqual(decision)
      expect(state).toEqual(before)
    })
  })

  it('it does what the hand-written table allows, and refuses by it with a rule and what to do', () => {
    everyQuestion(({ state, command, decision }) => {
      const allowed = allowedByHand(state).sort()
      if (decision.ok) {
        expect(allowed).toContain(command.facts.kind)
        return
      }
      const { refusal } = decision
      expect([...refusal.allowed].sort()).toEqual(allowed)
      expect(refusal.message).toMatch(/^[A-Z].*\.$/)
      expect(refusal.rule).toMatch(
        /^((浙江省)?信访(工作)?条例 Art\. \d|internal rule \(|decision |plan )/,
      )
      // Whatever it follows has a name.
      expect(refusal.message).not.toContain('before what it follows')
      const unfit = refusal.code === 'not-allowed-now'
      if (unfit) expect(allowed).not.toContain(command.facts.kind)
    })
  })

  it('nobody shut out ever acts, drafts or approves', () => {
    everyQuestion(({ state, command, decision }) => {
      if (!decision.ok) return
      const { actor, facts, lateEntry } = command
      // Published rules hold for every case alike, whoever ordered them; and what another case of
      // the matter says of whom it is about was decided there, by somebody who may act there.
      if (facts.kind === 'update-rules' || facts.kind === 'share-accused') return
      const drafted = 'draftedBy' in facts ? [facts.draftedBy] : []
      const acting: string[] = [actor, ...drafted, ...(lateEntry ? [lateEntry.approvedBy] : [])]
      const excluded = state.excluded.map(({ person }) => person)
      expect(excluded.filter((person) => acting.includes(person))).toEqual([])
    })
  })

  it('an approval on record was needed, and somebody else’s', () => {
    everyQuestion(({ state, settings, now, command, decision }) => {
      if (!decision.ok) return
      const approved = decision.events.some(({ type }) => type === 'late-entry-approved')
      const first = addDays(dayOf(now), -settings.lateEntryDays)
      expect(approved).toBe(enteredBy(state, command).some((day) => day < first))
      if (approved) expect(command.lateEntry?.approvedBy).not.toBe(command.actor)
    })
  })
})

/** By hand: a hearing begins on a day of its own, a correction enters a day and takes one away. */
function enteredBy(state: CaseState, { facts, occurredOn }: Command): Day[] {
  if (facts.kind === 'record-hearing') return [occurredOn, facts.from]
  if (facts.kind !== 'correct-date') return [occurredOn]
  const { fact, recipient, says, to } = facts
  const before = datedFacts(state).findLast(
    (each) =>
      each.fact === fact &&
      each.recipient === recipient &&
      (says === undefined || each.says === says),
  )
  return [occurredOn, to, before!.on]
}
