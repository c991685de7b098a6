import { createHmac } from 'node:crypto'
import { Client } from 'pg'
import type { Role } from '../../domain/access'
import { createFieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'
import { Failure } from '../failure'
import type { HolderRow, Organisation } from '../organisation/organisation'
import { lockOrganisation, storeOrganisation } from '../organisation/store'
import { villages, workAreas } from './places'
import { subjects } from './subjects'
import { bodies, installation, posts, responsibilities, township, units } from './township'

export type DemoSignIn = { role: Role; login: string; password: string; title: string }

export type DemoEnv = {
  /** As the owner of the tables. */
  DATABASE_URL: string
  ANJIE_FIELD_KEYS: string
  ANJIE_HASH_KEY: string
}

/**
 * Fills an empty database with the demo township and answers with its sign-ins, every time. What
 * people have changed since the first time is left alone. Only for the embedded demo.
 */
export async function seedDemo(env: DemoEnv): Promise<DemoSignIn[]> {
  const hashKey = Buffer.from(env.ANJIE_HASH_KEY, 'base64')
  const signIns = demoSignIns(hashKey)
  const client = new Client({ connectionString: env.DATABASE_URL })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN')
    await lockOrganisation(client)
    if (await isEmpty(client)) {
      const keys = parseKeyring('ANJIE_FIELD_KEYS', env.ANJIE_FIELD_KEYS)
      const passwords = new Map(signIns.map(({ login, password }) => [login, password]))
      await storeOrganisation(client, createFieldCipher(keys, hashKey), organisation(), passwords)
    }
    await client.query('COMMIT')
  } finally {
    // Ends the transaction as well when something failed.
    await client.end()
  }
  return signIns
}

async function isEmpty(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ bodyCode: string }>('SELECT "bodyCode" FROM "Installation"')
  const [found] = rows
  if (found === undefined) return true
  if (found.bodyCode === township) return false
  throw new Failure(
    'This database belongs to a real installation: the demo township is only for the embedded one.',
  )
}

/**
 * Passwords differ from one installation to the next, and can be told again at every start
 * although only their hashes are stored: they follow from a key that stays on the machine.
 */
function demoSignIns(hashKey: Buffer): DemoSignIn[] {
  return posts.flatMap(({ role, login, title }) =>
    login === undefined ? [] : [{ role, login, password: demoPassword(hashKey, login), title }],
  )
}

/** Close to sixty bits, without letters that look alike. */
function demoPassword(hashKey: Buffer, login: string): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const digest = createHmac('sha256', hashKey).update(`demo sign-in\0${login}`).digest()
  const letters = [...digest.subarray(0, 12)].map((byte) => alphabet[byte % alphabet.length])
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

function organisation(): Organisation {
  return {
    ...{ installation, body: township, bodies, workAreas, villages, units, posts, subjects },
    ...{ responsibilities, startsOn, holders: holders() },
  }
}

/** The day from which the demo's holders hold their posts: that of the regulations. */
const startsOn = '2022-05-01'

/** In the demo everybody holds one post, or deputises at one. */
function holders(): HolderRow[] {
  return posts.flatMap(({ code, holder, deputy, login }) => [
    ...(holder === undefined
      ? []
      : [
          {
            ...{ name: holder, email: `${code}@example.invalid`, holds: [code], deputises: [] },
            ...(login === undefined ? {} : { login }),
          },
        ]),
    ...(deputy === undefined
      ? []
      : [{ name: deputy, email: `${code}-b@example.invalid`, holds: [], deputises: [code] }]),
  ])
}
