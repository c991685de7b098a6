import type { Client } from 'pg'
import { hashPassword } from '../../api/records/passwords'
import { eligibilityIn } from '../../domain/station/eligibility'
import type { FieldCipher } from '../../protection/field-cipher'
import type { HolderRow, Organisation } from './organisation'

/** Two at once must not both find the database empty: held until the transaction ends. */
export async function lockOrganisation(client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [organisationLock])
}

const organisationLock = 0x64_65_6d_6f

type Row = Readonly<Record<string, unknown>>
type Person = HolderRow & { id: string }

/**
 * Writes an organisation into a database that has none, inside the caller's transaction.
 * `passwords` by login: of each only the hash is kept.
 */
export async function storeOrganisation(
  client: Client,
  cipher: FieldCipher,
  organisation: Organisation,
  passwords: ReadonlyMap<string, string>,
): Promise<void> {
  // Ids say nothing about who somebody is.
  const people = organisation.holders.map((row, at) => ({ ...row, id: `person-${at + 1}` }))
  const accounts = await accountRows(people, passwords)
  await storePlaces(client, organisation)
  await storeUnitsAndPosts(client, organisation)
  const { body: bodyCode, responsibilities } = organisation
  const duties = Object.entries(responsibilities)
  await insert(
    client,
    'Responsibility',
    duties.map(([duty, postCode]) => ({ bodyCode, duty, postCode })),
  )
  await insert(
    client,
    'Person',
    people.map((person) => personRow(cipher, person)),
  )
  await insert(client, 'Holding', holdingRows(people, organisation))
  await insert(client, 'Account', accounts)
}

async function storePlaces(client: Client, organisation: Organisation): Promise<void> {
  const { bodies, installation, body, workAreas, villages } = organisation
  await insert(client, 'Body', bodies)
  await insert(client, 'Installation', [{ id: 1, ...installation, bodyCode: body }])
  await insert(
    client,
    'WorkArea',
    workAreas.map(({ code, name }) => ({ code, name })),
  )
  await insert(
    client,
    'Village',
    villages.map(({ code, name, area }) => ({ code, name, areaCode: area })),
  )
}

async function storeUnitsAndPosts(client: Client, organisation: Organisation): Promise<void> {
  const { units, posts, workAreas, subjects, body: bodyCode } = organisation
  // Units and posts name each other: heads and leads come last.
  await insert(
    client,
    'Unit',
    units.map(({ code, name }) => ({ code, name, bodyCode })),
  )
  await insert(
    client,
    'Post',
    posts.map(({ code, title, role, unit, village, groupSeat }) => ({
      ...{ code, title, role, groupSeat: groupSeat ?? null },
      ...{ unitCode: unit, villageCode: village },
    })),
  )
  await client.query(
    `UPDATE "Unit" SET "headPostCode" = given.head
     FROM unnest($1::text[], $2::text[]) AS given(unit, head) WHERE code = given.unit`,
    [units.map(({ code }) => code), units.map(({ head }) => head)],
  )
  await storeLeads(client, 'WorkArea', workAreas)
  await storeLeads(client, 'Unit', units)
  await insert(
    client,
    'Subject',
    subjects.map(({ path, parent, unit }) => ({ path, parentPath: parent, unitCode: unit })),
  )
}

async function storeLeads(
  client: Client,
  table: 'WorkArea' | 'Unit',
  led: readonly { code: string; lead?: string }[],
): Promise<void> {
  await client.query(
    `UPDATE "${table}" SET "leadPostCode" = given.lead
     FROM unnest($1::text[], $2::text[]) AS given(led, lead) WHERE code = given.led`,
    [led.map(({ code }) => code), led.map(({ lead }) => lead ?? null)],
  )
}

function personRow(cipher: FieldCipher, { id, name, email }: Person): Row {
  const sealedName = cipher.seal(`Person.name:${id}`, name)
  const sealedEmail = email === undefined ? undefined : cipher.seal(`Person.email:${id}`, email)
  return {
    id,
    ...{ name: sealedName.value, nameKey: sealedName.keyId },
    nameHash: cipher.hash('Person.name', name),
    ...{ email: sealedEmail?.value, emailKey: sealedEmail?.keyId },
    emailHash: email === undefined ? undefined : cipher.hash('Person.email', email),
  }
}

function holdingRows(people: readonly Person[], { startsOn, posts }: Organisation): Row[] {
  // A proxy is one of the village's cadres until somebody says otherwise (V1).
  const eligible = new Map(posts.map((post) => [post.code, eligibilityIn(post, undefined)]))
  return people
    .flatMap(({ id: personId, holds, deputises }) => [
      ...holds.map((postCode) => ({ postCode, personId, capacity: 'holder' })),
      ...deputises.map((postCode) => ({ postCode, personId, capacity: 'deputy' })),
    ])
    .map((holding, at) => {
      return { id: `holding-${at + 1}`, ...holding, ...eligible.get(holding.postCode), startsOn }
    })
}

function accountRows(
  people: readonly Person[],
  passwords: ReadonlyMap<string, string>,
): Promise<Row[]> {
  return Promise.all(
    people.flatMap(({ id: personId, login }) => {
      if (login === undefined) return []
      const password = passwords.get(login)
      if (password === undefined) throw new RangeError(`There is no password for ${login}`)
      const row = { id: `account-${login}`, login, personId }
      return [hashPassword(password).then((passwordHash) => ({ ...row, passwordHash }))]
    }),
  )
}

async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null))
  const tuples = rows.map(
    (_, at) => `(${columns.map((__, i) => `$${at * columns.length + i + 1}`).join(', ')})`,
  )
  const names = columns.map((column) => `"${column}"`).join(', ')
  await client.query(`INSERT INTO "${table}" (${names}) VALUES ${tuples.join(', ')}`, values)
}
