import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { bundleWorkflowCode } from '@temporalio/worker'
import { liveCampaign } from '../replay/undertaking-life'
import { timeSkippingEnv } from '../support/servers'

let env: TestWorkflowEnvironment
beforeAll(async () => void (env = await timeSkippingEnv()), 60_000)
afterAll(() => env.teardown())

test('a part ends long after the run that began it, and neither hears of the other as parent or child', async () => {
  const bundle = await bundleWorkflowCode({
    workflowsPath: require.resolve('../../workflows/index'),
  })
  // Begun as children they stopped the clock of this server with their end (decision 90).
  const { ids, told } = await liveCampaign(env, bundle, { continueAfterEvents: 40 })
  for (const id of ids) {
    const { status, parentExecution } = await env.client.workflow.getHandle(id).describe()
    expect([id, status.name, parentExecution]).toEqual([id, 'COMPLETED', undefined])
  }
  const [campaign = ''] = ids
  const runs = [...told.keys()].filter((key) => key.startsWith(`${campaign} `))
  expect(runs.length).toBeGreaterThan(1)
}, 120_000)
