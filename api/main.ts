import { createServer, type Server } from 'node:http'
import { instantFrom } from '../domain/time/day'
import { shippedLeaflets } from '../leaflets/read'
import { createPrisma } from '../prisma/client'
import { createPool } from '../prisma/pool'
import { KeyMissing, noteKeyUse, requireAuditKeys, requireFieldKeys } from '../prisma/key-use'
import { createFieldCipher } from '../protection/field-cipher'
import { idsOf } from '../protection/keyring'
import { createPayloadCodec } from '../protection/payload-codec'
import { errorCode, sentenceOf } from '../runtime/failure'
import { createApp } from './app'
import { createCaseEvents } from './case-events'
import { createCaseClient } from './case-client/temporal-case-client'
import type { AppDeps } from './deps'
import { readApiEnv, type ApiConfig } from './env'
import { standardLimits } from './http/limits'
import { createLogger } from './http/log'
import { SessionStore } from './http/session-store'
import { createSealing } from './seal-audit'
import { createSweeper } from './sweeper'

/** How long requests under way may take to end once the process is told to stop. */
const STOP_MILLIS = 5_000
const POOL_MAX = 20
const PRUNE_SECONDS = 3_600

type Running = { deps: AppDeps; close: () => Promise<void> }

/** Puts the process together. Nothing connects before it is needed: the API starts, and says so. */
function compose(config: ApiConfig): Running {
  const log = createLogger(config.logLevel)
  const pool = createPool(config.databaseUrl, {
    poolMax: POOL_MAX,
    applicationName: 'anjie-api',
  })
  const prisma = createPrisma(pool)
  const caseClient = createCaseClient({ ...config.temporal, keyring: config.payloadKeys })
  const clock = { now: () => instantFrom(Date.now()) }
  const sessionStore = new SessionStore({
    ...{ pool, clock },
    pruneSessionInterval: PRUNE_SECONDS,
    errorLog: () => log.warn('ended sessions could not be removed'),
  })
  const caseEvents = createCaseEvents({ pool, prisma, log })
  const { publicOrigin, temporalUiOrigin, trustProxy, sessionSecret } = config
  const deps: AppDeps = {
    ...{ prisma, pool, caseClient, sessionStore, clock, log, caseEvents },
    fieldCipher: createFieldCipher(config.fieldKeys, config.hashKey),
    payloadCodec: createPayloadCodec(config.payloadKeys),
    settings: {
      ...{ publicOrigin, sessionSecret, limits: standardLimits },
      ...(temporalUiOrigin === undefined ? {} : { temporalUiOrigin }),
      ...(trustProxy === undefined ? {} : { trustProxy }),
    },
  }
  return {
    deps,
    close: async () => {
      sessionStore.close()
      await caseClient.close()
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

async function main(): Promise<void> {
  // Faulty data is told at the start, and not to the first who asks for it.
  shippedLeaflets()
  const config = readApiEnv(process.env)
  const { deps, close } = compose(config)
  const { log } = deps
  await checkKeys(deps, config)
  const server = createServer(createApp(deps))
  const sweeper = createSweeper({ ...deps, answersKeptHours: config.answersKeptHours })
  const sealing = createSealing({ ...deps, auditKeys: config.auditKeys })
  await listen(server, config)
  sweeper.start()
  sealing.start()
  log.info({ host: config.host, port: config.port }, 'listening')
  process.send?.('ready')
  let stopping = false
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    await deps.caseEvents.close()
    await drained(server)
    await sweeper.stop()
    await sealing.stop()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop(signal).catch(giveUp))
  }
}

/** A missing key is told here, and not to the first person whose matter cannot be read. */
async function checkKeys({ prisma, clock, log }: AppDeps, config: ApiConfig): Promise<void> {
  const { fieldKeys, payloadKeys, auditKeys } = config
  const active = {
    ...{ field: fieldKeys.active, payload: payloadKeys.active },
    audit: auditKeys.active,
  }
  try {
    await requireFieldKeys(prisma, idsOf(fieldKeys))
    await requireAuditKeys(prisma, idsOf(auditKeys))
    await noteKeyUse(prisma, 'api', active, clock.now())
  } catch (error) {
    if (error instanceof KeyMissing) throw error
    log.warn({ err: error }, 'the keys in use could not be checked')
  }
}

function listen(server: Server, { host, port }: ApiConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        errorCode(error) === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use: stop what uses it, or set API_PORT to another.`)
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
}

/** Takes no new requests and lets those under way end, for a while. */
function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), STOP_MILLIS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function giveUp(error: unknown): never {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}

main().catch(giveUp)
