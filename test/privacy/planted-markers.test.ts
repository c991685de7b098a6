import type { Payload } from '@temporalio/common'
import { Client } from 'pg'
import { parseKeyring } from '../../protection/keyring'
import { createPayloadCodec } from '../../protection/payload-codec'
import { bodyOf, disclosed, expectStatus } from '../api/live-cases'
import { silentProxy, type SilentProxy } from '../api/silent-proxy'
import { startMailServer, type MailServerStub } from '../support/mail-server'
import { found, type Place } from '../support/markers'
import { runningProgram, type RunningProgram } from '../support/running-program'
import { testServers } from '../support/servers'
import { liveThrough, typed, type Lived } from './marked-life'
import { temporalAsStored, type Stored } from './temporal-as-stored'

let program: RunningProgram
let smtp: MailServerStub
let toWorker: SilentProxy
let toApi: SilentProxy
let owner: Client
let lived: Lived
let stored: Stored

beforeAll(async () => {
  program = await runningProgram()
  smtp = await startMailServer()
  const { port } = testServers().postgres
  ;[toWorker, toApi] = [await silentProxy(port), await silentProxy(port)]
  const through = (proxy: SilentProxy) => ({
    DATABASE_URL: program.database.appUrl.replace(`:${port}/`, `:${proxy.port}/`),
  })
  owner = new Client({ connectionString: program.database.ownerUrl })
  await owner.connect()
  await program.start('worker', {
    ...through(toWorker),
    ...{ SMTP_URL: smtp.url, MAIL_FROM: 'office@example.invalid' },
  })
  await program.start('api', through(toApi))
  lived = await liveThrough({ program, smtp, toApi, toWorker, owner })
  stored = await temporalAsStored(program.namespace)
}, 120_000)
afterAll(async () => {
  await program.stop('api')
  await program.stop('worker')
  await Promise.all([owner.end(), smtp.close(), toWorker.close(), toApi.close()])
  await program.close()
})

async function everyTable(): Promise<Place[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  const places: Place[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<Record<string, unknown>>(`SELECT * FROM "${name}"`)
    for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
      const content = Buffer.isBuffer(value) ? value : String(JSON.stringify(value))
      places.push({ where: `${name}.${column}`, content })
    }
  }
  return places
}

/** The query code opens a person's matter to whoever has it. */
const markers = () => {
  const { queryCode } = lived.registered
  return { ...typed, 'query code': queryCode, 'its letters': queryCode.replaceAll('-', '') }
}

