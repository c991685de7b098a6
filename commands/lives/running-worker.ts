import path from 'node:path'
import type { Client } from '@temporalio/client'
import { pino } from 'pino'
import { createProjectionStore } from '../../activities/adapters/projection-store'
import { createProjectionActivities } from '../../activities/projection'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import type { CaseNumber } from '../../domain/ids'
import { sliceCalendar } from '../../domain/time/calendar'
import { dayOf, yearOf } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import type { Pool } from '../../prisma/statements'
import { contentHash } from '../../protection/content-hash'
import { createDataConverter } from '../../protection/data-converter'
import { publishedCalendar } from '../../rules'
import { projectRoot } from '../../runtime/project'
import type { WorkerEnv } from '../../worker/env'
import { reconciliationActivities } from '../../worker/reconciliation'
import { rulesUpdateActivities } from '../../worker/rules-update'
import { messengerParts } from '../../worker/messenger'
import { undertakingActivities } from '../../worker/undertakings'
import { createWaker } from '../../worker/wake-messenger'
import { createWorker } from '../../worker/worker'
import { DEADLINE_MS } from './patience'
import type { Stops } from './stops'
import type { TurnedClock } from './turned-clock'

export type HandedOver = ReadonlyMap<CaseNumber, string>

/** What a real server suggests (decision 4). */
const MESSENGER_RUN = 4_096

export type OnActivity = (name: string) => void

type Given = {
  env: WorkerEnv
  clock: TurnedClock
  client: Client
  db: Database
  pool: Pool
  onActivity?: OnActivity
}

/** The worker as in production: built bundle, projection, messenger, mail. */
export async function runWorker(
  { env, clock, client, db, pool, onActivity }: Given,
  stops: Stops,
): Promise<HandedOver> {
  const messenger = messengerParts(env, { database: db, turns: pool })
  // It looks ahead from today; here today is the first day of the play.
  const calendar = sliceCalendar(publishedCalendar(), yearOf(dayOf(clock.now())), Infinity)
  // The test server never says that a history is long enough.
  const limit = { continueAfterEvents: MESSENGER_RUN }
  const start = async () => ({ ...(await messenger.start()), ...limit, calendar })
  const waker = createWaker(client, start, pino({ level: 'silent' }))
  stops.add(() => waker.close())
  const projection = createProjectionActivities({
    store: createProjectionStore({ prisma: db, pool }),
    wakeMessenger: waker.wake,
  })
  const handedOver = new Map<CaseNumber, string>()
  const caseClient = createCaseClient(addressOf(env))
  const worker = await createWorker({
    connection: clock.env.nativeConnection,
    namespace: env.TEMPORAL_NAMESPACE,
    dataConverter: createDataConverter(env.payloadKeys),
    activities: told(onActivity, {
      ...messenger.activities,
      ...reconciliationActivities(db, client, pino({ level: 'silent' })),
      ...rulesUpdateActivities({ database: db, caseClient, tellCalendar: waker.tellCalendar }),
      ...undertakingActivities({ prisma: db, pool, caseClient, wakeMessenger: waker.wake }),
      projectCase(batch) {
        handedOver.set(batch.state.number, contentHash(batch.state))
        return projection.projectCase(batch)
      },
    }),
    workflows: {
      workflowBundle: { codePath: path.join(projectRoot, 'dist', 'workflow-bundle.js') },
    },
    cachedWorkflows: env.WORKER_CACHED_WORKFLOWS,
    stickyTimeoutMillis: DEADLINE_MS,
  })
  const running = worker.run()
  stops.add(() => {
    worker.shutdown()
    return running
  })
  waker.wake()
  return handedOver
}

/** The same activities, of each of which somebody is told. */
function told<Activities extends object>(
  on: OnActivity | undefined,
  activities: Activities,
): Activities {
  if (on === undefined) return activities
  const found = Object.entries(activities).map(([name, activity]: [string, Carried]) => {
    const carried: Carried = (...args) => {
      on(name)
      return activity(...args)
    }
    return [name, carried] as const
  })
  return Object.fromEntries(found) as Activities
}

type Carried = (...args: unknown[]) => unknown

function addressOf(env: WorkerEnv) {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, payloadKeys: keyring } = env
  return { address, namespace, keyring, deadlineMillis: DEADLINE_MS }
}
