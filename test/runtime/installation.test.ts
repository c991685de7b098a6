import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { patience } from '../../commands/lives/patience'
import { passwordFits } from '../../api/records/passwords'
import { readInstallation } from '../../api/queries/body-posts'
import { asDay } from '../../domain/time/day'
import type { Pool } from 'pg'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import { createFieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'
import { projectRoot } from '../../runtime/project'
import { createDatabase, type TestDatabase } from '../support/servers'

type Example = Record<string, unknown> & {
  otherBodies: { level: string; superior?: string }[]
  villages: { area: string }[]
  workAreas: { lead?: string }[]
  units: { code: string; lead?: string }[]
  holders: { name: string; email?: string; holds: string[]; login?: string }[]
  responsibilities: Record<string, string>
}

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const keys = { ANJIE_FIELD_KEYS: `1:${key(1)}`, ANJIE_HASH_KEY: key(2) }
const example = readFileSync(join(projectRoot, 'docs/installation.example.json'), 'utf8')
const parsed = () => JSON.parse(example) as Example

let database: TestDatabase
let pool: Pool
let db: Database

beforeAll(async () => {
  database = await createDatabase()
  pool = createPool(database.ownerUrl, patience)
  db = createPrisma(pool, patience)
})
afterAll(async () => {
  await db.$disconnect()
  await pool.end()
  await database.drop()
})

function installation(content: string, variables: Record<string, string> = {}, file = '-') {
  const command = join(projectRoot, 'dist/commands/installation/main.js')
  return spawnSync(process.execPath, [command, file], {
    input: content,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL: database.appUrl, ...keys, ...variables },
  })
}

const changed = (change: (file: Example) => void) => {
  const file = parsed()
  change(file)
  return JSON.stringify(file)
}

describe('refuses, in a sentence, and writes nothing', () => {
  test.each<[string, string, string]>([
    ['what is no JSON', '{\n"body": ', 'it is not JSON: it ends too early'],
    [
      'what is no JSON somewhere',
      '{\n  "body": 1,\n}',
      'it is not JSON: look at line 3, column 1.',
    ],
    ['what is no JSON anyhow', '[x]', 'a quotation mark, comma or bracket is missing or too much'],
    ['what is no object', '[]', 'the file: Give a JSON object.'],
    [
      'a level that is none',
      changed((file) => (file.otherBodies[0]!.level = 'moon')),
      'otherBodies.0.level: Give one of prefecture, county, township.',
    ],
    [
      'an unknown key',
      changed((file) => (file['colour'] = 'red')),
      'the file: Leave out "colour": no such field is known here.',
    ],
    [
      'a wrong value, by its path',
      changed((file) => (file.holders[1]!.email = 'nowhere')),
      'holders.1.email: must be an e-mail address',
    ],
    [
      'a missing duty',
      changed((file) => delete file.responsibilities['conclude']),
      'responsibilities.conclude: must be a code',
    ],
    [
      'a village in no work area',
      changed((file) => (file.villages[0]!.area = 'west')),
      'villages.0.area names the work area "west", which the file does not have',
    ],
    [
      'a body under one nobody knows',
      changed((file) => (file.otherBodies[0]!.superior = 'atlantis')),
      'otherBodies.0.superior names the body "atlantis", which the file does not have',
    ],
    [
      'a lead nobody knows',
      changed((file) => (file.workAreas[0]!.lead = 'nobody')),
      'workAreas.0.lead names the post "nobody", which the file does not have',
    ],
    [
      'a lead that is none',
      changed((file) => (file.units[1]!.lead = 'registrar')),
      "units.1.lead names a post of the role office: name a lead's",
    ],
    [
      'a village committee with a lead of its own',
      changed((file) => (file.units[2]!.lead = 'lead-east')),
      'units.2 is a village committee: leave its lead out, that of the work area counts',
    ],
    [
      'a duty of no post',
      changed((file) => (file.responsibilities['sort'] = 'nobody')),
      'responsibilities.sort names the post "nobody"',
    ],
    [
      'two holders of one post',
      changed((file) => file.holders[1]!.holds.push('mayor')),
      '"mayor" stands twice among the posts with a holder',
    ],
    [
      'an installation nobody could sign in to',
      changed((file) => file.holders.forEach((holder) => delete holder.login)),
      'nobody among the holders has a login',
    ],
  ])('%s', async (_, content, sentence) => {
    const { status, stdout, stderr } = installation(content)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^Nothing was written: /)
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect(await db.body.count()).toBe(0)
  })

  test.each([
    ['docs/none.json', 'There is no file docs/none.json: name another.'],
    ['docs', 'docs is a folder, not a file: name another.'],
  ])('a file %s that cannot be read', (file, sentence) => {
    const { status, stderr } = installation('', {}, file)
    expect([status, stderr]).toEqual([1, `Nothing was written: ${sentence}\n`])
  })

  test.each([
    ['ANJIE_FIELD_KEYS', 'x', 'ANJIE_FIELD_KEYS must hold id:base64 pairs'],
    ['ANJIE_HASH_KEY', 'AAAA', 'ANJIE_HASH_KEY must be 32 bytes'],
    ['DATABASE_URL', '', 'DATABASE_URL is missing'],
    ['DATABASE_URL', 'postgresql://a:b@127.0.0.1:9/x', 'The database cannot be reached'],
  ])('an odd %s "%s"', (name, value, sentence) => {
    const { status, stderr } = installation(example, { [name]: value })
    expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)])
  })

  test('a database without tables', async () => {
    const bare = await createDatabase({ migrated: false })
    const { status, stderr } = installation(example, { MIGRATION_DATABASE_URL: bare.ownerUrl })
    expect([status, stderr]).toEqual([1, expect.stringContaining('has no tables yet')])
    await bare.drop()
  })
})

