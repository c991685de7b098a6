import { readFileSync } from 'node:fs'
import { defineRoute, type ApiRoute } from '../http/route'
import { openApiDocument } from '../http/openapi'
import { cookieName } from '../http/session'
import { z } from '../http/zod'

/** That of the package (CHANGELOG.md). */
const API_VERSION = '0.1.0'

/** Its page loads three files from here and the document; nothing from anywhere else. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Swagger UI sets style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const page = `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="UTF-8">
    <title>Anjie 案结 · API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="document"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`

// No validator: the stock one would send the document's address to a service outside.
const start = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#document',
  validatorUrl: null,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
})
`

/** The document of all routes, itself among them, and the page that shows it. */
export function documentRoutes(all: () => readonly ApiRoute[]): ApiRoute[] {
  // Written once for each cookie name: anybody may ask for it, and writing it takes long.
  const written = new Map<string, Record<string, unknown>>()
  const documentFor = (cookie: string) => {
    const document = written.get(cookie) ?? {
      ...openApiDocument(all(), { version: API_VERSION, cookie }),
    }
    written.set(cookie, document)
    return document
  }
  return [
    defineRoute({
      method: 'get',
      path: '/openapi.json',
      operationId: 'openApi',
      summary: 'This document',
      tags: ['health'],
      access: { public: true },
      answers: { 200: { description: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) } },
      problems: [],
      handle: ({ deps }) => {
        const cookie = cookieName(deps.settings.publicOrigin)
        return Promise.resolve({ status: 200 as const, body: documentFor(cookie) })
      },
    }),
    asset('/docs', 'text/html', () => page, { 'Content-Security-Policy': pagePolicy }),
    asset('/docs/start.js', 'text/javascript', () => start),
    asset('/docs/swagger-ui.css', 'text/css', () => fileOf('swagger-ui.css')),
    asset('/docs/swagger-ui-bundle.js', 'text/javascript', () => fileOf('swagger-ui-bundle.js')),
  ]
}

function fileOf(name: string): string {
  const text = readFileSync(require.resolve(`swagger-ui-dist/${name}`), 'utf8')
  // Source maps are not served; a browser would ask for them in vain.
  return text.replace(/\n?(\/\/|\/\*)# sourceMappingURL=.*$/m, '')
}

function asset(
  path: `/${string}`,
  contentType: string,
  read: () => string,
  headers: Readonly<Record<string, string>> = {},
): ApiRoute {
  let text: string | undefined
  return defineRoute({
    method: 'get',
    path,
    operationId: `page ${path}`,
    summary: 'Part of the page that shows the document',
    tags: ['health'],
    access: { public: true },
    undocumented: true,
    answers: { 200: { description: 'The file', contentType, schema: z.string() } },
    problems: [],
    handle: () => {
      text ??= read()
      return Promise.resolve({ status: 200 as const, headers, body: text })
    },
  })
}
