import fc from 'fast-check'
import { consequences } from '../../../domain/case/following'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import { faultsOf } from './consistent'
import { finish } from './finishing'
import { after, play } from './played'
import { allowedByHand } from './procedure-by-hand'
import { anyMoves, legalMoves } from './random-lives'
import { anyRecord } from './random-records'

const A_YEAR = 60 * 24 * 365

describe('whatever the books say of a matter that is closed and settled', () => {
  it('it rests: nothing is owed, follows, or comes about by itself', () => {
    fc.assert(
      fc.property(anyRecord, ({ life: { state, settings, now } }) => {
        expect(faultsOf(state, settings)).toEqual([])
        expect(consequences(state, settings, now)).toEqual([])
        expect(consequences(state, settings, now, { anew: true })).toEqual([])
        expect(nextInstant(state, settings)).toBeUndefined()
        expect(passTime(state, settings, after(now, A_YEAR))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('whatever people enter on it, it stays in a state that makes sense', () => {
    fc.assert(
      fc.property(anyRecord, anyMoves, (record, moves) => {
        play(record, moves, {
          onTurn: ({ state, settings }) => expect(faultsOf(state, settings)).toEqual([]),
          onAsked: ({ state, command, decision }) => {
            const allowed = allowedByHand(state).sort()
            if (decision.ok) expect(allowed).toContain(command.facts.kind)
            else expect([...decision.refusal.allowed].sort()).toEqual(allowed)
          },
        })
      }),
      { numRuns: 100 },
    )
  })

  it('what is taken up or reopened of it can be lived to its end', () => {
    fc.assert(
      fc.property(anyRecord, legalMoves, (record, moves) => {
        const end = finish(play(record, moves))
        expect(end.state.phase).toBe('ended')
        expect(faultsOf(end.state, end.settings)).toEqual([])
      }),
      { numRuns: 70 },
    )
  })
})
