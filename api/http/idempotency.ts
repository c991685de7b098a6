import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { Instant } from '../../domain/time/day'
import { contentHash } from '../../protection/content-hash'
import type { AppDeps } from '../deps'
import {
  findAnswer,
  isAnswered,
  keepAnswer,
  type KeptAnswer,
  type RepeatKey,
} from '../records/idempotency'
import { Problem } from './problem'
import type { Answer, ApiRoute, Remembering } from './route'
import { fieldNames } from './validate'

export const KEY_HEADER = 'Idempotency-Key'
const KEY_EXAMPLE = '5f0c2f4e-9a7b-4c1d-8e53-0b6d1a7c9e42'
/** 8 to 128 visible characters; a UUID will do. */
export const KEY_PATTERN = /^[\x21-\x7e]{8,128}$/
/** Of whoever has nothing else to show than what they send: long enough that nobody guesses it. */
const LONG_KEY = /^[\x21-\x7e]{32,128}$/

type Asked = {
  req: Request
  route: ApiRoute
  /** A person signed in, or the code somebody holds. */
  asker: string
  /** What is asked for; the query only says how to be answered. */
  input: { params: unknown; headers: unknown; body: unknown }
}

/** What a route that declares `idempotent` finds in its context. */
export type Repeat = { key: RepeatKey; handle: Remembering; kept: () => boolean }

export function repeatOf(deps: AppDeps, asked: Asked, now: Instant): Repeat {
  const { req, route, asker, input } = asked
  const key = req.get(KEY_HEADER)
  const pattern = 'bySending' in route.access ? LONG_KEY : KEY_PATTERN
  if (key === undefined || !pattern.test(key)) {
    throw new Problem(
      'invalid-request',
      `Give the request a key of its own in the header ${KEY_HEADER}; repeat it with the same key when no answer came.`,
      { fields: [{ path: `header.${KEY_HEADER}`, message: keyWanted(key, pattern) }] },
    )
  }
  const repeat = {
    principal: asker,
    route: `${route.method.toUpperCase()} ${route.path}`,
    key,
  }
  const bodyHash = contentHash({
    ...{ params: input.params, body: hashable(input.body) },
    ...(fieldNames(route.headers).length === 0 ? {} : { headers: input.headers }),
  })
  let kept = false
  const handle: Remembering = {
    key,
    bodyHash,
    updateId: hashOf(repeat),
    remember: (tx, status, body) => keepAnswer(tx, deps.fieldCipher, handle.keeping(status, body)),
    keeping(status, body) {
      kept = true
      return { repeat, bodyHash: keyed(deps, bodyHash), status, body, keptAt: now }
    },
  }
  return { key: repeat, handle, kept: () => kept }
}

function keyWanted(key: string | undefined, pattern: RegExp): string {
  const form = `${pattern === LONG_KEY ? 32 : 8} to 128 visible characters, such as ${KEY_EXAMPLE}`
  return key === undefined ? `This is missing: give ${form}` : `Give ${form}`
}

/**
 * Of whoever has neither an account nor a code what they send, hashed with a key: the answer holds a query
 * code, and nobody reads it again who does not know the whole of it besides the key (decision 76).
 */
export function askerBySending(
  { access }: ApiRoute,
  { fieldCipher }: AppDeps,
  body: unknown,
): string | undefined {
  if (!('bySending' in access)) return undefined
  const sent = fieldCipher.hash('IdempotencyKey.sent', contentHash(hashable(body)))
  return `sent:${Buffer.from(sent).toString('hex')}`
}

/** Of a file, what stands for its bytes. */
function hashable(body: unknown): unknown {
  return body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : body
}

/** Decision 5: the same principal, route and key always mean the same update. */
function hashOf({ principal, route, key }: RepeatKey): string {
  return createHash('sha256').update([principal, route, key].join('\0')).digest('hex')
}

/**
 * Lets the handler do it, once; a repetition fails, by what was kept if by nothing else, and is
 * answered from that. So what comes once, as nearly everything does, looks for no earlier answer.
 */
export async function answeredOnce(
  deps: AppDeps,
  repeat: Repeat,
  handle: () => Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await handle()
    if (!repeat.kept()) throw new Error(`${repeat.key.route} answered without keeping its answer`)
    return answer
  } catch (error) {
    if (!(isAnswered(error) || error instanceof Problem)) throw error
    const before = await findAnswer(deps.pool, deps.fieldCipher, repeat.key)
    if (before !== undefined) return answerAgain(deps, before, repeat)
    if (error instanceof Problem) throw error
    throw new Problem('request-in-progress', 'Send it again in a moment.', { retryAfter: 1 })
  }
}

/** A plain hash would tell whoever reads the table whether a guessed file, or filing, was sent (decision 53). */
function keyed({ fieldCipher }: AppDeps, bodyHash: string): string {
  return Buffer.from(fieldCipher.hash('IdempotencyKey.body', bodyHash)).toString('hex')
}

function answerAgain(deps: AppDeps, kept: KeptAnswer, { handle }: Repeat): Answer {
  if (kept.bodyHash !== keyed(deps, handle.bodyHash)) {
    throw new Problem(
      'idempotency-key-reused',
      'This key was used for a request that said something else: take a new one.',
    )
  }
  const headers = { 'Idempotency-Replayed': 'true' }
  return { status: kept.status, headers, body: kept.body }
}
