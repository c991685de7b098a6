import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit'
import { normaliseQueryCode } from '../records/query-code'
import { Problem } from './problem'
import { problemKinds } from './problem-codes'

/** Requests allowed in a span of time. */
export type Limit = { windowMillis: number; most: number }

export type Limits = {
  /** Per address, everything together: stops a script run wild, nobody at work. */
  general: Limit
  /** Per address, guesses in vain only: a query code. */
  strict: Limit
  /** Per query code and address, guesses in vain only: what goes with it can be guessed at. */
  codeAddress: Limit
  /** Per query code wherever it is used from, guesses in vain only: guessing spread over addresses. */
  code: Limit
  /** Per address: matters filed by whoever has no account. A service hall is one address. */
  filing: Limit
  /** Per login, or person signed in, and address, failures only: a password. */
  signIn: Limit
  /** Per address whatever the login, failures only: each try costs a hash. */
  signInAddress: Limit
  /** Per login wherever it comes from, failures only: guessing spread over addresses. */
  signInLogin: Limit
}

export const standardLimits: Limits = {
  general: { windowMillis: 60_000, most: 30_000 },
  strict: { windowMillis: 15 * 60_000, most: 30 },
  codeAddress: { windowMillis: 15 * 60_000, most: 10 },
  code: { windowMillis: 15 * 60_000, most: 50 },
  filing: { windowMillis: 15 * 60_000, most: 30 },
  signIn: { windowMillis: 15 * 60_000, most: 10 },
  signInAddress: { windowMillis: 15 * 60_000, most: 100 },
  signInLogin: { windowMillis: 15 * 60_000, most: 50 },
}

export function generalLimiter({ general }: Limits): RequestHandler {
  const limit = limiter(general, {})
  return function generalLimit(req, res, next) {
    void limit(req, res, next)
  }
}

/** Of whoever is found and refused, or kept waiting by an outage, none was: they are not locked out. */
const inVain: Partial<Options> = {
  skipSuccessfulRequests: true,
  requestWasSuccessful: (_req, { statusCode }) => statusCode !== problemKinds['not-found'].status,
}

/** Guesses count, finds do not: people behind one address look things up all day. */
export function strictLimiter({ strict }: Limits): RequestHandler {
  return limiter(strict, inVain)
}

/**
 * Whoever found somebody's receipt may try from many places; from one of them they use up their own tries
 * long before those of whose receipt it is.
 */
export function codeLimiters({ codeAddress, code }: Limits): RequestHandler[] {
  return [
    limiter(codeAddress, {
      ...inVain,
      keyGenerator: (req) => `${hashOf(codeOf(req))} ${addressOf(req)}`,
    }),
    limiter(code, { ...inVain, keyGenerator: (req) => hashOf(codeOf(req)) }),
  ]
}

export function filingLimiter({ filing }: Limits): RequestHandler {
  return limiter(filing, {})
}

/** All of them stand before the password is looked at. */
export function signInLimiters({ signIn, signInAddress, signInLogin }: Limits): RequestHandler[] {
  const failures = { skipSuccessfulRequests: true }
  return [
    limiter(signInAddress, failures),
    limiter(signInLogin, { ...failures, keyGenerator: (req) => hashOf(accountOf(req)) }),
    limiter(signIn, {
      ...failures,
      keyGenerator: (req) => `${hashOf(accountOf(req))} ${addressOf(req)}`,
    }),
  ]
}

function limiter({ windowMillis, most }: Limit, more: Partial<Options>): RequestHandler {
  return rateLimit({
    windowMs: windowMillis,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: addressOf,
    handler: (_req, res, next) => {
      const retryAfter = Number(res.get('Retry-After') ?? Math.ceil(windowMillis / 1_000))
      const detail = `Too many tries: for a while none is looked at, not even a right one. Wait ${retryAfter} seconds, then try again, or ask the petition office.`
      next(new Problem('rate-limited', detail, { retryAfter }))
    },
    // Its findings go to the console; what they look for is settled by TRUST_PROXY.
    validate: false,
    ...more,
  })
}

function addressOf(req: Request): string {
  return ipKeyGenerator(req.ip ?? '')
}

/** Whose password is tried: of the login that is given, or of whoever is signed in. */
function accountOf(req: Request): string {
  const { login } = (req.body ?? {}) as { login?: unknown }
  if (typeof login === 'string') return login.normalize('NFKC').trim().toLowerCase()
  return `signed in: ${req.session.personId ?? ''}`
}

function codeOf(req: Request): string {
  const { queryCode } = (req.body ?? {}) as { queryCode?: unknown }
  return typeof queryCode === 'string' ? normaliseQueryCode(queryCode) : ''
}

/** Not even in memory longer than it takes. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
