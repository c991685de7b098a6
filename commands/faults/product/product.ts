import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import type { DataConverter } from '@temporalio/common'
import type { Pool } from 'pg'
import { createPool } from '../../../prisma/pool'
import { createDataConverter } from '../../../protection/data-converter'
import { parseKeyring } from '../../../protection/keyring'
import { dataDirAt, openDataDir, type DataDir } from '../../../runtime/data-dir'
import { embeddedUrls, launchPostgres, prepareEmbedded } from '../../../runtime/database'
import { seedDemo, type DemoSignIn } from '../../../runtime/demo/seed'
import { launchApi, launchWorker, type ProcessSettings } from '../../../runtime/processes'
import type { Report } from '../../../runtime/report'
import { claim, stopOrder, titles, type ServiceName } from '../../../runtime/run-files'
import { ensureSecrets, keysFor } from '../../../runtime/secrets'
import { Service } from '../../../runtime/service'
import { killGroup, type Child } from '../../../runtime/servers/child'
import { freePort } from '../../../runtime/servers/ports'
import { findPostgres } from '../../../runtime/servers/postgres-program'
import { findTemporalCli } from '../../../runtime/servers/temporal-cli'
import { launchTemporal, prepareNamespace } from '../../../runtime/temporal'
import type { Stops } from '../../lives/stops'
import { temporaryDirectory } from '../../first-thread/temporary-directory'
import { cuttingProxy, type CuttingProxy } from './cutting-proxy'
import { Gate } from './gate'

const namespace = 'default'

/**
 * The product as `npm start` runs it: every part a process of its own under the product's own
 * supervisor, which starts again what is killed here. Each of the two programs reaches the database
 * through a proxy that can lose its answers.
 */
export class Product {
  signIns: readonly DemoSignIn[] = []
  origin = ''
  /** The database as its owner sees it, on a way nobody cuts. */
  owner!: Pool
  client!: Client
  dataConverter!: DataConverter
  readonly proxies = new Map<'api' | 'worker', CuttingProxy>()
  private readonly services = new Map<ServiceName, Service>()
  private readonly children = new Map<ServiceName, Child>()
  private readonly gates = new Map<ServiceName, Gate>()

  private constructor(
    private readonly report: Report,
    private readonly dir: DataDir,
  ) {}

  static async start(report: Report, stops: Stops): Promise<Product> {
    const directory = temporaryDirectory()
    stops.add(() => directory.remove())
    const dir = dataDirAt(path.join(directory.path, 'data'))
    const product = new Product(report, dir)
    stops.add(() => product.stop())
    await product.bringUp(stops)
    return product
  }

  get logs(): string {
    return this.dir.logs
  }

  kill(part: ServiceName): void {
    killGroup(this.childOf(part).identity)
  }

  /** What is killed stays away until it is let back. */
  keepAway(part: ServiceName): void {
    this.gateOf(part).hold()
    this.kill(part)
  }

  letBack(part: ServiceName): void {
    this.gateOf(part).open()
  }

  freeze(part: ServiceName): void {
    process.kill(this.childOf(part).identity.pid, 'SIGSTOP')
  }

  thaw(part: ServiceName): void {
    process.kill(this.childOf(part).identity.pid, 'SIGCONT')
  }

  proxyOf(part: 'api' | 'worker'): CuttingProxy {
    const proxy = this.proxies.get(part)
    if (proxy === undefined) throw new Error(`The ${part} has no proxy yet`)
    return proxy
  }

  private async bringUp(stops: Stops): Promise<void> {
    const { report, dir } = this
    const program = await findPostgres(report)
    const cli = await findTemporalCli(report)
    openDataDir(dir)
    claim(dir)
    const secrets = ensureSecrets(dir)
    const keys = keysFor(secrets, {})
    const database = { dir, program, secrets, port: await freePort() }
    const temporal = { dir, cli, namespace, port: await freePort(), uiPort: await freePort() }
    await Promise.all([
      this.run('postgres', (onChild) => launchPostgres(database, report, onChild)),
      this.run('temporal', (onChild) => launchTemporal(temporal, onChild)),
    ])
    await prepareEmbedded(database)
    const { url, migrationUrl } = embeddedUrls(database)
    const temporalAddress = `127.0.0.1:${temporal.port}`
    await prepareNamespace(temporalAddress, namespace, 'adjust')
    this.signIns = await seedDemo({ DATABASE_URL: migrationUrl, ...keys })
    this.owner = createPool(migrationUrl, { statementMillis: 60_000 })
    stops.add(() => this.owner.end())
    const connection = Connection.lazy({ address: temporalAddress })
    stops.add(() => connection.close())
    this.dataConverter = createDataConverter(parseKeyring('keys', keys.ANJIE_PAYLOAD_KEYS))
    this.client = new Client({ connection, namespace, dataConverter: this.dataConverter })
    const through = async (part: 'api' | 'worker'): Promise<ProcessSettings> => {
      const proxy = await cuttingProxy(database.port)
      stops.add(() => proxy.close())
      this.proxies.set(part, proxy)
      const { url: databaseUrl } = embeddedUrls({ port: proxy.port, secrets })
      return { ...settings, databaseUrl }
    }
    const settings: ProcessSettings = {
      ...{ dir, keys, temporalAddress, namespace, databaseUrl: url },
      ...{ apiPort: await freePort(), operatorViewOrigin: undefined },
    }
    this.origin = `http://127.0.0.1:${settings.apiPort}`
    const [ofWorker, ofApi] = [await through('worker'), await through('api')]
    await this.run('worker', (onChild) => launchWorker(ofWorker, onChild))
    await this.run('api', (onChild) => launchApi(ofApi, onChild))
  }

  private async run(
    name: ServiceName,
    launch: (onChild: (child: Child) => void) => Promise<Child>,
  ): Promise<void> {
    const gate = this.gateOf(name)
    const { report, dir } = this
    const service = new Service({
      ...{ name, title: titles[name], dir, report },
      launch: async (onChild) => {
        await gate.passed()
        return launch((child) => {
          this.children.set(name, child)
          onChild(child)
        })
      },
    })
    this.services.set(name, service)
    await service.start()
  }

  private async stop(): Promise<void> {
    for (const name of stopOrder) {
      // A frozen process hears nothing else.
      if (this.children.get(name)?.running() === true) this.thaw(name)
      await this.services.get(name)?.stop()
    }
  }

  private childOf(part: ServiceName): Child {
    const child = this.children.get(part)
    if (child === undefined) throw new Error(`The ${titles[part]} was not started`)
    return child
  }

  private gateOf(part: ServiceName): Gate {
    const gate = this.gates.get(part) ?? new Gate()
    this.gates.set(part, gate)
    return gate
  }
}
