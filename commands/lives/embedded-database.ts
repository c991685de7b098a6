import path from 'node:path'
import { embeddedUrls, prepareEmbedded, type DatabaseUrls } from '../../runtime/database'
import { dataDirAt, openDataDir } from '../../runtime/data-dir'
import type { Report } from '../../runtime/report'
import { ensureSecrets } from '../../runtime/secrets'
import { freePort } from '../../runtime/servers/ports'
import { initialisePostgres, startPostgres } from '../../runtime/servers/postgres'
import { findPostgres } from '../../runtime/servers/postgres-program'
import type { Stops } from './stops'

/** A database of the embedded kind that lives as long as the play, in the play's own directory. */
export async function startDatabase(
  directory: string,
  report: Report,
  stops: Stops,
): Promise<DatabaseUrls> {
  const program = await findPostgres(report)
  const dir = dataDirAt(path.join(directory, 'data'))
  openDataDir(dir)
  const secrets = ensureSecrets(dir)
  const { ownerPassword } = secrets
  await initialisePostgres({ program, dataDir: dir.postgres, ownerPassword })
  const running = await startPostgres({
    ...{ program, dataDir: dir.postgres, port: await freePort(), ownerPassword },
    logFile: path.join(dir.logs, 'postgres.log'),
    // In this process's group: whoever interrupts the play interrupts its database.
    detached: false,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  stops.add(() => running.stop())
  const database = { dir, program, secrets, port: running.port }
  await prepareEmbedded(database)
  return embeddedUrls(database)
}
