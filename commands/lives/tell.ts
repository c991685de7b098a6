import type { Instant } from '../../domain/time/day'
import type { DatabaseUrls } from '../../runtime/database'
import type { Report } from '../../runtime/report'
import { findDatedTestServer } from '../../runtime/servers/dated-test-server'
import type { PublicMessage } from '../first-thread/messages'
import { temporaryDirectory } from '../first-thread/temporary-directory'
import { accountsOf, type CaseAccount } from './account'
import { startDatabase } from './embedded-database'
import type { Life } from './life'
import { play } from './play'
import type { Played } from './scenes'
import type { ShortRuns } from './served-api'
import type { Stops } from './stops'
import { openTownship } from './township'

export type Told = { played: Played; accounts: readonly CaseAccount[] }

export type Telling = {
  lives: readonly Life[]
  /** What a row of the sheet says. */
  messageIn: (row: number) => PublicMessage
  startsAt: Instant
  shortRuns?: ShortRuns
  /** Empty and migrated; an embedded one of its own where none is given. */
  database?: DatabaseUrls
  report: Report
  /** Told of everything that is begun, so that whoever is interrupted can stop it. */
  stops: Stops
}

/** Plays lives in a township of their own, from its start to its end, and tells what is on record. */
export async function tell(telling: Telling): Promise<Told[]> {
  const { lives, messageIn, startsAt, report, stops, ...on } = telling
  try {
    const executable = await findDatedTestServer(report, startsAt)
    const database = on.database ?? (await ownDatabase(report, stops))
    const township = await openTownship({ ...on, database, executable })
    stops.add(() => township.close())
    const told: Told[] = []
    for (const played of await play(township, lives, messageIn)) {
      told.push({ played, accounts: await accountsOf(township, played) })
    }
    report.line(`${township.lettersReceived()} letters by e-mail`)
    return told
  } finally {
    await stops.run()
  }
}

function ownDatabase(report: Report, stops: Stops): Promise<DatabaseUrls> {
  const directory = temporaryDirectory()
  stops.add(() => directory.remove())
  return startDatabase(directory.path, report, stops)
}
