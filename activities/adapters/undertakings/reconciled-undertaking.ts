import { drifts, type Drift } from '../../../contract/reconciliation'
import type { UndertakingStanding } from '../../../contract/undertaking-workflow'
import type { Instant } from '../../../domain/time/day'
import type { Transaction } from '../../../prisma/client'
import { Prisma, type PrismaClient } from '../../../prisma/generated/client'
import { undertakingRow, undertakingStanding } from '../../../prisma/rows/undertaking-row'
import { contentHash } from '../../../protection/content-hash'
import type { Compared } from '../../reconciliation'
import { addMissingDueDates } from '../missing-due-dates'
import { recordedEpoch, undertakingRuns } from '../epochs'
import { dutyRows, undertakingStatement, type Fresh, type Seen } from './undertaking-statement'
import { withdrawUnknown } from './undertaking-store'

/**
 * Holds the row of an undertaking against its workflow, under the row's lock, and writes it from the
 * workflow's state where they differ, as of a case (decision 52).
 */
export async function compareUndertaking(
  prisma: PrismaClient,
  standing: UndertakingStanding,
  now: Instant,
): Promise<Compared> {
  return prisma.$transaction(async (tx) => {
    const before = await lockedRow(tx, standing)
    const missing = before === undefined
    if (missing) await insertRow(tx, standing)
    const seen = before ?? { epoch: 0, version: 0 }
    if (missing && standing.unprojected > 0) {
      // What the workflow has still to tell finds its row now, and tells the rest.
      await tellRepair(tx, standing, { drifts: ['missing'], epoch: seen.epoch, now })
      return { kind: 'repaired', drifts: ['missing'], journalIncomplete: false }
    }
    const run = { ...standing, subject: standing.state.id }
    const epoch = await recordedEpoch(tx, undertakingRuns, run)
    // A run before the one the row goes by knows less, whatever its versions say.
    const older = epoch === seen.epoch && standing.state.version < seen.version
    if (epoch < seen.epoch || older) return { kind: 'ahead' }
    // What the workflow is about to tell comes by itself, with its journal and messages.
    if (standing.unprojected > 0) return { kind: 'same' }
    const fresh = freshOf(standing, epoch, seen)
    const { journal, ...found } = await differences(tx, fresh)
    const differing = drifted({ ...found, missing, run: epoch > seen.epoch, settings: false })
    if (differing.length === 0) return { kind: journal ? 'journal-incomplete' : 'same' }
    await writeWhole(tx, fresh, now)
    await tellRepair(tx, standing, { drifts: differing, epoch, now })
    return { kind: 'repaired', drifts: differing, journalIncomplete: journal }
  })
}

function drifted(found: Record<Drift, boolean>): Drift[] {
  return drifts.filter((drift) => found[drift])
}

function freshOf(standing: UndertakingStanding, epoch: number, seen: Seen): Fresh {
  const { settings: _, unprojected: __, ...batch } = standing
  return {
    batch: { ...batch, entries: [] },
    ...{ snapshotHash: contentHash(standing.state), epoch, seen, entries: [], whole: true },
  }
}

async function lockedRow(
  tx: Transaction,
  { start }: UndertakingStanding,
): Promise<Seen | undefined> {
  const rows = await tx.$queryRaw<Seen[]>`
    SELECT epoch, version FROM "Undertaking" WHERE id = ${start.id} FOR UPDATE`
  return rows[0]
}

/**
 * As whoever began it wrote it: the API that of a campaign or a proceeding, with what it began with, the first
 * projection that of a part or a paper.
 */
async function insertRow(
  tx: Transaction,
  { start, settings, workflowId }: UndertakingStanding,
): Promise<void> {
  const row = { ...undertakingRow(start), workflowId, phase: 'starting' }
  const begunByApi = start.type === 'campaign' || start.type === 'proceeding'
  // Plain JSON throughout, which the compiler cannot tell of a union.
  const startArgs = { start, settings } as unknown as Prisma.InputJsonObject
  await tx.undertaking.createMany({
    data: [begunByApi ? { ...row, startArgs } : row],
    skipDuplicates: true,
  })
}

type Differences = Record<'row' | 'duties' | 'due-dates' | 'journal', boolean>

async function differences(tx: Transaction, fresh: Fresh): Promise<Differences> {
  const { id, version } = fresh.batch.state
  const [found] = await tx.$queryRaw<Differences[]>`
    WITH duties AS (
      SELECT * FROM jsonb_populate_recordset(NULL::"Duty", ${JSON.stringify(dutyRows(fresh))}::jsonb)
    )
    SELECT ${rowDiffers(fresh)} AS row,
      EXISTS (
        SELECT FROM duties new FULL JOIN (
          SELECT * FROM "Duty" WHERE "subjectType" = 'undertaking' AND subject = ${id}
        ) old ON old.id = new.id
        WHERE (${dutyColumns('new')}) IS DISTINCT FROM (${dutyColumns('old')})
          AND NOT (new.id IS NULL AND old.state = 'withdrawn')
      ) AS duties,
      EXISTS (
        SELECT FROM duties new
        WHERE NOT EXISTS (SELECT FROM "DutyDueDate" had WHERE had."dutyId" = new.id)
      ) AS "due-dates",
      (SELECT count(*) FROM "UndertakingEntry" e
        WHERE e."undertakingId" = u.id AND e.sequence <= ${version}
          AND e.epoch = (SELECT max(o.epoch) FROM "UndertakingEntry" o
            WHERE o."undertakingId" = u.id AND o.sequence = e.sequence)) < ${version} AS journal
    FROM "Undertaking" u WHERE u.id = ${id}`
  if (found === undefined) throw new Error(`The locked row of undertaking ${id} is gone`)
  return found
}

/** Every column the projection moves; `null` and absent are the same there. */
function rowDiffers({ batch, snapshotHash, epoch }: Fresh): Prisma.Sql {
  const row = undertakingStanding(batch, snapshotHash, epoch)
  const columns = Object.keys(row).map((name) => Prisma.raw(`"${name}"`))
  const of = (table: string) =>
    Prisma.join(columns.map((column) => Prisma.sql`${Prisma.raw(table)}.${column}`))
  return Prisma.sql`(
    SELECT (${of('new')}) IS DISTINCT FROM (${of('u')})
    FROM jsonb_populate_record(NULL::"Undertaking", ${JSON.stringify(row)}::jsonb) AS new)`
}

/** Those the projection writes again when a duty changes. */
const dutyColumns = (table: string): Prisma.Sql =>
  Prisma.raw(
    ['state', 'owedBy', 'due', 'doneOn', 'overdue', 'provisional', 'basis', 'openedOn']
      .map((column) => `${table}."${column}"`)
      .join(', '),
  )

async function writeWhole(tx: Transaction, fresh: Fresh, now: Instant): Promise<void> {
  const { state } = fresh.batch
  await withdrawUnknown(tx, fresh.batch)
  const written = await tx.$queryRaw<unknown[]>(undertakingStatement(fresh))
  if (written.length === 0) throw new Error('A locked row has moved on')
  await addMissingDueDates(tx, state.duties, now)
}

async function tellRepair(
  tx: Transaction,
  { state }: UndertakingStanding,
  { drifts, epoch, now }: { drifts: readonly Drift[]; epoch: number; now: Instant },
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      ...{ at: now, action: 'undertaking-reconciled', subject: `undertaking:${state.id}` },
      detail: { drifts: drifts.join(' '), epoch, version: state.version },
    },
  })
}
