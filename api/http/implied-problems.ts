import type { Access, Idempotency, Method } from './access'
import type { ProblemCode } from './problem-codes'

type Declared = { method: Method; path: string; access: Access; body?: unknown; ifMatch?: true }

/** What can be answered to any route of that kind, so that no declaration has to repeat it. */
export function impliedProblems(route: Declared, idempotent: Idempotency): ProblemCode[] {
  const has = (condition: boolean, ...codes: ProblemCode[]) => (condition ? codes : [])
  const withSession = /^\/(v1|codec)\//.test(route.path)
  return [
    ...has(true, 'invalid-request', 'rate-limited', 'internal'),
    ...has(withSession, 'database-unavailable'),
    ...has(route.body !== undefined, 'malformed-json', 'body-too-large', 'unsupported-media-type'),
    ...has(route.method !== 'get', 'cross-site-request'),
    ...has(!('public' in route.access), 'not-signed-in'),
    ...has('action' in route.access, 'not-permitted'),
    ...has(idempotent !== 'by-nature', 'idempotency-key-reused'),
    ...has(idempotent === 'stored', 'request-in-progress'),
    ...has(route.ifMatch === true, 'changed-since'),
  ]
}
