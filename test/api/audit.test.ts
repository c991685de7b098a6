import { randomBytes } from 'node:crypto'
import { instantFrom, millisOf, type Instant } from '../../domain/time/day'
import { problemOf } from './live-cases'
import {
  at,
  loginOf,
  startApi,
  type Answered,
  type ApiCaller,
  type RunningApi,
} from './running-api'

let api: RunningApi
let director: ApiCaller
let mayor: ApiCaller
let ids: Record<'director' | 'mayor' | 'office', string>

beforeAll(async () => {
  api = await startApi()
  director = await api.signedIn('director')
  mayor = await api.signedIn('mayor')
  ids = {
    director: await personOf('director'),
    mayor: await personOf('mayor'),
    office: await personOf('office'),
  }
})
afterAll(() => api.close())

const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId

let count = 0
const nextNumber = () => `2025-${String((count += 1)).padStart(6, '0')}`
async function addCase(change: { excluded?: string[]; filing?: string; snapshot?: object } = {}) {
  const number = nextNumber()
  const { filing = `F${number}`, excluded = [], ...row } = change
  const sealed = new Uint8Array([1])
  if (change.filing === undefined) {
    await api.owner.filing.create({
      data: {
        ...{ number: filing, channel: 'counter', receivedOn: '2025-03-02', registeredBy: 'x' },
        ...{ registeredAt: at('2025-03-02', '10:00'), words: sealed, wordsKey: '1' },
        ...{ title: sealed, titleKey: '1', queryCode: sealed, queryCodeKey: '1' },
        queryCodeHash: new Uint8Array(randomBytes(16)),
      },
    })
  }
  const { bodyCode } = await api.owner.installation.findFirstOrThrow()
  await api.owner.case.create({
    data: {
      ...{ number, filingNumber: filing, bodyCode, workflowId: `case-${number}` },
      ...{
        phase: 'registered',
        receivedOn: '2025-03-02',
        startArgs: {},
        registeredBy: 'x',
        excluded,
      },
      ...row,
    },
  })
  return number
}

type NewEntry = { at?: Instant; actor?: string; action?: string; subject: string; detail?: object }
const addEntry = ({ detail = {}, ...entry }: NewEntry) =>
  api.owner.auditEntry.create({
    data: {
      at: at('2025-03-03', '10:00'),
      actor: ids.office,
      action: 'case-read',
      ...entry,
      detail,
    },
  })

type Entry = {
  at: string
  actor: { id: string; name: string } | null
  action: string
  subject: string
}
const entriesOf = ({ body }: Answered) => body['entries'] as (Entry & { detail: unknown })[]

async function allOf(caller: ApiCaller, query: string): Promise<Entry[]> {
  const found: Entry[] = []
  for (let after = ''; ;) {
    const page = await caller.get(`/v1/audit?${query}${after === '' ? '' : `&after=${after}`}`)
    expect(page.status).toBe(200)
    found.push(...entriesOf(page))
    const next = page.body['next'] as string | null
    if (next === null) return found
    after = next
  }
}

test('who read a case: with name, moment and detail, newest first', async () => {
  const subject = `case:${await addCase()}`
  await addEntry({ subject, at: at('2025-03-03', '10:00'), detail: { version: 1 } })
  await addEntry({ subject, at: at('2025-03-03', '11:00'), action: 'timeline-read' })
  await addEntry({ subject, at: at('2025-03-03', '09:00'), action: 'accept' })
  const answer = await director.get(`/v1/audit?subject=${subject}`)
  expect(entriesOf(answer).map(({ action }) => action)).toEqual([
    ...['timeline-read', 'case-read', 'accept'],
  ])
  const office = await api.signedIn('office')
  const { name } = (await office.get('/v1/me')).body['person'] as { name: string }
  expect(entriesOf(answer)[1]).toEqual({
    ...{ at: at('2025-03-03', '10:00'), actor: { id: ids.office, name } },
    ...{ action: 'case-read', subject, detail: { version: 1 } },
  })
  expect(answer.body['next']).toBeNull()
})

