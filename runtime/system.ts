import type { DataDir } from './data-dir'
import {
  type DatabaseUrls,
  type EmbeddedDatabase,
  embeddedUrls,
  launchPostgres,
  prepareEmbedded,
  prepareForeign,
} from './database'
import { type DemoSignIn, seedDemo } from './demo/seed'
import { openOperatorView, type OperatorView } from './operator-view/server'
import { requireFreePorts } from './port-check'
import { launchApi, launchWorker, type ProcessSettings } from './processes'
import { type Report, seconds } from './report'
import { forget, type ServiceName, stopOrder, titles } from './run-files'
import { ensureSecrets, keysFor, requireKeys, type Secrets } from './secrets'
import { Service } from './service'
import type { Child } from './servers/child'
import { freePort } from './servers/ports'
import { findPostgres, type PostgresProgram } from './servers/postgres-program'
import { findTemporalCli } from './servers/temporal-cli'
import type { PortName, Settings } from './settings'
import { findDataDir, type Reset, takeDataDir } from './start-data-dir'
import { launchTemporal, prepareNamespace } from './temporal'

export interface Addresses {
  api: string
  operatorView: string | undefined
  temporal: string
  database: string
  dataDir: string
}

/** Everything `npm start` brings up, in order, and takes down again in the opposite order. */
export class System {
  signIns: DemoSignIn[] = []
  reset: Reset
  /** After a failure the other servers may still be on their way up: nothing moves after this. */
  settled: Promise<unknown> = Promise.resolve()
  private readonly services: Service[] = []
  private operatorView: OperatorView | undefined
  private dir: DataDir | undefined
  private stopped = false
  private stopping: Promise<void> | undefined

  constructor(
    private readonly settings: Settings,
    private readonly report: Report,
  ) {
    this.reset = settings.reset ? 'not-yet' : 'not-asked'
  }

  async start(): Promise<Addresses> {
    const { settings, report } = this
    const program = settings.database ? undefined : await findPostgres(report)
    const dir = await findDataDir(settings, program, report)
    await requireFreePorts(this.ownPorts())
    if (settings.database) requireKeys()
    // The longest wait by far, and only the first time: before anything is made or running.
    const cli = settings.temporal ? undefined : await findTemporalCli(report)
    this.refuseWhenStopped()
    this.reset = takeDataDir(dir, settings, report)
    this.dir = dir
    const secrets = ensureSecrets(dir)
    const keys = keysFor(secrets)
    const branches = [
      this.bringUpDatabase(dir, program, secrets),
      this.bringUpTemporal(dir, cli),
    ] as const
    this.settled = Promise.allSettled(branches)
    const [database, temporalAddress] = await Promise.all(branches)
    if (!settings.database) await this.seed(database.migrationUrl, keys)
    const processes: ProcessSettings = {
      ...{ dir, keys, temporalAddress },
      databaseUrl: database.url,
      namespace: settings.namespace,
      apiPort: settings.ports.api,
      operatorViewOrigin: this.operatorView?.origin,
    }
    await Promise.all([
      this.run('worker', dir, (onChild) => launchWorker(processes, onChild)),
      this.run('api', dir, (onChild) => launchApi(processes, onChild)),
    ])
    return this.addresses(temporalAddress, dir)
  }

