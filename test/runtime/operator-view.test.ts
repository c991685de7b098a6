import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openOperatorView, type OperatorView } from '../../runtime/operator-view/server'
import { freePort } from '../../runtime/servers/ports'

type Asked = { method: string; url: string; headers: IncomingMessage['headers']; body: string }

let asked: Asked[]
let ui: Server
let api: Server
let view: OperatorView

const page =
  '<!doctype html><html><head>\n<meta http-equiv="content-security-policy"></head></html>'

function standIn(answer: (url: string) => [number, string, string]): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((req, res) => {
      let body = ''
      req.on('data', (chunk: Buffer) => (body += chunk.toString()))
      req.on('end', () => {
        asked.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body })
        const [status, type, text] = answer(req.url ?? '')
        res.writeHead(status, { 'content-type': type, 'set-cookie': 'anjie=1' }).end(text)
      })
    }).listen(0, '127.0.0.1', () => resolve(server))
  })
}

const address = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  ui = await standIn((url) =>
    url === '/api/v1/settings'
      ? [200, 'application/json', '{"Version":"2","DisableWriteActions":false,"Codec":{}}']
      : [200, 'text/html', page],
  )
  api = await standIn(() => [401, 'application/problem+json', '{"title":"Sign in"}'])
  view = await openOperatorView({
    port: await freePort(),
    ui: address(ui),
    api: address(api),
    namespace: 'office',
  })
})
beforeEach(() => (asked = []))
afterAll(async () => {
  await view.close()
  ui.close()
  api.close()
})

describe('the operators’ view', () => {
  test('puts the columns into the page before its content security policy', async () => {
    const answer = await fetch(view.origin, { headers: { accept: 'text/html' } })
    const html = await answer.text()
    for (const column of ['AnjieState', 'AnjieOverdue', 'AnjieNextInstant', 'AnjieCampaign']) {
      expect(html.indexOf(`"${column}"`)).toBeGreaterThan(0)
      expect(html.indexOf(`"${column}"`)).toBeLessThan(html.indexOf('<meta'))
    }
    expect(html).toContain('"office"')
    expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(html))
  })

  test('tells the page that nothing can be changed and who decodes', async () => {
    const answer = await fetch(`${view.origin}/api/v1/settings`)
    expect(await answer.json()).toMatchObject({
      Version: '2',
      DisableWriteActions: true,
      Codec: { Endpoint: `${view.origin}/codec`, IncludeCredentials: true },
    })
  })

  test.each([
    ['POST', '/api/v1/namespaces/office/workflows/case-1/terminate'],
    ['POST', '/api/v1/namespaces/office/workflows/case-1/update/x'],
    ['PUT', '/api/v1/namespaces/office'],
    ['DELETE', '/api/v1/namespaces/office/schedules/x'],
  ])('refuses %s %s', async (method, path) => {
    const answer = await fetch(view.origin + path, { method })
    expect(answer.status).toBe(403)
    expect(asked).toEqual([])
  })

  test('lets a workflow be asked', async () => {
    const path = '/api/v1/namespaces/office/workflows/case-1/query/__stack_trace'
    await fetch(view.origin + path, { method: 'POST', body: '{}' })
    expect(asked).toMatchObject([{ method: 'POST', url: path, body: '{}' }])
  })

  test('hands payloads to the API with the cookie and origin of whoever looks', async () => {
    const answer = await fetch(`${view.origin}/codec/decode`, {
      method: 'POST',
      headers: {
        cookie: 'anjie=me',
        origin: 'http://elsewhere',
        'content-type': 'application/json',
      },
      body: '{"payloads":[]}',
    })
    expect(answer.status).toBe(401)
    expect(asked).toMatchObject([
      {
        url: '/codec/decode',
        body: '{"payloads":[]}',
        headers: { cookie: 'anjie=me', origin: 'http://elsewhere', 'x-forwarded-for': '127.0.0.1' },
      },
    ])
  })

  test('has a door of its own, which signs in at the API', async () => {
    const door = await fetch(`${view.origin}/sign-in`)
    expect(await door.text()).toContain('登录')
    expect(door.headers.get('content-security-policy')).toContain(`default-src 'none'`)
    const answer = await fetch(`${view.origin}/sign-in`, { method: 'POST', body: '{}' })
    expect(answer.headers.get('set-cookie')).toBe('anjie=1')
    expect(asked).toMatchObject([{ method: 'POST', url: '/v1/sessions' }])
  })

  test('answers to one name, and never asks another host', async () => {
    const other = view.origin.replace('127.0.0.1', 'localhost')
    const answer = await fetch(`${other}/x?y=1`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe(`${view.origin}/x?y=1`)
    const { hostname, port, host } = new URL(view.origin)
    await new Promise((resolve) => {
      request({ hostname, port, path: '//127.0.0.1:1/x', headers: { host } }, resolve).end()
    })
    expect(asked).toMatchObject([{ url: '//127.0.0.1:1/x' }])
  })

  test('keeps the session of the API from the web UI', async () => {
    await fetch(`${view.origin}/x`, { headers: { cookie: 'a=1; anjie=me; __Host-anjie=me; b=2' } })
    await fetch(`${view.origin}/y`, { headers: { cookie: 'anjie=me' } })
    expect(asked.map(({ headers }) => headers.cookie)).toEqual(['a=1; b=2', undefined])
  })

  test('in production shows itself to operators signed in at the API, and to nobody else', async () => {
    const of = (action: string) => JSON.stringify({ actions: [{ action, scopes: ['self'] }] })
    const operators = await standIn(() => [200, 'application/json', of('read-payloads')])
    const staff = await standIn(() => [200, 'application/json', of('read-case')])
    const open = async (at: string) =>
      openOperatorView({
        ...{ port: await freePort(), ui: address(ui), namespace: 'office', guarded: true },
        api: at,
      })
    const headers = { cookie: 'anjie=me', accept: 'text/html' }
    const expected: [string, number][] = [
      [address(operators), 200],
      [address(staff), 303],
      [address(api), 303],
      ['http://127.0.0.1:9', 502],
    ]
    for (const [at, status] of expected) {
      const guarded = await open(at)
      const answer = await fetch(guarded.origin, { headers, redirect: 'manual' })
      expect([at, answer.status]).toEqual([at, status])
      const stranger = await fetch(`${guarded.origin}/api/v1/namespaces/office/workflows`)
      expect(stranger.status).toBe(401)
      expect((await fetch(`${guarded.origin}/sign-in`)).status).toBe(200)
      expect((await fetch(`${guarded.origin}/healthz`)).status).toBe(200)
      await guarded.close()
    }
    operators.close()
    staff.close()
  })

  test('says so when nothing answers behind it', async () => {
    const alone = await openOperatorView({
      port: await freePort(),
      ui: 'http://127.0.0.1:9',
      api: 'http://127.0.0.1:9',
      namespace: 'office',
    })
    expect((await fetch(`${alone.origin}/x`)).status).toBe(502)
    await alone.close()
  })
})
