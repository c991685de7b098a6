/** Records the messenger's histories beside those of cases: `npm run histories:record`. */
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { instantFrom } from '../../domain/time/day'
import { driveMessenger, type MessengerDriver } from '../support/messenger-driver'
import { timeSkippingEnv } from '../support/servers'
import { storeHistory } from './history-file'
import { messengerLives } from './messenger-lives'
import { toldBy } from './messenger-told'

let env: TestWorkflowEnvironment
let bundle: WorkflowBundleWithSourceMap

beforeAll(async () => {
  env = await timeSkippingEnv()
  bundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/index') })
})
afterAll(() => env.teardown())

/** Every run, the first one first: each ends by naming the next. */
async function storeRuns(name: string, driver: MessengerDriver): Promise<void> {
  const { workflowId } = driver.handle
  let runId: string | null | undefined = driver.handle.firstExecutionRunId
  for (let run = 1; runId; run += 1) {
    const history = await env.client.workflow.getHandle(workflowId, runId).fetchHistory()
    const projected = await toldBy({ history, workflowId }, bundle)
    storeHistory({ name: `${name}-${run}`, workflowId, projected, history }, 'messenger-histories')
    const last = history.events?.at(-1)
    runId = last?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId
  }
}

test.each(Object.entries(messengerLives))('record %s', async (name, life) => {
  const { client, nativeConnection: connection } = env
  const ground = { client, connection, namespace: 'default', bundle }
  const clock = {
    now: async () => instantFrom(await env.currentTimeMs()),
    sleep: (millis: number) => env.sleep(millis),
  }
  await driveMessenger(ground, life.options(), async (driver) => {
    await life.live(driver, clock)
    await storeRuns(name, driver)
    await env.sleep(1000)
  })
})
