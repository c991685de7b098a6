import { join } from 'node:path'
import { chooseDataDir, type DataDir, openDataDir, refuseUnusable, resetDataDir } from './data-dir'
import { checkVersion } from './database'
import type { Report } from './report'
import { claim, refuseIfRunning, stopLeftovers, stopOrder } from './run-files'
import type { PostgresProgram } from './servers/postgres-program'
import { rotateLog } from './servers/logs'
import type { Settings } from './settings'

/**
 * The directory this start would use. Of what lies in it nothing is changed yet: only what a killed
 * run left running is stopped, which holds the ports.
 */
export async function findDataDir(
  settings: Settings,
  program: PostgresProgram | undefined,
  report: Report,
): Promise<DataDir> {
  const account = program?.account ?? { uid: undefined, gid: undefined }
  const dir = chooseDataDir(settings.dataDir, account, report)
  refuseIfRunning(dir)
  refuseUnusable(dir, settings.reset ? 'to delete' : 'to use')
  if (program && !settings.reset) checkVersion(dir, program)
  if (await stopLeftovers(dir, report)) report.line('The earlier run is stopped')
  return dir
}

/** Whether `--reset` was asked for, and what has come of it so far. */
export type Reset = 'not-asked' | 'not-yet' | 'deleted' | 'nothing-there'

/** What the next start finds, for whoever stops this one: above all after a reset that was cut short. */
export const afterStop: Readonly<Record<Reset, string>> = {
  'not-asked': 'npm start continues where it was',
  'not-yet':
    'nothing was deleted: npm start goes on with the data of before, npm start -- --reset deletes it',
  deleted: 'the data of before was deleted, and npm start continues with what is new',
  'nothing-there': 'there was nothing to delete, and npm start continues where it was',
}

/** From here on things are made and deleted: what can refuse this start has had its say. */
export function takeDataDir(dir: DataDir, { reset }: Settings, report: Report): Reset {
  // Another start may have taken it meanwhile.
  refuseIfRunning(dir)
  const done = reset ? resetDataDir(dir, report) : 'not-asked'
  openDataDir(dir)
  claim(dir)
  for (const name of stopOrder) rotateLog(join(dir.logs, `${name}.log`))
  return done
}
