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

/** From here on things are made and deleted: what can refuse this start has had its say. */
export function takeDataDir(dir: DataDir, { reset }: Settings, report: Report): void {
  // Another start may have taken it meanwhile.
  refuseIfRunning(dir)
  if (reset) resetDataDir(dir, report)
  openDataDir(dir)
  claim(dir)
  for (const name of stopOrder) rotateLog(join(dir.logs, `${name}.log`))
}
