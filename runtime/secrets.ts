import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure'
import type { DataDir } from './data-dir'

/** What only this machine knows. Without the field keys the stored names cannot be read again. */
export interface Secrets {
  ownerPassword: string
  appPassword: string
  fieldKeys: string
  hashKey: string
  payloadKeys: string
  auditKeys: string
  sessionSecret: string
}

const key = () => randomBytes(32).toString('base64')
const password = () => randomBytes(18).toString('base64url')

const fileOf = (dir: DataDir) => join(dir.path, 'secrets.json')

export function ensureSecrets(dir: DataDir): Secrets {
  const file = fileOf(dir)
  if (existsSync(file)) return withAuditKeys(file, readSecrets(file))
  if (existsSync(join(dir.postgres, 'PG_VERSION'))) {
    throw new Failure(
      `${file} is missing, and without its keys the database beside it cannot be read: ` +
        'restore it from a backup, or begin anew with npm start -- --reset.',
    )
  }
  const secrets: Secrets = {
    ownerPassword: password(),
    appPassword: password(),
    fieldKeys: `1:${key()}`,
    hashKey: key(),
    payloadKeys: `1:${key()}`,
    auditKeys: `1:${key()}`,
    sessionSecret: key(),
  }
  write(file, secrets)
  return secrets
}

/** Of an installation that has been started already; undefined where there is none. */
export function secretsIn(dir: DataDir): StoredSecrets | undefined {
  return existsSync(fileOf(dir)) ? readSecrets(fileOf(dir)) : undefined
}

/** Whether a file may be the secrets of some installation; of which, only its database tells. */
export function areSecrets(file: string): boolean {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const names = ['ownerPassword', 'appPassword', 'fieldKeys', 'hashKey', 'payloadKeys'] as const
    return names.every((name) => typeof (read as Partial<Secrets> | null)?.[name] === 'string')
  } catch {
    return false
  }
}

/** A directory from before the audit was sealed has no keys for it yet. */
type StoredSecrets = Omit<Secrets, 'auditKeys'> & { auditKeys?: string }

function withAuditKeys(file: string, { auditKeys, ...stored }: StoredSecrets): Secrets {
  if (auditKeys !== undefined) return { ...stored, auditKeys }
  const secrets = { ...stored, auditKeys: `1:${key()}` }
  write(file, secrets)
  return secrets
}

function write(file: string, secrets: Secrets): void {
  const part = `${file}.part`
  writeFileSync(part, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(part, file)
}

function readSecrets(file: string): StoredSecrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StoredSecrets
  } catch {
    throw new Failure(
      `${file} is damaged: restore it from a backup, or begin anew with npm start -- --reset.`,
    )
  }
}

export interface Keys {
  ANJIE_FIELD_KEYS: string
  ANJIE_HASH_KEY: string
  ANJIE_PAYLOAD_KEYS: string
  ANJIE_AUDIT_KEYS: string
  SESSION_SECRET: string
}

const keyNames = [
  'ANJIE_FIELD_KEYS',
  'ANJIE_HASH_KEY',
  'ANJIE_PAYLOAD_KEYS',
  'ANJIE_AUDIT_KEYS',
  'SESSION_SECRET',
] as const satisfies readonly (keyof Keys)[]

/** A foreign database outlives the data directory, so its keys must be given. */
export function requireKeys(env: NodeJS.ProcessEnv = process.env): void {
  const missing = keyNames.filter((name) => !env[name])
  if (missing.length === 0) return
  throw new Failure(
    `With DATABASE_URL the keys are not made up here: set ${missing.join(', ')} ` +
      '(docs/runbook.md says how to make them, and to keep them safe).',
  )
}

/** The keys the processes get: those given, else those of the data directory. */
export function keysFor(secrets: Secrets, env: NodeJS.ProcessEnv = process.env): Keys {
  const own: Keys = {
    ANJIE_FIELD_KEYS: secrets.fieldKeys,
    ANJIE_HASH_KEY: secrets.hashKey,
    ANJIE_PAYLOAD_KEYS: secrets.payloadKeys,
    ANJIE_AUDIT_KEYS: secrets.auditKeys,
    SESSION_SECRET: secrets.sessionSecret,
  }
  const given = keyNames.flatMap((name) => (env[name] ? [[name, env[name]] as const] : []))
  return { ...own, ...Object.fromEntries(given) }
}
