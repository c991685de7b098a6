import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { byProxy, bodyOf, filing, problemOf } from './live-cases'
import { putOnRecord } from './put-on-record'
import { startApi, type ApiCaller, type Answered, type RunningApi } from './running-api'
import { files } from './sample-files'

let api: RunningApi
let office: ApiCaller
let number: string

beforeAll(async () => {
  api = await startApi()
  office = await api.signedIn('office')
})
beforeEach(async () => {
  number = await register(office)
})
afterAll(() => api.close())

async function register(caller: ApiCaller, change: object = {}): Promise<string> {
  return bodyOf<{ case: string }>(await caller.post('/v1/filings', filing(change))).case
}

const PDF = 'application/pdf'
const NAME = '王小明 身份证明（正面）.pdf'
type Sent = { as?: string; name?: string; kind?: string; key?: string; to?: string }

function attach(caller: ApiCaller, raw: Uint8Array, sent: Sent = {}): Promise<Answered> {
  const { as = PDF, name = encodeURIComponent(NAME), kind = 'evidence' } = sent
  const { to = number, key = randomUUID() } = sent
  const headers = { 'Content-Type': as, 'File-Name': name, 'File-Kind': kind }
  return caller.post(`/v1/cases/${to}/attachments`, undefined, { raw, key, headers })
}

type Listed = { id: string; name: string | null; hash: string; withdrawn: object | null }
const idOf = (answer: Answered) => bodyOf<Listed>(answer).id
const list = async (caller: ApiCaller = office, of = number) =>
  bodyOf<{ attachments: Listed[] }>(await caller.get(`/v1/cases/${of}/attachments`)).attachments
const pathOf = (id: string) => `/v1/cases/${number}/attachments/${id}`
const withdraw = (caller: ApiCaller, id: string, reason = '传错了信访事项', key = randomUUID()) =>
  caller.post(`${pathOf(id)}/withdrawal`, { reason }, { key })

async function download(caller: ApiCaller, id: string) {
  const headers = { Cookie: caller.cookie ?? '' }
  const response = await fetch(`${api.origin}${pathOf(id)}`, { headers })
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
}

const audited = (action: string, of = number) =>
  api.owner.auditEntry.findMany({
    where: { subject: `case:${of}`, action },
    select: { actor: true, detail: true },
  })
const fields = ({ body }: Answered) => body['fields']

test('a file is attached, listed, and comes back byte by byte under its Chinese name', async () => {
  const content = files.pdf('首页')
  const answer = await attach(office, content, { kind: 'proof-of-service' })
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'office' } })
  expect([answer.status, answer.body]).toEqual([
    201,
    {
      id: expect.stringMatching(/^attachment-[0-9a-f-]{36}$/) as string,
      ...{ name: NAME, kind: 'proof-of-service', type: PDF, bytes: content.length },
      kindWords: { zh: '送达回证', en: 'Proof of service' },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      ...{ attachedBy: personId, attachedFor: 'office-registrar', withdrawn: null },
      attachedAt: expect.stringMatching(/^20\d\d-.*Z$/) as string,
    },
  ])
  expect(await list()).toEqual([answer.body])
  const { response, bytes } = await download(office, idOf(answer))
  expect([response.status, bytes]).toEqual([200, content])
  expect(Object.fromEntries(response.headers)).toMatchObject({
    ...{ 'content-type': PDF, 'content-length': String(content.length) },
    'content-disposition': `attachment; filename="attachment.pdf"; filename*=UTF-8''${encodeURIComponent(
      NAME,
    )}`,
    ...{ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })
  const id = idOf(answer)
  const [attached, listed, read] = await Promise.all(
    ['attached', 'attachments-listed', 'attachment-read'].map((action) => audited(action)),
  )
  const detail = { attachment: id, kind: 'proof-of-service' }
  expect(attached).toEqual([
    { actor: personId, detail: { ...detail, type: 'pdf', bytes: content.length } },
  ])
  expect([listed?.length, read]).toEqual([1, [{ actor: personId, detail }]])
})

