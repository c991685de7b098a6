import { contentHash } from '../../protection/content-hash'
import type { Standing } from '../../contract/case-workflow'
import { drifts, type Drift } from '../../contract/reconciliation'
import type { Instant } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'
import { Prisma, type PrismaClient } from '../../prisma/generated/client'
import { caseRow } from '../../prisma/rows/case-row'
import type { Compared } from '../reconciliation'
import { addMissingDueDates } from './missing-due-dates'
import { caseRuns, recordedEpoch } from './epochs'
import { standingOf, type Fresh, type Seen } from './fresh-entries'
import { keepSettings } from './kept-settings'
import { dutyRows, withdrawUnknown } from './projected-duties'
import { projectionStatement, type Projected } from './projection-statement'

/**
 * Holds the row of a case against its workflow, under the row's lock, and writes it from the
 * workflow's state where they differ (decision 52). What only the journal knew cannot be written
 * again: that it is gone is told.
 */
export async function compareCase(
  prisma: PrismaClient,
  standing: Standing,
  now: Instant,
): Promise<Compared> {
  return prisma.$transaction(async (tx) => {
    const before = await lockedRow(tx, standing)
    const missing = before === undefined
    if (missing && !(await insertRow(tx, standing))) return { kind: 'no-filing' }
    const seen = before ?? { epoch: 0, version: 0 }
    if (missing && standing.unprojected > 0) {
      // What the workflow has still to tell finds its row now, and tells the rest.
      await tellRepair(tx, standing, { drifts: ['missing'], epoch: seen.epoch, now })
      return { kind: 'repaired', drifts: ['missing'], journalIncomplete: false }
    }
    const epoch = await recordedEpoch(tx, caseRuns, { ...standing, subject: standing.state.number })
    // A run before the one the row goes by knows less, whatever its versions say.
    const older = epoch === seen.epoch && standing.state.version < seen.version
    if (epoch < seen.epoch || older) return { kind: 'ahead' }
    // What the workflow is about to tell comes by itself, with its journal, messages and slips.
    if (standing.unprojected > 0) return { kind: 'same' }
    const fresh = freshOf(standing, epoch, seen)
    const found = await differences(tx, fresh, standing)
    const differing = drifted({ ...found, missing, run: epoch > seen.epoch })
    const journalIncomplete = found.journal
    if (differing.length === 0) return { kind: journalIncomplete ? 'journal-incomplete' : 'same' }
    await writeWhole(tx, fresh, now)
    if (found.settings) await keepSettings(tx, standing.state.number, standing.settings)
    await tellRepair(tx, standing, { drifts: differing, epoch, now })
    return { kind: 'repaired', drifts: differing, journalIncomplete }
  })
}

function drifted(found: Record<Drift, boolean>): Drift[] {
  return drifts.filter((drift) => found[drift])
}

function freshOf(standing: Standing, epoch: number, seen: Seen): Fresh {
  return {
    batch: { ...standing, entries: [] },
    ...{ snapshotHash: contentHash(standing.state), epoch, seen, entries: [], whole: true },
  }
}

async function lockedRow(tx: Transaction, { state }: Standing): Promise<Seen | undefined> {
  const rows = await tx.$queryRaw<Seen[]>`
    SELECT epoch, version FROM "Case" WHERE number = ${state.number} FOR UPDATE`
  return rows[0]
}

/**
 * What registration had written of it stands in the filing and in what the workflow began with; who is
 * shut out of it, from the first moment.
 */
