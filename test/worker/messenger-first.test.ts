import { randomBytes } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import pino from 'pino'
import { caseWorkflowId, CASE_WORKFLOW, TASK_QUEUE } from '../../contract/case-workflow'
import { MESSENGER_ID } from '../../contract/messenger'
import type { CaseNumber } from '../../domain/ids'
import { createDataConverter } from '../../protection/data-converter'
import { parseKeyring } from '../../protection/keyring'
import { createWaker } from '../../worker/wake-messenger'
import { runCaseWorker } from '../api/case-worker'
import { caseStart, registration } from '../support/case-fixtures'
import { calendar, until } from '../support/messenger-driver'
import { createNamespace, testServers } from '../support/servers'

const CASES = 100

test('a morning full of cases does not keep the messenger waiting', async () => {
  const namespace = await createNamespace()
  const payloadKeys = parseKeyring('keys', `1:${randomBytes(32).toString('base64')}`)
  const connection = await Connection.connect({ address: testServers().temporal.address })
  const client = new Client({
    connection,
    namespace,
    dataConverter: createDataConverter(payloadKeys),
  })
  const numbers = Array.from({ length: CASES }, (_, index) => `2026-${index + 1}` as CaseNumber)
  for (const number of numbers)
    await client.workflow.start(CASE_WORKFLOW, {
      ...{ taskQueue: TASK_QUEUE, workflowId: caseWorkflowId(number) },
      args: [caseStart({ registration: registration({ number }) })],
    })
  // The last to come to the queue, before anybody works on it.
  const readStart = () => Promise.resolve({ calendar, digestAt: '08:45' })
  const waker = createWaker(client, readStart, pino({ enabled: false }))
  await waker.tellCalendar()
  waker.close()
  const begunAt = async (workflowId: string): Promise<number | undefined> => {
    const { events } = await client.workflow.getHandle(workflowId).fetchHistory()
    const started = (events ?? []).find(({ workflowTaskStartedEventAttributes: at }) => at)
    return (
      started && Number(started.eventTime?.seconds) * 1e3 + Number(started.eventTime?.nanos) / 1e6
    )
  }
  let projected = 0
  const projectCase = () => {
    projected += 1
    return Promise.resolve('hash')
  }
  const worker = await runCaseWorker({ namespace, payloadKeys, projectCase })
  try {
    await until(() => projected >= CASES, 90_000)
    const ids = numbers.map((number) => caseWorkflowId(number))
    const messenger = await begunAt(MESSENGER_ID)
    const cases = await Promise.all(ids.map(begunAt))
    const before = cases.filter((at) => (at ?? Infinity) < (messenger ?? Infinity))
    expect(before.length).toBeLessThan(CASES / 4)
  } finally {
    await worker.stop()
    await connection.close()
  }
}, 120_000)
