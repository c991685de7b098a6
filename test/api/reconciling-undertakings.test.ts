import { randomBytes } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { createProjectionStore } from '../../activities/adapters/projection-store'
import { compareUndertaking } from '../../activities/adapters/undertakings/reconciled-undertaking'
import { createProjectionActivities } from '../../activities/projection'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import { DEADLINE_MS } from '../../commands/lives/patience'
import {
  undertakingStandingQuery,
  undertakingWorkflowId,
  type UndertakingStanding,
} from '../../contract/undertaking-workflow'
import type { Round } from '../../contract/reconciliation'
import type { UndertakingId } from '../../domain/ids'
import { addDays, instantFrom } from '../../domain/time/day'
import { villages as demoVillages } from '../../runtime/demo/places'
import { createDataConverter } from '../../protection/data-converter'
import { parseKeyring } from '../../protection/keyring'
import { reconciliationActivities } from '../../worker/reconciliation'
import { undertakingActivities } from '../../worker/undertakings'
import { until } from '../support/messenger-driver'
import { createNamespace, testServers } from '../support/servers'
import { runCaseWorker } from './case-worker'
import { bodyOf, expectStatus, today } from './live-cases'
import { startApi, type ApiCaller, type RunningApi } from './running-api'

let api: RunningApi
let operator: ApiCaller
let director: ApiCaller
let client: Client
let worker: { stop(): Promise<void> }
/** One for all, each test with a part of its own: what is damaged is made whole in the same test. */
let campaign: UndertakingId

beforeAll(async () => {
  const namespace = await createNamespace()
  const payloadKeys = parseKeyring('keys', `1:${randomBytes(32).toString('base64')}`)
  const { address } = testServers().temporal
  const connection = await Connection.connect({ address })
  client = new Client({ connection, namespace, dataConverter: createDataConverter(payloadKeys) })
  const caseClient = createCaseClient({
    ...{ address, namespace, keyring: payloadKeys, deadlineMillis: DEADLINE_MS },
  })
  api = await startApi({ caseClient })
  const { db, deps } = api
  const wakeMessenger = () => undefined
  worker = await runCaseWorker({
    ...{ namespace, payloadKeys },
    reconciliation: reconciliationActivities(db, client, deps.log),
    undertakings: undertakingActivities({ prisma: db, pool: deps.pool, caseClient, wakeMessenger }),
    ...createProjectionActivities({
      ...{ store: createProjectionStore({ prisma: db, pool: deps.pool }), wakeMessenger },
    }),
  })
  operator = await api.signedIn('operator')
  director = await api.signedIn('director')
  campaign = await begun()
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await api.close()
  await client.connection.close()
})

const definition = `
code: now
title: 试行摸底
basis: plan B
phases:
  - { code: survey, title: 摸底, from: ${today}, to: ${addDays(today, 40)}, basis: plan B1 }
duties:
  - code: return
    title: 摸排报表
    owers: each-village
    phase: survey
    form: matters
    when: { by: day, day: ${addDays(today, 5)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan B1
  - code: report
    title: 向书记报告
    owers: office
    phase: survey
    form: statement
    when: { by: day, day: ${addDays(today, 7)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan H9
targets: []
acceptance: []
`

let campaigns = 0

/** A campaign that lives, with all its parts. */
async function begun(): Promise<UndertakingId> {
  campaigns += 1
  const of = definition.replace(/^code: .*$/m, `code: campaign-${campaigns}`)
  const answer = expectStatus(await director.post('/v1/campaigns', { definition: of }), 201)
  const { id, participants } = bodyOf<{ id: UndertakingId; participants: unknown[] }>(answer)
  await until(async () => {
    const duties = await api.db.duty.count({ where: { subject: { startsWith: id } } })
    return duties === participants.length + 1 && (await quiet(id))
  })
  return id
}

/** It has told all of what has come of it. */
async function quiet(id: UndertakingId): Promise<boolean> {
  const { state, unprojected } = await standingOf(id)
  const row = await api.db.undertaking.findUnique({ where: { id } })
  const partsBegun = state.type !== 'campaign' || state.partsBegun
  return partsBegun && unprojected === 0 && row?.version === state.version
}