  /** API, worker, Temporal, Postgres: nobody loses what it still depends on. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll()
    return this.stopping
  }

  private async stopAll(): Promise<void> {
    this.stopped = true
    await this.operatorView?.close()
    for (const service of inStopOrder(this.services)) {
      const began = Date.now()
      const how = await service.stop()
      if (how === 'gone') continue
      const note = how === 'killed' ? ' (it had to be killed)' : ''
      this.report.line(`Stopped the ${titles[service.name]}${note}: ${seconds(began)}`)
    }
    if (this.dir) forget(this.dir, 'supervisor')
  }

  kill(): void {
    this.stopped = true
    for (const service of inStopOrder(this.services)) service.kill()
  }

  private ownPorts(): Partial<Record<PortName, number>> {
    const { ports, database, temporal } = this.settings
    return {
      api: ports.api,
      ...(database ? {} : { postgres: ports.postgres }),
      ...(temporal ? {} : { temporal: ports.temporal, temporalUi: ports.temporalUi }),
    }
  }

  private async bringUpDatabase(
    dir: DataDir,
    program: PostgresProgram | undefined,
    secrets: Secrets,
  ): Promise<DatabaseUrls> {
    const { database, ports } = this.settings
    if (database) {
      await this.step('Database migrated', () => prepareForeign(database), described)
      return database
    }
    if (!program) throw new Error('The embedded database needs its program')
    const embedded: EmbeddedDatabase = { dir, program, secrets, port: ports.postgres }
    await this.run('postgres', dir, (onChild) => launchPostgres(embedded, this.report, onChild), {
      note: `Postgres ${program.version} on 127.0.0.1:${ports.postgres}`,
    })
    await this.step('Database migrated', () => prepareEmbedded(embedded), described)
    return embeddedUrls(embedded)
  }

  private async bringUpTemporal(dir: DataDir, cli: string | undefined): Promise<string> {
    const { temporal, ports, namespace } = this.settings
    const address = temporal?.address ?? `127.0.0.1:${ports.temporal}`
    if (cli !== undefined) {
      const uiPort = await freePort()
      await this.run(
        'temporal',
        dir,
        (onChild) => launchTemporal({ dir, cli, port: ports.temporal, uiPort, namespace }, onChild),
        { note: `on ${address}` },
      )
      this.operatorView = await openOperatorView({
        port: ports.temporalUi,
        ui: `http://127.0.0.1:${uiPort}`,
        api: `http://127.0.0.1:${ports.api}`,
        namespace,
      })
    }
    await this.step('Temporal namespace checked', () =>
      prepareNamespace(address, namespace, cli === undefined ? 'keep' : 'adjust'),
    )
    return address
  }

  private async seed(
    migrationUrl: string,
    keys: { ANJIE_FIELD_KEYS: string; ANJIE_HASH_KEY: string },
  ): Promise<void> {
    await this.step('Demo township ready', async () => {
      this.signIns = await seedDemo({ DATABASE_URL: migrationUrl, ...keys })
    })
  }

  private async run(
    name: ServiceName,
    dir: DataDir,
    launch: (onChild: (child: Child) => void) => Promise<Child>,
    options: { note?: string } = {},
  ): Promise<void> {
    this.refuseWhenStopped()
    const title = titles[name]
    const service = new Service({ name, title, dir, report: this.report, launch })
    this.services.push(service)
    const began = Date.now()
    await service.start()
    const note = options.note === undefined ? '' : ` (${options.note})`
    this.report.line(`Started the ${title}${note}: ${seconds(began)}`)
  }

  private async step<T>(
    title: string,
    work: () => Promise<T>,
    note?: (result: T) => string,
  ): Promise<T> {
    this.refuseWhenStopped()
    const began = Date.now()
    const result = await work()
    this.report.line(`${title}${note ? ` (${note(result)})` : ''}: ${seconds(began)}`)
    return result
  }

  private refuseWhenStopped(): void {
    if (this.stopped) throw new Stopped()
  }

  private addresses(temporal: string, dir: DataDir): Addresses {
    const { ports, database, namespace } = this.settings
    return {
      api: `http://127.0.0.1:${ports.api}`,
      operatorView: this.operatorView
        ? `${this.operatorView.origin}/namespaces/${namespace}/workflows`
        : undefined,
      temporal,
      database: database ? 'as named by DATABASE_URL' : `127.0.0.1:${ports.postgres}`,
      dataDir: dir.path,
    }
  }
}

/** The start was interrupted by the person: nothing failed. */
export class Stopped extends Error {}

function inStopOrder(services: readonly Service[]): Service[] {
  return [...services].sort((a, b) => stopOrder.indexOf(a.name) - stopOrder.indexOf(b.name))
}

function described(applied: readonly string[]): string {
  return applied.length === 0 ? 'up to date' : `${applied.length} new`
}
