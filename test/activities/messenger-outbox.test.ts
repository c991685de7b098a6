import { mayRing } from '../../activities/adapters/group-rings'
import { readMessages } from '../../activities/adapters/message-facts'
import { createOutbox } from '../../activities/adapters/outbox'
import { dayOf, type Instant } from '../../domain/time/day'
import { at, openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
afterEach(() => office.clear())

const morning = at('2026-03-10', '08:31')

function deliver(now: Instant = morning, { mail = true, limit = 200 } = {}) {
  return createOutbox(office.db, { mail }).deliver(now, limit, () => undefined)
}

const row = (id: string) => office.db.outbox.findUniqueOrThrow({ where: { id } })

test('a message reaches the holder of the post, once, and the deputy hears nothing', async () => {
  const id = await office.addMessage({ posts: ['natural-resources-head', 'director'] })
  expect(await deliver()).toEqual({ delivered: 1, vacancies: 0, more: false })
  expect(await deliver(at('2026-03-10', '08:32'))).toMatchObject({ delivered: 0 })
  expect(await office.inbox(id)).toEqual([
    { person: await office.holderOf('natural-resources-head'), reason: 'holder', mailId: null },
  ])
  const { deliveredAt, outcome } = await row(id)
  expect(deliveredAt).toEqual(new Date(morning))
  expect(outcome).toEqual({ triedAt: morning, reached: true, vacant: [], passedOver: [] })
})

test('a try made again with the moment of the first sends nothing before it was written', async () => {
  const posts = ['justice-head', 'director']
  const rang = at('2026-03-11', '08:30')
  const { id: holding } = await office.db.holding.findFirstOrThrow({
    where: { personId: await office.holderOf('justice-head') },
  })
  await office.owner.holding.update({ where: { id: holding }, data: { endsOn: '2026-03-10' } })
  const id = await office.addMessage({ posts, createdAt: rang })
  const calls: string[] = []
  await createOutbox(office.db, { mail: false }).deliver(
    morning,
    200,
    () => void calls.push('alive'),
  )
  const message = await office.db.inboxMessage.findFirstOrThrow({ where: { outboxId: id } })
  expect(message).toMatchObject({ sentAt: new Date(rang), reason: 'vacancy-alarm' })
  expect((await row(id)).deliveredAt).toEqual(new Date(rang))
  // Before the rows that are taken together.
  expect(calls).toHaveLength(1)
  await office.owner.holding.update({ where: { id: holding }, data: { endsOn: null } })
})

test('several dispatchers at once deliver every row exactly once', async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, () => office.addMessage()))
  const reports = await Promise.all([deliver(), deliver(), deliver()])
  expect(reports.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(30)
  expect(await office.db.inboxMessage.count()).toBe(ids.length)
})

test('the successor of that day gets what was written before (O4), by the clock of Shanghai', async () => {
  const posts = ['justice-head', 'director']
  const leaving = await office.holderOf('justice-head')
  const coming = await office.holderOf('lead-congress')
  const { id: holding } = await office.owner.holding.update({
    where: { id: (await office.db.holding.findFirstOrThrow({ where: { personId: leaving } })).id },
    data: { endsOn: '2026-03-09' },
  })
  await office.owner.holding.create({
    data: {
      ...{ id: 'successor', postCode: 'justice-head', personId: coming, capacity: 'holder' },
      startsOn: '2026-03-10',
    },
  })
  const last = await office.addMessage({ posts, createdAt: at('2026-03-09', '23:58') })
  await deliver(at('2026-03-09', '23:59'))
  const first = await office.addMessage({ posts, createdAt: at('2026-03-09', '23:59') })
  await deliver(at('2026-03-10', '00:00'))
  expect(await office.inbox(last)).toMatchObject([{ person: leaving, reason: 'holder' }])
  expect(await office.inbox(first)).toMatchObject([{ person: coming, reason: 'holder' }])
  await office.owner.holding.delete({ where: { id: 'successor' } })
  await office.owner.holding.update({ where: { id: holding }, data: { endsOn: null } })
})

test('what reached nobody is tried again once its post is held, or on another day, not with every wake', async () => {
  const id = await office.addMessage({ posts: ['enforcement-head'] })
  const triedAt = async () => ((await row(id)).outcome as { triedAt: string }).triedAt
  expect(await deliver()).toEqual({ delivered: 0, vacancies: 1, more: false })
  const wakes = ['08:32', '08:45', '17:00'].map((time) => at('2026-03-10', time))
  for (const wake of wakes) {
    // It is shown as long as it is owed.
    expect(await deliver(wake)).toEqual({ delivered: 0, vacancies: 1, more: false })
    expect(await triedAt()).toBe(morning)
  }
  const nextDay = at('2026-03-11', '08:31')
  expect(await deliver(nextDay)).toEqual({ delivered: 0, vacancies: 1, more: false })
  expect(await triedAt()).toBe(nextDay)
  const coming = await office.holderOf('lead-congress')
  await office.owner.holding.create({
    data: {
      ...{ id: 'taken', postCode: 'enforcement-head', personId: coming, capacity: 'holder' },
      startsOn: '2026-03-11',
    },
  })
  expect(await deliver(at('2026-03-11', '10:00'))).toEqual({
    ...{ delivered: 1, vacancies: 0, more: false },
  })
  await office.owner.holding.delete({ where: { id: 'taken' } })
  expect(await office.inbox(id)).toContainEqual({ person: coming, reason: 'holder', mailId: null })
})

