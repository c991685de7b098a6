import { startApi, type RunningApi } from './running-api'

// What the door refuses by its form the document says, as far as a schema can: a client that goes by
// the document is not turned away for the length of an id or a year that is not taken.

type Schema = {
  type?: string | string[]
  format?: string
  pattern?: string
  maximum?: number
  maxLength?: number
}
type Node = Schema & Record<string, unknown>

let api: RunningApi
let document: { paths: object; components: { schemas: Record<string, object> } }
beforeAll(async () => {
  api = await startApi()
  document = (await api.stranger().get('/openapi.json')).body as never
})
afterAll(() => api.close())

/** Read as a whole, by rules no schema can say, and bounded by the size of the body. */
const readAsAWhole = ['/v1/calendars', '/v1/calendars/preview', '/codec/decode']

/** Every schema of what is sent, with the way to it. */
function sent(): [string, Node][] {
  const operations = Object.entries(
    document.paths as Record<string, Record<string, object>>,
  ).filter(([path]) => !readAsAWhole.includes(path))
  return operations.flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const { parameters = [], requestBody = {} } = operation as {
        parameters?: object[]
        requestBody?: object
      }
      return below({ parameters, requestBody }, `${method} ${path}`, new Set())
    }),
  )
}

function below(node: unknown, at: string, seen: ReadonlySet<string>): [string, Node][] {
  if (typeof node !== 'object' || node === null) return []
  const own = node as Node
  const reference = own['$ref']
  if (typeof reference === 'string') {
    const name = reference.split('/').at(-1) ?? ''
    return seen.has(name)
      ? []
      : below(document.components.schemas[name], at, new Set([...seen, name]))
  }
  // Whatever tag one has is compared, and none is refused.
  if (own['name'] === 'If-None-Match') return []
  const inner = Object.entries(own).flatMap(([key, value]) => below(value, `${at}.${key}`, seen))
  return own.type === undefined ? inner : [[at, own], ...inner]
}

test('a day says which are taken, wherever one is sent', () => {
  const days = sent().filter(([, { format }]) => format === 'date')
  expect(days.length).toBeGreaterThan(60)
  expect(days.filter(([, { pattern }]) => pattern === undefined).map(([at]) => at)).toEqual([])
  const [[, { pattern = '' }] = ['', {}]] = days
  const taken = (day: string) => new RegExp(pattern).test(day)
  expect(['1949-01-01', '2026-12-31', '2199-12-31'].every(taken)).toBe(true)
  expect(['1948-12-31', '2200-01-01', '2026-13-01', '2026-1-1', '26-01-01'].some(taken)).toBe(false)
})

test('a whole number says how far it goes', () => {
  const whole = sent().filter(([, { type }]) => [type].flat().includes('integer'))
  expect(whole.length).toBeGreaterThan(60)
  expect(whole.filter(([, { maximum }]) => maximum === undefined).map(([at]) => at)).toEqual([])
})

test('a text says how long it may be, or of what make it is', () => {
  const texts = sent().filter(
    ([, each]) =>
      each.type === 'string' && each['enum'] === undefined && each['const'] === undefined,
  )
  const free = texts.filter(
    ([, { pattern, maxLength, format }]) =>
      pattern === undefined && maxLength === undefined && format === undefined,
  )
  expect([...new Set(free.map(([at]) => at.replace(/^\w+ \S+?\./, '')))]).toEqual([])
})
