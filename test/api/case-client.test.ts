import { randomBytes } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import { caseWorkflowId, type CaseStart } from '../../contract/case-workflow'
import type { CaseNumber, PetitionerId } from '../../domain/ids'
import { dayOf, instantFrom, type Day } from '../../domain/time/day'
import { DEADLINE_MS } from '../../commands/lives/patience'
import { parseKeyring } from '../../protection/keyring'
import { freePort } from '../../runtime/servers/ports'
import { caseStart, command, message, petitioner, registration } from '../support/case-fixtures'
import { createNamespace, testServers } from '../support/servers'
import { within } from '../support/within'
import { runCaseWorker } from './case-worker'

const payloadKeys = parseKeyring('keys', `1:${randomBytes(32).toString('base64')}`)
const today: Day = dayOf(instantFrom(Date.now()))

let namespace: string
let client: CaseClient
let worker: Awaited<ReturnType<typeof runCaseWorker>>
let count = 0

function startOf(): CaseStart {
  const number = `2026-${String((count += 1)).padStart(6, '0')}` as CaseNumber
  return caseStart({
    registration: registration({
      number,
      receivedOn: today,
      registeredAt: instantFrom(Date.now()),
    }),
  })
}

const notice = (recipient: PetitionerId = petitioner) =>
  command({ kind: 'serve-notice', says: 'receipt', recipient, way: 'signed' }, today)

beforeAll(async () => {
  namespace = await createNamespace()
  const { address } = testServers().temporal
  const patience = { deadlineMillis: DEADLINE_MS }
  client = createCaseClient({ address, namespace, keyring: payloadKeys, ...patience })
  worker = await runCaseWorker({ namespace, payloadKeys, projectCase: () => Promise.resolve('h') })
})

afterAll(async () => {
  await worker.stop()
  await client.close()
})

test('starts a case once, however often it is asked', async () => {
  const start = startOf()
  await Promise.all([client.start(start), client.start(start)])
  await client.start(start)
  const { number } = start.registration
  const outcome = await client.command(caseWorkflowId(number), 'u1', message(notice()))
  expect(outcome).toMatchObject({ kind: 'done', answer: { number, version: 2 } })
})

test('the same key gives the same answer, and with another body none', async () => {
  const start = startOf()
  const { number } = start.registration
  await client.start(start)
  const first = await client.command(caseWorkflowId(number), 'u1', message(notice(), 'one body'))
  const again = await client.command(caseWorkflowId(number), 'u1', message(notice(), 'one body'))
  expect(again).toEqual(first)
  const other = await client.command(
    caseWorkflowId(number),
    'u1',
    message(notice(), 'another body'),
  )
  expect(other).toEqual({ kind: 'key-reused' })
})

test('a refusal carries its code, its rule and what is allowed', async () => {
  const start = startOf()
  await client.start(start)
  const { number } = start.registration
  const outcome = await client.command(
    caseWorkflowId(number),
    'u1',
    message(notice('nobody' as PetitionerId)),
  )
  expect(outcome).toMatchObject({
    kind: 'refused',
    refusal: {
      code: 'unknown-recipient',
      rule: '信访工作条例 Art. 23',
      allowed: expect.arrayContaining(['serve-notice', 'accept']) as unknown,
    },
  })
})

test('a case never started is told from one that cannot be reached', async () => {
  const number = '2026-999999' as CaseNumber
  await expect(client.command(caseWorkflowId(number), 'u1', message(notice()))).resolves.toEqual({
    kind: 'not-started',
  })
})

test('an unknown namespace is an outage, never a missing case', async () => {
  const { address } = testServers().temporal
  const lost = createCaseClient({ address, namespace: 'nowhere', keyring: payloadKeys })
  const start = startOf()
  const { number } = start.registration
  const outcomes = await Promise.all([
    lost.start(start),
    lost.command(caseWorkflowId(number), 'u1', message(notice())),
  ])
  expect(outcomes.map(({ kind }) => kind)).toEqual(['unavailable', 'unavailable'])
  await expect(lost.health()).resolves.toEqual(expect.any(String))
  await lost.close()
})

test('a server that is away is said to be away within the deadline', async () => {
  const address = `127.0.0.1:${await freePort()}`
  const away = createCaseClient({ address, namespace, keyring: payloadKeys, deadlineMillis: 600 })
  const start = startOf()
  const { number } = start.registration
  const asked = async () => [
    await away.start(start),
    await away.command(caseWorkflowId(number), 'u1', message(notice())),
    await away.health(),
  ]
  const unavailable: unknown = expect.objectContaining({ kind: 'unavailable' })
  const told = await within(3 * 600 + 1500, asked())
  expect(told).toEqual([unavailable, unavailable, expect.any(String)])
  await away.close()
})

test('with nobody at the address no call is later than its deadline, however often the SDK tries', async () => {
  const address = `127.0.0.1:${await freePort()}`
  const away = createCaseClient({ address, namespace, keyring: payloadKeys, deadlineMillis: 2_500 })
  const number = '2026-000001' as CaseNumber
  // The second of them met the SDK in the middle of a longer pause.
  for (let call = 0; call < 2; call += 1) {
    const asked = away.command(caseWorkflowId(number), `u${call}`, message(notice()))
    expect(await within(2_500 + 400, asked)).toMatchObject({ kind: 'unavailable' })
  }
  await away.close()
})

test('without a worker a command waits no longer than its deadline, and is done once one is back', async () => {
  const { address } = testServers().temporal
  const alone = await createNamespace()
  const impatient = createCaseClient({
    ...{ address, namespace: alone, keyring: payloadKeys, deadlineMillis: 700 },
  })
  const start = startOf()
  const { number } = start.registration
  const patient = createCaseClient({
    ...{ address, namespace: alone, keyring: payloadKeys, deadlineMillis: DEADLINE_MS },
  })
  await expect(patient.start(start)).resolves.toEqual({ kind: 'started' })
  await expect(
    impatient.command(caseWorkflowId(number), 'u1', message(notice())),
  ).resolves.toMatchObject({
    kind: 'unavailable',
  })
  const late = await runCaseWorker({
    ...{ namespace: alone, payloadKeys, projectCase: () => Promise.resolve('h') },
  })
  try {
    await expect(
      patient.command(caseWorkflowId(number), 'u1', message(notice())),
    ).resolves.toMatchObject({
      kind: 'done',
      answer: { version: 2 },
    })
  } finally {
    await late.stop()
    await Promise.all([impatient.close(), patient.close()])
  }
})
