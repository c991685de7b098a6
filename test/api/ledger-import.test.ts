import { createSweeper } from '../../api/sweeper'
import {
  columns,
  csv,
  headers,
  readIn,
  released,
  row,
  rowsOf,
  saveBooks,
  standing,
  upload,
  workbook,
} from './books'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  problemOf,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

let api: LiveApi
let staff: Staff
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  expectStatus(await saveBooks(staff.director), 200)
})
afterAll(() => api.close())

const cases = () => api.owner.case.count()

test('a file is read and nothing is registered; undone, nothing of it is left', async () => {
  const before = await cases()
  const id = await readIn(staff.director, csv([row('1'), row('2', { 是否化解: '' }), row('', {})]))
  expect(await standing(staff.director, id)).toMatchObject({
    ...{ state: 'read', rows: { ready: 2, refused: 1 }, records: 1, backlog: 1 },
    kept: [{ pack: 'national-2005', inTime: 2, late: 0 }],
  })
  expectStatus(await staff.director.post(`/v1/imports/${id}/undo`), 200)
  expect((await standing(staff.director, id)).state).toBe('undone')
  expect(await api.owner.ledgerRow.count({ where: { importId: id } })).toBe(0)
  expect(await cases()).toBe(before)
  for (const step of ['undo', 'release']) {
    const late = await staff.director.post(`/v1/imports/${id}/${step}`)
    expect(problemOf(late)).toEqual([409, 'import-not-open'])
  }
})

test('released, each row is registered once; read again, none is', async () => {
  const before = await cases()
  const file = await workbook([
    row('11'),
    row('12', { 是否化解: '否' }),
    row('13', { 答复日期: '2019-06-25', 办结日期: '', 是否化解: '' }),
  ])
  const id = await readIn(staff.director, file)
  const done = await released(api, staff.director, id)
  expect(done).toMatchObject({ state: 'released', rows: { registered: 3 }, records: 1, backlog: 2 })
  expect(await cases()).toBe(before + 3)
  const rows = await rowsOf(staff.director, id)
  expect(rows.map(({ becomes, oldLimit }) => [becomes, oldLimit?.due, oldLimit?.kept])).toEqual([
    ...[['record', '2019-06-24', true]],
    ...[['backlog', '2019-06-24', true]],
    ...[['backlog', '2019-06-24', false]],
  ])
  const again = await readIn(staff.director, file)
  expect((await standing(staff.director, again)).rows).toEqual({ known: 3 })
  const changed = await readIn(staff.director, csv([row('11', { 内容: '另一件事。' }), row('14')]))
  const read = await rowsOf(staff.director, changed)
  expect(read.map(({ state, case: number }) => [state, number])).toEqual([
    ['changed', rows[0]?.case],
    ['ready', null],
  ])
  await released(api, staff.director, changed)
  expect(await cases()).toBe(before + 4)
  expect(
    await api.owner.ledgerRow.count({ where: { cells: { not: null }, state: 'registered' } }),
  ).toBe(0)
})

test('what is open goes to sorting with duties from today, whatever its age', async () => {
  const id = await readIn(
    staff.director,
    csv([row('21', { 是否化解: '', 登记日期: '2012-03-01' })]),
  )
  await released(api, staff.director, id)
  const [found] = await rowsOf(staff.director, id)
  const number = found?.case ?? ''
  const page = bodyOf<{
    inherited: boolean
    phase: string
    duties: { kind: string; openedOn: string; nature: string }[]
    oldLimit: { pack: string; due: string; assumed: boolean; kept: boolean }
  }>(await caseAt(staff.office, number, 1))
  expect(page).toMatchObject({ inherited: true, phase: 'registered', receivedOn: '2012-03-01' })
  expect(page.duties.length).toBeGreaterThan(0)
  expect(new Set(page.duties.map(({ openedOn }) => openedOn))).toEqual(new Set([today]))
  expect(page.duties.filter(({ nature }) => nature === 'statutory')).toEqual([])
  expect(page.oldLimit).toMatchObject({ pack: 'national-2005', assumed: true, kept: false })
  expect(await api.owner.outbox.count({ where: { caseNumber: number, urgent: true } })).toBe(0)
})

