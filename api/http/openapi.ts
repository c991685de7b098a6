import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type ResponseConfig,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi'
import { tagsPattern } from './etag'
import { KEY_HEADER, KEY_PATTERN } from './idempotency'
import { problemSchema } from './problem'
import { problemKinds, type ProblemCode } from './problem-codes'
import type { ApiRoute } from './route'
import { z } from './zod'

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>

/** The document of what is registered: made from the same declarations, so it cannot lag behind. */
export function openApiDocument(
  routes: readonly ApiRoute[],
  about: { version: string; cookie: string },
): OpenApiDocument {
  const registry = new OpenAPIRegistry()
  const session = registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: about.cookie,
    description: 'Set by POST /v1/sessions.',
  })
  registry.register('Problem', problemSchema)
  for (const route of routes) {
    if (!route.undocumented) registry.registerPath(pathOf(route, session.name))
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Anjie (案结)',
      version: about.version,
      description:
        'Durable case work for a township petition office. Days are days in Asia/Shanghai, ' +
        'moments are UTC. Fields that are not described are refused. Errors are ' +
        'application/problem+json with a stable code and a sentence that says what to do next.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  })
}

function pathOf(route: ApiRoute, scheme: string): RouteConfig {
  const { method, operationId, summary, description, tags, access } = route
  const types = route.file ?? ['application/json']
  const schema = route.body
  const body = schema && {
    required: true,
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
  }
  return {
    ...{ method, operationId, summary, tags: [...tags] },
    path: route.path.replaceAll(/:(\w+)/g, '{$1}'),
    ...(description === undefined ? {} : { description }),
    security: 'public' in access ? [] : [{ [scheme]: [] }],
    ...('action' in access ? { 'x-anjie-action': access.action } : {}),
    request: {
      ...parameters('params', route.params),
      ...parameters('query', route.query),
      ...headersOf(route),
      ...(body === undefined ? {} : { body }),
    },
    responses: {
      ...answersOf(route),
      ...(route.tagged === true ? unchanged : {}),
      ...problemsOf(route.problems),
    },
  }
}

const keyHeader = z.string().openapi({
  param: { name: KEY_HEADER, in: 'header', required: true },
  pattern: KEY_PATTERN.source,
  description: 'Your own name for this request. Repeated with the same key it is done once.',
})

function headersOf(route: ApiRoute): { headers?: z.ZodType[] } {
  const { headers } = route
  const shape = headers instanceof z.ZodObject ? (headers.shape as Record<string, z.ZodType>) : {}
  const own = Object.entries(shape).map(([name, schema]) => {
    return schema.openapi({ param: { name, in: 'header', required: !schema.isOptional() } })
  })
  const all = [
    ...(route.idempotent === 'by-nature' ? [] : [keyHeader]),
    ...(route.ifMatch === true ? [ifMatchHeader] : []),
    ...(route.tagged === true ? [ifNoneMatchHeader] : []),
    ...own,
  ]
  return all.length === 0 ? {} : { headers: all }
}

const ifMatchHeader = z
  .string()
  .optional()
  .openapi({
    param: { name: 'If-Match', in: 'header' },
    pattern: tagsPattern.source,
    description:
      'The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. ' +
      'Of a case or the organisation the version in it counts, whatever else is shown beside it.',
  })

const ifNoneMatchHeader = z
  .string()
  .optional()
  .openapi({
    param: { name: 'If-None-Match', in: 'header' },
    description: 'The ETag of the answer you have: 304 where it is still the same.',
  })

const etagHeader = {
  ETag: {
    ...{ required: true, schema: { type: 'string' as const } },
    description: 'Strong, and of your view alone: send it as If-Match, or as If-None-Match.',
  },
}

function parameters(part: 'params' | 'query', schema: z.ZodType): Record<string, z.ZodObject> {
  if (!(schema instanceof z.ZodObject) || Object.keys(schema.shape).length === 0) return {}
  return { [part]: schema }
}

function answersOf(route: ApiRoute): Record<string, ResponseConfig> {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, { description, schema, ...as }]) => {
      const { contentType = 'application/json', orAs = [] } = as
      const types = [contentType, ...orAs]
      const content = (of: z.ZodType) =>
        Object.fromEntries(types.map((type) => [type, { schema: of }]))
      const headers = route.tagged === true ? { headers: etagHeader } : {}
      return [status, { description, ...headers, ...(schema && { content: content(schema) }) }]
    }),
  )
}

const unchanged = {
  304: { description: 'What you have is still the same', headers: etagHeader },
}

/** Several problems may share a status: their codes are listed under it. */
function problemsOf(codes: readonly ProblemCode[]): Record<string, ResponseConfig> {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of codes) {
    const { status } = problemKinds[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\`: ${problemKinds[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  )
}
