import { randomBytes } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { createProjectionStore } from '../../activities/adapters/projection-store'
import { compareCase } from '../../activities/adapters/reconciled-case'
import { createProjectionActivities } from '../../activities/projection'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import { DEADLINE_MS } from '../../commands/lives/patience'
import { caseWorkflowId, standingQuery, type Standing } from '../../contract/case-workflow'
import type { Round } from '../../contract/reconciliation'
import type { CaseNumber } from '../../domain/ids'
import { instantFrom } from '../../domain/time/day'
import { createDataConverter } from '../../protection/data-converter'
import { parseKeyring } from '../../protection/keyring'
import { reconciliationActivities, scheduleReconciliation } from '../../worker/reconciliation'
import { until } from '../support/messenger-driver'
import { createNamespace, testServers } from '../support/servers'
import { runCaseWorker } from './case-worker'
import { allStaff, bodyOf, caseAt, expectStatus, handOn, register, type Staff } from './live-cases'
import { putOnRecord } from './put-on-record'
import { startApi, type ApiCaller, type RunningApi } from './running-api'

let api: RunningApi
let staff: Staff
let operator: ApiCaller
let client: Client
let worker: { stop(): Promise<void> }

beforeAll(async () => {
  const namespace = await createNamespace()
  const payloadKeys = parseKeyring('keys', `1:${randomBytes(32).toString('base64')}`)
  const { address } = testServers().temporal
  const connection = await Connection.connect({ address })
  client = new Client({ connection, namespace, dataConverter: createDataConverter(payloadKeys) })
  api = await startApi({
    caseClient: createCaseClient({
      ...{ address, namespace, keyring: payloadKeys, deadlineMillis: DEADLINE_MS },
    }),
  })
  const store = createProjectionStore({ prisma: api.db, pool: api.deps.pool })
  worker = await runCaseWorker({
    ...{
      namespace,
      payloadKeys,
      reconciliation: reconciliationActivities(api.db, client, api.deps.log),
    },
    ...createProjectionActivities({ store, wakeMessenger: () => undefined }),
  })
  staff = await allStaff(api)
  operator = await api.signedIn('operator')
})
afterAll(async () => {
  await worker.stop()
  await api.close()
  await client.connection.close()
})

async function entrusted(): Promise<CaseNumber> {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  await caseAt(staff.office, number, 3)
  return number as CaseNumber
}

/** Asks for a round as an operator does, waits for its workflow, and reads it as it was kept. */
async function round(): Promise<Round> {
  expectStatus(await operator.post('/v1/reconciliations'), 202)
  await client.workflow.getHandle('reconciliation').result()
  const operations = bodyOf<{ lastReconciliation: Round }>(await operator.get('/v1/operations'))
  return operations.lastReconciliation
}
const of = (number: string, { repaired, left }: Round) => ({
  drifts: repaired.find((each) => each.number === number)?.drifts,
  why: left.filter((each) => each.number === number).map(({ why }) => why),
})
const inStep = { drifts: undefined, why: [] }

/** What a case is in the database, apart from when it was written. */
async function stored(number: string) {
  const [row] = await api.owner.$queryRaw<{ row: Record<string, unknown> }[]>`
    SELECT to_jsonb(c) - 'epoch' - 'settings' AS row FROM "Case" c WHERE number = ${number}`
  const duties = await api.owner.$queryRaw<object[]>`
    SELECT to_jsonb(d) - 'recordedAt' AS duty FROM "Duty" d
    WHERE subject = ${number} AND NOT (id LIKE '%/false' AND state = 'withdrawn') ORDER BY id`
  const dates = await api.owner.$queryRaw<object[]>`
    SELECT x."dutyId", x.due, x.steps FROM "DutyDueDate" x
    JOIN "Duty" d ON d.id = x."dutyId" WHERE d.subject = ${number} ORDER BY 1, x.position`
  return { row: row?.row, duties, dates }
}

test('a record, which never had a workflow, is left alone, and is in step once it is reopened', async () => {
  const { number } = await putOnRecord(api)
  const { number: reopened } = await putOnRecord(api)
  const before = await stored(number)
  await handOn(staff, reopened).give('director', 'reopening', { text: '依职权重新办理。' })
  const living = await stored(reopened)
  const found = await round()
  expect([of(number, found), of(reopened, found)]).toEqual([inStep, inStep])
  expect([await stored(number), await stored(reopened)]).toEqual([before, living])
})

