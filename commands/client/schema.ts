import openapiTS, { astToString } from 'openapi-typescript'
import { openApiDocument, type OpenApiDocument } from '../../api/http/openapi'
import type { ApiRoute } from '../../api/http/route'

const PROBLEM = 'application/problem+json'
/** Types know no release and no cookie. */
const about = { version: '0', cookie: 'anjie' }
const head = '// Written by npm run client out of what api/routes declares. Do not edit.\n\n'

/** The types of all that is declared, in an order of their own, so that they are the same every time. */
export async function clientSchema(routes: readonly ApiRoute[]): Promise<string> {
  const document = JSON.parse(JSON.stringify(openApiDocument(routes, about))) as OpenApiDocument
  for (const methods of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(methods) as Operation[]) {
      operation.responses = withOneProblem(operation.responses)
    }
  }
  const nodes = await openapiTS(document as Parameters<typeof openapiTS>[0], {
    alphabetize: true,
    // What is filled in where it is left out may be left out.
    defaultNonNullable: false,
  })
  return head + astToString(nodes)
}

type Responses = Record<string, { description?: string; content?: Record<string, unknown> }>
type Operation = { responses: Responses }

/** A problem has the same form whatever its status: it is said once for each operation. */
function withOneProblem(responses: Responses): Responses {
  const entries = Object.entries(responses)
  const isProblem = ([, { content = {} }]: (typeof entries)[number]) => PROBLEM in content
  const problem = entries.find(isProblem)?.[1]
  const others = Object.fromEntries(entries.filter((entry) => !isProblem(entry)))
  if (problem === undefined) return others
  return { ...others, default: { ...problem, description: 'A problem, told apart by its code' } }
}
