/** Records the histories of campaigns beside those of cases: `npm run histories:record`. */
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { timeSkippingEnv } from '../support/servers'
import { storeHistory } from './history-file'
import { liveCampaign } from './undertaking-life'

let bundle: WorkflowBundleWithSourceMap
let env: TestWorkflowEnvironment

beforeAll(async () => {
  bundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/index') })
})
// Their ids are those of the product: each campaign has a server of its own.
beforeEach(async () => void (env = await timeSkippingEnv()))
afterEach(() => env.teardown())

test.each([
  ['whole', {}],
  ['in-short-runs', { continueAfterEvents: 40 }],
])(
  'record a campaign: %s',
  async (name, limit) => {
    const { ids, told } = await liveCampaign(env, bundle, limit)
    for (const id of ids) await storeRuns(name, id, told)
  },
  120_000,
)

/** Every run, the last one first: each names the one before it. */
async function storeRuns(
  life: string,
  workflowId: string,
  told: ReadonlyMap<string, string[]>,
): Promise<void> {
  const kind = workflowId.split('.')[1] ?? 'campaign'
  const runs = [...told.keys()].filter((key) => key.startsWith(`${workflowId} `))
  for (const [place, key] of runs.entries()) {
    const [, runId = ''] = key.split(' ')
    const history = await env.client.workflow.getHandle(workflowId, runId).fetchHistory()
    const name = `${life}-${kind}-${place + 1}`
    const projected = told.get(key) ?? []
    storeHistory({ name, workflowId, projected, history }, 'undertaking-histories')
  }
}
