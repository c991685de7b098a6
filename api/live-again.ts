import { nextLifeOf, type CaseStart, type CommandMessage } from '../contract/case-workflow'
import { decide } from '../domain/case/decide'
import { dayOf, type Instant } from '../domain/time/day'
import type { CaseClient, CommandOutcome } from './case-client/case-client'
import type { AppDeps } from './deps'
import type { FoundCase } from './queries/find-case'
import { readStart } from './queries/start-of-case'
import { settingsFor } from './settings-for'

type Sent = { updateId: string; message: CommandMessage }

/** A life that was refused at its birth leaves its workflow's id used up: the next one is tried. */
const MOST_LIVES_TRIED = 3

/**
 * Decision 7: an ended case lives again in a workflow of its own, which begins with the command that
 * takes it up. Whether it may is decided here on what the row says, and again where it is carried
 * out; it goes by the posts and the calendar of today, as if it had been open all the time, and by
 * the version of its pack that it had: another comes to no case without an order.
 */
export async function liveAgain(
  { prisma, pool, caseClient }: Pick<AppDeps, 'prisma' | 'pool' | 'caseClient'>,
  { number, state, workflowId }: FoundCase,
  { updateId, message }: Sent,
  now: Instant,
): Promise<CommandOutcome> {
  const { registration, settings: before } = await readStart(prisma, number)
  const present = await settingsFor({ prisma, pool }, registration, dayOf(now))
  const settings = { ...present, pack: before.pack, packHash: before.packHash }
  const decision = decide(state, settings, message.command, now)
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
  const start = { settings, registration, reopening: { state, message, updateId } }
  return beginLife(caseClient, start, nextLifeOf(workflowId, number), MOST_LIVES_TRIED)
}

type Reopened = CaseStart & Required<Pick<CaseStart, 'reopening'>>

/** Under the same update id the life answers what the command brought when it began. */
async function beginLife(
  caseClient: CaseClient,
  start: Reopened,
  workflowId: string,
  tries: number,
): Promise<CommandOutcome> {
  const started = await caseClient.start(start, workflowId)
  if (started.kind === 'unavailable') return started
  const { updateId, message } = start.reopening
  const outcome = await caseClient.command(workflowId, updateId, message)
  const usedUp = started.kind === 'already-started' && outcome.kind === 'ended' && tries > 1
  if (!usedUp) return outcome
  return beginLife(caseClient, start, nextLifeOf(workflowId, start.registration.number), tries - 1)
}
