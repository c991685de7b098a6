import { readSettings } from '../../runtime/settings'
import { parseKeyring, type Keyring } from '../../protection/keyring'
import { runningDatabase } from '../../runtime/running-database'
import { Failure } from '../../runtime/failure'

export type Source = { url: string; keys: Keyring; called: string }

/** The database that is named, with the keys that are given; else that of the data directory. */
export async function auditSource(env: NodeJS.ProcessEnv): Promise<Source> {
  const named = env['DATABASE_URL']
  const given = env['ANJIE_AUDIT_KEYS']
  if (named) {
    if (given) return { url: named, keys: keyring(given), called: 'DATABASE_URL' }
    throw new Failure('ANJIE_AUDIT_KEYS is missing: with DATABASE_URL set it as the API has it.')
  }
  const { urls, secrets, path } = await runningDatabase(readSettings([], env))
  const { auditKeys } = secrets
  if (auditKeys === undefined) {
    throw new Failure(
      `The data in ${path} is from before the audit was sealed: start Anjie anew, which makes the keys.`,
    )
  }
  return { url: urls.url, keys: keyring(given || auditKeys), called: `the data directory ${path}` }
}

const keyring = (text: string) => parseKeyring('ANJIE_AUDIT_KEYS', text)