/** A part of the campaign no other test has looked at. */
const part = (): UndertakingId => {
  const village = villages.shift()
  if (village === undefined) throw new Error('Every village has been taken by a test')
  return `${campaign}.village.${village}` as UndertakingId
}
const villages = demoVillages.map(({ code }) => code)

async function standingOf(id: UndertakingId): Promise<UndertakingStanding> {
  const handle = client.workflow.getHandle(undertakingWorkflowId(id))
  return handle.query(undertakingStandingQuery)
}

/** Asks for a round as an operator does, waits for its workflow, and reads it as it was kept. */
async function round(): Promise<Round> {
  expectStatus(await operator.post('/v1/reconciliations'), 202)
  await client.workflow.getHandle('reconciliation').result()
  const operations = bodyOf<{ lastReconciliation: Round }>(await operator.get('/v1/operations'))
  return operations.lastReconciliation
}
const of = (id: string, { repaired, left }: Round) => ({
  drifts: repaired.find(({ number }) => number === id)?.drifts,
  why: left.filter(({ number }) => number === id).map(({ why }) => why),
})
const inStep = { drifts: undefined, why: [] }

/** What an undertaking is in the database, apart from when it was written. */
async function stored(id: string) {
  const [row] = await api.owner.$queryRaw<{ row: Record<string, unknown> }[]>`
    SELECT to_jsonb(u) - 'epoch' - 'storedAt' - 'startedBy' - 'orderedAt' AS row
    FROM "Undertaking" u WHERE id = ${id}`
  const duties = await api.owner.$queryRaw<object[]>`
    SELECT to_jsonb(d) - 'recordedAt' AS duty FROM "Duty" d
    WHERE subject = ${id} AND NOT (id LIKE '%/false' AND state = 'withdrawn') ORDER BY id`
  const dates = await api.owner.$queryRaw<object[]>`
    SELECT x."dutyId", x.due, x.steps FROM "DutyDueDate" x
    JOIN "Duty" d ON d.id = x."dutyId" WHERE d.subject = ${id} ORDER BY 1, x.position`
  return { row: row?.row, duties, dates }
}

test('what is in step is left as it is, and campaign and parts are looked at', async () => {
  const ids = [campaign, part()]
  const before = await Promise.all(ids.map(stored))
  const found = await round()
  expect(ids.map((id) => of(id, found))).toEqual([inStep, inStep])
  expect(found.compared).toBeGreaterThanOrEqual(
    await api.db.undertaking.count({ where: { campaignId: campaign } }),
  )
  expect(await Promise.all(ids.map(stored))).toEqual(before)
})

test.each([
  ['duties that are gone', ['duties', 'due-dates'], deleteDuties],
  ['a duty that says it is done', ['duties'], falsifyDuty],
  ['a duty nobody knows of', ['duties'], inventDuty],
  ['an older row', ['row'], olderRow],
  ['another snapshot under the right hash', ['row'], otherSnapshot],
] as const)('%s: %j, and written again from the workflow', async (_, drifts, damage) => {
  for (const id of [campaign, part()]) {
    const before = await stored(id)
    const toldBefore = await timesTold(id)
    await damage(id)
    expect(await stored(id)).not.toEqual(before)
    expect(of(id, await round())).toEqual({ drifts, why: [] })
    expect(await stored(id)).toEqual(before)
    expect(of(id, await round())).toEqual(inStep)
    expect(await timesTold(id)).toBe(toldBefore + 1)
  }
})

const timesTold = (id: string) =>
  api.owner.auditEntry.count({
    where: { action: 'undertaking-reconciled', subject: `undertaking:${id}` },
  })

