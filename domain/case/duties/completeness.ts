import { latest, type Day } from '../../time/day'
import { isDefined } from '../../present'
import { foundToBeOursOn, quarrels, standing } from '../facts'
import { clearSince, oldSince } from '../joined'
import type { CaseState } from '../state'
import { atWork } from '../step'
import { since } from '../work'
import { internal, none, type DutyRule } from './owed'

/** Of an old case it is to be whole: what there must be, and what must be clear (plan H6, B2). */
export const completenessDuties: readonly DutyRule[] = [
  {
    kind: 'five-ones',
    says: 'An old case has one lead, one team, one plan and one dossier, and anew where one falls away (plan H6).',
    owed: (state, { targets, posts }) => {
      const stretch = stretchOf(state, (index) => [
        ...(['entrustment', 'team', 'plan'] as const).map((piece) => there(state, piece, index)),
      ])
      if (stretch === undefined) return none
      return [internal(targets.completeness, { ...stretch, owedBy: posts.entrust })]
    },
  },
  {
    kind: 'five-clears',
    says: 'Of an old case it is clear who raised it, what is asked, its history, how it was handled and the responsible unit (plan B2).',
    owed: (state, { targets, posts }) => {
      const stretch = stretchOf(state, (index) => [
        clearSince(state, 'history'),
        clearSince(state, 'handling'),
        there(state, 'entrustment', index),
      ])
      if (stretch === undefined) return none
      return [internal(targets.completeness, { ...stretch, owedBy: posts.sort })]
    },
  },
]

/** From when it is dealt with as an old case; no longer once it is settled or has come to its close anew. */
function oldCaseSince(state: CaseState): Day | undefined {
  if (state.settled !== undefined || standing(state).length === 0) return undefined
  if (state.backlog !== undefined) return state.backlog.takenUpOn
  const open = state.phase === 'registered' || atWork.some((each) => each === state.phase)
  return open ? oldSince(state) : undefined
}

/** Since when there had been one as that falling away came; behind the last, of what stands now. */
function there(
  state: CaseState,
  piece: 'entrustment' | 'team' | 'plan',
  index: number,
): Day | undefined {
  const next = state.fallenAway.slice(index).map((each) => each[piece])
  const stands = state[piece]
  return next.find(isDefined) ?? (stands && since(stands))
}

/**
 * What was whole and is no more is owed anew from the day it fell away; what was not whole stays owed
 * by its day. While it was settled, or lay with others, it was not owed: what was not whole by then
 * begins when the case lies here again (decision 45).
 */
function stretchOf(state: CaseState, pieces: (index: number) => readonly (Day | undefined)[]) {
  const begun = oldCaseSince(state)
  if (begun === undefined) return undefined
  const { backlog, fallenAway } = state
  const wholeBy = (index: number, day: Day) =>
    pieces(index).every((each) => each !== undefined && each <= day)
  const fallen = fallenAway.flatMap(({ on }, index) => (wholeBy(index, on) ? [on] : []))
  const lacking = lyingHereAgain(state).filter((day) => {
    const index = fallenAway.filter(({ on }) => on <= day).length
    return !wholeBy(index, day)
  })
  const anew = [...new Set([...fallen, ...lacking])].filter((day) => day >= begun).sort()
  const from = anew.at(-1) ?? begun
  const all = pieces(fallenAway.length)
  const known = all.filter(isDefined)
  return {
    about: `${backlog === undefined ? '' : 'taken-up/'}${anew.length + 1}`,
    from,
    doneOn: known.length === all.length ? latest(from, ...known) : undefined,
  }
}

/** Taken up it is owed whatever becomes of the case, until it is settled; else only while it is open here. */
function lyingHereAgain(state: CaseState): Day[] {
  const { backlog, takenIn, cameBack, roundBegunOn } = state
  // Whole in the case it comes from, it is to become so here, where others work on it.
  const joined = takenIn.filter(({ whole }) => whole).map(({ on }) => on)
  if (backlog !== undefined) return [...joined, ...(backlog.unsettledOn ?? [])]
  const ours = quarrels(state).map((each) => foundToBeOursOn(state, each))
  return [...joined, ...cameBack.map(({ on }) => on), ...[...ours, roundBegunOn].filter(isDefined)]
}
