import { randomUUID } from 'node:crypto'
import type { CommandAnswer, CommandMessage } from '../contract/case-workflow'
import type { CommandKind } from '../domain/case/commands'
import { stepOf } from '../domain/case/procedure'
import type { Refusal } from '../domain/case/refusal'
import type { CommandOutcome } from './case-client/case-client'
import { caseNotRunning, idempotencyKeyReused, workflowsUnavailable } from './case-problems'
import type { AppDeps } from './deps'
import { refusalProblem } from './http/problem'
import type { FoundCase } from './queries/find-case'

/** A case refused it: nothing of the command may stay. */
export class CommandRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

type Sending = Pick<AppDeps, 'caseClient' | 'log'>

/** Sends a command to its case; whatever is not an answer becomes a refusal or a problem. */
export async function sendCommand(
  deps: Sending,
  found: FoundCase,
  updateId: string,
  message: CommandMessage,
): Promise<CommandAnswer> {
  const { kind } = message.command.facts
  // The server forgets ended workflows after a while; the row does not.
  if (found.phase === 'ended') throw new CommandRefused(endedRefusal(kind))
  const outcome = await sendOrStart(deps, found, updateId, message)
  switch (outcome.kind) {
    case 'done':
      return outcome.answer
    case 'refused':
      throw new CommandRefused(outcome.refusal)
    case 'key-reused':
      throw idempotencyKeyReused()
    case 'ended':
      throw new CommandRefused(endedRefusal(kind))
    case 'stopped':
      throw stopped(deps, found, outcome.status)
    case 'not-started':
    case 'unavailable':
      throw workflowsUnavailable()
  }
}

async function sendOrStart(
  { caseClient }: Sending,
  { number, start }: FoundCase,
  updateId: string,
  message: CommandMessage,
): Promise<CommandOutcome> {
  const outcome = await caseClient.command(number, updateId, message)
  if (outcome.kind !== 'not-started') return outcome
  // It has been seen to live, so starting it anew would lose what happened since.
  if (start === null) return { kind: 'stopped', status: 'UNKNOWN' }
  // Registered just now, and not started yet: start it here instead of waiting for the sweeper.
  const started = await caseClient.start(start)
  return started.kind === 'unavailable' ? started : caseClient.command(number, updateId, message)
}

/** Repeating would fail for ever, so this is not taken for an outage: somebody must look. */
function stopped({ log }: Sending, { number }: FoundCase, status: string): Error {
  const errorId = randomUUID()
  log.error({ case: number, status, errorId }, 'an open case has no running workflow')
  return caseNotRunning(errorId)
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
