import { Client } from '@temporalio/client'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import { createDataConverter } from '../../protection/data-converter'
import type { DatabaseUrls } from '../../runtime/database'
import { seedDemo, type DemoEnv, type DemoSignIn } from '../../runtime/demo/seed'
import type { TestServerExecutable } from '../../runtime/servers/test-server'
import { readWorkerEnv } from '../../worker/env'
import { listenForMail } from '../first-thread/mail-server'
import { patience } from './patience'
import { runWorker, type HandedOver, type OnActivity } from './running-worker'
import { serveApi, type ShortRuns } from './served-api'
import { Stops } from './stops'
import { throwawayKeys } from './throwaway-keys'
import { TurnedClock } from './turned-clock'

const namespace = 'default'

export type PlayedOn = {
  database: DatabaseUrls
  /** A dated test server, which says on which day the play begins. */
  executable: TestServerExecutable
  shortRuns?: ShortRuns
  /** Fills the empty database; with the demo township where nothing else is wanted. */
  seed?: (env: DemoEnv) => Promise<DemoSignIn[]>
  /** Messages go to the inbox alone: in a year there are letters by the thousand. */
  withoutMail?: true
  /** Told of every activity the worker carries out. */
  onActivity?: OnActivity
}

/**
 * The demo township, every part of it real and all in this process, with one clock for everything:
 * workflows and API, messenger and mail live on the days of the play.
 */
export type Township = {
  clock: TurnedClock
  origin: string
  signIns: readonly DemoSignIn[]
  db: Database
  client: Client
  /** Of each case the hash of the state its workflow handed over last. */
  handedOver: HandedOver
  lettersReceived(): number
  close(): Promise<void>
}

export async function openTownship(on: PlayedOn): Promise<Township> {
  const stops = new Stops()
  try {
    return await opened(on, stops)
  } catch (error) {
    await stops.run()
    throw error
  }
}

async function opened(on: PlayedOn, stops: Stops): Promise<Township> {
  const clock = await TurnedClock.start(on.executable)
  stops.add(() => clock.env.teardown())
  const mail = await listenForMail()
  stops.add(() => mail.close())
  const keys = throwawayKeys()
  const { seed = seedDemo } = on
  const signIns = await seed({ DATABASE_URL: on.database.migrationUrl, ...keys })
  const pool = createPool(on.database.url, patience)
  stops.add(() => pool.end())
  const db = createPrisma(pool, patience)
  stops.add(() => db.$disconnect())
  const env = readWorkerEnv({
    ...keys,
    DATABASE_URL: on.database.url,
    TEMPORAL_ADDRESS: clock.env.address,
    ...(on.withoutMail === true
      ? {}
      : { SMTP_URL: mail.url, MAIL_FROM: 'Anjie <anjie@example.invalid>' }),
  })
  const dataConverter = createDataConverter(env.payloadKeys)
  const client = new Client({ connection: clock.env.connection, namespace, dataConverter })
  const handedOver = await runWorker({ ...on, env, clock, client, db, pool }, stops)
  const origin = await serveApi({ ...on, env, clock, db }, stops)
  return {
    ...{ clock, origin, signIns, db, client, handedOver },
    lettersReceived: mail.received,
    close: () => stops.run(),
  }
}
