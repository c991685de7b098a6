import { contentHash } from '../../protection/content-hash'
import type { Transaction } from '../../prisma/client'
import type { Prisma, PrismaClient } from '../../prisma/generated/client'
import type { ProjectedEntry } from '../../contract/case-workflow'
import type { ProjectionBatch } from '../../contract/projection'
import type { CaseState } from '../../domain/case/state'
import type { ProjectionStore } from '../projection'
import type { Fresh } from './fresh-entries'
import { writeDuties } from './projected-duties'
import { writeMessages } from './projected-messages'
import { issueSlips } from './projected-slips'
import { createEpochs } from './epochs'

/**
 * The projection of a case: journal, row, duties, outbox and audit in one transaction. The locked
 * row's (epoch, version) says what is new, so the same batch may come any number of times.
 */
export function createProjectionStore(prisma: PrismaClient): ProjectionStore {
  const epochs = createEpochs()
  return {
    async write(batch) {
      const snapshotHash = contentHash(batch.state)
      const written = await prisma.$transaction(async (tx) => {
        const row = await lockCase(tx, batch.state.number)
        const epoch = await epochs.of(tx, batch)
        const newEpoch = epoch > row.epoch
        const entries = batch.entries.filter(
          ({ sequence }) => newEpoch || (epoch === row.epoch && sequence > row.version),
        )
        if (entries.length === 0) return { epoch, outboxGrew: false }
        const fresh = { batch, epoch, newEpoch, entries }
        return { epoch, outboxGrew: await writeFresh(tx, fresh, snapshotHash) }
      })
      epochs.remember(batch.runId, written.epoch)
      return { snapshotHash, outboxGrew: written.outboxGrew }
    },
  }
}

async function lockCase(
  tx: Transaction,
  number: string,
): Promise<{ epoch: number; version: number }> {
  const rows = await tx.$queryRaw<{ epoch: number; version: number }[]>`
    SELECT "epoch", "version" FROM "Case" WHERE "number" = ${number} FOR UPDATE`
  const [row] = rows
  if (row === undefined) throw new Error(`Case ${number} has a workflow and no row`)
  return row
}

async function writeFresh(tx: Transaction, fresh: Fresh, snapshotHash: string): Promise<boolean> {
  await tx.caseEntry.createMany({ data: fresh.entries.map((entry) => entryRow(fresh, entry)) })
  await tx.case.update({
    where: { number: fresh.batch.state.number },
    data: { ...caseRow(fresh.batch), epoch: fresh.epoch, snapshotHash },
  })
  await writeDuties(tx, fresh)
  await issueSlips(tx, fresh)
  await tx.auditEntry.createMany({ data: fresh.entries.map((entry) => auditRow(fresh, entry)) })
  return writeMessages(tx, fresh)
}

const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue

function entryRow({ batch, epoch }: Fresh, entry: ProjectedEntry): Prisma.CaseEntryCreateManyInput {
  const { cause, answer } = entry
  const by =
    cause.type === 'command'
      ? {
          actor: cause.actor,
          onBehalfOf: cause.onBehalfOf ?? null,
          updateId: cause.updateId,
          bodyHash: cause.bodyHash,
        }
      : { actor: cause.type === 'registered' ? cause.actor : null }
  return {
    caseNumber: batch.state.number,
    epoch,
    sequence: entry.sequence,
    cause: cause.type === 'command' ? cause.command : cause.type,
    events: json(entry.events),
    occurredOn: entry.occurredOn,
    recordedAt: entry.recordedAt,
    ...by,
    ...(answer === undefined ? {} : { answer: json(answer) }),
  }
}

function caseRow({ state, nextInstant, overdue }: ProjectionBatch) {
  const open = state.duties.filter((duty) => duty.state === 'open')
  const dues = open.map((duty) => duty.due.due).sort()
  return {
    phase: state.phase,
    kind: state.kind ?? null,
    route: state.route ?? null,
    unitCode: state.entrustment?.unit ?? null,
    leadPostCode: state.entrustment?.lead ?? null,
    concludedOn: state.concludedOn ?? null,
    endedOn: state.endedOn ?? null,
    nextInstant,
    nextDue: dues[0] ?? null,
    overdue,
    provisional: showsProvisionalDate(state),
    version: state.version,
    snapshot: json(state),
  }
}

function showsProvisionalDate(state: CaseState): boolean {
  return (
    state.duties.some((duty) => duty.state === 'open' && duty.due.provisional) ||
    state.windows.some((window) => window.state === 'open' && window.last.provisional)
  )
}

function auditRow(
  { batch, epoch }: Fresh,
  entry: ProjectedEntry,
): Prisma.AuditEntryCreateManyInput {
  const { cause } = entry
  return {
    at: entry.recordedAt,
    actor: cause.type === 'time' ? null : cause.actor,
    action: cause.type === 'command' ? cause.command : cause.type,
    subject: `case:${batch.state.number}`,
    detail: { epoch, sequence: entry.sequence, occurredOn: entry.occurredOn },
  }
}
