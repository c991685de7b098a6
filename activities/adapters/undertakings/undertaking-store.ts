import type { UndertakingBatch } from '../../../contract/undertaking-workflow'
import { contentHash } from '../../../protection/content-hash'
import type { Transaction } from '../../../prisma/client'
import { undertakingRow } from '../../../prisma/rows/undertaking-row'
import { select } from '../../../prisma/statements'
import type { UndertakingStore } from '../../undertakings'
import { createEpochs, epochAfterLostTask, undertakingRuns } from '../epochs'
import type { ProjectionDatabase } from '../projection-store'
import { undertakingMessages } from './undertaking-messages'
import { isRewound, undertakingStatement, type Fresh, type Seen } from './undertaking-statement'

/**
 * The projection of an undertaking: row, journal, duties, outbox and audit in one transaction. Its row's
 * (epoch, version) says what is new, so the same batch may come any number of times.
 *
 * As of a case (`projection-store.ts`), the ordinary batch, one that follows upon what the row has seen, is
 * a single statement; every other, or one that finds the row elsewhere, takes its time under the row's lock.
 */
export function createUndertakingStore({ prisma, pool }: ProjectionDatabase): UndertakingStore {
  const epochs = createEpochs(undertakingRuns)

  async function isFollowing(given: Given): Promise<boolean> {
    const { entries, runId } = given.batch
    const epoch = epochs.known(runId)
    const [first] = entries
    if (epoch === undefined || first === undefined) return false
    const seen = { epoch, version: first.sequence - 1 }
    const written = await select(pool, undertakingStatement({ ...given, epoch, seen, entries }))
    return written.length > 0
  }

  async function writeCarefully(given: Given): Promise<void> {
    const { batch } = given
    const { runId, continuedFrom } = batch
    const run = { subject: batch.state.id, runId, continuedFrom }
    const epoch = await prisma.$transaction(async (tx) => {
      const seen = await lockedRow(tx, batch)
      const known = await epochs.of(tx, run, seen.epoch)
      const lost = known === seen.epoch && (await sawOtherwise(tx, batch, seen))
      const now = lost ? await epochAfterLostTask(tx, undertakingRuns, run) : known
      const entries = batch.entries.filter(
        ({ sequence }) => now > seen.epoch || (now === seen.epoch && sequence > seen.version),
      )
      if (entries.length > 0) await writeLocked(tx, { ...given, epoch: now, seen, entries })
      return now
    })
    epochs.remember(runId, epoch)
  }

  return {
    async write(batch) {
      const given = { batch, snapshotHash: contentHash(batch.state) }
      if (!(await isFollowing(given))) await writeCarefully(given)
      // Written before, and its writer may have lost the answer before it could wake anybody.
      const outboxGrew = undertakingMessages(batch.state, batch.entries).length > 0
      return { snapshotHash: given.snapshotHash, outboxGrew }
    },
  }
}

type Given = Pick<Fresh, 'batch' | 'snapshotHash'>

/** Of what a campaign begins, the first batch brings the row; of a campaign the API has written it. */
async function lockedRow(tx: Transaction, { start, workflowId }: UndertakingBatch): Promise<Seen> {
  await tx.undertaking.createMany({
    data: [{ ...undertakingRow(start), workflowId, phase: 'starting' }],
    skipDuplicates: true,
  })
  const [row] = await tx.$queryRaw<Seen[]>`
    SELECT "epoch", "version" FROM "Undertaking" WHERE "id" = ${start.id} FOR UPDATE`
  if (row === undefined) throw new Error(`Undertaking ${start.id} has no row`)
  return row
}

/** Whether the journal says of one of these steps that something else happened there. */
async function sawOtherwise(
  tx: Transaction,
  batch: UndertakingBatch,
  seen: Seen,
): Promise<boolean> {
  const known = batch.entries.filter(({ sequence }) => sequence <= seen.version)
  if (known.length === 0) return false
  const journal = await tx.undertakingEntry.findMany({
    where: {
      undertakingId: batch.state.id,
      epoch: seen.epoch,
      sequence: { in: known.map(({ sequence }) => sequence) },
    },
    select: { sequence: true, events: true },
  })
  const told = new Map(journal.map(({ sequence, events }) => [sequence, contentHash(events)]))
  return known.some(
    ({ sequence, events }) => told.has(sequence) && told.get(sequence) !== contentHash(events),
  )
}

async function writeLocked(tx: Transaction, fresh: Fresh): Promise<void> {
  if (isRewound(fresh)) await withdrawUnknown(tx, fresh.batch)
  const written = await tx.$queryRaw<unknown[]>(undertakingStatement(fresh))
  if (written.length === 0) throw new Error('A locked row has moved on')
}

/** What a rewound run does not know is owed no more. */
export async function withdrawUnknown(
  tx: Transaction,
  { state }: Pick<UndertakingBatch, 'state'>,
): Promise<void> {
  await tx.duty.updateMany({
    where: {
      subjectType: 'undertaking',
      subject: state.id,
      id: { notIn: state.duties.map(({ id }) => id) },
    },
    data: { state: 'withdrawn', overdue: false },
  })
}
