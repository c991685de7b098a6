import fc from 'fast-check'
import { pathOf } from '../../../domain/case/facts'
import { noticesNeeded } from '../../../domain/case/notices'
import { isPossible } from '../../../domain/case/procedure'
import type { Duty } from '../../../domain/duty/duty'
import { dayOf } from '../../../domain/time/day'
import { faultsOf } from './consistent'
import { Draw } from './draw'
import { finish } from './finishing'
import { carriedOut, play } from './played'
import { anyBeginning } from './random-beginnings'
import { fittingCommand, legalMoves, type Place } from './random-lives'

/** A life as it stood last when another case could still be taken in; the first moment is one. */
const lastOpenPlace = fc.tuple(anyBeginning, legalMoves).map(([beginning, moves]): Place => {
  const { life, era } = beginning
  let place: Place = { state: life.state, settings: life.settings, now: life.now, era }
  play(beginning, moves, {
    onTurn: (turn) => {
      if (isPossible(turn.state, 'take-in')) place = turn
    },
  })
  return place
})

/** Nobody of it is accused of anything, so nothing stands against it. */
function joined(place: Place): Place {
  const after = carriedOut(place, fittingCommand('take-in', place, new Draw([0]), 1))
  if (after === undefined) throw new Error('The other case is not taken in')
  return after
}

describe('whenever another case is taken in (decision 38)', () => {
  it('no date moves but an answer’s to an earlier day, and nothing is owed anew to anybody', () => {
    fc.assert(
      fc.property(lastOpenPlace, (place) => {
        // Extended on that very day, those who join are told why.
        fc.pre(place.state.extension?.on !== dayOf(place.now))
        const { state } = joined(place)
        const but = (kind: string) => (duty: Duty) => duty.kind !== kind
        const others = state.duties.filter(but('handle')).filter(but('tell-extension'))
        expect(place.state.duties).toEqual(expect.arrayContaining(others))
        const fresh = state.duties.slice(place.state.duties.length)
        // Where there was no limit, one that came along takes the place of the office's own target.
        const hadOwn = state.round === 0 && !state.inherited
        expect(fresh.filter(({ kind }) => kind !== 'handle' || hadOwn)).toEqual([])
        for (const { id, due } of place.state.duties) {
          expect(state.duties.find((duty) => duty.id === id)!.due.due <= due.due).toBe(true)
        }
        expect(state.windows).toEqual(place.state.windows)
        const people = state.recipients.filter(({ joinedOn }) => joinedOn !== undefined)
        const newest = people.at(-1)!
        expect(noticesNeeded(state, newest.id)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('it is lived to its end, and whoever joined was answered or told where it went', () => {
    fc.assert(
      fc.property(lastOpenPlace, (place) => {
        const { state, settings } = finish(joined(place))
        expect(faultsOf(state, settings)).toEqual([])
        const { answer, notices } = state
        const told = (id: string) => [
          ...(answer?.services ?? []).filter(({ recipient }) => recipient === id),
          ...notices.filter(({ recipient }) => recipient === id),
        ]
        const untold = state.recipients.filter(
          ({ id, reachable, joinedOn, withdrawnOn }) =>
            joinedOn && reachable && !withdrawnOn && told(id).length === 0,
        )
        // Work that is done, agreed upon or handed over has no paper, for those who were there either:
        // whoever joined brought the same, or it was sorted for all of them together.
        const hasPaper = ['opinion', 'reply', undefined].includes(pathOf(state))
        expect(hasPaper ? untold : []).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
