import { randomBytes } from 'node:crypto'
import { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Client } from 'pg'
import { addSearchAttributes, registerSearchAttributes } from '../../runtime/servers/namespace'
import type { TestServerExecutable } from '../../runtime/servers/test-server'
import { searchAttributes } from '../../contract/search-attributes'

export const serversVariable = 'ANJIE_TEST_SERVERS'
export const templateDatabase = 'anjie_template'

/** What the global setup started, as the test files learn of it. */
export interface TestServers {
  postgres: { port: number; ownerPassword: string; appPassword: string }
  temporal: { address: string; cli: string }
  testServer: { executable: TestServerExecutable } | { missing: string }
}

export function testServers(): TestServers {
  const text = process.env[serversVariable]
  if (!text) throw new Error('No test servers: this test belongs to the project "servers"')
  return JSON.parse(text) as TestServers
}

type PostgresAccess = TestServers['postgres']

function databaseUrl(
  { port, ownerPassword, appPassword }: PostgresAccess,
  database: string,
  role: 'anjie_owner' | 'anjie',
): string {
  const password = role === 'anjie' ? appPassword : ownerPassword
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
}

export interface TestDatabase {
  name: string
  /** The role that owns the tables and migrates. */
  ownerUrl: string
  /** The role the program runs as, with only the rights it has in production. */
  appUrl: string
  drop(): Promise<void>
}

/** A fresh, migrated database. Without `migrated` it is empty. */
export async function createDatabase(
  options: { migrated?: boolean; on?: PostgresAccess } = {},
): Promise<TestDatabase> {
  const { on = testServers().postgres } = options
  const name = `t_${randomBytes(6).toString('hex')}`
  const template = options.migrated === false ? '' : ` TEMPLATE ${templateDatabase}`
  await asAdmin(on, `CREATE DATABASE ${name}${template}`)
  return {
    name,
    ownerUrl: databaseUrl(on, name, 'anjie_owner'),
    appUrl: databaseUrl(on, name, 'anjie'),
    drop: () => asAdmin(on, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

async function asAdmin(on: PostgresAccess, sql: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(on, 'postgres', 'anjie_owner') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A namespace of its own for a test file, so that workflow ids and lists do not meet. */
export async function createNamespace(): Promise<string> {
  const name = `t-${randomBytes(6).toString('hex')}`
  const connection = await Connection.connect({ address: testServers().temporal.address })
  try {
    await connection.workflowService.registerNamespace({
      namespace: name,
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    })
    await registerSearchAttributes(connection, name, searchAttributes)
    return name
  } finally {
    await connection.close()
  }
}

/**
 * A server whose clock can be turned, one per test file: `afterAll(() => env.teardown())`.
 * It has no visibility lists and no Schedules.
 */
export async function timeSkippingEnv(): Promise<TestWorkflowEnvironment> {
  const { testServer } = testServers()
  if ('missing' in testServer) throw new Error(testServer.missing)
  const env = await startTimeSkipping(testServer.executable)
  await addSearchAttributes(env.connection, 'default', searchAttributes)
  return env
}

/** The SDK gives a server five seconds to start, which a busy machine may not keep: then once more. */
async function startTimeSkipping(executable: TestServerExecutable, attempts = 3) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })
    } catch (error) {
      if (attempt === attempts) throw error
    }
  }
}