async function insertRow(tx: Transaction, standing: Standing): Promise<boolean> {
  const { registration, settings, workflowId, state } = standing
  const excluded = state.excluded.map(({ person }) => person)
  const start = { registration, settings }
  const inserted = await tx.$executeRaw`
    INSERT INTO "Case" (number, "filingNumber", "bodyCode", "villageCode", "workflowId", phase,
      "registeredBy", "registeredForPost", excluded, "receivedOn", "startArgs")
    SELECT ${registration.number}, f.number, ${settings.posts.body}, ${registration.village ?? null},
      ${workflowId}, 'starting', ${registration.registeredBy}, f."registeredForPost", ${excluded},
      ${registration.receivedOn}, ${JSON.stringify(start)}::jsonb
    FROM "Filing" f WHERE f.number = ${registration.filing}`
  return inserted === 1
}

type Differences = Record<Exclude<Drift, 'missing' | 'run'> | 'journal', boolean>

async function differences(
  tx: Transaction,
  fresh: Fresh,
  { settings, state }: Standing,
): Promise<Differences> {
  const [found] = await tx.$queryRaw<Differences[]>`
    WITH duties AS (
      SELECT * FROM jsonb_populate_recordset(NULL::"Duty", ${JSON.stringify(dutyRows(fresh))}::jsonb)
    )
    SELECT ${rowDiffers(fresh)} AS row,
      EXISTS (
        SELECT FROM duties new FULL JOIN (
          SELECT * FROM "Duty" WHERE "subjectType" = 'case' AND subject = ${state.number}
        ) old ON old.id = new.id
        WHERE (${dutyColumns('new')}) IS DISTINCT FROM (${dutyColumns('old')})
          AND NOT (new.id IS NULL AND old.state = 'withdrawn')
      ) AS duties,
      EXISTS (
        SELECT FROM duties new
        WHERE NOT EXISTS (SELECT FROM "DutyDueDate" had WHERE had."dutyId" = new.id)
      ) AS "due-dates",
      COALESCE(c.settings, c."startArgs"->'settings') IS DISTINCT FROM ${JSON.stringify(settings)}::jsonb
        AS settings,
      (SELECT count(*) FROM "CaseEntry" e WHERE e."caseNumber" = c.number AND e.sequence <= ${state.version}
        AND e.epoch = (SELECT max(o.epoch) FROM "CaseEntry" o
          WHERE o."caseNumber" = c.number AND o.sequence = e.sequence)) < ${state.version} AS journal
    FROM "Case" c WHERE c.number = ${state.number}`
  if (found === undefined) throw new Error(`The locked row of case ${state.number} is gone`)
  return found
}

/** Every column the projection writes; `null` and absent are the same there. */
function rowDiffers(fresh: Fresh): Prisma.Sql {
  const row = caseRow(standingOf(fresh))
  const columns = Object.keys(row).map((name) => Prisma.raw(`"${name}"`))
  const of = (table: string) =>
    Prisma.join(columns.map((column) => Prisma.sql`${Prisma.raw(table)}.${column}`))
  return Prisma.sql`(
    SELECT (${of('new')}) IS DISTINCT FROM (${of('c')})
    FROM jsonb_populate_record(NULL::"Case", ${JSON.stringify(row)}::jsonb) AS new)`
}

const dutyColumns = (table: string): Prisma.Sql =>
  Prisma.raw(
    ['state', 'owedBy', 'due', 'doneOn', 'overdue', 'provisional', 'basis', 'openedOn', 'kind']
      .map((column) => `${table}."${column}"`)
      .join(', '),
  )

async function writeWhole(tx: Transaction, fresh: Fresh, now: Instant): Promise<void> {
  await withdrawUnknown(tx, fresh)
  const [written] = await tx.$queryRaw<Projected[]>(projectionStatement(fresh))
  if (written === undefined) throw new Error('A locked row has moved on')
  await addMissingDueDates(tx, fresh.batch.state.duties, now)
}

async function tellRepair(
  tx: Transaction,
  { state }: Standing,
  { drifts, epoch, now }: { drifts: readonly Drift[]; epoch: number; now: Instant },
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      ...{ at: now, action: 'case-reconciled', subject: `case:${state.number}` },
      detail: { drifts: drifts.join(' '), epoch, version: state.version },
    },
  })
}
