import {
  ownRights,
  type Command,
  type CommandFacts,
  type CommandKind,
  type OwnRight,
} from './commands'
import type { Reason } from './refusal'
import type { CaseState } from './state'

/**
 * A petitioner who gives a command gives it in their own right: they ask for their own review, or to be
 * received, and say for themselves whether it is settled, and tell the case nothing else (decision 58). The case knows
 * them by id, and no member of staff has such an id.
 */
export function againstOwnRight(
  { recipients }: CaseState,
  { actor, facts }: Command,
): Reason | undefined {
  if (!recipients.some(({ id }) => id === actor)) return undefined
  if (isOwnRight(facts) && facts.recipient === actor) return undefined
  return [
    'not-for-your-post',
    'decision 58',
    'A petitioner asks for a review or an appointment, and says whether the matter is settled, for themselves alone. The petition office takes every other step.',
  ]
}

type OwnFacts = Extract<CommandFacts, { kind: OwnRight }>

function isOwnRight(facts: CommandFacts): facts is OwnFacts {
  return (ownRights as readonly CommandKind[]).includes(facts.kind)
}