test.each(Object.entries(files))(
  '%s is kept as what it is, however it was sent',
  async (_, make) => {
    const unsaid = await attach(office, make(), { as: 'application/octet-stream', name: 'x.exe' })
    expect(unsaid.status).toBe(201)
    const { type } = bodyOf<{ type: string }>(unsaid)
    const { response, bytes } = await download(office, idOf(unsaid))
    expect([response.headers.get('Content-Type'), bytes]).toEqual([type, make()])
    expect(response.headers.get('Content-Disposition')).toMatch(/UTF-8''x\.exe\.[a-z]+$/)
    const declared = await attach(office, make(), { as: type })
    expect([declared.status, idOf(declared)]).toEqual([200, idOf(unsaid)])
  },
)

test.each<[string, Uint8Array, string, string]>([
  ['a PNG sent as PDF', files.png(), PDF, 'The content is PNG and was sent as something else'],
  ['a workbook sent as a document', files.xlsx(), mediaType('wordprocessingml'), 'XLSX'],
  ['a page sent as PDF', Buffer.from('<script>alert(1)</script>'), PDF, 'none of PDF'],
  ['a page sent as a page', Buffer.from('<p>'), 'text/html', 'Send the file as application/pdf'],
])('%s is refused', async (_, content, as, because) => {
  const answer = await attach(office, content, { as })
  expect(problemOf(answer)).toEqual([415, 'unsupported-media-type'])
  expect(answer.body['detail']).toContain(because)
  expect(await list()).toEqual([])
})

function mediaType(family: string): string {
  return `application/vnd.openxmlformats-officedocument.${family}.document`
}

test.each([
  ['no name', { name: '' }, 'header.File-Name'],
  ['a folder in its name', { name: encodeURIComponent('../回证.pdf') }, 'header.File-Name'],
  ['a line end in its name', { name: encodeURIComponent('回\r\n证.pdf') }, 'header.File-Name'],
  ['a NUL in its name', { name: '%00.pdf' }, 'header.File-Name'],
  ['a name that is no UTF-8', { name: '%B0%A1.pdf' }, 'header.File-Name'],
  ['a name not encoded', { name: 'a b.pdf' }, 'header.File-Name'],
  ['a name too long', { name: encodeURIComponent('字'.repeat(151)) }, 'header.File-Name'],
  ['a kind nobody knows', { kind: 'photograph-of-the-person' }, 'header.File-Kind'],
])('%s is refused', async (_, sent, path) => {
  const answer = await attach(office, files.pdf(), sent)
  expect(problemOf(answer)).toEqual([400, 'invalid-request'])
  expect(fields(answer)).toEqual([{ path, message: expect.any(String) as string }])
  expect(await list()).toEqual([])
})

test('nothing is no file, however it comes', async () => {
  const empty = await attach(office, new Uint8Array())
  expect(problemOf(empty)).toEqual([400, 'invalid-request'])
  const { port } = new URL(api.origin)
  const said = await raw(Number(port), head('Transfer-Encoding: chunked') + '0\r\n\r\n')
  expect(said).toContain('400 Bad Request')
  expect(said).toContain('Send a file that is not empty')
  expect(await list()).toEqual([])
})

test('ten MiB are taken; one byte more is refused, and says how much is', async () => {
  const content = new Uint8Array(10 * 1024 * 1024).fill(7)
  content.set(files.pdf())
  const taken = await attach(office, content)
  expect(taken.status).toBe(201)
  const { bytes } = await download(office, idOf(taken))
  expect(Buffer.compare(bytes, content)).toBe(0)
  const more = await attach(office, Buffer.concat([content, Buffer.from('x')]))
  expect(problemOf(more)).toEqual([413, 'body-too-large'])
  expect(more.body['detail']).toBe('Send at most 10240 KiB in one body.')
  expect(await list()).toHaveLength(1)
})

