import { inPlainWords } from '../../forms/plain-words'
import { Problem, type FieldProblem } from './problem'
import type { ApiRoute } from './route'
import { z } from './zod'

const UNKNOWN = 'Leave this out: no such field is known here'

export type Input = { params: unknown; query: unknown; headers: unknown; body: unknown }

/** zod at the door, all parts at once, so that everything that is wrong is said in one answer. */
export function validInput(route: ApiRoute, raw: Input): Input {
  const fields: FieldProblem[] = []
  const read = (part: keyof Input, schema: z.ZodType): unknown => {
    const named = part === 'headers' ? 'header' : part
    const nul = pathOfNul(raw[part])
    if (nul !== undefined) {
      fields.push({ path: [named, ...nul].join('.'), message: 'Remove the NUL character' })
      return undefined
    }
    const parsed = schema.safeParse(raw[part], inPlainWords)
    if (parsed.success) return parsed.data
    fields.push(...parsed.error.issues.flatMap((issue) => problemsOf(named, issue)))
    return undefined
  }
  const input = {
    params: read('params', route.params),
    query: read('query', route.query),
    headers: read('headers', route.headers),
    body: route.body === undefined ? undefined : read('body', route.body),
  }
  if (fields.length === 0) return input
  throw new Problem('invalid-request', 'Correct what "fields" lists and send it again.', { fields })
}

/** The names a form declares, in any order and no others; of a form without fields, none. */
export function fieldNames(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** Names the part and what was expected there, never what was sent. */
function problemsOf(part: string, issue: z.core.$ZodIssue): FieldProblem[] {
  const at = [part, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...at, key].join('.'), message: UNKNOWN }))
  }
  return [{ path: at.join('.'), message: issue.message }]
}

/** Postgres stores no NUL: better said here than met there. */
function pathOfNul(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.includes('\0') ? [] : undefined
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (key.includes('\0')) return []
    const path = pathOfNul(inner)
    if (path !== undefined) return [key, ...path]
  }
  return undefined
}
