import { setTimeout as sleep } from 'node:timers/promises'
import type { DataDir } from './data-dir'
import { sentenceOf } from './failure'
import { type Report, seconds } from './report'
import { askToStop, forget, remember, type ServiceName } from './run-files'
import { type Child, describeExit, killGroup, stopProcess } from './servers/child'

export interface ServiceOptions {
  name: ServiceName
  /** As it is called in what the person reads. */
  title: string
  dir: DataDir
  report: Report
  /** Starts the process and answers when it is ready. */
  launch(onChild: (child: Child) => void): Promise<Child>
}

// The first try comes at once: a worker killed by accident should not be missed.
const pauses = [0, 1_000, 2_000, 5_000, 10_000, 30_000]
const calmMs = 60_000

/** One child process that is kept running until it is told to stop. */
export class Service {
  private child: Child | undefined
  private stopping = false
  private restarts = 0

  constructor(private readonly options: ServiceOptions) {}

  get name(): ServiceName {
    return this.options.name
  }

  async start(): Promise<void> {
    const { name, dir } = this.options
    const child = await this.options.launch((started) => {
      this.child = started
      remember(dir, name, started.identity)
      // Told to stop while it was being started again.
      if (this.stopping) killGroup(started.identity)
    })
    this.watch(child)
  }

  async stop(): Promise<'stopped' | 'killed' | 'gone'> {
    this.stopping = true
    const { name, dir } = this.options
    if (!this.child) return 'gone'
    const how = await stopProcess(this.child.identity, askToStop[name], 15_000)
    forget(dir, name)
    return how
  }

  kill(): void {
    this.stopping = true
    if (this.child) killGroup(this.child.identity)
  }

  private watch(child: Child): void {
    const since = Date.now()
    void child.exited.then(async (exit) => {
      if (this.stopping) return
      if (Date.now() - since > calmMs) this.restarts = 0
      this.options.report.line(
        `The ${this.options.title} ended by itself (${describeExit(exit)}; log: ${child.logFile})`,
      )
      await this.restart()
    })
  }

  private async restart(): Promise<void> {
    const { title, report } = this.options
    while (!this.stopping) {
      const pause = pauses[Math.min(this.restarts, pauses.length - 1)] ?? 0
      this.restarts += 1
      await sleep(pause)
      if (this.stopping) return
      const began = Date.now()
      try {
        await this.start()
        report.line(`The ${title} is running again after ${seconds(began)}`)
        return
      } catch (error) {
        if (this.stopping) return
        report.line(`The ${title} could not be started again: ${sentenceOf(error)}`)
      }
    }
  }
}
