import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import {
  UNDERTAKING_WORKFLOW,
  undertakingUpdate,
  undertakingWorkflowId,
  type BeginOrder,
  type UndertakingBatch,
  type UndertakingWorkflowStart,
} from '../../contract/undertaking-workflow'
import type { CampaignDefinition } from '../../domain/campaign/definition'
import type { UndertakingId } from '../../domain/ids'
import { sliceCalendar } from '../../domain/time/calendar'
import { addDays, dayOf, instantFrom, yearOf, type Day } from '../../domain/time/day'
import type { UndertakingCommand } from '../../domain/undertaking/undertaking'
import { contentHash } from '../../protection/content-hash'
import { publishedCalendar } from '../../rules'
import { campaignId, person, post, settings, small } from '../domain/campaign/running'

const village = { role: 'village', code: 'laojie', post: post('laojie-head') } as const
const text = { id: 't', hash: 'h' }
const part = `${campaignId}.village.laojie` as UndertakingId
const circular = `${campaignId}.circular.1` as UndertakingId

/** The small campaign, from the next day on. */
function from(today: Day): CampaignDefinition {
  const [survey, push] = small.phases
  if (survey === undefined || push === undefined) throw new Error('Two phases were expected')
  return {
    ...small,
    selection: { which: 'backlog', settleBy: 'push' },
    phases: [
      { ...survey, from: addDays(today, 1), to: addDays(today, 20) },
      { ...push, from: addDays(today, 21), to: addDays(today, 60) },
    ],
  }
}

/** With one village, from that day on. */
export function campaignStart(id: UndertakingId, today: Day): UndertakingWorkflowStart {
  const calendar = sliceCalendar(publishedCalendar(), yearOf(today), Infinity)
  const definition = from(today)
  return {
    start: {
      ...{ type: 'campaign', id, definition, participants: [village], takesOn: true },
      openedOn: today,
    },
    settings: { ...settings, calendar },
  }
}

export type Told = ReadonlyMap<string, string[]>

/** What every workflow of a campaign asked to have written, by its id. */
export type Ended = { ids: string[]; told: Told }

/** A worker for what a campaign begins, with activities that write nothing but what they were asked. */
export function undertakingWorker(
  env: TestWorkflowEnvironment,
  workflowBundle: WorkflowBundleWithSourceMap,
  { taskQueue, told }: { taskQueue: string; told: Map<string, string[]> },
): Promise<Worker> {
  return Worker.create({
    ...{ connection: env.nativeConnection, taskQueue, workflowBundle },
    activities: {
      projectUndertaking: () => Promise.resolve('hash'),
      beginUndertakings: async ({ starts, ...given }: BeginOrder) => {
        for (const start of starts) {
          const workflowId = undertakingWorkflowId(start.id)
          const args: [UndertakingWorkflowStart] = [{ start, ...given }]
          await env.client.workflow.start(UNDERTAKING_WORKFLOW, { taskQueue, workflowId, args })
        }
      },
      takeOnCases: () => Promise.resolve(),
      releaseCases: () => Promise.resolve(),
      freezeFigures: () => Promise.resolve({ hash: 'figures', named: [village.post] }),
    },
    sinks: {
      undertaking: {
        batch: {
          fn: (_info, batch: UndertakingBatch) => {
            const key = `${batch.workflowId} ${batch.runId}`
            told.set(key, [...(told.get(key) ?? []), contentHash(batch)])
          },
          callDuringReplay: false,
        },
      },
    },
  })
}

/**
 * A campaign that is changed while it runs, with a village that hands in one return and misses others, and
 * a circular that is drafted, answered, approved, published and corrected.
 */
export async function liveCampaign(
  env: TestWorkflowEnvironment,
  workflowBundle: WorkflowBundleWithSourceMap,
  limit: Pick<UndertakingWorkflowStart, 'continueAfterEvents'> = {},
): Promise<Ended> {
  const told = new Map<string, string[]>()
  const taskQueue = `undertakings-${process.pid}-${limit.continueAfterEvents ?? 0}`
  const worker = await undertakingWorker(env, workflowBundle, { taskQueue, told })
  await worker.runUntil(async () => {
    const today = dayOf(instantFrom(await env.currentTimeMs()))
    const given = { ...campaignStart(campaignId, today), ...limit }
    const workflowId = undertakingWorkflowId(campaignId)
    await env.client.workflow.start(UNDERTAKING_WORKFLOW, { taskQueue, workflowId, args: [given] })
    await play(env, today)
  })
  return { ids: [campaignId, part, circular].map(undertakingWorkflowId), told }
}

async function play(env: TestWorkflowEnvironment, began: Day): Promise<void> {
  const sleepDays = async (days: number) => {
    for (let day = 0; day < days; day += 1) await env.sleep(86_400_000)
  }
  let sent = 0
  const give = async (id: UndertakingId, command: Omit<UndertakingCommand, 'occurredOn'>) => {
    const occurredOn = dayOf(instantFrom(await env.currentTimeMs()))
    const message = { command: { ...command, occurredOn }, bodyHash: 'body' }
    const handle = env.client.workflow.getHandle(undertakingWorkflowId(id))
    await handle.executeUpdate(undertakingUpdate, {
      ...{ updateId: `update-${(sent += 1)}`, args: [message] },
    })
  }
  const director = { actor: person('director'), forPost: post('director') }
  const clerk = { actor: person('clerk'), forPost: post('office') }
  const head = { actor: person('village-head'), forPost: village.post }
  await sleepDays(2)
  const nil = { form: 'matters', nil: true } as const
  const duty = `${part}/return/1` as never
  await give(part, { facts: { kind: 'file-return', duty, filed: nil }, ...head })
  const to = addDays(began, 55)
  await give(campaignId, {
    facts: { kind: 'move-occurrence', duty: 'report', number: 1, to, reason: text },
    ...director,
  })
  const longer = addDays(began, 66)
  await give(campaignId, {
    facts: { kind: 'extend-phase', phase: 'push', to: longer, reason: text },
    ...director,
  })
  // The first circular is due a fortnight after the second phase begins; by then its figures are frozen.
  await sleepDays(34)
  await give(circular, { facts: { kind: 'draft', text }, ...clerk })
  await give(circular, { facts: { kind: 'reply', text }, ...head })
  await give(circular, { facts: { kind: 'approve' }, ...director })
  await give(circular, { facts: { kind: 'publish' }, ...clerk })
  await give(circular, { facts: { kind: 'propose-correction', text }, ...clerk })
  await give(circular, { facts: { kind: 'publish-correction', correction: 1 }, ...director })
  // Long enough for part, campaign and the time for corrections to end, whichever run began the part.
  await sleepDays(75)
}