test('what was closed and settled is a record: its limit, its answer, and no workflow', async () => {
  const id = await readIn(staff.director, csv([row('25'), row('26', { 是否化解: '' })]))
  await released(api, staff.director, id)
  const [settled, unknown] = await rowsOf(staff.director, id)
  type Page = {
    phase: string
    recorded?: { limit: string; endedOn: string; acceptance: string }
    duties: { kind: string; due: string; doneOn?: string }[]
    texts: { kind: string; body: string }[]
    allowed: string[]
  }
  const record = bodyOf<Page>(await caseAt(staff.office, settled?.case ?? '', 1))
  expect(record).toMatchObject({
    phase: 'ended',
    recorded: { limit: 'kept', endedOn: '2019-05-20', acceptance: 'assumed-from-receipt' },
    duties: [{ kind: 'handle', due: '2019-06-24', doneOn: '2019-05-09' }],
  })
  const backlog = bodyOf<Page>(await caseAt(staff.office, unknown?.case ?? '', 1))
  expect(backlog.recorded).toBeUndefined()
  for (const { texts } of [record, backlog]) {
    expect(texts).toContainEqual(
      expect.objectContaining({ kind: 'answer-in-books', body: '已修复。' }),
    )
  }
  expect(await api.caseClient.version(`case-${settled?.case}`)).toEqual({ kind: 'not-started' })
  expect(await api.caseClient.version(`case-${unknown?.case}`)).toMatchObject({ kind: 'at' })
})

test('a row is filed under its subject, and the list is filtered by it', async () => {
  const tree = Buffer.from('一级,二级\r\n城建,路灯\r\n城建,给/排水\r\n,空\r\n', 'utf8')
  const added = await upload(staff.director, '/v1/subject-files', tree)
  expect(added.body).toEqual({ rows: 3, added: 3, refused: [4] })
  expect((await upload(staff.director, '/v1/subject-files', tree)).body).toMatchObject({ added: 0 })
  const filed = { columns: { ...columns, 大类: 'subject', 小类: 'subject' } }
  expectStatus(await saveBooks(staff.director, 'filed', filed), 200)
  const names = [...headers, '大类', '小类']
  const rows = [
    [...row('27'), '城建', '路灯'],
    [...row('28'), '城建', ''],
    [...row('30'), '城建', '给/排水'],
    [...row('29'), '水', ''],
  ]
  const id = await readIn(staff.director, csv(rows, names), 'filed')
  await released(api, staff.director, id)
  const [lamp, town, water, none] = await rowsOf(staff.director, id)
  expect(none?.problems).toEqual([expect.objectContaining({ code: 'unknown-subject' })])
  const under = async (subject: string) => {
    const path = `/v1/cases?sort=number&subject=${encodeURIComponent(subject)}`
    return bodyOf<{ cases: { number: string }[] }>(await staff.office.get(path)).cases.map(
      ({ number }) => number,
    )
  }
  expect(await under('城建')).toEqual([lamp?.case, town?.case, water?.case])
  expect(await under('城建/路灯')).toEqual([lamp?.case])
  const moved = { subject: '城建/给／排水' }
  expectStatus(await staff.office.send('PUT', `/v1/cases/${town?.case}/subject`, moved), 200)
  expect(await under('城建/给／排水')).toEqual([town?.case, water?.case])
  const nowhere = { subject: '城建/桥' }
  const refused = await staff.office.send('PUT', `/v1/cases/${town?.case}/subject`, nowhere)
  expect(problemOf(refused)).toEqual([422, 'unknown-reference'])
})

test('two files with the same row, released at once by two processes, make one case of it', async () => {
  const before = await cases()
  const ids = [
    await readIn(staff.director, csv([row('31'), row('32')])),
    await readIn(staff.director, csv([row('31'), row('33')])),
  ]
  for (const id of ids) expectStatus(await staff.director.post(`/v1/imports/${id}/release`), 202)
  const sweep = () => createSweeper(api.deps).sweep()
  await Promise.all([sweep(), sweep()])
  await sweep()
  expect(await cases()).toBe(before + 3)
  const all = await Promise.all(ids.map((id) => standing(staff.director, id)))
  expect(all.map(({ state }) => state)).toEqual(['released', 'released'])
  expect(all.map(({ rows }) => rows['known'] ?? 0).sort()).toEqual([0, 1])
})

test('columns about persons are neither read nor kept nor given back', async () => {
  const names = [...headers, '稳控措施', '进京次数']
  const marked = [...row('41', { 登记日期: '不详' }), 'MARKED-CONTROL', '7']
  const id = await readIn(staff.director, csv([marked], names))
  expect((await standing(staff.director, id)).refusedColumns).toEqual(['稳控措施', '进京次数'])
  const file = await staff.director.get(`/v1/imports/${id}/refused-rows`)
  expect(file.text).toContain('不是完整的日期')
  expect(file.text).toContain('村口路灯不亮')
  expect(file.text).not.toMatch(/稳控|进京|MARKED/)
  const named = await saveBooks(staff.director, 'other', { columns: { 稳控措施: null } })
  expect(problemOf(named)).toEqual([400, 'invalid-request'])
})

