import { readFileSync } from 'node:fs'
import { Client, Connection } from '@temporalio/client'
import type { Pool } from 'pg'
import { createPool } from '../prisma/pool'
import { createDataConverter } from '../protection/data-converter'
import { parseKeyring } from '../protection/keyring'
import { openDataDir, type DataDir } from '../runtime/data-dir'
import { embeddedUrls, launchPostgres, prepareEmbedded } from '../runtime/database'
import { seedDemo, type DemoSignIn } from '../runtime/demo/seed'
import { launchApi, launchWorker, type ProcessSettings } from '../runtime/processes'
import type { Report } from '../runtime/report'
import { askToStop, claim, remember, type ServiceName } from '../runtime/run-files'
import { ensureSecrets, keysFor } from '../runtime/secrets'
import { killGroup, stopProcess, type Child } from '../runtime/servers/child'
import { freePort } from '../runtime/servers/ports'
import { findPostgres } from '../runtime/servers/postgres-program'
import { findTemporalCli } from '../runtime/servers/temporal-cli'
import { launchTemporal } from '../runtime/temporal'
import type { Cleanup } from './cleanup'
import { temporaryDataDir } from './data-dir'

const namespace = 'default'

/**
 * The product as `npm start` brings it up, each part a process of its own, on free ports and in a
 * directory that goes with the run. Nothing is started again by itself: what dies was killed here.
 */
export class Installation {
  worker!: Child
  signIns: DemoSignIn[] = []

  private constructor(
    private readonly cleanup: Cleanup,
    readonly settings: ProcessSettings,
    /** The database as the program's own role sees it. */
    readonly pool: Pool,
    readonly client: Client,
    private readonly ownerUrl: string,
  ) {}

  static async start(report: Report, cleanup: Cleanup): Promise<Installation> {
    const program = await findPostgres(report)
    const cli = await findTemporalCli(report)
    report.line('Starting database, Temporal server, worker and API')
    const dir = temporaryDataDir(cleanup)
    openDataDir(dir)
    claim(dir)
    const secrets = ensureSecrets(dir)
    const keys = keysFor(secrets, {})
    const database = { dir, program, secrets, port: await freePort() }
    const temporal = { dir, cli, namespace, port: await freePort(), uiPort: await freePort() }
    const keep = keeper(cleanup, dir)
    await Promise.all([
      launchPostgres(database, report, keep('postgres')),
      launchTemporal(temporal, keep('temporal')),
    ])
    await prepareEmbedded(database)
    const { url, migrationUrl } = embeddedUrls(database)
    const temporalAddress = `127.0.0.1:${temporal.port}`
    const pool = createPool(url, { poolMax: 16, statementMillis: 60_000 })
    cleanup.add('the pool', () => pool.end())
    const connection = await Connection.connect({ address: temporalAddress })
    cleanup.add('the connection', () => connection.close())
    const settings: ProcessSettings = {
      ...{ dir, keys, temporalAddress, namespace },
      ...{ databaseUrl: url, apiPort: await freePort(), operatorViewOrigin: undefined },
    }
    const dataConverter = createDataConverter(parseKeyring('keys', keys.ANJIE_PAYLOAD_KEYS))
    const client = new Client({ connection, namespace, dataConverter })
    const installation = new Installation(cleanup, settings, pool, client, migrationUrl)
    installation.signIns = await seedDemo({ DATABASE_URL: migrationUrl, ...keys })
    await installation.startWorker()
    await launchApi(settings, keep('api'))
    return installation
  }

  get origin(): string {
    return `http://127.0.0.1:${this.settings.apiPort}`
  }

  /** As the database does by itself at night, after much was written. */
  async analyse(): Promise<void> {
    const owner = createPool(this.ownerUrl, { statementMillis: 600_000 })
    await owner.query('VACUUM ANALYZE')
    await owner.end()
  }

  async startWorker(): Promise<void> {
    this.worker = await launchWorker(
      this.settings,
      keeper(this.cleanup, this.settings.dir)('worker'),
    )
  }

  /** As an accident would. */
  async killWorker(): Promise<void> {
    killGroup(this.worker.identity)
    await this.worker.exited
  }

  async stopWorker(): Promise<void> {
    await stopProcess(this.worker.identity, askToStop.worker)
  }

  /** MiB of memory the worker holds, as the system counts them; undefined where it does not tell. */
  workerMemory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.worker.identity.pid}/status`, 'latin1')
      const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? []
      return kib === undefined ? undefined : Number(kib) / 1024
    } catch {
      return undefined
    }
  }
}

/** Every process is noted as soon as it lives, so that it is stopped even if this run is killed. */
function keeper(cleanup: Cleanup, dir: DataDir) {
  return (name: ServiceName) => (child: Child) => {
    remember(dir, name, child.identity)
    cleanup.add(child.name, () => stopProcess(child.identity, askToStop[name], 15_000))
  }
}
