import { z } from '../../api/http/zod'
import { routes } from '../../api/routes'
import { startApi, type RunningApi } from './running-api'

type Node = {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Node>
  required?: string[]
  items?: Node
  anyOf?: Node[]
  oneOf?: Node[]
  allOf?: Node[]
  additionalProperties?: Node | boolean
  propertyNames?: { enum?: string[] }
}
/** A schema with its references, and what they lead to. */
type Side = { node: Node; root: object }

let api: RunningApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const answers = routes
  .filter(({ undocumented }) => !undocumented)
  .flatMap((route) =>
    Object.entries(route.answers).flatMap(([status, { schema, contentType }]) =>
      schema === undefined || contentType !== undefined ? [] : [{ route, status, schema }],
    ),
  )

test('the document says of every field of an answer whether it is there and may be null', async () => {
  const { body } = await api.stranger().get('/openapi.json')
  const document = body as unknown as {
    paths: Record<string, Record<string, { responses: Record<string, Described> }>>
  }
  type Described = { content?: Record<string, { schema: Node }> }
  const seen = { fields: 0, nullable: 0 }
  const told = answers.flatMap(({ route, status, schema }) => {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    const node =
      document.paths[path]?.[route.method]?.responses[status]?.content?.['application/json']?.schema
    if (node === undefined) return [`${route.operationId} ${status} has no schema`]
    const spoken = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node
    const pair = { spoken: { node: spoken, root: spoken }, told: { node, root: document } }
    return differences(`${route.operationId} ${status}`, pair, seen)
  })
  expect(told).toEqual([])
  expect(seen.fields).toBeGreaterThan(300)
  expect(seen.nullable).toBeGreaterThan(30)
})

function differences(
  at: string,
  pair: { spoken: Side; told: Side },
  seen: { fields: number; nullable: number },
  depth = 0,
): string[] {
  const [spoken, told] = [opened(pair.spoken), opened(pair.told)]
  seen.fields += 1
  if (spoken.nullable) seen.nullable += 1
  if (spoken.nullable !== told.nullable)
    return [`${at}: null is ${spoken.nullable ? '' : 'not '}possible`]
  // Whatever leads to itself has said by then what it is.
  if (depth > 12) return []
  const deeper = (step: string, one: Node | undefined, other: Node | undefined) =>
    differences(
      `${at}${step}`,
      {
        spoken: { node: one ?? {}, root: pair.spoken.root },
        told: { node: other ?? {}, root: pair.told.root },
      },
      seen,
      depth + 1,
    )
  if (spoken.choices.length !== told.choices.length) return [`${at}: other choices`]
  return spoken.choices.flatMap((one, index) => {
    const other = told.choices[index] ?? {}
    const [names, described] = [one, other].map(({ properties = {} }) =>
      Object.keys(properties).sort(),
    )
    const required = [one, other].map((each) => [...(each.required ?? [])].sort().join())
    if (names?.join() !== described?.join()) return [`${at}: other fields`]
    return [
      ...(required[0] === required[1] ? [] : [`${at}: other fields are always there`]),
      ...(names ?? []).flatMap((name) =>
        deeper(`.${name}`, one.properties?.[name], other.properties?.[name]),
      ),
      ...(one.items === undefined && other.items === undefined
        ? []
        : deeper('[]', one.items, other.items)),
    ]
  })
}

/** Behind references and choices: whether null is one of them, and what the others are. */
function opened({ node, root }: Side): { nullable: boolean; choices: Node[] } {
  if (node.$ref !== undefined) return opened({ node: followed(node.$ref, root), root })
  const several = node.anyOf ?? node.oneOf
  if (several !== undefined) {
    const each = several.map((one) => opened({ node: one, root }))
    return {
      nullable: each.some(({ nullable }) => nullable),
      choices: each.flatMap(({ choices }) => choices),
    }
  }
  if (node.allOf !== undefined) {
    const each = node.allOf.map((one) => opened({ node: one, root }))
    return { nullable: each.every(({ nullable }) => nullable), choices: [merged(each)] }
  }
  const types = [node.type ?? []].flat()
  const isNull = types.includes('null')
  return { nullable: isNull, choices: isNull && types.length === 1 ? [] : [named(node)] }
}

/** A record whose names are known has these as fields. */
function named(node: Node): Node {
  const names = node.propertyNames?.enum
  const each = node.additionalProperties
  if (names === undefined || typeof each !== 'object') return node
  return { ...node, properties: Object.fromEntries(names.map((name) => [name, each])) }
}

function merged(parts: { choices: Node[] }[]): Node {
  const nodes = parts.flatMap(({ choices }) => choices)
  return {
    properties: Object.assign({}, ...nodes.map(({ properties }) => properties)) as Record<
      string,
      Node
    >,
    required: nodes.flatMap(({ required = [] }) => required),
  }
}

function followed(reference: string, root: object): Node {
  const steps = reference.split('/').slice(1)
  return steps.reduce<unknown>(
    (from, step) => (from as Record<string, unknown>)[step],
    root,
  ) as Node
}