async function deleteDuties(id: string) {
  await api.owner.$executeRaw`
    DELETE FROM "DutyDueDate" WHERE "dutyId" IN (SELECT id FROM "Duty" WHERE subject = ${id})`
  await api.owner.$executeRaw`
    DELETE FROM "Outbox" WHERE "dutyId" IN (SELECT id FROM "Duty" WHERE subject = ${id})`
  await api.owner.$executeRaw`DELETE FROM "Duty" WHERE subject = ${id}`
}
async function falsifyDuty(id: string) {
  await api.owner.$executeRaw`UPDATE "Duty" SET state = 'done' WHERE subject = ${id}`
}
async function inventDuty(id: string) {
  await api.owner.$executeRaw`
    INSERT INTO "Duty" (id, "subjectType", subject, kind, nature, "owedBy", basis, "openedOn", due,
      provisional, state)
    SELECT id || '/false', "subjectType", subject, kind, nature, "owedBy", basis, "openedOn", due,
      provisional, 'open' FROM "Duty" WHERE subject = ${id} LIMIT 1`
}
async function olderRow(id: string) {
  await api.owner.$executeRaw`
    UPDATE "Undertaking" SET version = 1, phase = 'announced' WHERE id = ${id}`
}
async function otherSnapshot(id: string) {
  await api.owner.$executeRaw`
    UPDATE "Undertaking" SET snapshot = jsonb_set(snapshot, '{openedOn}', '"2019-01-01"')
    WHERE id = ${id}`
}

test('a row that is gone is written again, and that the journal is gone with it is told', async () => {
  for (const id of [await begun(), part()]) {
    const before = await stored(id)
    await removeRow(id)
    const found = of(id, await round())
    expect(found).toMatchObject({ why: ['journal'] })
    expect(found.drifts).toContain('missing')
    expect(await stored(id)).toEqual(before)
    expect(of(id, await round())).toEqual({ drifts: undefined, why: ['journal'] })
  }
})

/** Once its workflow is listed, by which alone a round can find it then. */
async function removeRow(id: string) {
  const which = `WorkflowId = '${undertakingWorkflowId(id as UndertakingId)}'`
  await until(async () => (await client.workflow.count(which)).count > 0)
  await deleteDuties(id)
  for (const table of ['UndertakingEntry', 'UndertakingRun'])
    await api.owner.$executeRawUnsafe(
      `ALTER TABLE "${table}" DISABLE TRIGGER USER; DELETE FROM "${table}" WHERE "undertakingId" = '${id}'; ALTER TABLE "${table}" ENABLE TRIGGER USER`,
    )
  await api.owner.$executeRaw`DELETE FROM "Undertaking" WHERE id = ${id}`
}

test('a row that says it has ended while its workflow goes on is opened again', async () => {
  const id = part()
  const before = await stored(id)
  await api.owner.$executeRaw`
    UPDATE "Undertaking" SET phase = 'ended', "endedOn" = ${today} WHERE id = ${id}`
  expect(of(id, await round()).drifts).toEqual(['row'])
  expect(await stored(id)).toEqual(before)
})

test('a part whose workflow was ended by hand or is gone is told and left', async () => {
  const [stopped, gone] = [part(), part()]
  const row = await stored(stopped)
  await client.workflow.getHandle(undertakingWorkflowId(stopped)).terminate('rehearsed')
  await api.owner.$executeRaw`
    UPDATE "Undertaking" SET "workflowId" = 'undertaking-C9999-0001' WHERE id = ${gone}`
  const found = await round()
  expect(of(stopped, found)).toEqual({ drifts: undefined, why: ['stopped'] })
  expect(of(gone, found).why).toEqual(['workflow-missing'])
  expect(await stored(stopped)).toEqual(row)
})

test('a run before the one the row goes by writes nothing, and what is still to be told is left to it', async () => {
  const id = part()
  const standing = await standingOf(id)
  const compare = (change: Partial<UndertakingStanding>) =>
    compareUndertaking(api.db, { ...standing, ...change }, instantFrom(Date.now()))
  const later = { runId: 'a later run', continuedFrom: null }
  expect(await compare({ ...later, unprojected: 1 })).toEqual({ kind: 'same' })
  expect(await compare(later)).toMatchObject({ kind: 'repaired', drifts: ['run', 'row'] })
  const before = await stored(id)
  expect(await compare({})).toEqual({ kind: 'ahead' })
  expect(await stored(id)).toEqual(before)
})