test('refused rows, mended, are read in again and leave the others alone', async () => {
  const id = await readIn(staff.director, csv([row('51', { 登记日期: '2019年' }), row('52')]))
  await released(api, staff.director, id)
  const { text } = await staff.director.get(`/v1/imports/${id}/refused-rows`)
  const mended = text.replaceAll('2019年,', '2019-03-01,')
  const mapping = { columns: { ...columns, 原行号: null, 原因: null } }
  const { 备注: _, ...kept } = mapping.columns
  expectStatus(await saveBooks(staff.director, 'letters', { columns: kept }), 200)
  const again = await readIn(staff.director, Buffer.from(mended, 'utf8'))
  expect((await standing(staff.director, again)).rows).toEqual({ ready: 1 })
  expectStatus(await saveBooks(staff.director), 200)
})

test('GB18030 is read as what it is', async () => {
  const bytes = Uint8Array.from([0xc2, 0xb7, 0xb5, 0xc6])
  const head = Buffer.from('key,words,day\r\n61,', 'ascii')
  const tail = Buffer.from(',2019-03-01\r\n', 'ascii')
  const gb = { key: 'key', words: 'words', day: 'receivedOn' }
  expectStatus(await saveBooks(staff.director, 'gb', { columns: gb }), 200)
  const id = await readIn(staff.director, Buffer.concat([head, bytes, tail]), 'gb')
  await released(api, staff.director, id)
  const found = await staff.office.post('/v1/case-searches', { words: '路灯', channel: 'letter' })
  const numbers = bodyOf<{ cases: { number: string }[] }>(found).cases.map(({ number }) => number)
  expect(numbers).toContain((await rowsOf(staff.director, id))[0]?.case)
})

test('what is wrong with a file or its columns is said, and nothing is kept of it', async () => {
  const before = await api.owner.ledgerImport.count()
  const refused = async (bytes: Uint8Array, status: number, code: string) => {
    const answer = await upload(staff.director, '/v1/ledgers/letters/imports', bytes)
    expect(problemOf(answer)).toEqual([status, code])
    return answer.text
  }
  await refused(Buffer.from('PK\u0003\u0004 no archive'), 422, 'file-not-readable')
  await refused(Buffer.from([0xff, 0xfe, 0x00, 0x80]), 422, 'file-not-readable')
  await refused(csv([]), 422, 'file-not-readable')
  await refused(
    csv(
      [row('1')],
      headers.map((name) => (name === '标题' ? '编号' : name)),
    ),
    422,
    'file-not-readable',
  )
  const other = headers.map((name) => (name === '登记日期' ? '日期' : name))
  const text = await refused(csv([row('1')], other), 422, 'columns-do-not-fit')
  expect(text).toContain('columns.日期')
  expect(text).toContain('columns.receivedOn')
  await refused(
    csv(Array.from({ length: 5_001 }, (_, at) => row(String(at)))),
    422,
    'file-not-readable',
  )
  const unknown = await upload(staff.director, '/v1/ledgers/none/imports', csv([row('1')]))
  expect(problemOf(unknown)).toEqual([404, 'not-found'])
  const json = await staff.director.post('/v1/ledgers/letters/imports', { file: 'x' })
  expect(problemOf(json)).toEqual([415, 'unsupported-media-type'])
  expect(await api.owner.ledgerImport.count()).toBe(before)
})

test('the same request repeated is the same import', async () => {
  const bytes = csv([row('71')])
  const key = 'the-same-file-again'
  const path = '/v1/ledgers/letters/imports'
  const first = await upload(staff.director, path, bytes, key)
  const second = await upload(staff.director, path, bytes, key)
  expect(second.body).toEqual(first.body)
  const other = await upload(staff.director, path, csv([row('72')]), key)
  expect(problemOf(other)).toEqual([409, 'idempotency-key-reused'])
})

test('nothing of the books is in the log, nor open in the database', async () => {
  const id = await readIn(staff.director, csv([row('81', { 姓名: '欧阳标记', 登记日期: '?' })]))
  await staff.director.get(`/v1/imports/${id}/rows`)
  const rows = await api.owner.$queryRaw<
    object[]
  >`SELECT row_to_json(r)::text AS row FROM "LedgerRow" r`
  expect(JSON.stringify(rows)).not.toContain('欧阳标记')
  expect(api.logged.join('\n')).not.toMatch(/欧阳标记|路灯/)
})
