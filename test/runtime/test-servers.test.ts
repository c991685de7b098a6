import { Connection } from '@temporalio/client'
import { Client } from 'pg'
import { searchAttributes } from '../../contract/search-attributes'
import { createDatabase, createNamespace, testServers, timeSkippingEnv } from '../support/servers'

describe('the servers of a test run', () => {
  test('a database of its own, for the owner and for the program', async () => {
    const database = await createDatabase()
    const client = new Client({ connectionString: database.appUrl })
    await client.connect()
    const { rows } = await client.query<{ who: string; database: string; encoding: string }>(
      `SELECT current_user AS who, current_database() AS database,
              current_setting('server_encoding') AS encoding`,
    )
    await client.end()
    expect(rows).toEqual([{ who: 'anjie', database: database.name, encoding: 'UTF8' }])
    await database.drop()
  })

  test('a namespace of its own, with the search attributes', async () => {
    const namespace = await createNamespace()
    const connection = await Connection.connect({ address: testServers().temporal.address })
    const listed = await connection.operatorService.listSearchAttributes({ namespace })
    await connection.close()
    expect(Object.keys(listed.customAttributes ?? {})).toEqual(
      expect.arrayContaining(Object.keys(searchAttributes)),
    )
  })

  test('a server whose clock can be turned', async () => {
    const env = await timeSkippingEnv()
    try {
      const before = await env.currentTimeMs()
      await env.sleep('14 days')
      const passed = (await env.currentTimeMs()) - before
      expect(Math.round(passed / 86_400_000)).toBe(14)
    } finally {
      await env.teardown()
    }
  })
})
