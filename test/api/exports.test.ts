import { Workbook } from 'exceljs'
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
}, 60_000)
afterAll(() => api.close())

const csvOf = async (caller: Staff['office'], path: string) => {
  const answer = await caller.get(path)
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/csv/)
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="\w+\.csv"$/)
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
