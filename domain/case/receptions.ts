import type { PetitionerId } from '../ids'
import { standing } from './facts'
import type { Reception } from './reception'
import type { CaseState } from './state'

export function receptionOf(
  { receptions = [] }: CaseState,
  recipient: PetitionerId,
): Reception | undefined {
  return receptions.find((each) => each.recipient === recipient && each.ended === undefined)
}

export function isReceptionOpen({ receptions = [] }: CaseState): boolean {
  return receptions.some(({ ended }) => ended === undefined)
}

/** Until the day before: asked for on the very day, there is none (T7). */
export function isReceptionToWithdraw({ receptions = [] }: CaseState): boolean {
  return receptions.some(({ ended, askedOn, day }) => ended === undefined && askedOn < day)
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