test('by actor, by action, and from the first to the last moment of days in Asia/Shanghai', async () => {
  const subject = `case:${await addCase()}`
  for (const moment of ['2025-03-04T15:59:59.999Z', '2025-03-04T16:00:00.000Z'] as Instant[]) {
    await addEntry({ subject, at: moment })
  }
  await addEntry({ subject, at: '2025-03-05T16:00:00.000Z' as Instant })
  await addEntry({ subject, at: at('2025-03-05', '12:00'), actor: ids.mayor, action: 'reopen' })
  const moments = async (query: string) =>
    (await allOf(director, `subject=${subject}&${query}`)).map((entry) => entry.at)
  const noon = at('2025-03-05', '12:00')
  expect(await moments('from=2025-03-05&to=2025-03-05')).toEqual([noon, '2025-03-04T16:00:00.000Z'])
  expect(await moments('to=2025-03-04')).toEqual(['2025-03-04T15:59:59.999Z'])
  expect(await moments(`actor=${ids.mayor}`)).toEqual([noon])
  expect(await moments('action=reopen')).toEqual([noon])
  expect(await moments('from=2025-03-06&action=case-read')).toEqual(['2025-03-05T16:00:00.000Z'])
})

test('pages follow one another, whatever is written between them, also within one moment', async () => {
  const subject = `case:${await addCase()}`
  const moment = at('2025-03-06', '10:00')
  for (let n = 0; n < 7; n += 1)
    await addEntry({ subject, at: moment, action: `a-${'x'.repeat(n)}` })
  const found: Entry[] = []
  let after = ''
  for (let page = 0; page < 4; page += 1) {
    const answer = await director.get(
      `/v1/audit?size=2&subject=${subject}${after === '' ? '' : `&after=${after}`}`,
    )
    found.push(...entriesOf(answer))
    after = String(answer.body['next'])
    await addEntry({ subject, at: moment, action: 'later' })
    await addEntry({ subject, at: instantFrom(millisOf(moment) + 5), action: 'later' })
  }
  expect(after).toBe('null')
  expect(found.map(({ action }) => action)).toEqual(
    [6, 5, 4, 3, 2, 1, 0].map((n) => `a-${'x'.repeat(n)}`),
  )
})

test('where a page ends tells nothing, and is good for whoever was given it only', async () => {
  const subject = `case:${await addCase()}`
  for (let n = 0; n < 3; n += 1) await addEntry({ subject })
  const query = `/v1/audit?subject=${subject}&size=1`
  const cursors = await Promise.all([director.get(query), director.get(query)])
  const [one = '', other = ''] = cursors.map(({ body }) => String(body['next']))
  // Sealed anew each time: two that are alike could not be told from two that are not.
  expect(one).not.toBe(other)
  expect(Buffer.from(one.split('.')[1] ?? '', 'base64url').toString()).not.toMatch(/\d{4}-|"id"/)
  for (const after of [one.slice(0, -3), 'x', `9${one}`, '1.']) {
    const refused = await director.get(`${query}&after=${after}`)
    expect(problemOf(refused)).toEqual([400, 'invalid-request'])
  }
  expect(problemOf(await mayor.get(`${query}&after=${one}`))).toEqual([400, 'invalid-request'])
})

