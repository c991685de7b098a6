import type { Day } from '../time/day'
import type { ActorOf, Command, CommandKind, FactsOf } from './commands'
import type { Rule } from './law'
import type { Reason } from './refusal'
import type { CaseSettings } from './settings'
import type { CasePhase, CaseState } from './state'

/** What a step looks at when it is asked whether something stands against it. */
export type Given<Kind extends CommandKind> = {
  state: CaseState
  settings: CaseSettings
  command: Omit<Command, 'actor'> & { actor: ActorOf<Kind> }
  facts: FactsOf<Kind>
  today: Day
}

export type Happened<Kind extends CommandKind> = {
  facts: FactsOf<Kind>
  on: Day
  by: ActorOf<Kind>
}

/** One step of the procedure: when it may be taken, on what rule, and what it makes of the case. */
export type Step<Kind extends CommandKind> = {
  from: readonly CasePhase[]
  /** Phases it may lead to; none where the phase stays. */
  to: readonly CasePhase[]
  /** Where it leads from which phase, if not from each alike; from any other the phase stays. */
  leads?: Partial<Readonly<Record<CasePhase, readonly CasePhase[]>>>
  rule: Rule
  /** Beside the phase: whether the case has what the step is about. */
  possible?: (state: CaseState) => boolean
  /** What stands against these facts, beside what stands against any command. */
  against?: (given: Given<Kind>) => Reason | undefined
  /** The legal date before which it cannot have happened (decision 2). */
  follows: (state: CaseState, facts: FactsOf<Kind>) => Day
  /** Days it enters beside that on which it happens: one of them long past needs approval as well. */
  enters?: (state: CaseState, facts: FactsOf<Kind>) => readonly Day[]
  /** The case after it. Knows no rule: whether it may happen was decided before. */
  apply: (state: CaseState, happened: Happened<Kind>) => CaseState
}

export type StepsOf<Kind extends CommandKind> = { readonly [K in Kind]: Step<K> }

/** Before the case has come to a close: everything can still go another way. */
export const beforeClose = [
  'registered',
  'contested',
  'assigned',
  'accepted',
  'entrusted',
  'signed-for',
  'answer-issued',
  'answer-served',
  'closing',
] as const satisfies readonly CasePhase[]

export const beforeEnd = [...beforeClose, 'concluded'] as const satisfies readonly CasePhase[]

/** Where the deciding body is at work on the matter itself. */
export const atWork = [
  'accepted',
  'entrusted',
  'signed-for',
] as const satisfies readonly CasePhase[]

/** Work is done before the close; afterwards only on an old case that was taken up (H1). */
export function isWorkedOn(state: CaseState): boolean {
  return state.phase !== 'concluded' || state.backlog !== undefined
}
