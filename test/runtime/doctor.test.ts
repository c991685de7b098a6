import { randomBytes } from 'node:crypto'
import { lookAtDatabase } from '../../commands/doctor/database'
import type { Finding } from '../../commands/doctor/finding'
import type { Source } from '../../commands/doctor/source'
import { lookAtTemporal } from '../../commands/doctor/temporal'
import { createPrisma, type Database } from '../../prisma/client'
import { createDatabase, createNamespace, testServers, type TestDatabase } from '../support/servers'

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`

let database: TestDatabase
let owner: Database
let source: Source
beforeAll(async () => {
  database = await createDatabase()
  owner = createPrisma(database.ownerUrl, { poolMax: 1 })
  source = {
    ...{ url: database.appUrl, ownerUrl: database.ownerUrl, dataDir: undefined },
    temporal: { address: testServers().temporal.address, namespace: await createNamespace() },
    keys: { field: key('1'), audit: key('1') },
  }
})
afterAll(async () => {
  await owner.$disconnect()
  await database.drop()
})

const stateOf = (findings: readonly Finding[], part: string) =>
  findings.find((each) => each.part === part)?.state
const look = (change: Partial<Source> = {}) => lookAtDatabase({ ...source, ...change })

test('a database that has just been made is well, and never compared yet', async () => {
  const findings = await look()
  const notWell = findings.filter(({ state }) => state !== 'well').map(({ part }) => part)
  expect(notWell.filter((part) => part !== 'calendar')).toEqual(['rows and cases'])
})

test('what waits for a vacant post is told with the post, and is nothing a program could mend', async () => {
  await owner.$executeRaw`
    INSERT INTO "Outbox" (id, rung, posts, excluded, urgent, "createdAt", outcome)
    VALUES ('v', 'due', '{lead-e}', '{}', false, now() - interval '2 hours',
      '{"triedAt": "x", "reached": false, "vacant": ["lead-e"], "passedOver": []}')`
  const found = (await look()).find(({ part }) => part === 'messages to deliver')
  expect(found).toMatchObject({ state: 'look', says: '1 for vacant posts: lead-e' })
})

test('what is amiss in the database is found', async () => {
  await owner.$executeRaw`
    INSERT INTO "Person" (id, name, "nameKey", "nameHash") VALUES ('p', '', 'lost', '')`
  await owner.$executeRaw`
    INSERT INTO "Outbox" (id, rung, posts, excluded, urgent, "createdAt")
    VALUES ('m', 'due', '{}', '{}', false, now() - interval '2 hours')`
  await owner.$executeRaw`
    INSERT INTO "Reconciliation" ("begunAt", "endedAt", compared, "repairedCount", "leftCount", repaired, "left")
    VALUES (now(), now(), 1, 0, 1, '[]', '[]')`
  const findings = await look({ ownerUrl: undefined })
  expect(stateOf(findings, 'field keys')).toBe('wrong')
  expect(stateOf(findings, 'messages to deliver')).toBe('wrong')
  expect(stateOf(findings, 'rows and cases')).toBe('wrong')
  expect(stateOf(findings, 'schema')).toBe('not-checked')
  expect(stateOf(await look({ keys: { field: key('lost'), audit: '' } }), 'audit keys')).toBe(
    'not-checked',
  )
})

test('what rests on an older key of fields is told', async () => {
  await owner.$executeRaw`
    INSERT INTO "Person" (id, name, "nameKey", "nameHash") VALUES ('q', '', '1', '')`
  const field = [key('2'), key('1'), key('lost')].join()
  expect(stateOf(await look({ keys: { field, audit: '' } }), 'older field keys')).toBe('look')
  const first = [key('1'), key('lost')].join()
  const findings = await look({ keys: { field: first, audit: '' } })
  expect(findings.find(({ part }) => part === 'older field keys')?.says).toBe(
    '1 values still rest on "lost"',
  )
})

test('a migration this version does not know is told', async () => {
  await owner.$executeRaw`
    INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('x', 'x', '9999_of_tomorrow', now(), 1)`
  expect(stateOf(await look(), 'schema')).toBe('wrong')
})

test('a Temporal server without a worker is told, and with everything else it is well', async () => {
  const findings = await lookAtTemporal(source)
  expect(findings.map(({ part, state }) => [part, state])).toEqual([
    ['Temporal server', 'well'],
    ['search attributes', 'well'],
    ['worker', 'wrong'],
  ])
})

test('servers that are away are told in a sentence', async () => {
  const nowhere = '127.0.0.1:1'
  const url = `postgres://anjie:x@${nowhere}/anjie`
  expect(await look({ url })).toMatchObject([{ part: 'database', state: 'wrong' }])
  const away = await lookAtTemporal({ temporal: { address: nowhere, namespace: 'default' } })
  expect(away).toMatchObject([{ part: 'Temporal server', state: 'wrong' }])
})
