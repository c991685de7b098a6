import { Client, Connection } from '@temporalio/client'
import type { Pool } from 'pg'
import { createPool } from '../prisma/pool'
import { createDataConverter } from '../protection/data-converter'
import { createFieldCipher, type FieldCipher } from '../protection/field-cipher'
import { parseKeyring } from '../protection/keyring'
import { openDataDir } from '../runtime/data-dir'
import { embeddedUrls, launchPostgres, prepareEmbedded } from '../runtime/database'
import { seedDemo, type DemoSignIn } from '../runtime/demo/seed'
import { launchApi, launchWorker, type ProcessSettings } from '../runtime/processes'
import type { Report } from '../runtime/report'
import { claim } from '../runtime/run-files'
import { ensureSecrets, keysFor } from '../runtime/secrets'
import { freePort } from '../runtime/servers/ports'
import { findPostgres } from '../runtime/servers/postgres-program'
import { findTemporalCli } from '../runtime/servers/temporal-cli'
import { launchTemporal } from '../runtime/temporal'
import type { Cleanup } from './cleanup'
import { temporaryDataDir } from './data-dir'
import { Processes, type Launch } from './processes'

const namespace = 'default'
type OnChild = Parameters<Launch>[0]

/**
 * The product as `npm start` brings it up, each part a process of its own, on free ports and in a
 * directory that goes with the run.
 */
export class Installation {
  signIns: DemoSignIn[] = []

  private constructor(
    readonly processes: Processes,
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
    const { url, migrationUrl } = embeddedUrls(database)
    const temporalAddress = `127.0.0.1:${temporal.port}`
    const settings: ProcessSettings = {
      ...{ dir, keys, temporalAddress, namespace },
      ...{ databaseUrl: url, apiPort: await freePort(), operatorViewOrigin: undefined },
    }
    const launches = {
      postgres: (onChild: OnChild) => launchPostgres(database, report, onChild),
      temporal: (onChild: OnChild) => launchTemporal(temporal, onChild),
      worker: (onChild: OnChild) => launchWorker(settings, onChild),
      api: (onChild: OnChild) => launchApi(settings, onChild),
    }
    const processes = new Processes(launches, dir, cleanup)
    await Promise.all([processes.launch('postgres'), processes.launch('temporal')])
    await prepareEmbedded(database)
    const pool = createPool(url, { poolMax: 16, statementMillis: 60_000 })
    cleanup.add('the pool', () => pool.end())
    const connection = await Connection.connect({ address: temporalAddress })
    cleanup.add('the connection', () => connection.close())
    const dataConverter = createDataConverter(parseKeyring('keys', keys.ANJIE_PAYLOAD_KEYS))
    const client = new Client({ connection, namespace, dataConverter })
    const installation = new Installation(processes, settings, pool, client, migrationUrl)
    installation.signIns = await seedDemo({ DATABASE_URL: migrationUrl, ...keys })
    await processes.launch('worker')
    await processes.launch('api')
    return installation
  }

  get cipher(): FieldCipher {
    const { ANJIE_FIELD_KEYS, ANJIE_HASH_KEY } = this.settings.keys
    const ring = parseKeyring('keys', ANJIE_FIELD_KEYS)
    return createFieldCipher(ring, Buffer.from(ANJIE_HASH_KEY, 'base64'))
  }

  get origin(): string {
    return `http://127.0.0.1:${this.settings.apiPort}`
  }

  /** A fresh worker, of which the environment says this as well. */
  async workerWith(environment: Readonly<Record<string, string>>): Promise<void> {
    await this.processes.stop('worker')
    Object.assign(process.env, environment)
    try {
      await this.processes.launch('worker')
    } finally {
      for (const name of Object.keys(environment)) delete process.env[name]
    }
  }

  /** As the database does by itself at night, after much was written. */
  async analyse(): Promise<void> {
    await this.asOwner((owner) => owner.query('VACUUM ANALYZE'))
  }

  /** What the program's own role may not do. */
  async asOwner(work: (owner: Pool) => Promise<unknown>): Promise<void> {
    const owner = createPool(this.ownerUrl, { statementMillis: 600_000 })
    try {
      await work(owner)
    } finally {
      await owner.end()
    }
  }
}
