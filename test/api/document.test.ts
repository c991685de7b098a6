import { routes } from '../../api/routes'
import { problemKinds } from '../../api/http/problem-codes'
import { startApi, type RunningApi } from './running-api'

type Operation = {
  operationId: string
  security: object[]
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<
    string,
    {
      description: string
      headers?: Record<string, object>
      content?: Record<string, { schema: object }>
    }
  >
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, object>>
}

let api: RunningApi
let document: Document
beforeAll(async () => {
  api = await startApi()
  document = (await api.stranger().get('/openapi.json')).body as Document
})
afterAll(() => api.close())

const documented = routes.filter((route) => !route.undocumented)
const operationOf = (path: string, method: string): Operation => {
  const found = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method]
  if (found === undefined) throw new Error(`${method} ${path} is not in the document`)
  return found
}

test('it is OpenAPI 3.1 and holds every route, and nothing else', () => {
  expect(document.openapi).toBe('3.1.0')
  const found = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(found.map(({ operationId }) => operationId).sort()).toEqual(
    documented.map(({ operationId }) => operationId).sort(),
  )
})

test.each(documented.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s is described as it behaves',
  (_name, route) => {
    const operation = operationOf(route.path, route.method)
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    const parameters = operation.parameters ?? []
    const named = (place: string) => parameters.filter((each) => each.in === place)
    expect(named('path').map(({ name }) => name)).toEqual(inPath)
    expect(named('path').every(({ required }) => required)).toBe(true)
    const keyed = named('header').some(
      ({ name, required }) => name === 'Idempotency-Key' && required,
    )
    expect(keyed).toBe(route.idempotent !== 'by-nature')
    const offered = named('header').map(({ name }) => name)
    expect(offered.includes('If-Match')).toBe(route.ifMatch === true)
    expect(operation.responses['412'] !== undefined).toBe(route.ifMatch === true)
    expect(offered.includes('If-None-Match')).toBe(route.tagged === true)
    for (const status of ['200', '304']) {
      const tagged = operation.responses[status]?.headers?.['ETag'] !== undefined
      expect(tagged).toBe(route.tagged === true)
    }
    expect(operation.responses['304']?.content).toBeUndefined()
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined)
    expect(operation.security).toEqual('public' in route.access ? [] : [{ session: [] }])
    for (const status of Object.keys(route.answers)) {
      expect(operation.responses[status]).toBeDefined()
    }
    for (const code of route.problems) {
      const { status } = problemKinds[code]
      expect(operation.responses[status]?.description).toContain(`\`${code}\``)
      expect(operation.responses[status]?.content?.['application/problem+json']).toEqual({
        schema: { $ref: '#/components/schemas/Problem' },
      })
    }
  },
)

test('every command and every change of the organisation goes by the tag of what was seen', () => {
  const going = documented.filter(({ ifMatch }) => ifMatch === true)
  const without = documented.filter(({ method, path, ifMatch, access }) => {
    const changes =
      method === 'post' ? path.startsWith('/v1/cases/') : method === 'put' && 'action' in access
    return changes && ifMatch !== true
  })
  expect(going.length).toBeGreaterThan(60)
  // People and accounts have no version: what is given of them replaces what was there.
  // Files and what is disclosed change nothing of the case that anybody could have seen before.
  expect(without.map(({ operationId }) => operationId)).toEqual([
    ...['discloseContacts', 'attach', 'withdrawAttachment'],
    ...['changePerson', 'disableAccount'],
  ])
})

test('every reference leads somewhere, every body is an object or a choice of them', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, to]) => to,
  )
  expect(references.length).toBeGreaterThan(10)
  for (const reference of references) {
    const [, , kind = '', name = ''] = (reference ?? '').split('/')
    expect([reference, document.components[kind]?.[name]]).not.toEqual([reference, undefined])
  }
  expect(document.components['securitySchemes']).toEqual({
    session: expect.objectContaining({ type: 'apiKey', in: 'cookie', name: 'anjie' }) as object,
  })
})

test('where a file is taken, the document says of which types it may be, and that it is one', () => {
  const taking = documented.filter(({ file }) => file !== undefined)
  expect(taking.length).toBeGreaterThan(0)
  for (const { path, method, file = [] } of taking) {
    const content = operationOf(path, method).requestBody?.content ?? {}
    expect(Object.keys(content)).toEqual([...file])
    for (const { schema } of Object.values(content)) {
      expect(schema).toMatchObject({ type: 'string', format: 'binary' })
    }
  }
})

test('no schema of a request is empty', () => {
  for (const { path, method, body, file } of documented) {
    if (body === undefined || file !== undefined) continue
    const schema = operationOf(path, method).requestBody?.content['application/json']?.schema ?? {}
    const keys = Object.keys(resolved(schema))
    expect([path, keys.some((key) => /properties|anyOf|oneOf/.test(key))]).toEqual([path, true])
  }
})

function resolved(schema: object): object {
  const { $ref } = schema as { $ref?: string }
  const name = $ref?.split('/').at(-1)
  return name === undefined ? schema : (document.components['schemas']?.[name] ?? {})
}

test('the page loads only what this process serves', async () => {
  const caller = api.stranger()
  const page = await caller.get('/docs')
  expect(page.status).toBe(200)
  expect(page.headers.get('Content-Type')).toMatch(/^text\/html/)
  const policy = page.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/)
  expect(policy).toMatch(/script-src 'self';/)
  const assets = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to]) => to ?? '')
  expect(assets).toEqual([
    'data:,',
    '/docs/swagger-ui.css',
    '/docs/swagger-ui-bundle.js',
    '/docs/start.js',
  ])
  expect(page.text).not.toMatch(/https?:\/\/|<script>|<style/)
  for (const asset of assets.slice(1)) {
    const { status, text } = await caller.get(asset)
    expect([asset, status, text.length > 50]).toEqual([asset, 200, true])
    expect(text).not.toMatch(/sourceMappingURL=(?!data:)|url\(["']?https?:|@import/)
  }
  const start = (await caller.get('/docs/start.js')).text
  expect(start).toContain('validatorUrl: null')
  expect(start).not.toMatch(/https?:\/\//)
})
