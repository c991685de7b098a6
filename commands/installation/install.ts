import { Client } from 'pg'
import { z } from 'zod'
import { newPassword } from '../../api/records/passwords'
import type { Role } from '../../domain/access'
import { createFieldCipher, type FieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'
import { readEnvironment } from '../../runtime/environment'
import { errorCode, Failure, sentenceOf } from '../../runtime/failure'
import type { Organisation } from '../../runtime/organisation/organisation'
import { lockOrganisation, storeOrganisation } from '../../runtime/organisation/store'

export type FirstSignIn = { login: string; password: string; roles: Role[]; name: string }

const hashKeyBytes = 32

const environmentSchema = z.object({
  MIGRATION_DATABASE_URL: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  ANJIE_FIELD_KEYS: z.string('is missing: set it as the API has it'),
  ANJIE_HASH_KEY: z
    .string('is missing: set it as the API has it')
    .refine(
      (text) => Buffer.from(text, 'base64').length === hashKeyBytes,
      `must be ${hashKeyBytes} bytes in base64, those of the API`,
    ),
})

/** Where to write, and what to seal names with: the same keys as the API's and the worker's. */
export function installationEnvironment(env: NodeJS.ProcessEnv): {
  url: string
  cipher: FieldCipher
} {
  const { MIGRATION_DATABASE_URL, DATABASE_URL, ANJIE_FIELD_KEYS, ANJIE_HASH_KEY } =
    readEnvironment(environmentSchema, env)
  const url = MIGRATION_DATABASE_URL || DATABASE_URL
  if (!url) {
    throw new Failure(
      'DATABASE_URL is missing: set it (or MIGRATION_DATABASE_URL) to the database, as ' +
        'postgresql://user:password@host:5432/name.',
    )
  }
  const keys = parseKeyring('ANJIE_FIELD_KEYS', ANJIE_FIELD_KEYS)
  return { url, cipher: createFieldCipher(keys, Buffer.from(ANJIE_HASH_KEY, 'base64')) }
}

/** All of it or nothing, and only where there is nothing yet. */
export async function install(
  organisation: Organisation,
  { url, cipher }: { url: string; cipher: FieldCipher },
): Promise<FirstSignIn[]> {
  const signIns = firstSignIns(organisation)
  const client = await connect(url)
  try {
    await client.query('BEGIN')
    await lockOrganisation(client)
    await requireEmpty(client)
    const passwords = new Map(signIns.map(({ login, password }) => [login, password]))
    await storeOrganisation(client, cipher, organisation, passwords)
    await client.query('COMMIT')
  } finally {
    // Ends the transaction as well when something failed.
    await client.end()
  }
  return signIns
}

async function connect(url: string): Promise<Client> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    await client.connect()
    return client
  } catch (error) {
    throw new Failure(
      `The database cannot be reached (${errorCode(error) ?? ''} ${sentenceOf(error)}): check ` +
        'MIGRATION_DATABASE_URL or DATABASE_URL and that the server is running.',
    )
  }
}

/** Whatever part of an organisation is there already: this command never mixes two. */
async function requireEmpty(client: Client): Promise<void> {
  const tables = ['Installation', 'Body', 'WorkArea', 'Unit', 'Post', 'Person', 'Account']
  const counts = tables.map((table) => `(SELECT count(*) FROM "${table}")`).join(' + ')
  let found: string | undefined
  try {
    const { rows } = await client.query<{ count: string }>(`SELECT ${counts} AS count`)
    found = rows[0]?.count
  } catch (error) {
    if (errorCode(error) !== '42P01') throw error
    throw new Failure(
      'This database has no tables yet: migrate it first, with npm start or ' +
        'node dist/prisma/migrate.js.',
    )
  }
  if (found === '0') return
  throw new Failure(
    'This database has an organisation already, and only an empty one is filled: name another ' +
      'database, or change what is there through the program.',
  )
}

function firstSignIns({ holders, posts }: Organisation): FirstSignIn[] {
  const roleOf = new Map(posts.map(({ code, role }) => [code, role]))
  return holders.flatMap(({ login, name, holds, deputises }) => {
    if (login === undefined) return []
    const roles = new Set([...holds, ...deputises].flatMap((code) => roleOf.get(code) ?? []))
    return [{ login, password: newPassword(), roles: [...roles], name }]
  })
}
