import type { Logger } from 'pino'
import type { CommandAnswer } from '../contract/case-workflow'
import type { CaseNumber } from '../domain/ids'
import type { AppDeps } from './deps'
import { rowReaches } from './queries/await-version'
import { splitCases } from './queries/split-cases'

/**
 * A case that took claims over is written with the projection of the split, in phase `starting`;
 * whoever split sees it live at once, and the sweeper starts what was left.
 */
export async function startSplitCases(
  { prisma, pool, caseClient }: AppDeps,
  { number, version }: CommandAnswer,
  log: Logger,
): Promise<CaseNumber[]> {
  if (!(await rowReaches(pool, number, version))) return []
  const opened = await splitCases(prisma, number, version)
  for (const { number: split, start } of opened) {
    const started = await caseClient.start(start)
    if (started.kind === 'unavailable') {
      log.warn({ case: split, outage: started.reason }, 'case not started yet')
    }
  }
  return opened.map(({ number: split }) => split)
}
