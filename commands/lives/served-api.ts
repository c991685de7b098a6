import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../api/app'
import { createCaseEvents } from '../../api/case-events'
import type { CaseClient } from '../../api/case-client/case-client'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import { standardLimits } from '../../api/http/limits'
import { createLogger } from '../../api/http/log'
import { SessionStore } from '../../api/http/session-store'
import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import { createFieldCipher } from '../../protection/field-cipher'
import { createPayloadCodec } from '../../protection/payload-codec'
import type { DatabaseUrls } from '../../runtime/database'
import type { WorkerEnv } from '../../worker/env'
import { DEADLINE_MS, patience } from './patience'
import type { Stops } from './stops'
import type { TurnedClock } from './turned-clock'

/** Which cases go on in a new run, and at what length of their history. */
export type ShortRuns = { events: number; of(number: CaseNumber): boolean }

type Given = {
  env: WorkerEnv
  clock: TurnedClock
  db: Database
  database: DatabaseUrls
  shortRuns?: ShortRuns
}

/** The API on a port of this machine; its today is that of the workflows. Answers where it is. */
export async function serveApi(given: Given, stops: Stops): Promise<string> {
  const { env, clock, db, database } = given
  const pool = createPool(database.url, patience)
  stops.add(() => pool.end())
  const sessionStore = new SessionStore({ pool, clock, pruneSessionInterval: false })
  stops.add(() => sessionStore.close())
  const caseClient = caseClientOf(given)
  stops.add(() => caseClient.close())
  const log = createLogger('error', process.stderr)
  const caseEvents = createCaseEvents({ pool, prisma: db, log })
  stops.add(() => caseEvents.close())
  const app = createApp({
    ...{ prisma: db, pool, caseClient, sessionStore, clock, caseEvents },
    fieldCipher: createFieldCipher(env.fieldKeys, env.hashKey),
    payloadCodec: createPayloadCodec(env.payloadKeys),
    log,
    settings: {
      ...{ publicOrigin: 'http://127.0.0.1:8080', sessionSecret: 'of a play that nobody keeps' },
      ...{ limits: standardLimits, checkAnswers: true },
    },
  })
  const server = createServer(app)
  stops.add(() => closed(server))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Some cases are started so that they continue as new early; everything else is the same for all. */
function caseClientOf({ env, shortRuns }: Given): CaseClient {
  const options = {
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    keyring: env.payloadKeys,
    deadlineMillis: DEADLINE_MS,
  }
  const long = createCaseClient(options)
  if (shortRuns === undefined) return long
  const short = createCaseClient({ ...options, continueAfterEvents: shortRuns.events })
  return {
    ...long,
    start: (start, workflowId) => {
      const client = shortRuns.of(start.registration.number) ? short : long
      return client.start(start, workflowId)
    },
    close: async () => {
      await Promise.all([long.close(), short.close()])
    },
  }
}
