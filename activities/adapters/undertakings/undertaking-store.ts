import type { UndertakingBatch, UndertakingEntry } from '../../../contract/undertaking-workflow'
import { contentHash } from '../../../protection/content-hash'
import type { Transaction } from '../../../prisma/client'
import { Prisma, type PrismaClient } from '../../../prisma/generated/client'
import { dueDateRows, dutyRow } from '../../../prisma/rows/duty-row'
import {
  undertakingAuditRow,
  undertakingEntryRow,
  undertakingRow,
  undertakingStanding,
} from '../../../prisma/rows/undertaking-row'
import type { UndertakingStore } from '../../undertakings'
import { createEpochs, epochAfterLostTask, undertakingRuns } from '../epochs'
import { undertakingMessages } from './undertaking-messages'

/**
 * The projection of an undertaking: row, journal, duties, outbox and audit in one transaction, under
 * the row's lock. Its (epoch, version) says what is new, so the same batch may come any number of times.
 */
export function createUndertakingStore(prisma: PrismaClient): UndertakingStore {
  const epochs = createEpochs(undertakingRuns)
  return {
    async write(batch) {
      const snapshotHash = contentHash(batch.state)
      const { runId, continuedFrom } = batch
      const run = { subject: batch.state.id, runId, continuedFrom }
      const { epoch, messages } = await prisma.$transaction(async (tx) => {
        const seen = await lockedRow(tx, batch)
        const known = await epochs.of(tx, run, seen.epoch)
        const lost = known === seen.epoch && (await sawOtherwise(tx, batch, seen))
        const now = lost ? await epochAfterLostTask(tx, undertakingRuns, run) : known
        const entries = batch.entries.filter(
          ({ sequence }) => now > seen.epoch || (now === seen.epoch && sequence > seen.version),
        )
        const fresh = { batch, entries, epoch: now, rewound: now > seen.epoch && seen.epoch > 0 }
        if (entries.length > 0) await writeFresh(tx, fresh, snapshotHash)
        // Written before, and its writer may have lost the answer before it could wake anybody.
        return { epoch: now, messages: undertakingMessages(batch.state, batch.entries) }
      })
      epochs.remember(runId, epoch)
      return { snapshotHash, outboxGrew: messages.length > 0 }
    },
  }
}

type Seen = { epoch: number; version: number }

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

type Fresh = {
  batch: UndertakingBatch
  entries: readonly UndertakingEntry[]
  epoch: number
  rewound: boolean
}

async function writeFresh(tx: Transaction, fresh: Fresh, snapshotHash: string): Promise<void> {
  const { batch, entries, epoch } = fresh
  const { id } = batch.state
  const place = { undertakingId: id, epoch }
  await tx.undertaking.update({
    where: { id },
    data: undertakingStanding(batch, snapshotHash, epoch),
  })
  await tx.undertakingEntry.createMany({
    data: entries.map((entry) => undertakingEntryRow(place, entry)),
  })
  await writeDuties(tx, fresh)
  await tx.auditEntry.createMany({
    data: entries.map((entry) => undertakingAuditRow(place, entry)),
  })
  await tx.outbox.createMany({
    data: undertakingMessages(batch.state, entries),
    skipDuplicates: true,
  })
}

/** The duties the entries touched; a rewound run writes them all, and those it does not know are owed no more. */
async function writeDuties(tx: Transaction, { batch, entries, rewound }: Fresh): Promise<void> {
  const { id, duties } = batch.state
  if (rewound) {
    await tx.duty.updateMany({
      where: {
        subjectType: 'undertaking',
        subject: id,
        id: { notIn: duties.map((duty) => duty.id) },
      },
      data: { state: 'withdrawn', overdue: false },
    })
  }
  const touched = new Set(entries.flatMap(({ events }) => events.flatMap(dutyOf)))
  const written = rewound ? duties : duties.filter((duty) => touched.has(duty.id))
  if (written.length === 0) return
  const rows = JSON.stringify(written.map((duty) => dutyRow(entries, duty)))
  await tx.$executeRaw`
    INSERT INTO "Duty" AS known
    SELECT new.* FROM jsonb_populate_recordset(NULL::"Duty", ${rows}::jsonb) AS new
    ON CONFLICT (id) DO UPDATE SET
      state = EXCLUDED.state, "doneOn" = EXCLUDED."doneOn", overdue = EXCLUDED.overdue,
      "owedBy" = EXCLUDED."owedBy", "openedOn" = EXCLUDED."openedOn", due = EXCLUDED.due,
      provisional = EXCLUDED.provisional, basis = EXCLUDED.basis,
      "recordedAt" = coalesce(EXCLUDED."recordedAt", known."recordedAt")`
  await tx.$executeRaw(dueDatesStatement(entries))
}

function dueDatesStatement(entries: readonly UndertakingEntry[]): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "DutyDueDate" ("dutyId", position, due, provisional, basis, steps, "setAt")
    SELECT new."dutyId",
      1 + (SELECT count(*) FROM "DutyDueDate" had WHERE had."dutyId" = new."dutyId"),
      new.due, new.provisional, new.basis, new.steps, new."setAt"
    FROM jsonb_populate_recordset(
      NULL::"DutyDueDate", ${JSON.stringify(dueDateRows(entries))}::jsonb) AS new`
}

function dutyOf(event: UndertakingEntry['events'][number]): string[] {
  switch (event.type) {
    case 'duty-opened':
      return [event.duty.id]
    case 'duty-done':
    case 'duty-withdrawn':
    case 'duty-missed':
    case 'duty-moved':
    case 'duty-handed-on':
    case 'rung-reached':
      return [event.duty]
    default:
      return []
  }
}
