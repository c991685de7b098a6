import { Client } from 'pg'
import { readOperations } from '../../api/queries/operations'
import { stationGapsOn } from '../../api/queries/stations'
import { knownUntil } from '../../domain/time/publishing'
import { dayOf, instantFrom } from '../../domain/time/day'
import { createPrisma, type Database } from '../../prisma/client'
import { requireAuditKeys, requireFieldKeys, restingOnOthers } from '../../prisma/key-use'
import { readMigrations } from '../../prisma/migrate'
import { storedYears } from '../../prisma/published-years'
import { idsOf, parseKeyring } from '../../protection/keyring'
import { calendarWith } from '../../rules'
import { sentenceOf } from '../../runtime/failure'
import { whyUnreachable } from '../../runtime/unreachable'
import { well, type Finding } from './finding'
import { calendar, clocks, drift, messages, olderKeys, schema, stations, waiting } from './judge'
import type { Source } from './source'

/** All that is to be seen in the database; where it does not answer, that alone. */
export async function lookAtDatabase(source: Source): Promise<Finding[]> {
  const prisma = createPrisma(source.url, { poolMax: 1 })
  try {
    const version = await serverVersion(prisma)
    return [
      well('database', `Postgres ${version} answers`),
      await schemaFound(source),
      ...(await found(prisma, source)),
    ]
  } catch (error) {
    const says = whyUnreachable(error)
    const todo = 'check that it runs, the address and the login'
    return [{ part: 'database', state: 'wrong', says, todo }]
  } finally {
    await prisma.$disconnect().catch(() => undefined)
  }
}

async function serverVersion(prisma: Database): Promise<string> {
  const [row] = await prisma.$queryRaw<{ server_version: string }[]>`SHOW server_version`
  return row?.server_version ?? 'of an unknown version'
}

async function found(prisma: Database, source: Source): Promise<Finding[]> {
  const now = instantFrom(Date.now())
  const [row] = await prisma.$queryRaw<{ now: number }[]>`
    SELECT extract(epoch FROM clock_timestamp())::float * 1000 AS now`
  const operations = await readOperations(prisma)
  const { starting, lastReconciliation } = operations
  const known = calendarWith(await storedYears(prisma))
  return [
    clocks(Date.now(), row?.now ?? 0),
    ...(await keysFound(prisma, source)),
    calendar(knownUntil(known), dayOf(now)),
    waiting('cases to start', starting, now),
    messages(operations, now),
    await letters(prisma),
    drift(lastReconciliation, now),
    stations(await stationGapsOn(prisma, dayOf(now))),
  ]
}

async function schemaFound({ ownerUrl }: Source): Promise<Finding> {
  if (ownerUrl === undefined) {
    const says = 'only the owner of the tables sees what was applied'
    const todo = 'set MIGRATION_DATABASE_URL to have it checked'
    return { part: 'schema', state: 'not-checked', says, todo }
  }
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`,
    )
    return schema(
      readMigrations().map(({ name }) => name),
      rows.map(({ name }) => name),
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function keysFound(prisma: Database, { keys }: Source): Promise<Finding[]> {
  const check = async (
    part: string,
    text: string | undefined,
    require: typeof requireFieldKeys,
  ): Promise<Finding> => {
    if (text === undefined || text === '') {
      return {
        part,
        state: 'not-checked',
        says: 'not given here',
        todo: 'set them as the API has them',
      }
    }
    try {
      await require(prisma, idsOf(parseKeyring(part, text)))
      return well(part, 'open all that was written')
    } catch (error) {
      return { part, state: 'wrong', says: sentenceOf(error), todo: 'docs/runbook.md, Keys' }
    }
  }
  const field = await check('field keys', keys.field, requireFieldKeys)
  return [
    field,
    // Which key writes is known only where they are.
    ...(field.state === 'well' ? [await olderFound(prisma, keys.field ?? '')] : []),
    await check('audit keys', keys.audit, requireAuditKeys),
  ]
}

async function olderFound(prisma: Database, keys: string): Promise<Finding> {
  return olderKeys(await restingOnOthers(prisma, idsOf(parseKeyring('field keys', keys))))
}

/** And what channels beside e-mail owe. */
async function letters(prisma: Database): Promise<Finding> {
  const where = { givenUpAt: { not: null } }
  const count =
    (await prisma.mailDelivery.count({ where })) + (await prisma.channelDelivery.count({ where }))
  if (count === 0) return well('letters', 'none was given up')
  const todo = 'GET /v1/undelivered-mail names them (docs/runbook.md, When e-mail does not arrive)'
  return { part: 'letters', state: 'look', says: `${count} were given up`, todo }
}