test('fills an empty installation so that its people can sign in and take cases in, once', async () => {
  const { status, stdout, stderr } = installation(example)
  expect([status, stderr]).toEqual([0, expect.stringContaining('shown this once')])
  const rows = stdout.trim().split('\n').slice(1)
  const told = new Map(rows.map((row) => row.split(/\s+/).slice(0, 2) as [string, string]))
  expect([...told.keys()]).toEqual(parsed().holders.flatMap(({ login }) => login ?? []))
  for (const { login, passwordHash } of await db.account.findMany()) {
    expect(passwordHash).toMatch(/^\$argon2id\$/)
    expect(await passwordFits(passwordHash, told.get(login) ?? '')).toBe(true)
  }
  expect(await readInstallation(pool, asDay('2026-03-02'))).toMatchObject({
    complete: true,
    jurisdiction: 'CN-33',
    posts: { body: 'qingxi-township', sort: 'registrar', head: 'mayor' },
  })
  expect(await db.workArea.findMany()).toMatchObject([{ code: 'east', leadPostCode: 'lead-east' }])
  const led = await db.unit.findMany({ where: { leadPostCode: { not: null } } })
  expect(led).toMatchObject([{ code: 'natural-resources', leadPostCode: 'lead-east' }])
  const again = installation(example)
  expect([again.status, again.stdout]).toEqual([1, ''])
  expect(again.stderr).toContain('has an organisation already')
  expect(await db.account.count()).toBe(told.size)
})

test('keeps names and addresses as ciphertext, several posts of one person, and who reviews', async () => {
  const keyring = parseKeyring('keys', keys.ANJIE_FIELD_KEYS)
  const cipher = createFieldCipher(keyring, Buffer.from(key(2), 'base64'))
  const person = await db.person.findFirstOrThrow({
    where: { account: { login: 'director' } },
    include: { holdings: { orderBy: { id: 'asc' } } },
  })
  expect(cipher.open(`Person.name:${person.id}`, person.name, person.nameKey)).toBe('乙二')
  expect(person.holdings.map(({ postCode }) => postCode)).toEqual(['director', 'lead-east'])
  const silent = await db.person.findFirstOrThrow({ where: { account: { login: 'liushu' } } })
  expect([silent.email, silent.emailHash]).toEqual([null, null])
  const bodies = await db.body.findMany({ orderBy: { external: 'asc' } })
  expect(new Map(bodies.map(({ code, superiorCode }) => [code, superiorCode]))).toEqual(
    new Map([
      ['qingxi-township', 'yunhe-county'],
      ['yunhe-county', 'donghu-city'],
      ['donghu-city', null],
      ['yunhe-petition-office', 'yunhe-county'],
      ['yunhe-housing', 'yunhe-county'],
      ['yunhe-civil-affairs', 'yunhe-county'],
      ...['yunhe-discipline', 'yunhe-court', 'yunhe-arbitration'].map(standingAlone),
    ]),
  )
})

function standingAlone(code: string): [string, null] {
  return [code, null]
}
