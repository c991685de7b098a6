import { runningDatabase } from '../../runtime/running-database'
import { readSettings } from '../../runtime/settings'

/** Where the parts of an installation are, and with which keys it works. */
export type Source = {
  url: string
  /** As the owner of the tables, where that is known: who alone sees which migrations were applied. */
  ownerUrl: string | undefined
  temporal: { address: string; namespace: string }
  keys: { field: string | undefined; audit: string | undefined }
  /** Absent where the data lies on other machines. */
  dataDir: string | undefined
}

/** What the environment names, as the processes read it; else the demo that `npm start` has running. */
export async function sourceOf(env: NodeJS.ProcessEnv): Promise<Source> {
  const settings = readSettings([], env)
  const { namespace, ports } = settings
  const address = settings.temporal?.address ?? `127.0.0.1:${ports.temporal}`
  const given = { field: env['ANJIE_FIELD_KEYS'], audit: env['ANJIE_AUDIT_KEYS'] }
  const temporal = { address, namespace }
  if (settings.database !== undefined) {
    const ownerUrl = env['MIGRATION_DATABASE_URL']
    return { url: settings.database.url, ownerUrl, temporal, keys: given, dataDir: undefined }
  }
  const { urls, secrets, path } = await runningDatabase(settings)
  const keys = { field: given.field ?? secrets.fieldKeys, audit: given.audit ?? secrets.auditKeys }
  return { url: urls.url, ownerUrl: urls.migrationUrl, temporal, keys, dataDir: path }
}
