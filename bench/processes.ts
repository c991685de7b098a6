import { readFileSync } from 'node:fs'
import type { DataDir } from '../runtime/data-dir'
import { askToStop, remember, type ServiceName } from '../runtime/run-files'
import { killGroup, stopProcess, type Child } from '../runtime/servers/child'
import type { Cleanup } from './cleanup'

export type Launch = (onChild: (child: Child) => void) => Promise<Child>

/** The four of an installation. Nothing is started again by itself: what dies was killed here. */
export class Processes {
  private readonly children = new Map<ServiceName, Child>()

  constructor(
    private readonly launches: Readonly<Record<ServiceName, Launch>>,
    private readonly dir: DataDir,
    private readonly cleanup: Cleanup,
  ) {}

  /** Every process is noted as soon as it lives, so that it is stopped even if this run is killed. */
  async launch(name: ServiceName): Promise<void> {
    await this.launches[name]((child) => {
      this.children.set(name, child)
      remember(this.dir, name, child.identity)
      this.cleanup.add(child.name, () => stopProcess(child.identity, askToStop[name], 15_000))
    })
  }

  /** As an accident would. */
  async kill(name: ServiceName): Promise<void> {
    const child = this.child(name)
    killGroup(child.identity)
    await child.exited
  }

  async stop(name: ServiceName): Promise<void> {
    await stopProcess(this.child(name).identity, askToStop[name])
  }

  /** MiB of memory it holds, as the system counts them; undefined where it does not tell. */
  memory(name: ServiceName): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.child(name).identity.pid}/status`, 'latin1')
      const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? []
      return kib === undefined ? undefined : Number(kib) / 1024
    } catch {
      return undefined
    }
  }

  private child(name: ServiceName): Child {
    const child = this.children.get(name)
    if (child === undefined) throw new Error(`${name} has not been started`)
    return child
  }
}
