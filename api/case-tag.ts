import type { CaseNumber } from '../domain/ids'
import { changedSince, versionSeen, type SeenTags } from './http/etag'
import type { Transaction } from './records/database'
import { heldVersion } from './records/held-version'

/** What the tags of a case are of. */
export const caseTag = (number: CaseNumber) => `case:${number}`

/**
 * For what is written beside a case and never reaches its workflow: the row stays at the version that
 * was seen until the transaction ends.
 */
export async function stillAsSeen(
  tx: Transaction,
  number: CaseNumber,
  seen: SeenTags | undefined,
): Promise<void> {
  const version = versionSeen(seen, caseTag(number))
  if (version === undefined) return
  const now = await heldVersion(tx, number)
  if (now !== version)
    throw changedSince(`The case has moved on from version ${version} to ${now}.`)
}