test('the search itself finds what is there, in every form', () => {
  const marker = { name: typed.name }
  const bytes = Buffer.from(`xx${typed.name}y`)
  const json = JSON.stringify({ a: typed.name }).replaceAll(/[^\0-\x7f]/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16)}`
  })
  const forms = [bytes, bytes.toString('base64'), bytes.subarray(1).toString('base64url')]
  const others = [bytes.toString('hex'), json, encodeURIComponent(typed.name)]
  for (const content of [...forms, ...others]) {
    expect(found(marker, [{ where: 'here', content }])).not.toEqual([])
  }
  expect(found(marker, [{ where: 'here', content: '欧阳植' }])).toEqual([])
})

test('the life was lived, and whoever may read it reads what was typed', async () => {
  const director = await program.signedIn('director')
  const office = await program.signedIn('office')
  const { case: number } = lived.registered
  const detail = expectStatus(await director.get(`/v1/cases/${number}`), 200)
  const contacts = await disclosed(office, number)
  const attached = expectStatus(await office.get(`/v1/cases/${number}/attachments`), 200)
  const [file] = bodyOf<{ attachments: { id: string }[] }>(attached).attachments
  const content = await office.get(`/v1/cases/${number}/attachments/${file?.id}`)
  const ratings = expectStatus(await director.get(`/v1/cases/${number}/ratings`), 200)
  const files = attached.text + expectStatus(content, 200).text
  const all = detail.text + contacts.text + files + ratings.text
  const kept = Object.entries(typed).filter(
    ([what]) =>
      !/late entry|refused|unknown|wrong|staff|online|moved|panels|supervision/.test(what),
  )
  expect(kept.filter(([, marker]) => !all.includes(marker))).toEqual([])
  expect(all).not.toContain(typed['refused text'])
})

test('nothing of it is in the histories, in visibility or in any description of a workflow', () => {
  const where = stored.places.map(({ where: place }) => place).join()
  for (const kind of ['visibility of case', 'description of messenger', 'event 1 of case']) {
    expect(where).toContain(kind)
  }
  expect(found(markers(), stored.places)).toEqual([])
})

const encodingOf = ({ metadata }: Payload) => String(Buffer.from(metadata?.['encoding'] ?? []))
const isSealed = (payload: Payload) => encodingOf(payload) === 'binary/anjie-aes-256-gcm'
const isClear = (payload: Payload) => encodingOf(payload) === 'json/plain'

test('not even whoever has the key finds it there; and without the key there is nothing to read', async () => {
  const codec = createPayloadCodec(parseKeyring('keys', program.env['ANJIE_PAYLOAD_KEYS'] ?? ''))
  const [sealed, clear] = [stored.payloads.filter(isSealed), stored.payloads.filter(isClear)]
  expect(sealed.length).toBeGreaterThan(50)
  expect(sealed.length + clear.length).toBe(stored.payloads.length)
  // The SDK's own note beside a local activity: when it ran, and under which name.
  const notes = clear.map(({ data }) => JSON.parse(String(Buffer.from(data ?? []))) as object)
  expect([...new Set(notes.flatMap((note) => Object.keys(note)))].sort()).toEqual([
    ...['activity_id', 'activity_type', 'attempt', 'backoff', 'complete_time'],
    ...['original_schedule_time', 'seq'],
  ])
  const opened = await codec.decode(sealed)
  const inside = opened.map(({ data }) => ({ where: 'payload', content: data ?? '' }))
  const code = { code: 'natural-resources' }
  expect(found(code, inside)).not.toEqual([])
  expect(found(markers(), inside)).toEqual([])
  const other = createPayloadCodec(parseKeyring('k', `1:${Buffer.alloc(32, 7).toString('base64')}`))
  expect(() => other.decode(sealed.slice(0, 1))).toThrow(/authenticate/)
})

test('nothing of it is in any column of any table', async () => {
  const places = await everyTable()
  const names = new Set(places.map(({ where }) => where))
  for (const column of [
    ...['Filing.words', 'CaseText.body', 'Outbox.posts', 'AuditEntry.detail'],
    ...['Attachment.name', 'Attachment.reason', 'AttachmentContent.content'],
    ...['Rating.words', 'Person.phone'],
  ]) {
    expect([...names]).toContain(column)
  }
  expect(found(markers(), places)).toEqual([])
})

test('nothing of it is in a log, in a refusal, or in a letter', () => {
  const logs = (['api', 'worker'] as const).map((part) => {
    return { where: `log of the ${part}`, content: program.said(part) }
  })
  const words = ['request', 'The record could not be written at once']
  expect(words.filter((word, at) => !logs[at]?.content.includes(word))).toEqual([])
  const answers = lived.refusals.map(({ status, text }) => ({
    where: `answer ${status}`,
    content: text,
  }))
  expect(answers.length).toBeGreaterThan(8)
  const letters = smtp.received.map(({ subject, body }) => {
    return { where: 'letter', content: `${subject} ${body}` }
  })
  expect(found(markers(), [...logs, ...answers, ...letters])).toEqual([])
})

test('nothing of it is in a file that is taken away, a count, or what operators are told', async () => {
  const asked: [string, readonly string[]][] = [
    [
      'director',
      ['case-exports', 'case-duty-exports', 'audit-exports'].map((name) => `${name}?format=csv`),
    ],
    ['director', ['duty-exports?format=csv', 'inbox-exports?format=csv', 'rating-sums']],
    ['director', ['cases', 'case-counters', 'case-duties', 'duties', 'inbox', 'audit']],
    ['operator', ['operations', 'undelivered-mail']],
  ]
  const places: Place[] = []
  for (const [login, paths] of asked) {
    const caller = await program.signedIn(login)
    for (const path of paths) {
      const { text } = expectStatus(await caller.get(`/v1/${path}`), 200)
      places.push({ where: path, content: text })
    }
  }
  const told = places.filter(({ content }) => String(content).includes(lived.registered.case))
  expect(told.map(({ where }) => where)).toEqual(
    expect.arrayContaining(['case-exports?format=csv', 'audit-exports?format=csv', 'cases']),
  )
  expect(found(markers(), places)).toEqual([])
})