const head = (length: string) =>
  `POST /v1/cases/${number}/attachments HTTP/1.1\r\nHost: a\r\nConnection: close\r\n` +
  `Cookie: ${office.cookie}\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Type: ${PDF}\r\n` +
  `File-Name: a.pdf\r\nFile-Kind: other\r\n${length}\r\n\r\n`

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (part) => void parts.push(part))
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8')))
  })
}

test('an upload that breaks off leaves nothing', async () => {
  const socket = connect(Number(new URL(api.origin).port), '127.0.0.1')
  socket.write(head('Content-Length: 100000') + '%PDF-1.7\n')
  await new Promise((resolve) => setTimeout(resolve, 200))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await list()).toEqual([])
  expect(await audited('attached')).toEqual([])
})

test('the same key is the same request; another name, kind or content is not', async () => {
  const key = randomUUID()
  const first = await attach(office, files.pdf('1'), { key })
  const again = await attach(office, files.pdf('1'), { key })
  expect([again.status, again.body]).toEqual([201, first.body])
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  const reused = [409, 'idempotency-key-reused']
  for (const sent of [{ name: 'other.pdf' }, { kind: 'notice' }]) {
    expect(problemOf(await attach(office, files.pdf('1'), { key, ...sent }))).toEqual(reused)
  }
  expect(problemOf(await attach(office, files.pdf('2'), { key }))).toEqual(reused)
  expect(await list()).toHaveLength(1)
})

test('the same bytes at the same time are one file, and on another case another', async () => {
  const content = files.pdf('同一份')
  const answers = await Promise.all(Array.from({ length: 6 }, () => attach(office, content)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201])
  expect(new Set(answers.map(idOf)).size).toBe(1)
  const other = await register(office)
  const there = await attach(office, content, { to: other })
  expect([there.status, idOf(there) === idOf(answers[0]!)]).toEqual([201, false])
  // Of one case nothing leads to a file of another.
  expect(problemOf(await office.get(pathOf(idOf(there))))).toEqual([404, 'not-found'])
})

test('a case holds a hundred files and no more, also when they come at once', async () => {
  await api.owner.$executeRaw`
    INSERT INTO "Attachment" (id, "caseNumber", kind, type, bytes, hash, "attachedBy", "attachedAt")
    SELECT 'x-' || ${number} || n, ${number}, 'other', 'pdf', 1, int4send(n), 'person-1', now()
    FROM generate_series(1, 98) n`
  const marks = ['1', '2', '3', '4', '5']
  const answers = await Promise.all(marks.map((mark) => attach(office, files.pdf(mark))))
  const codes = answers.map(({ status, body }) => body['code'] ?? status).sort()
  expect(codes).toEqual([201, 201, 'attachments-full', 'attachments-full', 'attachments-full'])
  expect(answers.find(({ status }) => status === 422)?.body['detail']).toContain('100 files')
})

test('and two hundred MiB together', async () => {
  await api.owner.$executeRaw`
    INSERT INTO "Attachment" (id, "caseNumber", kind, type, bytes, hash, "attachedBy", "attachedAt")
    VALUES ('y-' || ${number}, ${number}, 'other', 'pdf', 209715190, '\\x00', 'person-1', now())`
  const answer = await attach(office, files.pdf())
  expect(problemOf(answer)).toEqual([422, 'attachments-full'])
})

