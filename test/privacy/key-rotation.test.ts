import { randomBytes } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { patience } from '../../commands/lives/patience'
import type { CaseNumber } from '../../domain/ids'
import { createPrisma, type Database } from '../../prisma/client'
import {
  bodyOf,
  caseAt,
  disclosed,
  expectStatus,
  recipientOf,
  register,
  somebody,
  today,
} from '../api/live-cases'
import { runningProgram, type RunningProgram } from '../support/running-program'
import { testServers } from '../support/servers'
import { until } from '../support/messenger-driver'
import { temporalAsStored } from './temporal-as-stored'

const newKey = () => `2:${randomBytes(32).toString('base64')}`

let program: RunningProgram
let owner: Database
let old: { case: CaseNumber }
/** The variables after the change, and those with the old key taken away. */
let both: Record<'ANJIE_FIELD_KEYS' | 'ANJIE_PAYLOAD_KEYS', string>
let newOnly: typeof both

beforeAll(async () => {
  program = await runningProgram()
  owner = createPrisma(program.database.ownerUrl, patience)
  newOnly = { ANJIE_FIELD_KEYS: newKey(), ANJIE_PAYLOAD_KEYS: newKey() }
  both = {
    ANJIE_FIELD_KEYS: `${newOnly.ANJIE_FIELD_KEYS},${program.env['ANJIE_FIELD_KEYS']}`,
    ANJIE_PAYLOAD_KEYS: `${newOnly.ANJIE_PAYLOAD_KEYS},${program.env['ANJIE_PAYLOAD_KEYS']}`,
  }
  await start({})
  const office = await program.signedIn('office')
  old = bodyOf(await office.post('/v1/filings', intake))
  const way = { occurredOn: today, recipient: recipientOf(old.case), way: 'signed' }
  await caseAt(office, old.case, 1)
  const notice = await office.post(`/v1/cases/${old.case}/notices`, { ...way, text: '已受理' })
  await caseAt(office, old.case, bodyOf<{ version: number }>(expectStatus(notice, 200)).version)
  await stop()
})
afterAll(async () => {
  await owner.$disconnect()
  await program.close()
})

const intake = {
  ...{ channel: 'counter', receivedOn: today, title: '旧钥匙', words: '以旧钥匙加密' },
  petitioners: [somebody],
}

async function start(change: Partial<typeof both>): Promise<void> {
  await Promise.all([program.start('worker', change), program.start('api', change)])
}
async function stop(): Promise<void> {
  await Promise.all([program.stop('worker'), program.stop('api')])
}

/** Ids of the keys with which the payloads of a case were sealed, in the order they come. */
async function payloadKeysOf(number: CaseNumber): Promise<string[]> {
  const query = `WorkflowId = 'case-${number}'`
  const { payloads } = await temporalAsStored(program.namespace, query)
  const ids = payloads.map(({ metadata }) => String(Buffer.from(metadata?.['anjie-key-id'] ?? [])))
  return [...new Set(ids.filter((id) => id !== ''))]
}

test('a new key in front writes, the old one behind it still opens rows and open workflows', async () => {
  await start(both)
  try {
    const office = await program.signedIn('office')
    const detail = expectStatus(await office.get(`/v1/cases/${old.case}`), 200)
    expect(detail.body).toMatchObject({ words: intake.words, texts: [{ body: '已受理' }] })
    const people = await disclosed(office, old.case)
    expect(people.text).toContain(somebody.address)

    // Its worker has begun anew: the whole history is read again before it goes on.
    const acceptance = { occurredOn: today, kind: 'petition', route: 'hear-and-decide' }
    const answer = await office.post(`/v1/cases/${old.case}/acceptance`, acceptance)
    expect(expectStatus(answer, 200).body).toMatchObject({ phase: 'accepted' })
    await caseAt(office, old.case, bodyOf<{ version: number }>(answer).version)
    expect(await payloadKeysOf(old.case)).toEqual(['1', '2'])

    const { case: number, filing } = await register(office)
    await caseAt(office, number, 1)
    // The server lists it apart from its history.
    await until(async () => (await payloadKeysOf(number as CaseNumber)).length > 0)
    expect(await payloadKeysOf(number as CaseNumber)).toEqual(['2'])
    expect(await owner.filing.findUniqueOrThrow({ where: { number: filing } })).toMatchObject({
      ...{ wordsKey: '2', titleKey: '2', queryCodeKey: '2' },
    })
    const oldFiling = await owner.filing.findUniqueOrThrow({ where: { number: `F${old.case}` } })
    expect(oldFiling.wordsKey).toBe('1')
  } finally {
    await stop()
  }
})

