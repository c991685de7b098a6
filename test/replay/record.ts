/**
 * Records the histories that replay is tested against: `npm run histories:record`. Old files stay
 * as long as cases that old may be open; a changed life gets a new name beside the old one.
 */
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { dayOf, instantFrom } from '../../domain/time/day'
import { contentHash } from '../../protection/content-hash'
import { driveCase } from '../support/case-driver'
import { timeSkippingEnv } from '../support/servers'
import { storeHistory } from './history-file'
import { lives } from './lives'

let env: TestWorkflowEnvironment
let bundle: WorkflowBundleWithSourceMap

beforeAll(async () => {
  env = await timeSkippingEnv()
  bundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/index') })
})
afterAll(() => env.teardown())

test.each(Object.entries(lives))('record %s', async (name, life) => {
  const today = dayOf(instantFrom(await env.currentTimeMs()))
  await driveCase(env, bundle, life.options(today), async (driver) => {
    await life.live(driver)
    const { runId } = await driver.handle.describe()
    const history = await driver.handle.fetchHistory()
    const projected = driver.attempted
      .filter((batch) => batch.runId === runId)
      .map((batch) => contentHash(batch))
    storeHistory({ name, workflowId: driver.handle.workflowId, projected, history })
  })
})
