import type { CaseNumber } from '../ids'
import { clearSince } from './joined'
import type { CasePhase, CaseState } from './state'

/** 五个清楚 (plan B2): who raised it, what is asked, its history, how it was handled, the responsible unit. */
export const fiveClears = ['raised-by', 'asked', 'history', 'handling', 'unit'] as const
export type FiveClear = (typeof fiveClears)[number]

/** A matter a return names, of which not all five are clear. */
export type Unclear = { case: CaseNumber; missing: readonly FiveClear[] }

/** Once the answer is out, or another end has come about, that says it (Arts. 23, 30). */
const madeClearHere: readonly CasePhase[] = ['registered', 'accepted', 'entrusted', 'signed-for']
const elsewhere: readonly CasePhase[] = ['contested', 'assigned']

/** It lies with another body, or whose it is stands in question: no step here could say it until it is back. */
export function waitsElsewhere({ phase }: Pick<CaseState, 'phase'>): boolean {
  return elsewhere.includes(phase)
}

/** Which of the five the case does not show. Nothing is missing of one that is settled or has been answered. */
export function missingClears(state: CaseState): FiveClear[] {
  const { recipients, claims, entrustment, phase, settled } = state
  const asked = madeClearHere.includes(phase) || waitsElsewhere(state)
  if (settled !== undefined || !asked) return []
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