test('a vacant post alarms the director while the message passes upward', async () => {
  const id = await office.addMessage({
    posts: ['enforcement-head', 'lead-zhujia', 'director', 'mayor'],
    urgent: true,
  })
  expect(await deliver()).toEqual({ delivered: 1, vacancies: 1, more: false })
  const found = await office.inbox(id)
  expect(new Map(found.map(({ person, reason }) => [person, reason]))).toEqual(
    new Map([
      [await office.holderOf('lead-zhujia'), 'passed-upward'],
      [await office.holderOf('director'), 'vacancy-alarm'],
    ]),
  )
  expect((await row(id)).outcome).toMatchObject({ reached: true, vacant: ['enforcement-head'] })
})

test('an accused or recused holder is passed over; a deputy hears of it unless it may be a report', async () => {
  const shutOut = await office.holderOf('natural-resources-head')
  const change = { posts: ['natural-resources-head', 'director'], excluded: [shutOut] }
  const plain = await office.addMessage({ ...change, caseKind: 'petition' })
  const report = await office.addMessage({ ...change, caseKind: 'report' })
  const unsorted = await office.addMessage({ ...change, caseKind: null })
  await deliver()
  const deputy = await office.deputyOf('natural-resources-head')
  const director = await office.holderOf('director')
  const reasons = async (id: string) =>
    new Map((await office.inbox(id)).map(({ person, reason }) => [person, reason]))
  expect(await reasons(plain)).toEqual(
    new Map([
      [deputy, 'deputy'],
      [director, 'passed-upward'],
    ]),
  )
  expect(await reasons(report)).toEqual(new Map([[director, 'passed-upward']]))
  expect(await reasons(unsorted)).toEqual(new Map([[director, 'passed-upward']]))
})

test('who is shut out after a message was written does not get it', async () => {
  const recused = await office.holderOf('natural-resources-head')
  const id = await office.addMessage({ posts: ['natural-resources-head', 'director'] })
  const number = id.split('/')[0]!
  await office.db.case.update({ where: { number }, data: { excluded: [recused] } })
  await deliver()
  expect((await office.inbox(id)).map(({ person }) => person)).not.toContain(recused)
})

describe('of a proceeding about several cases', () => {
  const posts = ['natural-resources-head', 'director']

  /** A message whose row names the first case, and the number of one that was taken in later. */
  async function aboutTwo(): Promise<{ id: string; joined: string }> {
    const [id, other] = [await office.addMessage({ posts }), await office.addMessage({ posts })]
    const [first = '', joined = ''] = [id, other].map((each) => each.split('/')[0])
    const proceeding = `P${first}`
    await office.db.undertaking.create({
      data: {
        ...{ id: proceeding, type: 'proceeding', title: '政策性问题研究', kind: 'policy-cluster' },
        ...{ workflowId: proceeding, phase: 'runs', openedOn: '2026-03-02' },
        ...{ caseNumbers: [first, joined], partyPosts: [] },
      },
    })
    const data = { subjectType: 'undertaking', subject: proceeding }
    await office.owner.duty.update({ where: { id: `${first}/notify/1` }, data })
    return { id, joined }
  }

  test('who is shut out of any of them is passed over, and upward (Art. 28)', async () => {
    const recused = await office.holderOf('natural-resources-head')
    const { id, joined } = await aboutTwo()
    await office.db.case.update({ where: { number: joined }, data: { excluded: [recused] } })
    await deliver()
    const told = await office.inbox(id)
    expect(told.map(({ person }) => person)).not.toContain(recused)
    expect(told).toContainEqual({
      ...{ person: await office.holderOf('director'), reason: 'passed-upward', mailId: null },
    })
    expect((await row(id)).outcome).toMatchObject({ passedOver: ['natural-resources-head'] })
  })

  test('so is who works in a unit that any of them is about; a report tells no deputy (Art. 30)', async () => {
    const { id, joined } = await aboutTwo()
    const data = { snapshot: { accusedUnits: ['natural-resources'] }, kind: 'report' }
    await office.db.case.update({ where: { number: joined }, data })
    await deliver()
    expect(await office.inbox(id)).toEqual([
      { person: await office.holderOf('director'), reason: 'passed-upward', mailId: null },
    ])
  })

  test('a letter is silent on it for who was shut out since it came, and a group is not rung', async () => {
    const holder = await office.holderOf('natural-resources-head')
    const { id, joined } = await aboutTwo()
    await deliver()
    const read = () => readMessages(office.db, holder, { outboxId: id }, dayOf(morning))
    const rung = () => mayRing(office.db, { id, excluded: [] })
    expect([(await read()).length, await rung()]).toEqual([1, true])
    await office.db.case.update({ where: { number: joined }, data: { excluded: [holder] } })
    expect([(await read()).length, await rung()]).toEqual([0, false])
  })
})

