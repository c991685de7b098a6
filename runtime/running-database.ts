import { chooseDataDir } from './data-dir'
import { embeddedUrls } from './database'
import { Failure } from './failure'
import { silent } from './report'
import { postmasterPort } from './run-files'
import { secretsIn } from './secrets'
import { findPostgres } from './servers/postgres-program'
import type { Settings } from './settings'

type Running = {
  urls: ReturnType<typeof embeddedUrls>
  secrets: NonNullable<ReturnType<typeof secretsIn>>
  path: string
}

/** The embedded database that `npm start` has running, for a command beside it. */
export async function runningDatabase({ dataDir }: Pick<Settings, 'dataDir'>): Promise<Running> {
  const { account } = await findPostgres(silent)
  const dir = chooseDataDir(dataDir, account, silent)
  const secrets = secretsIn(dir)
  const port = postmasterPort(dir)
  if (secrets === undefined || port === undefined) {
    throw new Failure(
      `No database runs with the data in ${dir.path}: run npm start beside this, name another ` +
        'directory with ANJIE_DATA_DIR, or a database with DATABASE_URL.',
    )
  }
  return { urls: embeddedUrls({ port, secrets }), secrets, path: dir.path }
}
