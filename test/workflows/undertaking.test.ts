import { workflowMetadataQuery } from '@temporalio/workflow'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import {
  UNDERTAKING_WORKFLOW,
  undertakingStandingQuery,
  undertakingUpdate,
  undertakingWorkflowId,
  type UndertakingWorkflowStart,
} from '../../contract/undertaking-workflow'
import { occurrencesOf } from '../../domain/campaign/occurrences'
import type { CaseNumber, DutyId, UndertakingId } from '../../domain/ids'
import { addDays, dayOf, instantFrom, type Day } from '../../domain/time/day'
import { undertakingStanding } from '../../prisma/rows/undertaking-row'
import { post } from '../domain/campaign/running'
import { campaignStart, liveCampaign, undertakingWorker } from '../replay/undertaking-life'
import { timeSkippingEnv } from '../support/servers'

let env: TestWorkflowEnvironment
let bundle: WorkflowBundleWithSourceMap
beforeAll(async () => {
  env = await timeSkippingEnv()
  bundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/index') })
})
afterAll(() => env.teardown())

test('a part ends long after the run that began it, and neither hears of the other as parent or child', async () => {
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

const campaign = 'C2019-0002' as UndertakingId
const part = `${campaign}.village.laojie` as UndertakingId

const handleOf = (id: UndertakingId) => env.client.workflow.getHandle(undertakingWorkflowId(id))
const today = async () => dayOf(instantFrom(await env.currentTimeMs()))

/** To that day, at the time of day it was. */
async function sleepTo(day: Day): Promise<void> {
  while ((await today()) < day) await env.sleep(86_400_000)
}

const standingOf = (id: UndertakingId) => handleOf(id).query(undertakingStandingQuery)

/** As the Temporal UI shows them, in the columns of its list and above the events of a workflow. */
async function shown(id: UndertakingId) {
  const handle = handleOf(id)
  // Asked first: a query is answered when the timers that rang have been worked off.
  const { currentDetails } = await handle.query(workflowMetadataQuery)
  const { nextInstant } = await standingOf(id)
  const { searchAttributes } = await handle.describe()
  const { AnjieState, AnjieOverdue, AnjieCampaign, AnjieVillage, AnjieNextInstant } =
    searchAttributes
  expect(AnjieNextInstant).toEqual([new Date(nextInstant ?? 0)])
  return {
    columns: [AnjieState, AnjieOverdue, AnjieCampaign, AnjieVillage].map((each) => each?.[0]),
    lines: (currentDetails ?? '').split('\n').filter((line) => line !== ''),
  }
}

test('what the office does late in the part of a village leaves the village in time, and is still found', async () => {
  const id = 'C2019-0003' as UndertakingId
  const ofVillage = `${id}.village.laojie` as UndertakingId
  const taskQueue = `undertaking-of-office-${process.pid}`
  const worker = await undertakingWorker(env, bundle, { taskQueue, told: new Map() })
  await worker.runUntil(async () => {
    const began = await today()
    const given = campaignStart(id, began)
    if (given.start.type !== 'campaign') throw new Error('A campaign was expected')
    const duties = given.start.definition.duties
      .filter(({ code }) => code === 'return')
      .map((each) => ({ ...each, form: 'follow-up' as const }))
    const start = { ...given.start, definition: { ...given.start.definition, duties } }
    const workflowId = undertakingWorkflowId(id)
    const args: [UndertakingWorkflowStart] = [{ ...given, start }]
    await env.client.workflow.start(UNDERTAKING_WORKFLOW, { taskQueue, workflowId, args })
    await sleepTo(addDays(began, 2))
    const disputes = [{ case: '2019-000001' as CaseNumber, how: 'reported-up' as const }]
    const duty = `${ofVillage}/return/1` as DutyId
    const filed = { form: 'follow-up', disputes } as const
    const command = {
      facts: { kind: 'file-return' as const, duty, filed },
      ...{ forPost: post('laojie-head'), occurredOn: await today() },
    }
    const updateId = 'reported-up'
    const message = { command, bodyHash: 'body' }
    await handleOf(ofVillage).executeUpdate(undertakingUpdate, { updateId, args: [message] })
    const row = async () =>
      undertakingStanding({ ...(await standingOf(ofVillage)), entries: [] }, 'hash', 0)
    expect(await row()).toMatchObject({ overdue: false, nextDue: null })
    await sleepTo(addDays(began, 14))
    expect(await row()).toMatchObject({ overdue: false, nextDue: null })
    const seen = await shown(ofVillage)
    expect(seen.columns).toEqual(['participant runs', true, id, 'laojie'])
    expect(seen.lines.at(-1)).toMatch(/^- reported-up .*, owed by office, .*, OVERDUE$/)
    // Left without a worker they would hold the clock of the next test.
    for (const each of [id, ofVillage]) await handleOf(each).terminate()
  })
}, 120_000)

test('phase, next date of each cadence and what is overdue are seen without opening an event', async () => {
  const taskQueue = `undertaking-view-${process.pid}`
  const worker = await undertakingWorker(env, bundle, { taskQueue, told: new Map() })
  await worker.runUntil(async () => {
    const began = await today()
    const given = campaignStart(campaign, began)
    if (given.start.type !== 'campaign') throw new Error('A campaign was expected')
    const plan = occurrencesOf(given.start.definition, given.settings.calendar)
    const due = (duty: string) =>
      plan.find((each) => each.duty === duty && each.number === 1)?.due ?? began
    const workflowId = undertakingWorkflowId(campaign)
    await env.client.workflow.start(UNDERTAKING_WORKFLOW, { taskQueue, workflowId, args: [given] })

    await sleepTo(addDays(began, 2))
    const survey = await shown(campaign)
    expect(survey.columns).toEqual(['campaign survey', false, campaign, undefined])
    expect(survey.lines[0]).toMatch(/^\*\*campaign C2019-0002\*\*, survey, version \d+$/)
    expect(survey.lines.slice(1).sort()).toEqual(
      ['circular', 'report'].map((duty) => `- next ${duty} no. 1, due ${due(duty)}`),
    )
    const village = await shown(part)
    expect(village.columns).toEqual(['participant runs', false, campaign, 'laojie'])
    const owed = `- matters (return), owed by laojie-head, due ${due('return')}`
    expect(village.lines.slice(1)).toEqual([`- next round no. 1, due ${due('round')}`, owed])

    await sleepTo(addDays(due('return'), 1))
    const late = await shown(part)
    expect(late.columns).toEqual(['participant runs', true, campaign, 'laojie'])
    expect(late.lines).toContain(`${owed}, OVERDUE`)
    // What a part has not done is not owed by the office.
    expect((await shown(campaign)).columns[1]).toBe(false)

    await sleepTo(addDays(due('report'), 1))
    const push = await shown(campaign)
    expect(push.columns).toEqual(['campaign push', true, campaign, undefined])
    expect(push.lines).toContain(
      `- statement (report), owed by office, due ${due('report')}, OVERDUE`,
    )
  })
}, 120_000)
