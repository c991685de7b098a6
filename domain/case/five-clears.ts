import type { CaseNumber } from '../ids'
import { clearSince } from './joined'
import type { CaseState } from './state'

/** 五个清楚 (plan B2): who raised it, what is asked, its history, how it was handled, the responsible unit. */
export const fiveClears = ['raised-by', 'asked', 'history', 'handling', 'unit'] as const
export type FiveClear = (typeof fiveClears)[number]

/** A matter a return names, of which not all five are clear. */
export type Unclear = { case: CaseNumber; missing: readonly FiveClear[] }

/** Which of the five the case does not show; of one that has ended or is settled, nothing is missing. */
export function missingClears(state: CaseState): FiveClear[] {
  const { recipients, claims, entrustment, endedOn, concludedOn, settled } = state
  if ([endedOn, concludedOn, settled].some((over) => over !== undefined)) return []
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
