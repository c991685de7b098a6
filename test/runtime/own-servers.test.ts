import { Client } from 'pg'
import { createDatabase, createNamespace, testServers } from '../support/servers'
import { place, refusal, runFile, Started, type Variables } from './started'

const key = Buffer.alloc(32, 1).toString('base64')
const keys = {
  ANJIE_FIELD_KEYS: `1:${key}`,
  ANJIE_HASH_KEY: key,
  ANJIE_PAYLOAD_KEYS: `1:${key}`,
  ANJIE_AUDIT_KEYS: `1:${key}`,
  SESSION_SECRET: 'x'.repeat(40),
}

let env: Variables
let cleanUp: () => void

beforeEach(async () => {
  ;({ env, cleanUp } = await place())
  Object.assign(env, keys, { TEMPORAL_ADDRESS: testServers().temporal.address })
})
afterEach(() => cleanUp())

describe('with DATABASE_URL and TEMPORAL_ADDRESS', () => {
  test('uses those servers, leaves them running, and puts no demo into them', async () => {
    const database = await createDatabase({ migrated: false })
    const started = new Started({
      ...env,
      DATABASE_URL: database.appUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      TEMPORAL_NAMESPACE: await createNamespace(),
    })
    await started.until(/^Ready in/m)
    expect(started.said).toMatch(/Database migrated \(\d+ new\)/)
    expect(started.said).not.toContain('Demo')
    const answer = await fetch(`http://127.0.0.1:${env['API_PORT']}/readyz`)
    expect(answer.status).toBe(200)
    const dataDir = env['ANJIE_DATA_DIR'] ?? ''
    expect(runFile(dataDir, 'worker')).toBeDefined()
    expect(runFile(dataDir, 'postgres')).toBeUndefined()
    expect(runFile(dataDir, 'temporal')).toBeUndefined()
    started.signal('SIGINT')
    expect(await started.exited).toBe(0)
    expect(started.said).not.toContain('Stopped the database')
    await database.drop()
  }, 120_000)

  test('says which keys are missing', async () => {
    const rest: Variables = {
      ...env,
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/x',
    }
    delete rest['ANJIE_HASH_KEY']
    expect(await refusal(rest)).toMatch(/the keys are not made up here: set ANJIE_HASH_KEY \(/)
  })

  test('says when the database does not answer, without its password', async () => {
    const said = await refusal({ ...env, DATABASE_URL: 'postgresql://anjie:hush@127.0.0.1:9/x' })
    expect(said).toMatch(/DATABASE_URL \(postgresql:\/\/anjie@127.0.0.1:9\/x\) cannot be reached/)
    expect(said).not.toContain('hush')
  })

  test('says when the login has not the program’s rights', async () => {
    const database = await createDatabase()
    const owner = new Client({ connectionString: database.ownerUrl })
    await owner.connect()
    await owner.query(`CREATE ROLE ${database.name} LOGIN PASSWORD 'p'`)
    await owner.end()
    const url = new URL(database.appUrl)
    Object.assign(url, { username: database.name, password: 'p' })
    const said = await refusal({
      ...env,
      DATABASE_URL: url.href,
      MIGRATION_DATABASE_URL: database.ownerUrl,
    })
    expect(said).toContain(`GRANT anjie_app TO "${database.name}"`)
  })

  test('refuses to work as the owner of the tables, whom no grant binds', async () => {
    const database = await createDatabase()
    const said = await refusal({ ...env, DATABASE_URL: database.ownerUrl })
    expect(said).toMatch(/"anjie_owner" of DATABASE_URL owns the tables or is a superuser/)
    expect(said).toContain('MIGRATION_DATABASE_URL')
    await database.drop()
  })

  test('says when Temporal does not answer', async () => {
    const database = await createDatabase()
    const said = await refusal({
      ...env,
      DATABASE_URL: database.appUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:9',
    })
    expect(said).toBe(
      'The Temporal server named by TEMPORAL_ADDRESS (127.0.0.1:9) cannot be reached: ' +
        'nothing listens at that address and port. ' +
        'Check the address (host:port) and that it is running.',
    )
  })

  test('says when there is no such namespace', async () => {
    const database = await createDatabase()
    const said = await refusal({
      ...env,
      DATABASE_URL: database.appUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      TEMPORAL_NAMESPACE: 'nowhere',
    })
    expect(said).toMatch(/has no namespace "nowhere"/)
  })
})
