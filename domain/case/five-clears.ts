import type { CaseNumber } from '../ids'
import { clearSince } from './joined'
import type { CasePhase, CaseState } from './state'

/** 五个清楚 (plan B2): who raised it, what is asked, its history, how it was handled, the responsible unit. */
export const fiveClears = ['raised-by', 'asked', 'history', 'handling', 'unit'] as const
export type FiveClear = (typeof fiveClears)[number]

/** A matter a return names, of which not all five are clear. */
export type Unclear = { case: CaseNumber; missing: readonly FiveClear[] }

/** While it lies with another body that body knows; once the answer is out, the answer says it (Arts. 23, 30). */
const madeClearHere: readonly CasePhase[] = ['registered', 'accepted', 'entrusted', 'signed-for']

/**
 * Which of the five the case does not show. Nothing is missing of one that is settled, nor in a phase in which no
 * step could say it: nobody owes what nobody can do.
 */
export function missingClears(state: CaseState): FiveClear[] {
  const { recipients, claims, entrustment, phase, settled } = state
  if (settled !== undefined || !madeClearHere.includes(phase)) return []
  const clear: Readonly<Record<FiveClear, boolean>> = {
    'raised-by': recipients.length > 0,
    asked: claims.length > 0,
    history: clearSince(state, 'history') !== undefined,
    handling: clearSince(state, 'handling') !== undefined,
    unit: entrustment !== undefined,
  }
  return fiveClears.filter((each) => !clear[each])
}

export function unclearAmong(states: readonly CaseState[]): Unclear[] {
  return states.flatMap((state) => {
    const missing = missingClears(state)
    return missing.length === 0 ? [] : [{ case: state.number, missing }]
  })
}
