import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Client, type WorkflowHandle } from '@temporalio/client'
import { temporal } from '@temporalio/proto'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { quieten } from '../commands/lives/quiet-runtime'
import { CASE_WORKFLOW, commandUpdate, TASK_QUEUE, waitingQuery } from '../contract/case-workflow'
import type { ProjectionBatch } from '../contract/projection'
import { searchAttributes } from '../contract/search-attributes'
import type { CommandFacts } from '../domain/case/commands'
import type { PersonId } from '../domain/ids'
import {
  addDays,
  dayOf,
  instantAt,
  instantFrom,
  millisOf,
  weekdayOf,
  type Day,
  type Instant,
} from '../domain/time/day'
import { createDataConverter } from '../protection/data-converter'
import { contentHash } from '../protection/content-hash'
import { parseKeyring } from '../protection/keyring'
import { projectRoot } from '../runtime/project'
import type { Report } from '../runtime/report'
import { addSearchAttributes } from '../runtime/servers/namespace'
import { findTestServer } from '../runtime/servers/test-server'
import type { caseWorkflow } from '../workflows/case'
import { caseStart, clerk } from './case-start'
import type { Cleanup } from './cleanup'

const { History } = temporal.api.history.v1
const MONDAY = 1
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export type Extent = { events: number; bytes: number }

/** Cases under a clock that is turned from here, in the built bundle and under the payload codec. */
export class TurningClock {
  private count = 0

  private constructor(
    private readonly env: TestWorkflowEnvironment,
    private readonly client: Client,
    /** What was projected, in order. */
    private readonly batches: ProjectionBatch[],
  ) {}

  static async start(report: Report, cleanup: Cleanup): Promise<TurningClock> {
    const executable = await findTestServer(report)
    quieten()
    const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })
    cleanup.add('the time-skipping server', () => env.teardown())
    await addSearchAttributes(env.connection, 'default', searchAttributes)
    const key = randomBytes(32).toString('base64')
    const dataConverter = createDataConverter(parseKeyring('keys', `1:${key}`))
    const batches: ProjectionBatch[] = []
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: TASK_QUEUE,
      dataConverter,
      workflowBundle: { codePath: join(projectRoot, 'dist', 'workflow-bundle.js') },
      activities: {
        projectCase(batch: ProjectionBatch) {
          batches.push(batch)
          return contentHash(batch.state)
        },
      },
      sinks: { projection: { batch: { fn: () => undefined, callDuringReplay: false } } },
    })
    const running = worker.run()
    cleanup.add('the worker', () => {
      worker.shutdown()
      return running
    })
    const client = new Client({ connection: env.connection, dataConverter })
    return new TurningClock(env, client, batches)
  }

  /** Registered on a Monday at nine, so that every case meets the same working days. */
  async register(): Promise<TurnedCase> {
    let monday = addDays(await this.today(), 1)
    while (weekdayOf(monday) !== MONDAY) monday = addDays(monday, 1)
    await this.sleep(millisOf(instantAt(monday, '09:00')) - (await this.env.currentTimeMs()))
    this.count += 1
    this.batches.length = 0
    const handle = await this.client.workflow.start<typeof caseWorkflow>(CASE_WORKFLOW, {
      taskQueue: TASK_QUEUE,
      workflowId: `case-${this.count}`,
      args: [caseStart(monday, await this.now())],
    })
    return new TurnedCase(this, handle, monday)
  }

  /** The rungs reached since the last case was registered. */
  rungs(): number {
    const entries = this.batches.flatMap((batch) => batch.entries)
    return entries.flatMap(({ events }) => events.filter(({ type }) => type === 'rung-reached'))
      .length
  }

  async today(): Promise<Day> {
    return dayOf(await this.now())
  }

  private async now(): Promise<Instant> {
    return instantFrom(await this.env.currentTimeMs())
  }

  async sleepUntil(instant: string): Promise<void> {
    await this.sleep(Date.parse(instant) - (await this.env.currentTimeMs()))
  }

  async sleep(millis: number): Promise<void> {
    await this.env.sleep(Math.max(millis, 0) + minuteMs)
  }

  sleepDays(days: number): Promise<void> {
    return this.sleep(days * dayMs)
  }
}

export class TurnedCase {
  constructor(
    private readonly clock: TurningClock,
    private readonly handle: WorkflowHandle<typeof caseWorkflow>,
    readonly receivedOn: Day,
  ) {}

  async carryOut(facts: CommandFacts, actor: PersonId = clerk): Promise<void> {
    const occurredOn = await this.clock.today()
    const command = { facts, actor, occurredOn }
    await this.handle.executeUpdate(commandUpdate, {
      args: [{ command, bodyHash: contentHash(facts) }],
    })
  }

  async nextInstant(): Promise<string> {
    const { nextInstant } = await this.handle.query(waitingQuery)
    if (nextInstant === null) throw new Error('The case waits for nothing')
    return nextInstant
  }

  async extent(): Promise<Extent> {
    const history = await this.handle.fetchHistory()
    const bytes = History.encode(history).finish().length
    return { events: history.events?.length ?? 0, bytes }
  }

  async hasEnded(): Promise<boolean> {
    return (await this.handle.describe()).status.name === 'COMPLETED'
  }

  /** A case left open would hold the clock for the next one. */
  async leave(): Promise<void> {
    await this.handle.terminate()
  }
}