describe('somebody a matter is about', () => {
  /** Everything the audit tells of these days, for whoever is not shut out and for whoever is. */
  const days = 'from=2025-04-01&to=2025-04-30&size=2'
  const moment = at('2025-04-02', '10:00')

  test('sees nothing of it: neither entry nor page, by no filter, and not that it was asked about', async () => {
    const open = await addCase()
    const closed = await addCase({ excluded: [ids.director] })
    const unit = await addCase({ snapshot: { accusedUnits: ['justice'] } })
    await api.owner.holding.create({
      data: {
        ...{ id: 'also', postCode: 'justice-head', personId: ids.director },
        ...{ capacity: 'deputy', startsOn: '2022-05-01' },
      },
    })
    director = await api.signedIn('director')
    const approval = async (caseNumber: string | null) => {
      const id = `approval-${String(caseNumber)}`
      const sealed = new Uint8Array([1])
      await api.owner.lateEntryApproval.create({
        data: {
          ...{ id, caseNumber, command: 'register', occurredOn: '2025-03-01' },
          ...{ approvedBy: ids.mayor, approvedAt: moment },
          ...{ reason: sealed, reasonKey: '1', reasonHash: 'x' },
        },
      })
      await addEntry({
        subject: 'filing',
        action: 'late-entry-approved',
        at: moment,
        detail: { approval: id },
      })
    }
    for (const number of [open, closed, unit]) {
      await addEntry({ subject: `case:${number}`, at: moment })
      await addEntry({ subject: `filing:F${number}`, at: moment, detail: { case: number } })
      await approval(number)
    }
    await approval(null)
    await addEntry({ subject: 'calendar:2025', action: 'import-calendar', at: moment })
    api.clock.set(at('2025-04-03', '10:00'))
    await mayor.get(`/v1/audit?subject=case:${closed}`)
    await mayor.get(`/v1/audit?subject=filing:F${closed}`)
    api.clock.follow()
    const told = await allOf(mayor, days)
    expect(told.filter(({ subject }) => subject.includes(closed))).toHaveLength(4)
    const subjects = (await allOf(director, days)).map(({ subject }) => subject)
    expect(subjects.sort()).toEqual([`calendar:2025`, `case:${open}`, 'filing', `filing:F${open}`])
    for (const subject of [`case:${closed}`, `filing:F${closed}`, `case:${unit}`]) {
      const asked = await director.get(`/v1/audit?subject=${subject}`)
      const unknown = await director.get('/v1/audit?subject=case:2025-999999')
      expect([asked.status, asked.text]).toEqual([200, unknown.text])
    }
  })

  test('of a filing whose case is open sees the registration, though one split from it is closed', async () => {
    const first = await addCase()
    const split = await addCase({ filing: `F${first}`, excluded: [ids.director] })
    const when = at('2025-05-02', '10:00')
    await addEntry({ subject: `filing:F${first}`, at: when })
    await addEntry({ subject: `case:${split}`, at: when })
    const found = await allOf(director, 'from=2025-05-01&to=2025-05-30')
    expect(found.map(({ subject }) => subject)).toEqual([`filing:F${first}`])
  })
})

test('that the audit was read is kept, with what was asked for', async () => {
  const subject = `case:${await addCase()}`
  await mayor.get(`/v1/audit?subject=${subject}&actor=${ids.office}&from=2025-03-01`)
  await mayor.get('/v1/audit?size=1')
  const read = await api.owner.auditEntry.findMany({
    where: { action: 'audit-read', actor: ids.mayor },
    orderBy: { id: 'desc' },
    take: 2,
  })
  expect(read.map((entry) => [entry.subject, entry.detail])).toEqual([
    ['audit', {}],
    [subject, { actor: ids.office, from: '2025-03-01' }],
  ])
  const shown = await director.get(`/v1/audit?subject=${subject}`)
  expect(entriesOf(shown)).toMatchObject([{ action: 'audit-read', actor: { id: ids.mayor } }])
})

test.each([
  'subject=case:王小明',
  'subject=nothing',
  'action=Read',
  'actor=王小明',
  'from=2025-02-30',
  'from=2025-03-02&to=2025-03-01',
  'size=0',
  'id=3',
])('%s is refused', async (query) => {
  expect(problemOf(await director.get(`/v1/audit?${query}`))).toEqual([400, 'invalid-request'])
})

test.each(['office', 'lead', 'unit', 'proxy', 'operator'] as const)(
  'the role %s does not see it',
  async (role) => {
    const caller = await api.signedIn(loginOf[role])
    expect(problemOf(await caller.get('/v1/audit'))).toEqual([403, 'not-permitted'])
  },
)
