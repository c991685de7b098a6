import type { Round } from '../../../contract/reconciliation'
import { contentHash } from '../../../protection/content-hash'
import type { CaseRow, Standings } from '../evidence/evidence'

/** Every row is its workflow's snapshot, by version and hash, with nothing left to be written. */
export function rowsAsWorkflows(rows: readonly CaseRow[], standings: Standings): string[] {
  return rows.flatMap(({ number, phase, version, snapshotHash, hashOfSnapshot }) => {
    if (phase === 'starting') return [`Case ${number} was registered and never began to live.`]
    const standing = standings.get(number)
    if (standing === undefined)
      return [`The workflow of case ${number} does not say where it stands.`]
    const hash = contentHash(standing.state)
    return [
      ...(standing.unprojected === 0
        ? []
        : [`Case ${number} has ${standing.unprojected} entries its row was not told of.`]),
      ...(version === standing.state.version
        ? []
        : [
            `The row of case ${number} is at version ${version}, its workflow at ${standing.state.version}.`,
          ]),
      ...(snapshotHash === hash && hashOfSnapshot === hash
        ? []
        : [`The row of case ${number} is not the snapshot of its workflow.`]),
    ]
  })
}

/** The product's own reconciler found nothing to write again and nothing to leave (decision 52). */
export function nothingReconciled(round: Round | undefined, cases: number): string[] {
  if (round === undefined) return ['The reconciler did not come to the end of a round.']
  const { compared, repaired, left } = round
  return [
    ...(compared > 0 || cases === 0 ? [] : ['The reconciler compared no case at all.']),
    ...repaired.map(
      ({ number, drifts }) => `The reconciler wrote case ${number} again: ${drifts.join(', ')}.`,
    ),
    ...left.map(({ number, why }) => `The reconciler left case ${number}: ${why}.`),
  ]
}
