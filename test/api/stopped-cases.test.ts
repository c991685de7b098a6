import { Client, Connection } from '@temporalio/client'
import type { CaseClient } from '../../api/case-client/case-client'
import { caseWorkflowId } from '../../contract/case-workflow'
import type { CaseNumber } from '../../domain/ids'
import { testServers } from '../support/servers'
import type { ApiCaller } from './running-api'
import { bodyOf, filing, problemOf, startLiveApi, type LiveApi } from './live-cases'

let api: LiveApi
let office: ApiCaller
let commands = 0
/** What the server says of every case, where it is not asked itself. */
let forgotten = false

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  command(...given) {
    commands += 1
    return forgotten ? Promise.resolve({ kind: 'not-started' }) : client.command(...given)
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  office = await api.signedIn('office')
})
beforeEach(() => {
  commands = 0
  forgotten = false
})
afterAll(() => api.close())

async function livingCase(): Promise<CaseNumber> {
  const { case: number } = bodyOf<{ case: CaseNumber }>(await office.post('/v1/filings', filing()))
  while ((await api.owner.case.findUniqueOrThrow({ where: { number } })).snapshot === null) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return number
}

const acceptance = () => ({
  ...{ occurredOn: filing().receivedOn, kind: 'petition', route: 'hear-and-decide' },
})
const accept = (number: string) => office.post(`/v1/cases/${number}/acceptance`, acceptance())

test('of an ended case the row says so, whatever the workflow server still knows', async () => {
  const number = await livingCase()
  const { snapshot } = await api.owner.case.findUniqueOrThrow({ where: { number } })
  const concludedOn = filing().receivedOn
  const ended = { ...(snapshot as object), phase: 'ended', concludedOn }
  await api.owner.case.update({ where: { number }, data: { phase: 'ended', snapshot: ended } })
  forgotten = true
  const answer = await accept(number)
  expect(problemOf(answer)).toEqual([422, 'not-allowed-now'])
  expect(answer.body['allowed']).toEqual(['name-accused', 'take-up'])
  expect(commands).toBe(0)
})

async function expectOperatorNeeded(number: CaseNumber, status: string) {
  api.logged.length = 0
  const answer = await accept(number)
  expect(problemOf(answer)).toEqual([500, 'case-not-running'])
  expect(answer.headers.get('Retry-After')).toBeNull()
  expect(answer.body['detail']).toContain('operator')
  const logged = api.logged.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged).toContainEqual(
    expect.objectContaining({
      ...{ level: 'error', case: number, status, errorId: answer.body['errorId'] },
    }),
  )
}

test('an open case whose workflow somebody stopped needs the operator, not a repetition', async () => {
  const number = await livingCase()
  const connection = await Connection.connect({ address: testServers().temporal.address })
  const client = new Client({ connection, namespace: api.namespace })
  await client.workflow.getHandle(caseWorkflowId(number)).terminate()
  await connection.close()
  await expectOperatorNeeded(number, 'TERMINATED')
})

test('so does one that has lived and that the server does not know', async () => {
  const number = await livingCase()
  forgotten = true
  await expectOperatorNeeded(number, 'UNKNOWN')
})
