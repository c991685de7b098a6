import type { CommandKind } from './commands'
import type { CaseState } from './state'
import { commandKinds, stepOf } from './steps'

/** What may be done with the case as it stands; whether the facts fit is asked when they are there. */
export function allowedCommands(state: CaseState): CommandKind[] {
  return commandKinds.filter((kind) => isPossible(state, kind))
}

/** In this phase, and with something there that the step is about. */
export function isPossible(state: CaseState, kind: CommandKind): boolean {
  const { from, possible } = stepOf(kind)
  return from.includes(state.phase) && (possible === undefined || possible(state))
}
