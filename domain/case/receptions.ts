import type { PetitionerId, PostCode, TextRef } from '../ids'
import type { Day } from '../time/day'
import { standing } from './facts'
import type { CaseState } from './state'

/**
 * 预约接待 (T7; Zhejiang Art. 12): who is received, on which reception day, by which post. Moved, it says
 * from which day and why. `not-come` is a fact of the matter and nothing that anybody is blamed for.
 */
export type Reception = {
  recipient: PetitionerId
  askedOn: Day
  /** The reception day as it was published; what is said of it there stays there. */
  reception: string
  day: Day
  post: PostCode
  moved?: readonly { on: Day; from: Day; text: TextRef }[]
  ended?: { on: Day; how: 'held' | 'not-come' | 'withdrawn'; text?: TextRef }
}

export function receptionOf(
  { receptions = [] }: CaseState,
  recipient: PetitionerId,
): Reception | undefined {
  return receptions.find((each) => each.recipient === recipient && each.ended === undefined)
}

export function isReceptionOpen({ receptions = [] }: CaseState): boolean {
  return receptions.some(({ ended }) => ended === undefined)
}

/** Each has one appointment at a time; of what was merged it is asked where that goes on (decision 38). */
export function isReceptionLeft(state: CaseState): boolean {
  if (state.mergedInto !== undefined) return false
  return standing(state).some(({ id }) => receptionOf(state, id) === undefined)
}

/** With something of that appointment changed. */
export function withReception(
  state: CaseState,
  recipient: PetitionerId,
  change: (open: Reception) => Reception,
): CaseState {
  const open = receptionOf(state, recipient)
  if (open === undefined) return state
  const receptions = (state.receptions ?? []).map((each) => (each === open ? change(each) : each))
  return { ...state, receptions }
}
