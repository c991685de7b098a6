import { nextLifeOf, type CaseStart, type CommandMessage } from '../contract/case-workflow'
import { decide } from '../domain/case/decide'
import { dayOf, type Instant } from '../domain/time/day'
import type { CaseClient, CommandOutcome } from './case-client/case-client'
import type { AppDeps } from './deps'
import type { FoundCase } from './queries/find-case'
import { findHandledCommand } from './queries/journal'
import { readStart } from './queries/start-of-case'
import { settingsFor } from './settings-for'

type Sent = { updateId: string; message: CommandMessage }

/** A life that was refused at its birth leaves its workflow's id used up: the next one is tried. */
const MOST_LIVES_TRIED = 3

/**
 * Decision 7: an ended case lives again in a workflow of its own, which begins with the command that
 * takes it up. Whether it may is decided here on what the row says, and again where it is carried
 * out. It keeps the pack it is pinned to; posts and calendar are those of today, as if it had been
 * open all the time.
 */
export async function liveAgain(
  { prisma, pool, caseClient }: Pick<AppDeps, 'prisma' | 'pool' | 'caseClient'>,
  { number, state, workflowId }: FoundCase,
  { updateId, message }: Sent,
  now: Instant,
): Promise<CommandOutcome> {
  const { registration, settings: before } = await readStart(prisma, number)
  const { pack, packHash } = before
  const today = await settingsFor({ prisma, pool }, registration, dayOf(now))
  const settings = { ...today, pack, packHash }
  const decision = decide(state, settings, message.command, now)
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
  const start = { settings, registration, reopening: { state, message, updateId } }
  const outcome = await beginLife(caseClient, start, nextLifeOf(workflowId, number))
  if (outcome.kind !== 'ended') return outcome
  // A late word brings the case to life for a moment only; what it did then stands in the journal.
  const handled = await findHandledCommand(pool, number, updateId)
  if (handled === undefined) return outcome
  return handled.bodyHash === message.bodyHash
    ? { kind: 'done', answer: handled.answer }
    : { kind: 'key-reused' }
}

type Reopened = CaseStart & Required<Pick<CaseStart, 'reopening'>>

/** Under the same update id the life answers what the command brought when it began. */
async function beginLife(
  caseClient: CaseClient,
  start: Reopened,
  workflowId: string,
  tries = MOST_LIVES_TRIED,
): Promise<CommandOutcome> {
  const started = await caseClient.start(start, workflowId)
  if (started.kind === 'unavailable') return started
  const { updateId, message } = start.reopening
  const outcome = await caseClient.command(workflowId, updateId, message)
  const usedUp = started.kind === 'already-started' && outcome.kind === 'ended' && tries > 1
  if (!usedUp) return outcome
  return beginLife(caseClient, start, nextLifeOf(workflowId, start.registration.number), tries - 1)
}
