import { caseNotFound } from './case-problems'
import type { AppDeps } from './deps'
import type { Viewer } from './queries/case-scope'
import { findCase, type FoundCase } from './queries/find-case'

/** The case as it is open to whoever asks; to everybody else it does not exist (decision 3). */
export async function openCase(
  { pool }: Pick<AppDeps, 'pool'>,
  viewer: Viewer,
  number: string,
): Promise<FoundCase> {
  const found = await findCase(pool, viewer, number)
  if (found === undefined) throw caseNotFound()
  return found
}
