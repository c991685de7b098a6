import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import type { Logger } from 'pino'
import { NativeConnection } from '@temporalio/worker'
import { createProjectionStore } from '../activities/adapters/projection-store'
import { createProjectionActivities } from '../activities/projection'
import { createCaseClient } from '../api/case-client/temporal-case-client'
import { createPrisma, type Database } from '../prisma/client'
import { createPool } from '../prisma/pool'
import { createDataConverter } from '../protection/data-converter'
import { noteChannels } from './channels'
import { checkKeys } from './check-keys'
import { readWorkerEnv, type WorkerEnv } from './env'
import { createLog, installRuntimeLog } from './log'
import { messengerParts } from './messenger'
import { reconciliationActivities, scheduleReconciliation } from './reconciliation'
import { rulesUpdateActivities, tellOtherPacks } from './rules-update'
import { undertakingActivities } from './undertakings'
import { createWaker } from './wake-messenger'
import { createWorker } from './worker'

/** A case that has to be replayed first takes its time; less than passes between two heartbeats. */
const CASE_DEADLINE_MS = 8_000

async function main(env: WorkerEnv): Promise<void> {
  const log = createLog(env.LOG_LEVEL)
  installRuntimeLog(log)
  const dataConverter = createDataConverter(env.payloadKeys)
  const pool = createPool(env.DATABASE_URL, { applicationName: 'anjie-worker' })
  const prisma = createPrisma(pool)
  const connection = await NativeConnection.connect({ address: env.TEMPORAL_ADDRESS })
  const client = new Client({
    connection: Connection.lazy({ address: env.TEMPORAL_ADDRESS }),
    namespace: env.TEMPORAL_NAMESPACE,
    dataConverter,
  })
  await checkKeys(env, { prisma, client, log })
  const turns = createPool(env.DATABASE_URL, { applicationName: 'anjie-sender', poolMax: 4 })
  const messenger = messengerParts(env, { database: prisma, turns })
  const waker = createWaker(client, messenger.start, log)
  const caseClient = createCaseClient({
    ...{ address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    keyring: env.payloadKeys,
    deadlineMillis: CASE_DEADLINE_MS,
  })
  const store = createProjectionStore({ prisma, pool })
  const { wake, tellCalendar } = waker
  const worker = await createWorker({
    connection,
    namespace: env.TEMPORAL_NAMESPACE,
    dataConverter,
    activities: {
      ...createProjectionActivities({ store, wakeMessenger: wake }),
      ...messenger.activities,
      ...reconciliationActivities(prisma, client, log),
      ...rulesUpdateActivities({ database: prisma, caseClient, tellCalendar }),
      ...undertakingActivities({ prisma, pool, caseClient, wakeMessenger: wake }),
    },
    workflows: {
      workflowBundle: { codePath: path.join(__dirname, '..', 'workflow-bundle.js') },
    },
    cachedWorkflows: env.WORKER_CACHED_WORKFLOWS,
    stickyTimeoutMillis: env.WORKER_STICKY_TIMEOUT_MS,
  })

  process.once('SIGTERM', worker.shutdown)
  process.once('SIGINT', worker.shutdown)
  const running = worker.run()
  waker.wake()
  process.send?.('ready')
  log.info('worker ready')
  seeToTheRest(env, { prisma, client, log })
  await running
  waker.close()
  await caseClient.close()
  await client.connection.close()
  await connection.close()
  await prisma.$disconnect()
  await pool.end()
  await turns.end()
}

type Ground = { prisma: Database; client: Client; log: Logger }

/** What need not be done before work begins, and keeps nobody from it where it fails. */
function seeToTheRest(env: WorkerEnv, { prisma, client, log }: Ground): void {
  void scheduleReconciliation(client, log)
  void noteChannels(prisma, env.ANJIE_CHANNELS, log)
  tellOtherPacks(prisma, log).catch((error: unknown) =>
    log.warn({ err: error }, 'packs not compared'),
  )
}

/** What is connected already would keep the process from ending. */
function failed(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

try {
  void main(readWorkerEnv(process.env)).catch(failed)
} catch (error) {
  failed(error)
}
