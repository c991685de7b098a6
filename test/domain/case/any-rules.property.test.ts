import fc from 'fast-check'
import type { CommandKind } from '../../../domain/case/commands'
import { play, type Turn } from './played'
import { anyBeginning } from './random-beginnings'
import { anyMoves } from './random-lives'

/** Of every turn of a life, which counts only if the check had something to say of one of them. */
function everyTurn(check: (turn: Turn) => boolean, numRuns = 100): void {
  fc.assert(
    fc.property(anyBeginning, anyMoves, (beginning, moves) => {
      let spoken = false
      play(beginning, moves, { onTurn: (turn) => (spoken = check(turn) || spoken) })
      fc.pre(spoken)
    }),
    { numRuns },
  )
}

/**
 * The law lengthens a limit, a fact is corrected, what was accepted earlier joins, the rules
 * themselves change: by nothing else.
 */
const moveLimits: readonly CommandKind[] = ['extend', 'take-in', 'correct-date', 'update-rules']

describe('a limit in law', () => {
  it('is moved by an extension, a correction, what joins or other rules, and by nothing that is done inside', () => {
    everyTurn(({ before, events, command }) => {
      const kind = command?.facts.kind
      if (kind !== undefined && moveLimits.includes(kind)) return false
      const moved = events.flatMap((event) => (event.type === 'duty-moved' ? [event.duty] : []))
      const statutory = before.state.duties.filter(({ nature }) => nature === 'statutory')
      expect(statutory.filter(({ id }) => moved.includes(id))).toEqual([])
      expect(events.filter(({ type }) => type === 'window-moved')).toEqual([])
      return statutory.length > 0
    })
  })

  it('is the same in every state it goes through: none is moved without saying so', () => {
    everyTurn(({ before, state, events }) => {
      const moved = events.flatMap((event) => (event.type === 'duty-moved' ? [event.duty] : []))
      for (const duty of before.state.duties) {
        const now = state.duties.find(({ id }) => id === duty.id)
        expect(now?.kind).toBe(duty.kind)
        if (moved.includes(duty.id)) continue
        expect({ due: now?.due, openedOn: now?.openedOn }).toEqual({
          due: duty.due,
          openedOn: duty.openedOn,
        })
      }
      return before.state.duties.length > 0
    })
  })
})

describe('other rules', () => {
  it('never move a date that was met, nor a right that was used', () => {
    everyTurn(({ before, state, command }) => {
      if (command?.facts.kind !== 'update-rules') return false
      const met = before.state.duties.filter((duty) => duty.state === 'done')
      const now = state.duties.filter(({ id }) => met.some((duty) => duty.id === id))
      expect(now).toEqual(met)
      const used = before.state.windows.filter((window) => window.state === 'used')
      expect(state.windows.filter((window) => window.state === 'used')).toEqual(used)
      return met.length > 0
    }, 30)
  })

  it('leave every fact as it was', () => {
    everyTurn(({ before, state, command }) => {
      if (command?.facts.kind !== 'update-rules') return false
      const dated = ['duties', 'windows', 'outside', 'version', 'terminated', 'settled']
      const facts = (of: object) =>
        Object.fromEntries(Object.entries(of).filter(([name]) => !dated.includes(name)))
      expect(facts(state)).toEqual(facts(before.state))
      return true
    })
  })
})
