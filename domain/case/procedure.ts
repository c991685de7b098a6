import type { CommandKind } from './commands'
import type { CasePhase, CaseState } from './state'
import { commandKinds, stepOf } from './steps'

/** What may be done with the case as it stands; whether the facts fit is asked when they are there. */
export function allowedCommands(state: CaseState): CommandKind[] {
  return commandKinds.filter((kind) => isPossible(state, kind))
}

/** Every way on: by which step from which phase to which other. The diagram of docs/procedure.md. */
export function waysOn(): { kind: CommandKind; from: CasePhase; to: CasePhase }[] {
  return commandKinds.flatMap((kind) => {
    const { from: all, to: ends, leads } = stepOf(kind)
    return all.flatMap((from) =>
      (leads === undefined ? ends : (leads[from] ?? []))
        .filter((to) => to !== from)
        .map((to) => ({ kind, from, to })),
    )
  })
}

/** In this phase, and with something there that the step is about. */
export function isPossible(state: CaseState, kind: CommandKind): boolean {
  const { from, possible } = stepOf(kind)
  return from.includes(state.phase) && (possible === undefined || possible(state))
}
