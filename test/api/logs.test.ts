import { dayOf, instantFrom } from '../../domain/time/day'
import { createLogger } from '../../api/http/log'
import { until } from '../support/messenger-driver'
import { signInOf, startApi, type RunningApi } from './running-api'

let api: RunningApi
beforeAll(async () => void (api = await startApi()))
afterAll(() => api.close())

const linesOf = (logged: string[]) =>
  logged.map((line) => JSON.parse(line) as Record<string, unknown>)
/** A line is written once its answer is gone. */
const untilLogged = (count: number) =>
  until(() => linesOf(api.logged).filter(({ msg }) => msg === 'request').length >= count)

/** Somebody of the office, and what was logged of that forgotten. */
async function afterSigningIn() {
  const before = linesOf(api.logged).filter(({ msg }) => msg === 'request').length
  const caller = await api.signedIn('office')
  await untilLogged(before + 1)
  api.logged.length = 0
  return caller
}

test('one line per request tells who asked for what kind of thing, and how it went', async () => {
  const caller = await afterSigningIn()
  await caller.get('/v1/cases/2026-000123?atLeast=1')
  await untilLogged(1)
  expect(linesOf(api.logged)).toEqual([
    {
      ...{ level: 'info', time: expect.any(String) as string, msg: 'request' },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      ...{ method: 'GET', route: '/v1/cases/:number', status: 404 },
      ms: expect.any(Number) as number,
      person: expect.stringMatching(/^person-/) as string,
    },
  ])
})

test('whatever people type, wherever they put it, none of it is logged', async () => {
  const words = ['王小明', '13900001111', '朱家村三组', 'hunter2-password', '宅基地']
  const [name, phone, address, password, title] = words
  const caller = await afterSigningIn()
  const filing = {
    ...{ channel: 'counter', receivedOn: dayOf(instantFrom(Date.now())), title, words: title },
    petitioners: [{ name, address, phone }],
  }
  const stranger = api.stranger()
  const { login } = signInOf(api.signIns, 'office')
  await stranger.post('/v1/sessions', { login, password })
  await stranger.post('/v1/sessions', { login: name, password })
  await stranger.post('/v1/look-ups', { queryCode: phone })
  await stranger.get(`/${encodeURIComponent(String(name))}?phone=${phone}`)
  await caller.get(`/v1/cases?phase=${encodeURIComponent(String(address))}`)
  await caller.get(`/v1/cases/${encodeURIComponent(String(name))}`)
  await caller.post('/v1/filings', { ...filing, unknown: name })
  await caller.post('/v1/filings', undefined, { raw: `{"name": "${name}` })
  // A database error whose own message would quote the values.
  await api.owner.$executeRaw`REVOKE INSERT ON "Filing" FROM anjie_app`
  const failed = await caller.post('/v1/filings', filing)
  await api.owner.$executeRaw`GRANT INSERT ON "Filing" TO anjie_app`
  expect([failed.status, failed.body['code']]).toEqual([500, 'internal'])
  expect(api.logged.join('')).toContain(String(failed.body['errorId']))
  await untilLogged(9)
  const logged = api.logged.join('')
  expect(linesOf(api.logged).filter(({ msg }) => msg === 'request')).toHaveLength(9)
  for (const word of [...words, encodeURIComponent(String(name)), caller.cookie ?? 'cookie']) {
    expect(logged).not.toContain(word)
  }
})

test('fields that people fill are redacted should somebody log them after all', () => {
  const lines: string[] = []
  const log = createLogger('info', { write: (line) => void lines.push(line) })
  const person = { name: '王小明', phone: '13900001111' }
  log.info({ body: { words: '王小明' }, petitioner: person, request: { person } }, 'careless')
  log.warn({ err: new Error('Invalid value 王小明', { cause: new Error('13900001111') }) })
  log.error(new Error('13900001111'))
  log.error('only words')
  expect(lines).toHaveLength(4)
  expect(JSON.parse(lines[3] ?? '')).toMatchObject({ msg: 'only words' })
  expect(lines.join('')).toContain('[redacted]')
  expect(lines.join('')).not.toMatch(/王小明|13900001111/)
  const { err } = JSON.parse(lines[1] ?? '') as {
    err: { kind: string; at: string[]; cause: object }
  }
  expect(err).toMatchObject({ kind: 'Error', cause: { kind: 'Error' } })
  expect(err.at[0]).toContain('logs.test')
})
