import { randomBytes } from 'node:crypto'
import { type ApiCaller, at, startApi, type RunningApi } from './running-api'

let api: RunningApi
let office: ApiCaller
let colleague: ApiCaller
let me: string

beforeAll(async () => {
  api = await startApi()
  office = await api.signedIn('office')
  colleague = await api.signedIn('office2')
  me = await idOf(office)
})
afterAll(() => api.close())

async function idOf(caller: ApiCaller): Promise<string> {
  const { body } = await caller.get('/v1/me')
  return (body['person'] as { id: string }).id
}

let count = 0
async function addCase(excluded: string[] = []): Promise<string> {
  const number = `2026-${String((count += 1)).padStart(6, '0')}`
  const sealed = new Uint8Array([1])
  await api.owner.filing.create({
    data: {
      ...{ number: `F${number}`, channel: 'counter', receivedOn: '2026-03-02', registeredBy: me },
      ...{ registeredAt: at('2026-03-02', '10:00'), words: sealed, wordsKey: '1' },
      ...{ title: sealed, titleKey: '1', queryCode: sealed, queryCodeKey: '1' },
      queryCodeHash: new Uint8Array(randomBytes(16)),
    },
  })
  const { bodyCode } = await api.owner.installation.findFirstOrThrow()
  await api.owner.case.create({
    data: {
      ...{ number, filingNumber: `F${number}`, bodyCode, workflowId: `case-${number}` },
      ...{ phase: 'registered', receivedOn: '2026-03-02', startArgs: {} },
      ...{ registeredBy: me, excluded },
    },
  })
  return number
}

type DutyData = { owedBy?: string; due?: string; state?: string; overdue?: boolean }

async function addDuty(number: string, kind: string, data: DutyData = {}): Promise<string> {
  const id = `${number}/${kind}/1`
  await api.owner.duty.create({
    data: {
      ...{ id, subjectType: 'case', subject: number, kind, nature: 'statutory' },
      ...{ basis: '信访工作条例 Art. 23', openedOn: '2026-03-02', provisional: false },
      ...{ owedBy: 'office-registrar', due: '2026-03-17', state: 'open', overdue: false },
      ...data,
    },
  })
  return id
}

const rungs: Record<string, string> = { '08:30': 'warn', '08:31': 'due', '08:32': 'unit-head' }

async function addMessage(dutyId: string, personId: string, sentAt: string): Promise<string> {
  const [caseNumber = ''] = dutyId.split('/')
  const outbox = `${dutyId}/${sentAt}`
  await api.owner.outbox.create({
    data: {
      ...{ id: outbox, dutyId, rung: rungs[sentAt] ?? 'lead', due: '2026-03-17', caseNumber },
      ...{ posts: ['office-registrar'], excluded: [], urgent: true },
      createdAt: at('2026-03-10', sentAt),
    },
  })
  const data = { outboxId: outbox, personId, postCode: 'office-registrar', reason: 'holder' }
  const id = `message-${personId}-${dutyId.replaceAll('/', '.')}-${sentAt.replace(':', '')}`
  await api.owner.inboxMessage.create({ data: { id, ...data, sentAt: at('2026-03-10', sentAt) } })
  return id
}

type Listed = { id: string }
const listed = (body: Record<string, unknown>, list: string) =>
  (body[list] as Listed[]).map(({ id }) => id)

test('an inbox holds one’s own messages, newest first, page by page', async () => {
  const duty = await addDuty(await addCase(), 'notify')
  const ids: string[] = []
  for (const time of ['08:30', '08:31', '08:32']) ids.unshift(await addMessage(duty, me, time))
  const others = await addMessage(duty, await idOf(colleague), '08:33')
  const whole = await office.get('/v1/inbox')
  expect(listed(whole.body, 'messages')).toEqual(ids)
  expect(listed(whole.body, 'messages')).not.toContain(others)
  expect(whole.body['next']).toBeNull()
  expect(whole.body['messages']).toContainEqual({
    ...{ id: ids[0], sentAt: at('2026-03-10', '08:32'), readAt: null },
    ...{ post: 'office-registrar', reason: 'holder', rung: 'unit-head', urgent: true },
    title: expect.stringMatching(/2026-000001：/) as string,
    caseNumber: '2026-000001',
    duty: {
      ...{ id: duty, kind: 'notify', basis: '信访工作条例 Art. 23', due: '2026-03-17' },
      ...{ state: 'open', overdue: false },
    },
  })
  const first = await office.get('/v1/inbox?size=2')
  const rest = await office.get(`/v1/inbox?size=2&after=${String(first.body['next'])}`)
  expect([listed(first.body, 'messages'), listed(rest.body, 'messages')]).toEqual([
    ids.slice(0, 2),
    ids.slice(2),
  ])
  expect(rest.body['next']).toBeNull()
})

