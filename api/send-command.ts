import type { CaseAction } from '../domain/access'
import { randomUUID } from 'node:crypto'
import type { CommandAnswer, CommandMessage } from '../contract/case-workflow'
import type { Refusal } from '../domain/case/refusal'
import { stepOf } from '../domain/case/steps'
import type { CommandKind } from '../domain/case/commands'
import type { Instant } from '../domain/time/day'
import type { CommandOutcome } from './case-client/case-client'
import { caseNotRunning, idempotencyKeyReused, workflowsUnavailable } from './case-problems'
import type { AppDeps } from './deps'
import type { SeenTags } from './http/etag'
import { Problem, refusalProblem } from './http/problem'
import { liveAgain } from './live-again'
import type { FoundCase } from './queries/find-case'

/** A case refused it: nothing of the command may stay. */
export class CommandRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

type Sending = Pick<AppDeps, 'caseClient' | 'pool' | 'prisma' | 'log'>

type Sent = { updateId: string; message: CommandMessage }

/** Of what came with a command. Keyed before it travels: a plain hash of a short text can be guessed. */
export function keyedHash({ fieldCipher }: Pick<AppDeps, 'fieldCipher'>, sent: string): string {
  return Buffer.from(fieldCipher.hash('command.body', sent)).toString('hex')
}

/** Sends a command to its case; whatever is not an answer becomes a refusal or a problem. */
export async function sendCommand(
  deps: Sending,
  found: FoundCase,
  sent: Sent,
  now: Instant,
): Promise<CommandAnswer> {
  // The server forgets ended workflows after a while; the row does not.
  const outcome =
    found.phase === 'ended'
      ? await liveAgain(deps, found, sent, now)
      : await sendOrStart(deps, found, sent)
  switch (outcome.kind) {
    case 'done':
      return outcome.answer
    case 'refused':
      throw new CommandRefused(outcome.refusal)
    case 'key-reused':
      throw idempotencyKeyReused()
    case 'ended':
      throw new CommandRefused(endedRefusal(sent.message.command.facts.kind))
    case 'stopped':
      throw stopped(deps, found, outcome.status)
    case 'not-started':
    case 'unavailable':
      throw workflowsUnavailable()
  }
}

async function sendOrStart(
  { caseClient }: Sending,
  { workflowId, start }: FoundCase,
  { updateId, message }: Sent,
): Promise<CommandOutcome> {
  const outcome = await caseClient.command(workflowId, updateId, message)
  if (outcome.kind !== 'not-started') return outcome
  // It has been seen to live, so starting it anew would lose what happened since.
  if (start === null) return { kind: 'stopped', status: 'UNKNOWN' }
  // Registered just now, and not started yet: start it here instead of waiting for the sweeper.
  const started = await caseClient.start(start)
  return started.kind === 'unavailable'
    ? started
    : caseClient.command(workflowId, updateId, message)
}

/** Repeating would fail for ever, so this is not taken for an outage: somebody must look. */
function stopped({ log }: Sending, { number }: FoundCase, status: string): Error {
  const errorId = randomUUID()
  log.error({ case: number, status, errorId }, 'an open case has no running workflow')
  return caseNotRunning(errorId)
}

/** It came to its end just now, and its row is about to say so. */
function endedRefusal(kind: CommandKind): Refusal {
  return {
    code: 'not-allowed-now',
    rule: stepOf(kind).rule,
    message: 'The case has just ended. Load it again to see what can still be done with it.',
    allowed: [],
  }
}

export function asProblem(error: unknown, may: ReadonlySet<CaseAction>, seen?: SeenTags): unknown {
  if (seen !== undefined && error instanceof CommandRefused) {
    const { code, message, rule } = error.refusal
    if (code === 'stale-version') return new Problem('changed-since', message, { rule })
  }
  return error instanceof CommandRefused ? refusalProblem(error.refusal, may) : error
}
