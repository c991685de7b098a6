import { createHmac } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { Client } from 'pg'
import type { Role } from '../../domain/access'
import { createFieldCipher, type FieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'
import { Failure } from '../failure'
import {
  bodies,
  installation,
  posts,
  responsibilities,
  township,
  units,
  villages,
  workAreas,
} from './township'

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
    // Two starts at once must not both find it empty.
    await client.query('SELECT pg_advisory_xact_lock($1)', [seedLock])
    if (await isEmpty(client)) {
      const keys = parseKeyring('ANJIE_FIELD_KEYS', env.ANJIE_FIELD_KEYS)
      await fill(client, createFieldCipher(keys, hashKey), signIns)
    }
    await client.query('COMMIT')
  } finally {
    // Ends the transaction as well when something failed.
    await client.end()
  }
  return signIns
}

const seedLock = 0x64_65_6d_6f

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

async function fill(client: Client, cipher: FieldCipher, signIns: DemoSignIn[]): Promise<void> {
  const people = peopleOf()
  const accounts = await Promise.all(signIns.map((signIn) => accountOf(signIn, people)))
  await insert(client, 'Body', bodies)
  await insert(client, 'Installation', [{ id: 1, ...installation, bodyCode: township }])
  await insert(client, 'WorkArea', workAreas)
  await insert(
    client,
    'Village',
    villages.map(({ code, name, area }) => ({ code, name, areaCode: area })),
  )
  // Units and posts name each other: the heads come last.
  await insert(
    client,
    'Unit',
    units.map(({ code, name }) => ({ code, name, bodyCode: township })),
  )
  await insert(
    client,
    'Post',
    posts.map(({ code, title, role, unit, village }) => ({
      ...{ code, title, role },
      ...{ unitCode: unit, villageCode: village },
    })),
  )
  await client.query(
    `UPDATE "Unit" SET "headPostCode" = given.head
     FROM unnest($1::text[], $2::text[]) AS given(unit, head) WHERE code = given.unit`,
    [units.map(({ code }) => code), units.map(({ head }) => head)],
  )
  await insert(
    client,
    'Responsibility',
    Object.entries(responsibilities).map(([duty, postCode]) => ({
      ...{ bodyCode: township, duty, postCode },
    })),
  )
  await insert(
    client,
    'Person',
    people.map((person) => personRow(cipher, person)),
  )
  await insert(
    client,
    'Holding',
    people.map(({ id, post, capacity }, index) => ({
      ...{ id: `holding-${index + 1}`, postCode: post, personId: id, capacity, startsOn },
    })),
  )
  await insert(client, 'Account', accounts)
}

/** The day from which the demo's holders hold their posts: that of the regulations. */
const startsOn = '2022-05-01'

type DemoPerson = { id: string; name: string; post: string; capacity: 'holder' | 'deputy' }

/** Ids say nothing about who somebody is. */
function peopleOf(): DemoPerson[] {
  return posts
    .flatMap(({ code, holder, deputy }) => [
      { name: holder, post: code, capacity: 'holder' as const },
      { name: deputy, post: code, capacity: 'deputy' as const },
    ])
    .flatMap(({ name, post, capacity }) => (name === undefined ? [] : [{ name, post, capacity }]))
    .map((person, index) => ({ id: `person-${index + 1}`, ...person }))
}

function personRow(cipher: FieldCipher, { id, name, post, capacity }: DemoPerson) {
  const email = capacity === 'holder' ? `${post}@example.invalid` : `${post}-b@example.invalid`
  const sealedName = cipher.seal(`Person.name:${id}`, name)
  const sealedEmail = cipher.seal(`Person.email:${id}`, email)
  return {
    id,
    ...{ name: sealedName.value, nameKey: sealedName.keyId },
    nameHash: cipher.hash('Person.name', name),
    ...{ email: sealedEmail.value, emailKey: sealedEmail.keyId },
    emailHash: cipher.hash('Person.email', email),
  }
}

async function accountOf({ login, password }: DemoSignIn, people: readonly DemoPerson[]) {
  const post = posts.find((each) => each.login === login)
  const person = people.find((each) => each.post === post?.code && each.capacity === 'holder')
  if (person === undefined) throw new RangeError(`Nobody signs in as ${login}`)
  const passwordHash = await hash(password)
  return { id: `account-${login}`, login, passwordHash, personId: person.id }
}

type Row = Readonly<Record<string, unknown>>

async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null))
  const tuples = rows.map(
    (_, at) => `(${columns.map((__, i) => `$${at * columns.length + i + 1}`).join(', ')})`,
  )
  const names = columns.map((column) => `"${column}"`).join(', ')
  await client.query(`INSERT INTO "${table}" (${names}) VALUES ${tuples.join(', ')}`, values)
}