test('what is in step is left as it is, and every open case is looked at', async () => {
  const number = await entrusted()
  const before = await stored(number)
  const found = await round()
  expect(of(number, found)).toEqual(inStep)
  expect(found).toMatchObject({ repairedCount: 0, leftCount: 0 })
  expect(found.compared).toBeGreaterThan(0)
  expect(await stored(number)).toEqual(before)
})

test.each([
  ['duties that are gone', ['duties', 'due-dates'], deleteDuties],
  ['a duty that says it is done', ['duties'], falsifyDuty],
  ['a duty nobody knows of', ['duties'], inventDuty],
  ['an older row', ['row'], olderRow],
  ['a column that says something else', ['row'], otherColumn],
  ['another snapshot under the right hash', ['row'], otherSnapshot],
  ['other rules', ['settings'], otherSettings],
] as const)('%s: %j, and written again from the workflow', async (_, drifts, damage) => {
  const number = await entrusted()
  const before = await stored(number)
  await damage(number)
  expect(await stored(number)).not.toEqual(damage === otherSettings ? undefined : before)
  expect(of(number, await round())).toEqual({ drifts, why: [] })
  const after = await stored(number)
  expect(after.row).toEqual(before.row)
  expect(after.dates).toEqual(before.dates)
  expect(after.duties).toEqual(before.duties)
  expect(of(number, await round())).toEqual(inStep)
  const { give } = handOn(staff, number)
  await give('unit', 'signature')
  expect(await api.owner.auditEntry.count({ where: auditOf(number) })).toBe(1)
})

const auditOf = (number: string) => ({ action: 'case-reconciled', subject: `case:${number}` })

async function deleteDuties(number: string) {
  await api.owner.$executeRaw`
    DELETE FROM "DutyDueDate" WHERE "dutyId" IN (SELECT id FROM "Duty" WHERE subject = ${number})`
  await api.owner.$executeRaw`
    DELETE FROM "InboxMessage" WHERE "outboxId" IN (
      SELECT id FROM "Outbox" WHERE "caseNumber" = ${number})`
  await api.owner.$executeRaw`DELETE FROM "Outbox" WHERE "caseNumber" = ${number}`
  await api.owner.$executeRaw`DELETE FROM "Duty" WHERE subject = ${number}`
}
async function falsifyDuty(number: string) {
  await api.owner.$executeRaw`
    UPDATE "Duty" SET state = 'done' WHERE subject = ${number} AND state = 'open'`
}
async function inventDuty(number: string) {
  await api.owner.$executeRaw`
    INSERT INTO "Duty" (id, "subjectType", subject, kind, nature, "owedBy", basis, "openedOn", due,
      provisional, state)
    SELECT id || '/false', "subjectType", subject, kind, nature, "owedBy", basis, "openedOn", due,
      provisional, 'withdrawn' FROM "Duty" WHERE subject = ${number} LIMIT 1`
  await api.owner.$executeRaw`
    UPDATE "Duty" SET state = 'open' WHERE id LIKE '%/false' AND subject = ${number}`
}
async function olderRow(number: string) {
  await api.owner.$executeRaw`
    UPDATE "Case" SET version = 1, phase = 'registered' WHERE number = ${number}`
}
async function otherColumn(number: string) {
  await api.owner.$executeRaw`UPDATE "Case" SET "unitCode" = 'justice' WHERE number = ${number}`
}
async function otherSnapshot(number: string) {
  await api.owner.$executeRaw`
    UPDATE "Case" SET snapshot = jsonb_set(snapshot, '{phase}', '"signed-for"') WHERE number = ${number}`
}
async function otherSettings(number: string) {
  await api.owner.$executeRaw`
    UPDATE "Case" SET settings = jsonb_set("startArgs"->'settings', '{calendarHash}', '"other"')
    WHERE number = ${number}`
}

test('a row that is gone is written again where its filing is there, and told where not', async () => {
  const number = await entrusted()
  await removeRow(number)
  const found = of(number, await round())
  expect(found.drifts).toContain('missing')
  // What only the journal knew is gone with it.
  expect(found.why).toEqual(['journal'])
  await caseAt(staff.office, number, 3)
  const { give } = handOn(staff, number)
  await give('unit', 'signature')
})

