import type { CommandAnswer, CommandMessage } from '../contract/case-workflow'
import type { CommandKind } from '../domain/case/commands'
import { stepOf } from '../domain/case/procedure'
import type { Refusal } from '../domain/case/refusal'
import type { CaseClient, CommandOutcome } from './case-client/case-client'
import { idempotencyKeyReused, workflowsUnavailable } from './case-problems'
import { refusalProblem } from './http/problem'
import type { FoundCase } from './queries/find-case'

/** A case refused it: nothing of the command may stay. */
export class CommandRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** Sends a command to its case; whatever is not an answer becomes a refusal or a problem. */
export async function sendCommand(
  client: CaseClient,
  found: FoundCase,
  updateId: string,
  message: CommandMessage,
): Promise<CommandAnswer> {
  const send = () => client.command(found.number, updateId, message)
  const outcome = await send()
  if (outcome.kind !== 'not-started') return answerOf(outcome, message)
  // Registered just now, and not started yet: start it here instead of waiting for the sweeper.
  if (found.start === null) throw workflowsUnavailable()
  const started = await client.start(found.start)
  if (started.kind === 'unavailable') throw workflowsUnavailable()
  return answerOf(await send(), message)
}

function answerOf(outcome: CommandOutcome, { command }: CommandMessage): CommandAnswer {
  switch (outcome.kind) {
    case 'done':
      return outcome.answer
    case 'refused':
      throw new CommandRefused(outcome.refusal)
    case 'key-reused':
      throw idempotencyKeyReused()
    case 'ended':
      throw new CommandRefused(endedRefusal(command.facts.kind))
    case 'not-started':
    case 'unavailable':
      throw workflowsUnavailable()
  }
}

function endedRefusal(kind: CommandKind): Refusal {
  return {
    code: 'not-allowed-now',
    rule: stepOf(kind).rule,
    message: 'The case has ended. Nothing more can be done with it; register a new filing instead.',
    allowed: [],
  }
}

export function asProblem(error: unknown): unknown {
  return error instanceof CommandRefused ? refusalProblem(error.refusal) : error
}