test('reading a message counts once, and only for whoever it was sent to', async () => {
  const duty = await addDuty(await addCase(), 'notify')
  const id = await addMessage(duty, me, '08:30')
  const address = `/v1/inbox/${encodeURIComponent(id)}/read`
  expect((await colleague.post(address)).status).toBe(404)
  api.clock.set(at('2026-03-10', '09:00'))
  expect((await office.post(address)).status).toBe(204)
  api.clock.set(at('2026-03-11', '09:00'))
  expect((await office.post(address)).status).toBe(204)
  api.clock.follow()
  const row = await api.owner.inboxMessage.findUniqueOrThrow({ where: { id } })
  expect(row.readAt?.toISOString()).toBe(at('2026-03-10', '09:00'))
  const unread = await office.get('/v1/inbox?unread=true')
  expect(listed(unread.body, 'messages')).not.toContain(id)
  expect((await office.post('/v1/inbox/none/read')).body['code']).toBe('not-found')
})

test.each([['nonsense'], [Buffer.from('{"sentAt":"x","id":"y"}').toString('base64url')]])(
  'a page cannot begin at "%s"',
  async (after) => {
    const { status, body } = await office.get(`/v1/inbox?after=${after}`)
    expect([status, (body['fields'] as { path: string }[])[0]?.path]).toEqual([400, 'query.after'])
  },
)

test('what one’s posts owe is listed by urgency, without what is done or owed by others', async () => {
  await api.owner.duty.updateMany({ data: { state: 'done' } })
  const number = await addCase()
  const late = await addDuty(number, 'sort', { due: '2026-03-05', overdue: true })
  const soon = await addDuty(number, 'notify')
  await addDuty(number, 'conclude', { state: 'done' })
  const theirs = await addDuty(number, 'serve-opinion', { owedBy: 'office-follow-up' })
  const { body } = await office.get('/v1/duties')
  expect(listed(body, 'duties')).toEqual([late, soon])
  expect((body['duties'] as object[])[0]).toEqual({
    ...{ id: late, kind: 'sort', nature: 'statutory', owedBy: 'office-registrar' },
    ...{ basis: '信访工作条例 Art. 23', openedOn: '2026-03-02', due: '2026-03-05' },
    ...{ provisional: false, overdue: true, caseNumber: number },
    ...{ title: null, undertaking: null, undertakingTitle: null },
  })
  expect(listed((await colleague.get('/v1/duties')).body, 'duties')).toEqual([theirs])
  const first = await office.get('/v1/duties?size=1')
  const rest = await office.get(`/v1/duties?size=1&after=${String(first.body['next'])}`)
  expect([listed(first.body, 'duties'), listed(rest.body, 'duties')]).toEqual([[late], [soon]])
  expect(rest.body['next']).toBeNull()
})

test('somebody shut out of a case does not learn of it from what their post owes', async () => {
  const duty = await addDuty(await addCase([me]), 'notify')
  expect(listed((await office.get('/v1/duties')).body, 'duties')).not.toContain(duty)
})

test('of a proceeding each of its cases closes what is owed and was told to who stands back (Art. 28)', async () => {
  const director = await api.signedIn('director')
  const [first, joined] = [await addCase(), await addCase()]
  const proceeding = 'P2026-000001'
  await api.owner.undertaking.create({
    data: {
      ...{ id: proceeding, type: 'proceeding', title: '政策性问题研究', kind: 'policy-cluster' },
      ...{ workflowId: proceeding, phase: 'runs', openedOn: '2026-03-02' },
      ...{ caseNumbers: [first, joined], partyPosts: [] },
    },
  })
  const duty = await addDuty(first, 'notify')
  const subject = { subjectType: 'undertaking', subject: proceeding }
  await api.owner.duty.update({ where: { id: duty }, data: subject })
  const message = await addMessage(duty, me, '08:30')
  const of = async (caller: ApiCaller) => listed((await caller.get('/v1/duties')).body, 'duties')
  const inbox = async () => listed((await office.get('/v1/inbox')).body, 'messages')
  expect(await of(office)).toContain(duty)
  expect(await of(director)).not.toContain(duty)
  expect(await inbox()).toContain(message)
  // Its only holder stands back from the case that was taken in: it is left to the head of the office.
  await api.owner.case.update({ where: { number: joined }, data: { excluded: [me] } })
  expect(await of(office)).not.toContain(duty)
  expect(await of(director)).toContain(duty)
  expect(await inbox()).not.toContain(message)
})

