import { patience } from '../../commands/lives/patience'
import { requireOpening } from '../../commands/restore/belonging'
import { createPrisma, type Database } from '../../prisma/client'
import { noteKeyUse } from '../../prisma/key-use'
import { seedDemo } from '../../runtime/demo/seed'
import { createDatabase, type TestDatabase } from '../support/servers'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const keys = {
  ANJIE_FIELD_KEYS: `1:${key(1)}`,
  ANJIE_HASH_KEY: key(2),
  ANJIE_PAYLOAD_KEYS: `2:${key(3)},1:${key(4)}`,
  ANJIE_AUDIT_KEYS: `1:${key(5)}`,
  SESSION_SECRET: key(6),
}

let database: TestDatabase
let owner: Database

beforeAll(async () => {
  database = await createDatabase()
  owner = createPrisma(database.ownerUrl, patience)
  await seedDemo({ DATABASE_URL: database.ownerUrl, ...keys })
  const first = { field: '1', payload: '1' }
  await noteKeyUse(owner, 'worker', first, '2026-11-01T00:00:00.000Z')
  await noteKeyUse(owner, 'worker', { ...first, payload: '2' }, '2026-11-20T00:00:00.000Z')
})
afterAll(async () => {
  await owner.$disconnect()
  await database.drop()
})

test('the keys it was made with open it, and so they do without a payload key of before', async () => {
  await requireOpening(owner, keys)
  await requireOpening(owner, { ...keys, ANJIE_PAYLOAD_KEYS: `2:${key(3)}` })
})

test.each<[string, Partial<typeof keys>, RegExp]>([
  ['a field key of another', { ANJIE_FIELD_KEYS: `1:${key(9)}` }, /./],
  ['no field key of that name', { ANJIE_FIELD_KEYS: `9:${key(1)}` }, /^ANJIE_FIELD_KEYS lacks/],
  ['a hash key of another', { ANJIE_HASH_KEY: key(9) }, /^the hash key is another/],
  [
    'keys kept before the payload key was changed',
    { ANJIE_PAYLOAD_KEYS: `1:${key(4)}` },
    /^ANJIE_PAYLOAD_KEYS lacks the key "2"/,
  ],
])('%s does not', async (_what, change, says) => {
  await expect(requireOpening(owner, { ...keys, ...change })).rejects.toThrow(says)
})

test('a backup of an earlier schema is opened as well', async () => {
  await owner.$executeRaw`ALTER TABLE "Person" DROP COLUMN phone, DROP COLUMN "phoneKey"`
  await requireOpening(owner, keys)
})
