import { randomUUID } from 'node:crypto'
import type { UndertakingAnswer } from '../contract/undertaking-workflow'
import type { PostCode, TextRef, UndertakingId } from '../domain/ids'
import type { Day, Instant } from '../domain/time/day'
import type { UndertakingCommand, UndertakingFacts } from '../domain/undertaking/undertaking'
import { idempotencyKeyReused, workflowsUnavailable } from './case-problems'
import type { UndertakingOutcome } from './case-client/case-client'
import type { AppDeps } from './deps'
import type { Principal } from './http/principal'
import { Problem } from './http/problem'
import { comesInTime } from './queries/await-version'
import {
  findUndertaking,
  handledBefore,
  undertakingReaches,
  type FoundUndertaking,
} from './queries/undertakings'
import {
  removeUndertakingText,
  storeUndertakingText,
  type UndertakingTextKind,
} from './records/undertaking-texts'
import { keyedHash } from './send-command'

/** What a step needs of the request it comes with. */
export type Giving = {
  deps: AppDeps
  principal: Principal
  now: Instant
  today: Day
  idempotency: { updateId: string; bodyHash: string }
}

/** A step, with the text it brings where it brings one. */
export type StepDraft = {
  occurredOn: Day
  forPost?: PostCode | undefined
  expectedVersion?: number | undefined
} & (
  | { facts: UndertakingFacts }
  | {
      text: { kind: UndertakingTextKind; body: string }
      facts: (text: TextRef) => UndertakingFacts
    }
)

export type Given = { answer: UndertakingAnswer; pending: boolean }

export function undertakingNotFound(): Problem {
  return new Problem(
    'undertaking-not-found',
    'There is no campaign, part of one or circular of that id: GET /v1/undertakings lists them.',
  )
}

/**
 * The key's earlier answer, the text the step brings, then the update: as with a case (walk, steps 1
 * and 3). A refused step leaves no text behind.
 */
export async function giveToUndertaking(
  giving: Giving,
  id: UndertakingId,
  prepare: (found: FoundUndertaking) => StepDraft | Promise<StepDraft>,
): Promise<Given> {
  const { deps, idempotency } = giving
  const found = await findUndertaking(deps.prisma, id)
  if (found === undefined) throw undertakingNotFound()
  const bodyHash = keyedHash(deps, idempotency.bodyHash)
  const handled = await handledBefore(deps.prisma, found.id, idempotency.updateId)
  if (handled !== undefined) {
    if (handled.bodyHash !== bodyHash) throw idempotencyKeyReused()
    return { answer: handled.answer, pending: false }
  }
  const answer = await carriedOut(giving, found, await prepare(found), bodyHash)
  const reached = () => undertakingReaches(deps.pool, found.id, answer.version)
  return { answer, pending: !(await comesInTime(reached)) }
}

async function carriedOut(
  giving: Giving,
  found: FoundUndertaking,
  draft: StepDraft,
  bodyHash: string,
): Promise<UndertakingAnswer> {
  const { deps, principal, now, idempotency } = giving
  const { updateId } = idempotency
  const brought = { updateId, attempt: randomUUID() }
  const stored =
    'text' in draft
      ? await storeUndertakingText(deps.prisma, deps.fieldCipher, {
          ...{ id: `${found.id}-T${updateId}`, undertaking: found.id, ...draft.text },
          ...{ author: principal.personId, writtenAt: now, brought },
        })
      : undefined
  if (stored === false) throw idempotencyKeyReused()
  const command = commandOf(giving, draft, stored)
  const outcome = await send(deps, found, updateId, { command, bodyHash })
  if (outcome.kind === 'refused' && stored !== undefined) {
    await removeUndertakingText(deps.prisma, stored, brought)
  }
  return answerIn(deps, found, outcome)
}

function commandOf(
  { principal }: Giving,
  draft: StepDraft,
  stored: TextRef | undefined,
): UndertakingCommand {
  const { occurredOn, forPost, expectedVersion } = draft
  return {
    facts: factsOf(draft, stored),
    actor: principal.personId,
    occurredOn,
    ...(forPost === undefined ? {} : { forPost }),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  }
}

function factsOf(draft: StepDraft, stored: TextRef | undefined): UndertakingFacts {
  if (!('text' in draft)) return draft.facts
  if (stored === undefined) throw new RangeError('A text is stored before the step speaks of it')
  return draft.facts(stored)
}

/** Begun just now, and not started yet: it is started here instead of waiting for the sweeper. */
async function send(
  { caseClient }: AppDeps,
  { id, start, state }: FoundUndertaking,
  updateId: string,
  message: { command: UndertakingCommand; bodyHash: string },
): Promise<UndertakingOutcome> {
  const outcome = await caseClient.commandUndertaking(id, updateId, message)
  if (outcome.kind !== 'not-started' || start === null || state !== null) return outcome
  const started = await caseClient.startUndertaking(start)
  if (started.kind === 'unavailable') return started
  return caseClient.commandUndertaking(id, updateId, message)
}

function answerIn(
  { log }: AppDeps,
  { id }: FoundUndertaking,
  outcome: UndertakingOutcome,
): UndertakingAnswer {
  switch (outcome.kind) {
    case 'done':
      return outcome.answer
    case 'refused': {
      const { code, rule, message } = outcome.refusal
      throw new Problem(code, message, { rule })
    }
    case 'key-reused':
      throw idempotencyKeyReused()
    case 'ended':
      throw new Problem('not-allowed-now', 'It has ended. Read it to see how.', {
        rule: 'decision 66',
      })
    case 'stopped': {
      const errorId = randomUUID()
      log.error(
        { undertaking: id, status: outcome.status, errorId },
        'an open undertaking has no running workflow',
      )
      throw new Problem(
        'undertaking-not-running',
        'Nothing was carried out: it is open, but has stopped running. Tell the operator the errorId.',
        { errorId },
      )
    }
    case 'not-started':
    case 'unavailable':
      throw workflowsUnavailable()
  }
}