test('open duties go to the successor on the first day (O4)', async () => {
  const successor = await api.signedIn('lead2')
  const duty = await addDuty(await addCase(), 'handle', { owedBy: 'enforcement-head' })
  expect(listed((await successor.get('/v1/duties')).body, 'duties')).not.toContain(duty)
  await api.owner.holding.create({
    data: {
      ...{ id: 'succession', postCode: 'enforcement-head', personId: await idOf(successor) },
      ...{ capacity: 'holder', startsOn: '2026-01-01' },
    },
  })
  expect(listed((await successor.get('/v1/duties')).body, 'duties')).toContain(duty)
})

test('the organisation is told as it stands today, vacancies and all', async () => {
  const { status, body } = await office.get('/v1/organisation')
  expect(status).toBe(200)
  const posts = body['posts'] as { code: string; unit: string | null; holders: object[] }[]
  const post = (code: string) => posts.find((each) => each.code === code)
  expect(post('mayor')?.holders).toEqual([
    { person: expect.any(String) as string, name: '林远山', capacity: 'holder' },
  ])
  expect(post('natural-resources-head')?.holders).toMatchObject([
    { name: '田广源', capacity: 'holder' },
    { name: '石小山', capacity: 'deputy' },
  ])
  expect(post('service-centre-head')?.unit).toBe('service-centre')
  expect(body['areas']).toHaveLength(4)
  expect(body['units']).toContainEqual(
    expect.objectContaining({ code: 'enforcement', headPost: 'enforcement-head' }),
  )
  await api.owner.holding.updateMany({
    where: { postCode: 'mayor' },
    data: { endsOn: '2026-01-01' },
  })
  const later = (await office.get('/v1/organisation')).body['posts'] as typeof posts
  expect(later.find(({ code }) => code === 'mayor')?.holders).toEqual([])
})

describe('approving a late entry', () => {
  const path = '/v1/late-entry-approvals'
  let director: ApiCaller
  beforeAll(async () => void (director = await api.signedIn('director')))

  test('keeps the reason unreadable, and enters who approved what', async () => {
    const number = await addCase()
    const asked = { caseNumber: number, command: 'serve-notice', occurredOn: '2026-01-05' }
    const { status, body } = await director.post(path, { ...asked, reason: '回证今日才寄到' })
    expect(status).toBe(201)
    const id = String(body['id'])
    const row = await api.owner.lateEntryApproval.findUniqueOrThrow({ where: { id } })
    const approvedBy = await idOf(director)
    expect(row).toMatchObject({ ...asked, approvedBy })
    const { fieldCipher } = api.deps
    const place = `LateEntryApproval.reason:${id}`
    expect(fieldCipher.open(place, row.reason, row.reasonKey)).toBe('回证今日才寄到')
    const entry = await api.owner.auditEntry.findFirstOrThrow({
      where: { action: 'late-entry-approved' },
      orderBy: { id: 'desc' },
    })
    expect(entry).toMatchObject({
      ...{ actor: approvedBy, subject: `case:${number}` },
      detail: { approval: id, command: 'serve-notice', occurredOn: '2026-01-05' },
    })
  })

  test.each([
    ['a filing that has a case', { caseNumber: '2026-000001', command: 'register' }],
    ['a command without a case', { caseNumber: null, command: 'accept' }],
    ['a command that is none', { caseNumber: '2026-000001', command: 'burn' }],
    ['a day that is none', { caseNumber: null, command: 'register', occurredOn: '2026-02-30' }],
  ])('refuses %s', async (_what, asked) => {
    const sent = { occurredOn: '2026-01-05', reason: 'x', ...asked }
    expect((await director.post(path, sent)).status).toBe(400)
  })

  test('knows nothing of a case that is not there, or that the approver is shut out of', async () => {
    const asked = { command: 'accept', occurredOn: '2026-01-05', reason: 'x' }
    const missing = await director.post(path, { ...asked, caseNumber: '2026-999999' })
    const shutOut = await addCase([await idOf(director)])
    const closed = await director.post(path, { ...asked, caseNumber: shutOut })
    expect([missing.status, closed.status]).toEqual([404, 404])
    expect(closed.body).toEqual(missing.body)
  })
})
