import { workflowsUnavailable } from './case-problems'
import type { AppDeps } from './deps'
import { rowReaches } from './queries/await-version'
import type { FoundCase } from './queries/find-case'

/** As often as one waits for a row: on a busy machine it takes longer than somebody is kept waiting. */
const MOST_ROUNDS = 4

/**
 * The record comes after the case (walk, step 4): where something rests on what the case says now, and
 * whoever made it say so may be dead, the case is asked how far it is and the record waited for.
 */
export async function recordIsAsItStands(
  { caseClient, pool }: Pick<AppDeps, 'caseClient' | 'pool'>,
  { number, workflowId, phase }: FoundCase,
): Promise<void> {
  // What has ended says nothing any more that the record does not say.
  if (phase === 'ended') return
  const asked = await caseClient.version(workflowId)
  if (asked.kind === 'not-started') return
  if (asked.kind === 'unavailable') throw workflowsUnavailable()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (await rowReaches(pool, number, asked.version)) return
  }
  throw workflowsUnavailable()
}

/**
 * A worker that dies, or freezes, may have written the record before the task it was at was taken, and then
 * the case never did what the record says. Whoever repeats the request is still owed it, so it is given to
 * the case again; what later steps rest on the case knows.
 */
export async function caseKnows(
  { caseClient }: Pick<AppDeps, 'caseClient'>,
  { workflowId, version, phase }: FoundCase,
  answer: { version: number },
): Promise<boolean> {
  if (phase === 'ended' || version > answer.version) return true
  const asked = await caseClient.version(workflowId)
  if (asked.kind === 'unavailable') throw workflowsUnavailable()
  return asked.kind === 'not-started' || asked.version >= answer.version
}
