import type { Response } from 'express'
import type { Logger } from 'pino'
import type { Action, Scope } from '../../domain/access'
import type { Day, Instant } from '../../domain/time/day'
import type { AppDeps } from '../deps'
import type { Transaction } from '../records/database'
import type { NewAnswer } from '../records/idempotency'
import type { Access, Idempotency, Method } from './access'
import type { SeenTags, Shown } from './etag'
import { impliedProblems } from './implied-problems'
import type { Grant, Principal } from './principal'
import type { ProblemCode } from './problem-codes'
import { z } from './zod'

/**
 * One declaration per route: registration, authorisation and the OpenAPI document all come from
 * it, so none of them can say something else than the others. A route without `access` does not
 * compile, and a handler that is not declared here fails a test.
 */

export type AnswerSpec = {
  readonly description: string
  /** Absent: no body. */
  readonly schema?: z.ZodType
  /** Anything but JSON is sent as it is. */
  readonly contentType?: string
  /** Further types it may come as; the answer's own header says which it is. */
  readonly orAs?: readonly string[]
  /** It goes on for as long as somebody listens; `schema` only describes it. */
  readonly stream?: true
}
/** Writes to an answer whose head has gone out, and ends it. */
export type Stream = (res: Response) => void
export type Answers = Readonly<Record<number, AnswerSpec>>

export type AnswerOf<Spec extends Answers> = {
  [Status in keyof Spec & number]: {
    readonly status: Status
    readonly headers?: Readonly<Record<string, string>>
    /** Of a route that is `tagged`: what the tag is to say. */
    readonly tag?: Shown
  } & (Spec[Status] extends { stream: true }
    ? { readonly stream: Stream }
    : Spec[Status] extends { schema: infer Schema extends z.ZodType }
      ? { readonly body: z.input<Schema> }
      : { readonly body?: undefined })
}[keyof Spec & number]

export type Repeatable = {
  readonly key: string
  readonly bodyHash: string
  /** Same principal, route and key: same id, also across an outage. */
  readonly updateId: string
}
export type Remembering = Repeatable & {
  /** Keeps the answer in the transaction that brings it about; call it once before it ends. */
  remember(tx: Transaction, status: number, body: unknown): Promise<void>
  /** The same to be kept along with the deed, where one statement does both. */
  keeping(status: number, body: unknown): NewAnswer
}

/** The session behind the cookie; only signing in and out touches it. */
export type SessionHandle = {
  /** Under which it is looked up again, for as long as a stream lasts. */
  readonly sid: string
  signIn(personId: string): Promise<void>
  signOut(): Promise<void>
}

type Who<A extends Access> = A extends { action: Action }
  ? {
      readonly principal: Principal
      readonly scopes: readonly [Scope, ...Scope[]]
      /** The same with the post that gives each scope: `own-unit` means that post's unit. */
      readonly grants: readonly Grant[]
    }
  : A extends { signedIn: true }
    ? { readonly principal: Principal }
    : object

type Repeat<I> = I extends 'stored'
  ? { readonly idempotency: Remembering }
  : I extends 'update'
    ? { readonly idempotency: Repeatable }
    : object

type Common = {
  readonly deps: AppDeps
  readonly log: Logger
  /** The moment of the request, and the day it is in Asia/Shanghai. */
  readonly now: Instant
  readonly today: Day
  readonly session: SessionHandle
  /** The media type of the body: of a file, one of those the route takes. */
  readonly sentAs: string
  /** What whoever asks has seen of what they would change (If-Match). */
  readonly seen: SeenTags | undefined
}

export type Context<
  A extends Access,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  I,
  H extends z.ZodType,
> = Common &
  Who<A> &
  Repeat<I> & {
    readonly params: z.output<P>
    readonly query: z.output<Q>
    readonly headers: z.output<H>
    readonly body: z.output<B>
  }

/** What an absent schema means: nothing may be sent there. */
const nothing = z.strictObject({})
type Nothing = typeof nothing

type Declaration<
  A extends Access,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  I extends Idempotency,
  Spec extends Answers,
  H extends z.ZodType,
> = {
  readonly method: Method
  /** As Express writes it: `/v1/cases/:number`. */
  readonly path: `/${string}`
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly access: A
  readonly params?: P
  readonly query?: Q
  /** By their names; what else a request brings along is none of the route's business. */
  readonly headers?: H
  readonly body?: B
  /** Every POST says what happens when it comes twice. */
  readonly idempotent?: I
  /** Its answer has a strong ETag, and whoever has it already is told so (304). */
  readonly tagged?: true
  /** A change that goes by If-Match: the handler looks at `seen` where it decides. */
  readonly ifMatch?: true
  /**
   * `strict`: few calls per address, for what can be guessed at; `sign-in`: per login and address;
   * `by-code`: as strict, and few per query code wherever they come from; `filing`: few matters per
   * address, well formed ones alone, so that nobody who corrects theirs is locked out.
   */
  readonly limit?: 'strict' | 'sign-in' | 'by-code' | 'filing'
  /** Also for pages of the Temporal UI, which have an origin of their own: the codec, and signing in. */
  readonly fromTemporalUi?: true
  /** The body is a file of one of these types, and comes as its bytes. */
  readonly file?: readonly string[]
  /** Most bytes of a body, where 256 KiB are too few. */
  readonly mostBytes?: number
  /** Not part of the OpenAPI document: the pages that show it. */
  readonly undocumented?: true
  readonly answers: Spec
  /** Those that follow from the declaration (validation, sign-in, outage…) are added to these. */
  readonly problems: readonly ProblemCode[]
  handle(ctx: Context<A, P, Q, B, I, H>): Promise<AnswerOf<Spec>>
}

declare const declared: unique symbol

/** Any route, as registration sees it. Only `defineRoute` makes one. */
export type ApiRoute = Omit<
  Declaration<Access, z.ZodType, z.ZodType, z.ZodType, Idempotency, Answers, z.ZodType>,
  'handle' | 'params' | 'query' | 'headers' | 'body' | 'idempotent'
> & {
  readonly params: z.ZodType
  readonly query: z.ZodType
  readonly headers: z.ZodType
  readonly body: z.ZodType | undefined
  readonly idempotent: Idempotency
  handle(ctx: never): Promise<Answer>
  readonly [declared]: true
}

export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly tag?: Shown
  readonly stream?: Stream
}

export function defineRoute<
  const A extends Access,
  const Spec extends Answers,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  const I extends Idempotency = 'by-nature',
  H extends z.ZodType = Nothing,
>(route: Declaration<A, P, Q, B, I, Spec, H>): ApiRoute {
  const name = `${route.method.toUpperCase()} ${route.path}`
  if (route.method === 'post' && route.idempotent === undefined) {
    throw new RangeError(`${name} must say what happens when it comes twice: add "idempotent"`)
  }
  const idempotent: Idempotency = route.idempotent ?? 'by-nature'
  const hasAsker =
    'action' in route.access || 'byCode' in route.access || 'bySending' in route.access
  if (idempotent !== 'by-nature' && !hasAsker) {
    throw new RangeError(`${name} keeps an answer per principal, so its access needs an action`)
  }
  const whole = {
    ...route,
    params: route.params ?? nothing,
    query: route.query ?? nothing,
    headers: route.headers ?? nothing,
    body: route.body,
    idempotent,
    problems: [...new Set([...impliedProblems(route, idempotent), ...route.problems])],
  }
  // `handle` takes the context its own declaration describes; registration builds exactly that.
  return whole as unknown as ApiRoute
}
