import fc from 'fast-check'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import { allowedCommands } from '../../../domain/case/procedure'
import { isElsewhere, notToldOf } from '../../../domain/case/facts'
import type { CommandKind } from '../../../domain/case/commands'
import { isDefined } from '../../../domain/present'
import { instantFrom } from '../../../domain/time/day'
import { faultsOf } from './consistent'
import { Draw } from './draw'
import { finish } from './finishing'
import { after, carriedOut, passedTo, play } from './played'
import { anyBeginning } from './random-beginnings'
import { untold } from './what-fits'
import { anyMoves, fittingCommand, legalMoves, type Place } from './random-lives'

const A_YEAR = 60 * 24 * 365

/** The lives that a property looks at: each after its last move. */
function afterwards(check: (place: Place) => void, numRuns: number, moves = legalMoves): void {
  fc.assert(
    fc.property(anyBeginning, moves, (beginning, given) => check(play(beginning, given))),
    { numRuns },
  )
}

describe('every life can be lived to its end', () => {
  it('by doing what is owed and waiting for the rest: nobody is ever left with nothing to do', () => {
    afterwards((place) => {
      const end = finish(place)
      expect(end.state.phase).toBe('ended')
      expect(faultsOf(end.state, end.settings)).toEqual([])
      expect(nextInstant(end.state, end.settings)).toBeUndefined()
      expect(passTime(end.state, end.settings, after(end.now, A_YEAR))).toEqual([])
    }, 70)
  })
})

describe('a case never sleeps past anything, and never wakes for nothing', () => {
  it('at its next instant something happens, and a moment before it nothing does', () => {
    const check = ({ state, settings, now }: Place) => {
      const next = nextInstant(state, settings)
      if (next === undefined) {
        expect(passTime(state, settings, after(now, A_YEAR))).toEqual([])
        return
      }
      expect(passTime(state, settings, next)).not.toEqual([])
      if (next <= now) return
      expect(passTime(state, settings, instantFrom(Date.parse(next) - 1))).toEqual([])
    }
    fc.assert(
      fc.property(anyBeginning, anyMoves, (beginning, moves) => {
        play(beginning, moves, { onTurn: check })
      }),
      { numRuns: 30 },
    )
  })
})

/** What is offered though nothing can come of it yet: the table does not look into dates and rules. */
const leadsNowhere: Partial<Record<CommandKind, (place: Place) => boolean>> = {
  // The gate says what is still missing.
  conclude: () => true,
  // Competence has been decided, or another body sent it: the matter stays.
  forward: ({ state, settings }) =>
    state.origin !== undefined || state.competence?.decided?.competent === settings.posts.body,
  assign: ({ state, settings }) => state.competence?.decided?.competent === settings.posts.body,
  // Before 2022 the notice of receipt says whether the matter is accepted. Gone on elsewhere, and all
  // of that told: what is left is the proof of an earlier sending, of a day in that time (decision 46).
  'serve-notice': (place) =>
    (place.settings.pack?.noticeSays === 'accepted-or-not' &&
      place.state.acceptedOn === undefined) ||
    (place.state.cameBack.length > 0 && isElsewhere(place.state) && untold(place).length === 0),
  // Once, and before the limit is over (Art. 34).
  extend: ({ state }) => {
    const limit = state.duties.find(({ kind, state: is }) => kind === 'handle' && is === 'open')
    const { entrustment, roundBegunOn, acceptedOn } = state
    const from = entrustment?.signedOn ?? entrustment?.on ?? roundBegunOn ?? acceptedOn
    // It may have been extended in the case from which it comes (decision 38).
    const extended = [state.extension, ...state.takenIn.map((each) => each.limit?.extended)]
    return extended.some(isDefined) || (from !== undefined && from > limit!.due.due)
  },
  // Nobody's matter ends in law before they know which way it goes.
  'put-on-file': ({ state }) => state.phase === 'closing' && notToldOf(state, 'route').length > 0,
  // There may be no date yet, or none that what stands around it leaves free.
  'correct-date': () => true,
}

describe('what is offered can be done', () => {
  it('every button leads somewhere, on the first day on which it may or on the last', () => {
    afterwards((played) => {
      // What a command recorded late may be over already; the case sees that before anything else is asked.
      const place = passedTo(played, played.now)
      const dead = allowedCommands(place.state)
        .filter((kind) => leadsNowhere[kind]?.(place) !== true)
        .filter((kind) =>
          [0, 1].every((share) => {
            const command = fittingCommand(kind, place, new Draw([0]), share)
            return carriedOut(place, command) === undefined
          }),
        )
      expect(dead).toEqual([])
    }, 120)
  })
})