/** Once its workflow is listed, by which alone a round can find it then. */
async function removeRow(number: string) {
  const which = `WorkflowId = '${caseWorkflowId(number as CaseNumber)}'`
  await until(async () => (await client.workflow.count(which)).count > 0)
  await deleteDuties(number)
  await api.owner.$executeRaw`
    DELETE FROM "ClaimSearch" WHERE "claimId" IN (
      SELECT id FROM "Claim" WHERE "caseNumber" = ${number})`
  for (const table of ['CaseEntry', 'CaseRun', 'AssignmentSlip', 'CaseText', 'Claim'])
    await api.owner.$executeRawUnsafe(
      `ALTER TABLE "${table}" DISABLE TRIGGER USER; DELETE FROM "${table}" WHERE "caseNumber" = '${number}'; ALTER TABLE "${table}" ENABLE TRIGGER USER`,
    )
  await api.owner.$executeRaw`DELETE FROM "Case" WHERE number = ${number}`
}

test('a workflow that was reset tells its row what it goes by now, though that had seen more', async () => {
  const number = await entrusted()
  const workflowId = caseWorkflowId(number)
  const handle = client.workflow.getHandle(workflowId)
  const { runId } = await handle.describe()
  const { events } = await handle.fetchHistory()
  const before = events!.filter(({ workflowTaskCompletedEventAttributes: done }) => done)
  await client.workflowService.resetWorkflowExecution({
    namespace: client.options.namespace,
    workflowExecution: { workflowId, runId },
    reason: 'rehearsed',
    requestId: randomBytes(8).toString('hex'),
    workflowTaskFinishEventId: before.at(-1)!.eventId!,
    // What was told since is not told again: it is as if it had never been.
    resetReapplyType: 2,
  })
  const found = of(number, await round())
  expect(found.drifts).toContain('run')
  const { version, phase } = bodyOf<{ version: number; phase: string }>(
    await staff.office.get(`/v1/cases/${number}`),
  )
  expect([version, phase]).toEqual([2, 'accepted'])
  expect(of(number, await round())).toEqual(inStep)
})

test('what nobody may guess about is told and left: ended by hand, or never there', async () => {
  const [stopped, gone] = [await entrusted(), await entrusted()]
  const row = await stored(stopped)
  await client.workflow.getHandle(caseWorkflowId(stopped)).terminate('rehearsed')
  await api.owner.$executeRaw`
    UPDATE "Case" SET "workflowId" = 'case-9999-000001' WHERE number = ${gone}`
  const found = await round()
  expect(of(stopped, found)).toEqual({ drifts: undefined, why: ['stopped'] })
  expect(of(gone, found).why).toEqual(['workflow-missing'])
  expect(await stored(stopped)).toEqual(row)
})

test('a run before the one the row goes by writes nothing, and what is still to be told is left to it', async () => {
  const number = await entrusted()
  const standing = await client.workflow.getHandle(caseWorkflowId(number)).query(standingQuery)
  const compare = (change: Partial<Standing>) =>
    compareCase(api.db, { ...standing, ...change }, instantFrom(Date.now()))
  const later = { runId: 'a later run', continuedFrom: null }
  expect(await compare({ ...later, unprojected: 1 })).toEqual({ kind: 'same' })
  expect(await compare(later)).toMatchObject({ kind: 'repaired', drifts: ['run', 'row'] })
  const before = await stored(number)
  expect(await compare({})).toEqual({ kind: 'ahead' })
  expect(await stored(number)).toEqual(before)
})

test('a row that is written again lets its workflow tell what it has still to tell', async () => {
  const accused = await personOf('lead2')
  const { case: given } = await register(staff.office, { accused: [accused] })
  await caseAt(staff.office, given, 1)
  const number = given as CaseNumber
  const standing = await client.workflow.getHandle(caseWorkflowId(number)).query(standingQuery)
  await removeRow(number)
  const now = instantFrom(Date.now())
  expect(await compareCase(api.db, { ...standing, unprojected: 1 }, now)).toMatchObject({
    ...{ kind: 'repaired', drifts: ['missing'] },
  })
  const row = await api.owner.case.findUniqueOrThrow({ where: { number } })
  expect([row.phase, row.version, row.excluded]).toEqual(['starting', 0, [accused]])
})

async function personOf(login: string) {
  return (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId
}

test('the schedule is made once, whoever comes first', async () => {
  const { log } = api.deps
  await Promise.all([scheduleReconciliation(client, log), scheduleReconciliation(client, log)])
  const { spec, policies } = await client.schedule.getHandle('reconciliation').describe()
  expect(spec.intervals).toMatchObject([{ every: 3_600_000 }])
  expect(policies.overlap).toBe('SKIP')
})

test('only whoever keeps the program running sees it, or asks for it', async () => {
  for (const caller of Object.values(staff)) {
    expect((await caller.get('/v1/operations')).status).toBe(403)
    expect((await caller.post('/v1/reconciliations')).status).toBe(403)
  }
})
