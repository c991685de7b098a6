import { contentHash } from '../../protection/content-hash'
import type { Transaction } from '../../prisma/client'
import type { PrismaClient } from '../../prisma/generated/client'
import { select, type Pool } from '../../prisma/statements'
import type { ProjectionBatch } from '../../contract/projection'
import type { ProjectionStore } from '../projection'
import { caseRuns, createEpochs, epochAfterLostTask, type Run } from './epochs'
import type { Fresh, Seen } from './fresh-entries'
import { keepSettings } from './kept-settings'
import { moveClaims, movesIn } from './projected-claims'
import { withdrawUnknown } from './projected-duties'
import { messageOf } from './projected-messages'
import { issueSlips, slipsOf } from './projected-slips'
import { projectionStatement, type Projected } from './projection-statement'

/** The same connections, for what everybody waits for to the driver as it is written. */
export type ProjectionDatabase = { prisma: PrismaClient; pool: Pool }

/**
 * The projection of a case: journal, row, duties, outbox and audit in one transaction. The row's
 * (epoch, version) says what is new, so the same batch may come any number of times.
 *
 * Whoever gave a command waits for it, so the ordinary batch, one that follows upon what the row
 * has seen, is a single statement. Every other, or one that finds the row elsewhere, takes its time.
 */
export function createProjectionStore({ prisma, pool }: ProjectionDatabase): ProjectionStore {
  const epochs = createEpochs(caseRuns)

  async function writeFollowing(given: Given): Promise<number | undefined> {
    const { entries, runId } = given.batch
    const epoch = epochs.known(runId)
    const [first] = entries
    const beside = slipsOf(entries).length + movesIn(entries).length
    const more = beside > 0 || given.batch.settings !== undefined
    if (epoch === undefined || first === undefined || more) return undefined
    const seen = { epoch, version: first.sequence - 1 }
    const statement = projectionStatement({ ...given, epoch, seen, entries })
    return (await select<Projected>(pool, statement))[0]?.messages
  }

  async function writeCarefully(given: Given): Promise<number> {
    const { batch } = given
    const { epoch, messages } = await prisma.$transaction(async (tx) => {
      const seen = await lockCase(tx, batch.state.number)
      const recorded = await epochs.of(tx, runOf(batch), seen.epoch)
      const lost = recorded === seen.epoch && (await sawOtherwise(tx, batch, seen))
      const epoch = lost ? await epochAfterLostTask(tx, caseRuns, runOf(batch)) : recorded
      const entries = batch.entries.filter(
        ({ sequence }) => epoch > seen.epoch || (epoch === seen.epoch && sequence > seen.version),
      )
      // Written before, and its writer may have lost the answer before it could wake anybody.
      if (entries.length === 0) return { epoch, messages: messagesIn(batch) }
      return { epoch, messages: await writeLocked(tx, { ...given, epoch, seen, entries }) }
    })
    epochs.remember(batch.runId, epoch)
    return messages
  }

  return {
    async write(batch) {
      const given = { batch, snapshotHash: contentHash(batch.state) }
      const messages = (await writeFollowing(given)) ?? (await writeCarefully(given))
      return { snapshotHash: given.snapshotHash, outboxGrew: messages > 0 }
    },
  }
}

type Given = Pick<Fresh, 'batch' | 'snapshotHash'>

const runOf = ({ state, runId, continuedFrom }: ProjectionBatch): Run => {
  return { subject: state.number, runId, continuedFrom }
}

async function lockCase(tx: Transaction, number: string): Promise<Seen> {
  const rows = await tx.$queryRaw<Seen[]>`
    SELECT "epoch", "version" FROM "Case" WHERE "number" = ${number} FOR UPDATE`
  const [row] = rows
  if (row === undefined) throw new Error(`Case ${number} has a workflow and no row`)
  return row
}

/** Whether the journal says of one of these steps that something else happened there. */
async function sawOtherwise(tx: Transaction, batch: ProjectionBatch, seen: Seen): Promise<boolean> {
  const known = batch.entries.filter(({ sequence }) => sequence <= seen.version)
  if (known.length === 0) return false
  const sequences = known.map(({ sequence }) => sequence)
  const journal = await tx.caseEntry.findMany({
    where: { caseNumber: batch.state.number, epoch: seen.epoch, sequence: { in: sequences } },
    select: { sequence: true, cause: true, updateId: true, events: true },
  })
  const told = new Map(journal.map(({ sequence, ...entry }) => [sequence, contentHash(entry)]))
  return known.some(({ sequence, cause, events }) => {
    const command = cause.type === 'command'
    const entry = {
      cause: command ? cause.command : cause.type,
      updateId: command ? cause.updateId : null,
      events,
    }
    return told.has(sequence) && told.get(sequence) !== contentHash(entry)
  })
}

async function writeLocked(tx: Transaction, fresh: Fresh): Promise<number> {
  await withdrawUnknown(tx, fresh)
  await tellGap(tx, fresh)
  const [written] = await tx.$queryRaw<Projected[]>(projectionStatement(fresh))
  if (written === undefined) throw new Error('A locked row has moved on')
  const { state, settings } = fresh.batch
  if (settings !== undefined) await keepSettings(tx, state.number, settings)
  await issueSlips(tx, fresh)
  await moveClaims(tx, fresh)
  return written.messages
}

function messagesIn({ entries }: ProjectionBatch): number {
  return entries.flatMap(({ events }) => events.flatMap(messageOf)).length
}

/**
 * A row behind its workflow by more than the batch brings was restored from an older copy: the
 * state is whole again, and the audit says which entries of the journal are not.
 */
async function tellGap(tx: Transaction, { batch, epoch, seen, entries }: Fresh): Promise<void> {
  const next = epoch === seen.epoch ? seen.version + 1 : undefined
  const [first] = entries
  if (first === undefined || next === undefined || first.sequence === next) return
  await tx.auditEntry.create({
    data: {
      at: first.recordedAt,
      action: 'journal-gap',
      subject: `case:${batch.state.number}`,
      detail: { epoch, from: next, to: first.sequence - 1 },
    },
  })
}