test('withdrawn, its name and bytes are gone, and who, when, why and the hash stay', async () => {
  const content = files.pdf('别人的身份证')
  const attached = bodyOf<Listed>(await attach(office, content))
  const key = randomUUID()
  const answer = await withdraw(office, attached.id, '误传他人材料', key)
  expect([answer.status, answer.body]).toMatchObject([
    200,
    {
      ...{ ...attached, name: null },
      withdrawn: { for: 'office-registrar', reason: '误传他人材料' },
    },
  ])
  expect(await list()).toEqual([answer.body])
  const gone = await office.get(pathOf(attached.id))
  expect(problemOf(gone)).toEqual([404, 'not-found'])
  expect(await api.owner.attachmentContent.count({ where: { attachmentId: attached.id } })).toBe(0)
  const row = await api.owner.attachment.findUniqueOrThrow({ where: { id: attached.id } })
  expect([row.name, row.nameKey]).toEqual([null, null])
  const detail = { attachment: attached.id, kind: 'evidence' }
  expect(await audited('attachment-withdrawn')).toMatchObject([{ detail }])
  const repeated = await withdraw(office, attached.id, '误传他人材料', key)
  expect([repeated.status, repeated.body]).toEqual([200, answer.body])
  expect(problemOf(await withdraw(office, attached.id))).toEqual([422, 'already-done'])
  const anew = await attach(office, content)
  expect([anew.status, idOf(anew) === attached.id]).toEqual([201, false])
  expect((await list()).map(({ hash }) => hash)).toEqual([attached.hash, attached.hash])
})

test('a proxy attaches and withdraws of their own, and what the office attached stays', async () => {
  const proxy = await api.signedIn('proxy')
  number = await register(proxy, byProxy)
  const own = await attach(proxy, files.png(), { as: 'image/png', kind: 'application' })
  const offices = await attach(office, files.pdf())
  expect([own.status, offices.status]).toEqual([201, 201])
  expect((await download(proxy, idOf(offices))).bytes).toEqual(files.pdf())
  expect(problemOf(await withdraw(proxy, idOf(offices)))).toEqual([422, 'not-for-your-post'])
  expect((await withdraw(proxy, idOf(own))).status).toBe(200)
  expect((await withdraw(office, idOf(offices))).status).toBe(200)
})

test('whoever the matter is about finds no case, no list and no file', async () => {
  const director = await api.signedIn('director')
  const me = bodyOf<{ person: { id: string } }>(await director.get('/v1/me'))
  number = await register(office, { accused: [me.person.id] })
  const id = idOf(await attach(office, files.pdf()))
  const answers = await Promise.all([
    attach(director, files.pdf('2')),
    director.get(`/v1/cases/${number}/attachments`),
    director.get(pathOf(id)),
    withdraw(director, id),
  ])
  for (const answer of answers) expect(problemOf(answer)).toEqual([404, 'case-not-found'])
  expect(await list()).toMatchObject([{ id, withdrawn: null }])
})

test('a matter of the old books, long over, takes files as well', async () => {
  const record = await putOnRecord(api)
  const answer = await attach(office, files.tiff(), { to: record.number, as: 'image/tiff' })
  expect(answer.status).toBe(201)
  expect(await list(office, record.number)).toEqual([answer.body])
})

test('in the database there is nothing to read, and nothing to move elsewhere', async () => {
  const [one, other] = await Promise.all([
    attach(office, files.pdf('甲')),
    attach(office, files.pdf('乙')),
  ])
  const row = await api.owner.attachment.findUniqueOrThrow({ where: { id: idOf(one) } })
  const stored = await api.owner.attachmentContent.findUniqueOrThrow({
    where: { attachmentId: idOf(one) },
  })
  expect(Buffer.from(stored.content).includes('%PDF')).toBe(false)
  expect(Buffer.from(row.name ?? []).includes('王小明')).toBe(false)
  await api.owner.attachmentContent.update({
    where: { attachmentId: idOf(other) },
    data: { content: stored.content, contentKey: stored.contentKey },
  })
  expect((await office.get(pathOf(idOf(other)))).status).toBe(500)
  expect(api.logged.join()).not.toContain(encodeURIComponent(NAME))
  expect(api.logged.join()).not.toContain(NAME)
})

test('a list reads no bytes', async () => {
  await attach(office, files.pdf())
  await api.owner.$executeRaw`REVOKE SELECT ON "AttachmentContent" FROM anjie_app`
  try {
    expect(await list()).toHaveLength(1)
  } finally {
    await api.owner.$executeRaw`GRANT SELECT ON "AttachmentContent" TO anjie_app`
  }
})