test.each(['api', 'worker'] as const)(
  'taken away too early, the key of fields keeps the %s from starting, which says why',
  async (part) => {
    const { ANJIE_FIELD_KEYS } = newOnly
    const [said, code] = await program.failing(part, { ...both, ANJIE_FIELD_KEYS })
    expect(code).toBe(1)
    expect(said).toMatch(
      /^ANJIE_FIELD_KEYS lacks the key "1", which CaseText, Filing, IdempotencyKey, Person, Petitioner still need: put it back behind the new one/m,
    )
  },
)

test('taken away too early, the key of payloads keeps the worker from starting, which says why', async () => {
  const { ANJIE_PAYLOAD_KEYS } = newOnly
  const [said, code] = await program.failing('worker', { ...both, ANJIE_PAYLOAD_KEYS })
  expect(code).toBe(1)
  // The old case and the messenger; the new case was begun with the new key.
  expect(said).toMatch(/^ANJIE_PAYLOAD_KEYS lacks the key "1", which 2 open workflows still need/m)
})

test('taken away too early, the key of the audit keeps the API from starting, which says why', async () => {
  const sealed = () => owner.auditSeal.findMany({ distinct: ['keyId'], orderBy: { keyId: 'asc' } })
  expect((await sealed()).map(({ keyId }) => keyId)).toEqual(['1'])
  const ANJIE_AUDIT_KEYS = newKey()
  const [said, code] = await program.failing('api', { ...both, ANJIE_AUDIT_KEYS })
  expect(code).toBe(1)
  expect(said).toMatch(
    /^ANJIE_AUDIT_KEYS lacks the key "1", which the seals of the audit still need/m,
  )
  const rotated = `${ANJIE_AUDIT_KEYS},${program.env['ANJIE_AUDIT_KEYS']}`
  await program.start('api', { ...both, ANJIE_AUDIT_KEYS: rotated })
  await program.signedIn('office')
  // Stopped at once: what was written last is sealed in stopping.
  await program.stop('api')
  expect((await sealed()).map(({ keyId }) => keyId)).toEqual(['1', '2'])
  const [newest] = await owner.auditSeal.findMany({ orderBy: { place: 'desc' }, take: 1 })
  const [last] = await owner.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 })
  expect(newest).toMatchObject({ entryId: last?.id, keyId: '2' })
})

test('when the last workflow written with it has ended, it may go', async () => {
  const { address } = testServers().temporal
  const connection = await Connection.connect({ address })
  const client = new Client({ connection, namespace: program.namespace })
  const ids = [`case-${old.case}`, 'messenger']
  for (const id of ids) await client.workflow.getHandle(id).terminate()
  const which = ids.map((id) => `'${id}'`).join(', ')
  const running = `ExecutionStatus = 'Running' AND WorkflowId IN (${which})`
  await until(async () => (await client.workflow.count(running)).count === 0)
  await connection.close()
  const { ANJIE_PAYLOAD_KEYS } = newOnly
  await program.start('worker', { ...both, ANJIE_PAYLOAD_KEYS })
  await program.stop('worker')
})

test('the database away, the worker still begins: nobody can be asked, and clocks must go on', async () => {
  const away = 'postgresql://a:b@127.0.0.1:9/none'
  await program.start('worker', { ...both, DATABASE_URL: away })
  expect(program.said('worker')).toContain('the keys in use could not be checked')
  await program.stop('worker')
})
