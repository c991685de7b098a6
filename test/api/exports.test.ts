import { Workbook } from 'exceljs'
import { createOutbox } from '../../activities/adapters/outbox'
import { instantFrom } from '../../domain/time/day'
import {
  allStaff,
  caseAt,
  problemOf,
  register,
  startLiveApi,
  type LiveApi,
  type Staff,
} from './live-cases'

let api: LiveApi
let staff: Staff
let secret: string
let open: string
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  open = (await register(staff.office, { village: 'laojie' })).case
  secret = (await register(staff.office, { accusedUnits: ['command-office'] })).case
  await caseAt(staff.office, open, 1)
  await caseAt(staff.director, secret, 1)
  // The worker's round that brings what is written into the inboxes.
  const outbox = createOutbox(api.db, { mail: false })
  await outbox.deliver(instantFrom(Date.now()), 200, () => undefined)
})
afterAll(() => api.close())

const csvOf = async (caller: Staff['office'], path: string) => {
  const answer = await caller.get(path)
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/csv/)
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/)
  return answer.text
}

test('a list as text holds what is open to whoever takes it, and nothing of any person', async () => {
  const own = await csvOf(staff.office, '/v1/case-exports?format=csv')
  expect(own).toContain(open)
  expect(own).not.toContain(secret)
  expect(own).not.toMatch(/张小明|积水|138/)
  expect(await csvOf(staff.director, '/v1/case-exports?format=csv')).toContain(secret)
  expect(await csvOf(staff.office, '/v1/case-exports?format=csv&village=xinjie')).not.toContain(
    open,
  )
  const duties = await csvOf(staff.office, '/v1/case-duty-exports?format=csv&state=open')
  expect(duties).toContain(open)
  expect(duties).not.toContain(secret)
})

test('what is somebody’s own goes with them: what their posts owe, and their messages', async () => {
  const owed = await csvOf(staff.office, '/v1/duty-exports?format=csv')
  expect(owed).toMatch(new RegExp(`${open},甄别受理（受理、不予受理、转送或交办）,内部,`))
  expect(owed).not.toContain(secret)
  const messages = await csvOf(staff.office, '/v1/inbox-exports?format=csv')
  expect(messages).toMatch(
    new RegExp(`^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2},【新增职责事项】信访事项 ${open}：`, 'm'),
  )
  expect(messages).not.toContain(secret)
  expect(await csvOf(staff.unit, '/v1/inbox-exports?format=csv')).not.toContain(open)
})

test('the audit as a file is that of its list: by day, of what is open, and kept itself', async () => {
  const read = `/v1/audit-exports?format=csv&subject=case:${open}`
  await staff.office.get(`/v1/cases/${open}`)
  const entries = await csvOf(staff.director, read)
  expect(entries).toMatch(new RegExp(`,case-read,case:${open},`))
  expect(await csvOf(staff.director, `${read}&to=2020-01-01`)).not.toContain(open)
  expect(problemOf(await staff.office.get(read))).toEqual([403, 'not-permitted'])
  const turned = '/v1/audit-exports?from=2026-03-02&to=2026-03-01'
  expect(problemOf(await staff.director.get(turned))).toEqual([400, 'invalid-request'])
  const taken = await api.owner.auditEntry.findFirst({
    where: { action: 'list-exported', subject: 'audit' },
  })
  expect(taken).not.toBeNull()
})

test('a list as a workbook is one', async () => {
  const response = await fetch(`${api.origin}/v1/case-exports`, {
    headers: { cookie: staff.office.cookie ?? '' },
  })
  const book = new Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const sheet = book.worksheets[0]!
  expect(sheet.getRow(1).getCell(1).text).toBe('编号')
  expect(sheet.getColumn(1).values).toContain(open)
})

test('who may take lists away is in the table, and that they did is in the audit', async () => {
  for (const caller of [staff.unit, staff.lead]) {
    expect(problemOf(await caller.get('/v1/case-exports'))).toEqual([403, 'not-permitted'])
  }
  const wrong = await staff.office.get('/v1/case-exports?dueFrom=2026-03-02&dueTo=2026-03-01')
  expect(problemOf(wrong)).toEqual([400, 'invalid-request'])
  const before = await api.owner.auditEntry.count({ where: { action: 'list-exported' } })
  await staff.office.get('/v1/case-duty-exports?format=csv')
  const entries = await api.owner.auditEntry.findMany({
    where: { action: 'list-exported' },
    orderBy: { id: 'asc' },
  })
  expect(entries).toHaveLength(before + 1)
  expect(entries.at(-1)?.detail).toMatchObject({ format: 'csv' })
})