test('a message for nobody stays owed, holds up no other and arrives once the post is filled', async () => {
  const nobody = await office.addMessage({
    posts: ['enforcement-head'],
    createdAt: at('2026-03-01', '08:30'),
  })
  const other = await office.addMessage()
  expect(await deliver(morning, { limit: 1 })).toEqual({ delivered: 0, vacancies: 1, more: true })
  expect(await deliver(morning, { limit: 1 })).toMatchObject({ delivered: 1, more: true })
  expect(await deliver(morning, { limit: 1 })).toEqual({ delivered: 0, vacancies: 0, more: false })
  expect(await office.inbox(other)).toHaveLength(1)
  expect((await row(nobody)).deliveredAt).toBeNull()
  const director = { person: await office.holderOf('director'), reason: 'vacancy-alarm' }
  expect(await office.inbox(nobody)).toMatchObject([director])

  // The next round tries again and alarms nobody twice.
  const nextMorning = at('2026-03-11', '08:31')
  expect(await deliver(nextMorning)).toEqual({ delivered: 0, vacancies: 1, more: false })
  expect(await office.inbox(nobody)).toHaveLength(1)

  const person = await office.holderOf('lead-ganxi')
  await office.owner.holding.create({
    data: {
      ...{ id: 'appointed', postCode: 'enforcement-head', personId: person, capacity: 'holder' },
      startsOn: '2026-03-12',
    },
  })
  expect(await deliver(at('2026-03-12', '08:31'))).toMatchObject({ delivered: 1, vacancies: 0 })
  expect((await office.inbox(nobody)).map(({ reason }) => reason).sort()).toEqual([
    'holder',
    'vacancy-alarm',
  ])
  await office.owner.holding.delete({ where: { id: 'appointed' } })
})

test('nobody is told of a duty that was withdrawn after its message was written', async () => {
  const id = await office.addMessage({ state: 'withdrawn', posts: ['enforcement-head'] })
  expect(await deliver()).toEqual({ delivered: 0, vacancies: 0, more: false })
  expect(await office.inbox(id)).toEqual([])
  expect(await row(id)).toMatchObject({
    deliveredAt: new Date(morning),
    outcome: { withdrawn: true },
  })
})

test('an urgent message owes a letter at once to whoever has an address, if there is mail at all', async () => {
  const holder = await office.holderOf('office-registrar')
  const urgent = await office.addMessage({ urgent: true })
  const ordinary = await office.addMessage()
  await deliver()
  const [message] = await office.inbox(urgent)
  expect(await office.db.mailDelivery.findMany()).toMatchObject([
    {
      ...{ id: message?.mailId, personId: holder, kind: 'urgent' },
      ...{ createdAt: new Date(morning), sentAt: null },
    },
  ])
  expect(await office.inbox(ordinary)).toMatchObject([{ mailId: null }])
  expect(message?.mailId).not.toContain(holder)

  const silent = await office.addMessage({ urgent: true })
  await deliver(at('2026-03-10', '08:40'), { mail: false })
  expect(await office.inbox(silent)).toMatchObject([{ person: holder, mailId: null }])

  const unreachable = await office.addMessage({ urgent: true, posts: ['operator'] })
  const operator = await office.holderOf('operator')
  const { email, emailKey } = await office.owner.person.update({
    where: { id: operator },
    data: { email: null, emailKey: null, emailHash: null },
  })
  expect(email).toBe(emailKey)
  await deliver(at('2026-03-10', '08:50'))
  expect(await office.inbox(unreachable)).toMatchObject([{ person: operator, mailId: null }])
  expect(await office.db.mailDelivery.count()).toBe(1)
})

test('a row is delivered whole or not at all', async () => {
  await office.asOwner(
    `ALTER TABLE "InboxMessage" ADD CONSTRAINT "no_alarm" CHECK ("reason" <> 'vacancy-alarm')`,
  )
  const id = await office.addMessage({ posts: ['enforcement-head', 'mayor'], urgent: true })
  await expect(deliver()).rejects.toThrow()
  expect(await row(id)).toMatchObject({ deliveredAt: null, outcome: null })
  expect(await office.inbox(id)).toEqual([])
  expect(await office.db.mailDelivery.count()).toBe(0)
  await office.asOwner('ALTER TABLE "InboxMessage" DROP CONSTRAINT "no_alarm"')
  expect(await deliver()).toMatchObject({ delivered: 1 })
  expect(await office.inbox(id)).toHaveLength(2)
})
