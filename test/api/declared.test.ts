import type { Router } from 'express'
import { createApp } from '../../api/app'
import { defineRoute, type ApiRoute } from '../../api/http/route'
import { z } from '../../api/http/zod'
import { routes } from '../../api/routes'
import { access, roles, type Role } from '../../domain/access'
import { type ApiCaller, loginOf, startApi, type RunningApi } from './running-api'

let api: RunningApi
const callers = new Map<Role, ApiCaller>()

beforeAll(async () => {
  api = await startApi()
  for (const role of roles) callers.set(role, await api.signedIn(loginOf[role]))
})
afterAll(() => api.close())

const nameOf = ({ method, path }: { method: string; path: string }) =>
  `${method.toUpperCase()} ${path}`

/** Everything Express would call, in order: routes by method and path, the rest by name. */
function handlersOf(router: Router): string[] {
  return router.stack.flatMap((layer) => {
    if (layer.route === undefined) return [`use ${layer.handle.name}`]
    const { path, stack } = layer.route
    return stack.map(({ method }) => nameOf({ method, path }))
  })
}

/** What answers on the way to a route, or when there is none. None of them answers with content. */
const around = {
  before: ['requestLog', 'securityHeaders', 'generalLimit', 'codecCors', 'session'],
  after: ['fallback', 'errorHandler'],
}

function expected(declared: readonly ApiRoute[]): string[] {
  const use = (name: string) => `use ${name}`
  return [...around.before.map(use), ...declared.map(nameOf), ...around.after.map(use)]
}

test('every handler is declared, and everything declared is served', () => {
  expect(handlersOf(createApp(api.deps).router)).toEqual(expected(routes))
})

test('a handler added past the declarations is found', () => {
  const app = createApp(api.deps)
  app.get('/v1/back-door', (_req, res) => void res.end())
  expect(handlersOf(app.router)).not.toEqual(expected(routes))
})

test('no two routes share an address or an operation', () => {
  expect(new Set(routes.map(nameOf)).size).toBe(routes.length)
  expect(new Set(routes.map(({ operationId }) => operationId)).size).toBe(routes.length)
})

test('only these are open to everybody', () => {
  const open = routes.filter((route) => 'public' in route.access && !route.undocumented)
  expect(open.map(nameOf)).toEqual([
    'POST /v1/sessions',
    'POST /v1/look-ups',
    'POST /v1/own-data',
    'POST /v1/own-reviews',
    'POST /v1/own-settlement-answers',
    'POST /v1/own-ratings',
    'POST /v1/own-receptions',
    'POST /v1/own-reception-withdrawals',
    'POST /v1/own-filings',
    ...['GET /v1/public/leaflets', 'GET /v1/public/leaflets/:code'],
    ...['GET /v1/public/channels', 'GET /v1/public/notices'],
    'GET /livez',
    'GET /readyz',
    'GET /openapi.json',
  ])
})

test('whoever has no session gets no further than the door', async () => {
  const closed = routes.filter((route) => !('public' in route.access))
  expect(closed.length).toBeGreaterThan(15)
  for (const route of closed) {
    const { status, body } = await call(api.stranger(), route)
    expect([nameOf(route), status, body['code']]).toEqual([nameOf(route), 401, 'not-signed-in'])
  }
})

test.each(roles)('the table of access decides what the role "%s" may ask for', async (role) => {
  const caller = callers.get(role)
  if (caller === undefined) throw new Error(role)
  for (const route of routes) {
    if (!('action' in route.access)) continue
    const granted = (access[role][route.access.action] ?? []).length > 0
    const { body, status } = await call(caller, route)
    // What is let in here is a request without sense, which fails later and for other reasons.
    expect([nameOf(route), body['code'] === 'not-permitted']).toEqual([nameOf(route), !granted])
    expect([nameOf(route), status === 403]).toEqual([nameOf(route), !granted])
  }
})

function call(caller: ApiCaller, { method, path, answers }: ApiRoute) {
  const goesOn = Object.values(answers).some(({ stream }) => stream === true)
  // A stream that is let in would never end: it is asked for something it does not know.
  const address = path.replaceAll(/:\w+/g, 'none') + (goesOn ? '?none=1' : '')
  return caller.send(method.toUpperCase(), address, undefined, {
    headers: { 'Idempotency-Key': 'a-request-without-sense' },
  })
}

test.each(routes.map((route) => [nameOf(route), route] as const))(
  '%s refuses what it does not describe',
  (_name, route) => {
    for (const schema of [route.params, route.query, route.body]) {
      if (schema !== undefined) expect(openObjects(schema)).toEqual([])
    }
  },
)

test('an open object is found, however deep it lies', () => {
  const nested = z.strictObject({ list: z.array(z.object({ a: z.string() })) })
  expect(openObjects(nested)).toEqual(['#.properties.list.items'])
})

/** Objects of a schema that would let unknown fields pass. */
function openObjects(schema: z.ZodType): string[] {
  return walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '#')
}

function walk(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = node as Record<string, unknown>
  const open = own['type'] === 'object' && (own['additionalProperties'] ?? true) === true
  const inner = Object.entries(own).flatMap(([key, value]) => walk(value, `${path}.${key}`))
  return open ? [path, ...inner] : inner
}

test('a POST that does not say what happens when it comes twice cannot be declared', () => {
  const declare = () =>
    defineRoute({
      ...{ method: 'post', path: '/v1/things', operationId: 'x', summary: 'x', tags: [] },
      ...{ access: { signedIn: true }, answers: { 204: { description: 'x' } }, problems: [] },
      handle: () => Promise.resolve({ status: 204 as const }),
    })
  expect(declare).toThrow('POST /v1/things must say what happens when it comes twice')
})

test('a route without access does not compile', () => {
  const declare = () =>
    // @ts-expect-error: access is missing
    defineRoute({
      ...{ method: 'get', path: '/v1/things', operationId: 'x', summary: 'x', tags: [] },
      ...{ answers: { 204: { description: 'x' } }, problems: [] },
      handle: () => Promise.resolve({ status: 204 as const }),
    })
  expect(declare).toBeDefined()
})
