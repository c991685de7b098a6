import type { WorkflowHandle } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import {
  commandUpdate,
  waitingQuery,
  type CaseStart,
  type CommandAnswer,
  type Waiting,
} from '../../contract/case-workflow'
import type { ProjectionBatch } from '../../contract/projection'
import type { Command, CommandFacts } from '../../domain/case/commands'
import type { CaseEvent } from '../../domain/case/events'
import { dayOf, instantFrom, millisOf, type Day, type Instant } from '../../domain/time/day'
import type { caseWorkflow } from '../../workflows/case'
import { caseStart, command, message, registration } from './case-fixtures'

let count = 0

/** One case in a workflow of its own, its projections collected, its clock turned from here. */
export type CaseDriver = {
  readonly batches: readonly ProjectionBatch[]
  /** Every batch the workflow asked to have written, as it asked, whether or not it was. */
  readonly attempted: readonly ProjectionBatch[]
  readonly handle: WorkflowHandle<typeof caseWorkflow>
  events(): CaseEvent[]
  today(): Promise<Day>
  carryOut(
    facts: CommandFacts,
    change?: Partial<Command> & { updateId?: string; bodyHash?: string },
  ): Promise<CommandAnswer>
  sleepDays(days: number): Promise<void>
  sleepUntil(instant: Instant): Promise<void>
  waiting(): Promise<Waiting>
  finished(): Promise<void>
  historyLength(): Promise<number>
}

export type DriveOptions = Partial<Omit<CaseStart, 'registration'>> & {
  registration?: Partial<CaseStart['registration']>
  /** Called for every projection before it is collected: may fail. */
  onProject?: (batch: ProjectionBatch) => void | Promise<void>
}

export async function driveCase(
  env: TestWorkflowEnvironment,
  workflowBundle: WorkflowBundleWithSourceMap,
  options: DriveOptions,
  run: (driver: CaseDriver) => Promise<void>,
): Promise<void> {
  const { onProject, registration: change, ...start } = options
  const id = `case-${(count += 1)}-${process.pid}`
  const batches: ProjectionBatch[] = []
  const attempted: ProjectionBatch[] = []
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: id,
    workflowBundle,
    activities: {
      async projectCase(batch: ProjectionBatch) {
        await onProject?.(batch)
        batches.push(batch)
        return 'hash'
      },
    },
    sinks: {
      projection: {
        batch: {
          fn: (_info, batch: ProjectionBatch) => void attempted.push(batch),
          callDuringReplay: false,
        },
      },
    },
  })
  await worker.runUntil(async () => {
    const today = async () => dayOf(instantFrom(await env.currentTimeMs()))
    const receivedOn = change?.receivedOn ?? (await today())
    const registeredAt = instantFrom(await env.currentTimeMs())
    const handle = await env.client.workflow.start<typeof caseWorkflow>('caseWorkflow', {
      taskQueue: id,
      workflowId: id,
      args: [
        caseStart({
          ...start,
          registration: registration({ receivedOn, registeredAt, ...change }),
        }),
      ],
    })
    let commands = 0
    const driver: CaseDriver = {
      batches,
      attempted,
      handle,
      events: () => batches.flatMap((batch) => batch.entries.flatMap((entry) => entry.events)),
      today,
      carryOut: async (facts, { updateId, bodyHash, ...given } = {}) =>
        handle.executeUpdate(commandUpdate, {
          updateId: updateId ?? `${id}-${(commands += 1)}`,
          args: [message(command(facts, await today(), given), bodyHash)],
        }),
      sleepDays: (days) => env.sleep(days * 86_400_000),
      sleepUntil: async (instant) => env.sleep(millisOf(instant) - (await env.currentTimeMs())),
      waiting: () => handle.query(waitingQuery),
      finished: () => handle.result(),
      historyLength: async () => (await handle.describe()).historyLength,
    }
    try {
      await run(driver)
    } finally {
      // A case left open without a worker would hold the server's clock for the next one.
      await handle.terminate().catch(() => undefined)
    }
  })
}
