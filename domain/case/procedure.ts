import type { CommandKind } from './commands'
import type { CasePhase, CaseState } from './state'

/** One line of the procedure: in which phases a command may be given, on what rule, and where it leads. */
export type Step = {
  command: CommandKind
  from: readonly CasePhase[]
  to?: CasePhase
  rule: string
}

/**
 * The procedure from filing to conclusion, as a table. A notice may be served at any time until
 * the case has ended: the duty to tell the person does not lapse because work has gone on.
 */
export const procedure: readonly Step[] = [
  {
    command: 'serve-notice',
    from: [
      'registered',
      'accepted',
      'entrusted',
      'signed-for',
      'opinion-issued',
      'opinion-served',
      'concluded',
    ],
    rule: '信访工作条例 Art. 23',
  },
  { command: 'accept', from: ['registered'], to: 'accepted', rule: '信访工作条例 Arts. 23, 31' },
  { command: 'entrust', from: ['accepted'], to: 'entrusted', rule: 'plan H3, H6' },
  { command: 'sign-for', from: ['entrusted'], to: 'signed-for', rule: 'plan H3' },
  {
    command: 'issue-opinion',
    from: ['signed-for'],
    to: 'opinion-issued',
    rule: '信访工作条例 Arts. 31(6), 32',
  },
  {
    command: 'serve-opinion',
    from: ['opinion-issued'],
    to: 'opinion-served',
    rule: '信访工作条例 Art. 35',
  },
  { command: 'conclude', from: ['opinion-served'], to: 'concluded', rule: 'plan H8' },
]

export function stepOf(command: CommandKind): Step {
  const step = procedure.find((candidate) => candidate.command === command)
  if (step === undefined) throw new RangeError(`No step in the procedure for ${command}`)
  return step
}

/** What may be done with the case as it stands: buttons, refusals and documents read the same table. */
export function allowedCommands(state: CaseState): CommandKind[] {
  return procedure
    .filter((step) => step.from.includes(state.phase) && hasObject(state, step.command))
    .map((step) => step.command)
}

/**
 * A notice needs somebody who has not had theirs, owed or not: who has no clear address may still
 * be told electronically or by public notice. Everything else needs only its phase.
 */
function hasObject(state: CaseState, command: CommandKind): boolean {
  return command !== 'serve-notice' || untold(state).length > 0
}

/** Those to whom a notice is still owed (Art. 23). */
export function recipientsWithoutNotice(state: CaseState) {
  return untold(state).filter(({ reachable }) => reachable)
}

function untold(state: CaseState) {
  return state.recipients.filter(
    ({ id }) => !state.notices.some((notice) => notice.recipient === id),
  )
}

export function recipientsWithoutOpinion(state: CaseState) {
  return state.recipients.filter(
    ({ id }) => !state.opinionServices.some((service) => service.recipient === id),
  )
}
