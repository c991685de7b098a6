import { latest, type Day } from '../../time/day'
import { isDefined } from '../../present'
import { foundToBeOursOn, quarrels, standing } from '../facts'
import { clearSince, oldSince, takenUpHereOn } from '../joined'
import type { CaseState } from '../state'
import { atWork } from '../step'
import { since, type TakenIn, type Whole } from '../work'
import { internal, none, type DutyRule } from './owed'

/** What there must be of an old case, and what must be clear, each since when (plan H6, B2). */
const pieces = {
  'five-ones': (state: CaseState, index: number) => [
    ...(['entrustment', 'team', 'plan'] as const).map((piece) => there(state, piece, index)),
  ],
  'five-clears': (state: CaseState, index: number) => [
    clearSince(state, 'history'),
    clearSince(state, 'handling'),
    there(state, 'entrustment', index),
  ],
} satisfies Readonly<Record<Whole, (state: CaseState, index: number) => (Day | undefined)[]>>

/** Of an old case it is to be whole (plan H6, B2). */
export const completenessDuties: readonly DutyRule[] = [
  {
    kind: 'five-ones',
    says: 'An old case has one lead, one team, one plan and one dossier, and anew where one falls away (plan H6).',
    owed: (state, { targets, posts }) => {
      const stretch = stretchOf(state, 'five-ones')
      if (stretch === undefined) return none
      return [internal(targets.completeness, { ...stretch, owedBy: posts.entrust })]
    },
  },
  {
    kind: 'five-clears',
    says: 'Of an old case it is clear who raised it, what is asked, its history, how it was handled and the responsible unit (plan B2).',
    owed: (state, { targets, posts }) => {
      const stretch = stretchOf(state, 'five-clears')
      if (stretch === undefined) return none
      return [internal(targets.completeness, { ...stretch, owedBy: posts.sort })]
    },
  },
]

/** In what an old case is whole, whether or not that was ever waited for. */
export function wholeIn(state: CaseState): Whole[] {
  const kinds = ['five-ones', 'five-clears'] as const
  return kinds.filter((kind) => stretchOf(state, kind)?.doneOn !== undefined)
}

/** From when it is dealt with as an old case; no longer once it is settled or has come to its close anew. */
function oldCaseSince(state: CaseState, kind: Whole): Day | undefined {
  if (state.settled !== undefined || standing(state).length === 0) return undefined
  if (state.backlog !== undefined) return takenUpLacking(state, kind) ?? state.backlog.takenUpOn
  const open = state.phase === 'registered' || atWork.some((each) => each === state.phase)
  return open ? (lackingSince(state, kind) ?? oldSince(state)) : undefined
}

/** Of the cases that go on here, those that were not whole: what is whole adds nothing to what is owed. */
function takenInLacking({ takenIn }: CaseState, kind: Whole): TakenIn[] {
  return takenIn.filter(({ whole = [] }) => !whole.includes(kind))
}

/** As an old case itself, or by others that joined. */
function lackingSince(state: CaseState, kind: Whole): Day | undefined {
  return oldSince({ ...state, takenIn: takenInLacking(state, kind) })
}

/** Of those taken up, from when it is owed to the first. */
function takenUpLacking(state: CaseState, kind: Whole): Day | undefined {
  const joined = takenInLacking(state, kind).map((each) => each.takenUpOn)
  return [takenUpHereOn(state), ...joined].filter(isDefined).sort()[0]
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
function stretchOf(state: CaseState, kind: Whole) {
  const begun = oldCaseSince(state, kind)
  if (begun === undefined) return undefined
  const { backlog, fallenAway } = state
  const wholeBefore = (index: number, day: Day) =>
    pieces[kind](state, index).every((each) => each !== undefined && each < day)
  const wholeBy = (index: number, day: Day) =>
    pieces[kind](state, index).every((each) => each !== undefined && each <= day)
  const fallen = fallenAway.flatMap((each, index) => {
    const lost = [each.entrustment, each.team, each.plan].some(isDefined)
    return lost && wholeBy(index, each.on) ? [each.on] : []
  })
  const lacking = lyingHereAgain(state, kind).filter((day) => {
    const index = fallenAway.filter(({ on }) => on <= day).length
    // What is completed on that very day was owed on it, and is done.
    return !wholeBefore(index, day)
  })
  const anew = [...new Set([...fallen, ...lacking])].filter((day) => day >= begun).sort()
  const from = anew.at(-1) ?? begun
  const all = pieces[kind](state, fallenAway.length)
  const known = all.filter(isDefined)
  return {
    about: `${backlog === undefined ? '' : 'taken-up/'}${anew.length + 1}`,
    from,
    doneOn: known.length === all.length ? latest(from, ...known) : undefined,
  }
}

/** Taken up it is owed whatever becomes of the case, until it is settled; else only while it is open here. */
function lyingHereAgain(state: CaseState, kind: Whole): Day[] {
  const { backlog, takenIn, cameBack, fallenAway, roundBegunOn } = state
  // Whole in the case it comes from, it is to become so here, where others work on it.
  const joined = takenIn.filter(({ whole = [] }) => whole.includes(kind)).map(({ on }) => on)
  if (backlog !== undefined) {
    const owed = takenUpLacking(state, kind) !== undefined
    return [...(owed ? [] : joined), ...(backlog.unsettledOn ?? [])]
  }
  const ours = quarrels(state).map((each) => foundToBeOursOn(state, each))
  return [
    ...(lackingSince(state, kind) === undefined ? joined : []),
    ...cameBack.map(({ on }) => on),
    // What was agreed had brought it to its close, and was not kept.
    ...fallenAway.filter(({ agreement }) => agreement !== undefined).map(({ on }) => on),
    ...[...ours, roundBegunOn].filter(isDefined),
  ]
}
