import { verify } from '@node-rs/argon2'
import { patience } from '../../commands/lives/patience'
import { createPrisma, type Database } from '../../prisma/client'
import { createFieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'
import { seedDemo, type DemoEnv, type DemoSignIn } from '../../runtime/demo/seed'
import { villages } from '../../runtime/demo/places'
import { responsibilities, township, units } from '../../runtime/demo/township'
import { createDatabase, type TestDatabase } from '../support/servers'

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')

let database: TestDatabase
let prisma: Database
let env: DemoEnv
let signIns: DemoSignIn[]

beforeAll(async () => {
  database = await createDatabase()
  prisma = createPrisma(database.ownerUrl, patience)
  env = {
    DATABASE_URL: database.ownerUrl,
    ANJIE_FIELD_KEYS: `1:${key(1)}`,
    ANJIE_HASH_KEY: key(2),
  }
  // Twice at once, as two starts might: one fills, the other finds it filled.
  const [one, other] = await Promise.all([seedDemo(env), seedDemo(env)])
  expect(other).toEqual(one)
  signIns = one
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

test('four work areas with villages, every unit with a head, and the bodies above', async () => {
  expect(await prisma.workArea.count()).toBe(4)
  expect(await prisma.village.count()).toBe(villages.length)
  const heads = await prisma.unit.findMany({ select: { headPostCode: true } })
  expect(heads).toHaveLength(units.length)
  expect(heads.filter(({ headPostCode }) => headPostCode === null)).toEqual([])
  const body = await prisma.body.findUniqueOrThrow({
    where: { code: township },
    include: { superior: { include: { superior: true } } },
  })
  expect([body.level, body.superior?.level, body.superior?.superior?.level]).toEqual([
    'township',
    'county',
    'prefecture',
  ])
  expect([body.external, body.superior?.external]).toEqual([false, true])
})

test('there is a body for each way a matter may leave the township or come to it', async () => {
  const outside = await prisma.body.findMany({
    where: { external: true },
    orderBy: { code: 'asc' },
  })
  expect(outside.map(({ name }) => name).sort()).toEqual(
    [
      ...['金华市人民政府', '兰溪市人民政府', '兰溪市信访局', '兰溪市自然资源和规划局'],
      ...['兰溪市民政局', '兰溪市纪委监委', '兰溪市人民法院', '兰溪市劳动人事争议仲裁委员会'],
    ].sort(),
  )
})

test('somebody owes every duty, and nobody is the next to look after their own', async () => {
  const rows = await prisma.responsibility.findMany({ where: { bodyCode: township } })
  const duties = rows.map(({ duty }) => duty).sort()
  const named = ['sort', 'notify', 'entrust', 'handle', 'serveOpinion', 'conclude']
  expect(duties).toEqual([...named, 'officeHead', 'director', 'head'].sort())
  for (const duty of named) {
    const post = rows.find((row) => row.duty === duty)?.postCode
    expect(post).not.toBe(responsibilities.officeHead)
  }
})

test('one post is vacant and one has a deputy, so that both can be seen at work', async () => {
  const posts = await prisma.post.findMany({ include: { holdings: true } })
  const vacant = posts.filter(({ holdings }) => holdings.length === 0)
  expect(vacant.map(({ code }) => code)).toEqual(['enforcement-head'])
  const deputised = posts.filter(({ holdings }) =>
    holdings.some((each) => each.capacity === 'deputy'),
  )
  expect(deputised.map(({ code }) => code)).toEqual(['natural-resources-head'])
})

test('names and addresses are ciphertext, and mail would reach nobody', async () => {
  const cipher = createFieldCipher(
    parseKeyring('keys', env.ANJIE_FIELD_KEYS),
    Buffer.from(key(2), 'base64'),
  )
  const people = await prisma.person.findMany({ include: { holdings: true } })
  expect(people).toHaveLength(44)
  for (const { id, name, nameKey, email, emailKey, holdings } of people) {
    expect(cipher.open(`Person.name:${id}`, name, nameKey)).toMatch(/^[\u4e00-\u9fff]{2,4}$/u)
    if (email === null || emailKey === null) throw new Error(`${id} has no address`)
    expect(cipher.open(`Person.email:${id}`, email, emailKey)).toMatch(/@example\.invalid$/)
    expect(holdings).toHaveLength(1)
  }
})

test('every sign-in works, has the role of its post and differs between installations', async () => {
  expect(new Set(signIns.map(({ role }) => role))).toEqual(
    new Set(['head', 'director', 'office', 'lead', 'unit', 'proxy', 'operator']),
  )
  const accounts = await prisma.account.findMany({
    include: { person: { include: { holdings: { include: { post: true } } } } },
  })
  expect(accounts).toHaveLength(signIns.length)
  for (const { login, password, role, title } of signIns) {
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
    const account = accounts.find((each) => each.login === login)
    expect(await verify(account?.passwordHash ?? '', password)).toBe(true)
    expect(account?.person.holdings[0]?.post).toMatchObject({ role, title })
  }
  const elsewhere = await createDatabase()
  const others = await seedDemo({
    ...env,
    DATABASE_URL: elsewhere.ownerUrl,
    ANJIE_HASH_KEY: key(3),
  })
  const passwords = new Set([...signIns, ...others].map(({ password }) => password))
  expect(passwords.size).toBe(2 * signIns.length)
  await elsewhere.drop()
})

test('a later start tells the same sign-ins and leaves alone what people have changed', async () => {
  await prisma.post.update({ where: { code: 'mayor' }, data: { title: '镇长（代）' } })
  const rows = async () => [await prisma.person.count(), await prisma.account.count()]
  const before = await rows()
  expect(await seedDemo(env)).toEqual(signIns)
  expect(await rows()).toEqual(before)
  const { title } = await prisma.post.findUniqueOrThrow({ where: { code: 'mayor' } })
  expect(title).toBe('镇长（代）')
})

test('a real installation gets no demo accounts', async () => {
  const real = await createDatabase()
  const owner = createPrisma(real.ownerUrl, patience)
  await owner.body.create({ data: { code: 'b', name: '镇', level: 'township', external: false } })
  await owner.installation.create({ data: { name: 'real', jurisdiction: 'CN-33', bodyCode: 'b' } })
  await expect(seedDemo({ ...env, DATABASE_URL: real.ownerUrl })).rejects.toThrow(
    'belongs to a real installation',
  )
  expect(await owner.account.count()).toBe(0)
  await owner.$disconnect()
  await real.drop()
})
