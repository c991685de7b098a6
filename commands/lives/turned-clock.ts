import { TestWorkflowEnvironment } from '@temporalio/testing'
import { searchAttributes } from '../../contract/search-attributes'
import { instantFrom, millisOf, type Instant } from '../../domain/time/day'
import { addSearchAttributes } from '../../runtime/servers/namespace'
import type { TestServerExecutable } from '../../runtime/servers/test-server'
import { holdingLine } from './held-line'
import { quieten } from './quiet-runtime'

const DAY_MS = 86_400_000
/** The SDK gives a server five seconds to start, which a busy machine may not keep. */
const ATTEMPTS = 5

/**
 * The one clock of everything that is played: the workflow server keeps it, it is turned from here
 * and from nowhere else, and between two turns it runs on with the seconds that pass.
 */
export class TurnedClock {
  private constructor(
    readonly env: TestWorkflowEnvironment,
    private read: { clock: number; passed: number },
  ) {}

  static async start(executable: TestServerExecutable): Promise<TurnedClock> {
    quieten()
    const env = await startServer(executable)
    await addSearchAttributes(env.connection, 'default', searchAttributes)
    return new TurnedClock(env, await readingOf(env))
  }

  /** For whoever cannot wait for an answer of the server. */
  now(): Instant {
    return instantFrom(this.read.clock + Math.round(performance.now() - this.read.passed))
  }

  /** For whoever acts while it is being turned, and by an activity holds it where it stands. */
  async look(): Promise<void> {
    this.read = await readingOf(this.env)
  }

  async turnByADay(): Promise<void> {
    await this.turn(DAY_MS)
    await this.look()
  }

  /** A day at a time: the server answers a turn only when everything on the way is under way. */
  async turnTo(instant: Instant): Promise<void> {
    for (;;) {
      const left = millisOf(instant) - (await this.env.currentTimeMs())
      if (left <= 0) break
      await this.turn(Math.min(left, DAY_MS))
    }
    await this.look()
  }

  private turn(millis: number): Promise<void> {
    return holdingLine(
      () => this.env.currentTimeMs(),
      () => this.env.sleep(millis),
    )
  }
}

async function readingOf(env: TestWorkflowEnvironment) {
  return { clock: await env.currentTimeMs(), passed: performance.now() }
}

async function startServer(executable: TestServerExecutable): Promise<TestWorkflowEnvironment> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}
