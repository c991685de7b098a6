import type { Express, Request, RequestHandler, Response } from 'express'
import { dayOf } from '../../domain/time/day'
import type { AppDeps } from '../deps'
import { normaliseQueryCode } from '../records/query-code'
import { authorise } from './authorise'
import { mediaTypeOf, pass, readBody } from './body'
import { refuseCrossSite } from './cross-site'
import { etagOf, hasIt, seenBy } from './etag'
import { answeredOnce, askerBySending, repeatOf } from './idempotency'
import { codeLimiters, filingLimiter, signInLimiters, strictLimiter } from './limits'
import { localsOf } from './locals'
import type { Answer, ApiRoute } from './route'
import { sessionHandle } from './session'
import { fieldNames, validInput } from './validate'

type Limiters = Record<NonNullable<ApiRoute['limit']>, readonly RequestHandler[]>

export function registerRoutes(app: Express, routes: readonly ApiRoute[], deps: AppDeps): void {
  const { limits } = deps.settings
  const limiters = {
    strict: [strictLimiter(limits)],
    'sign-in': signInLimiters(limits),
    'by-code': codeLimiters(limits),
    filing: [filingLimiter(limits)],
  }
  for (const route of routes) {
    app[route.method](route.path, async function declaredRoute(req: Request, res: Response) {
      const answer = await serve(route, deps, limiters, req, res)
      send(req, res, route, checked(answer, route, deps))
    })
  }
}

/** The walk's first step: who, from where, may they; then what; then, once, the deed. */
async function serve(
  route: ApiRoute,
  deps: AppDeps,
  limiters: Limiters,
  req: Request,
  res: Response,
): Promise<Answer> {
  const locals = localsOf(res)
  locals.route = route
  const guessed = route.limit === 'strict' || route.limit === 'by-code'
  if (guessed) await passAll(limiters.strict, req, res)
  refuseCrossSite(req, route, deps)
  const now = deps.clock.now()
  const today = dayOf(now)
  const who = authorise(route.access, deps, req)
  const personId = who.principal?.personId
  if (personId !== undefined) locals.personId = personId
  const body = await readBody(req, res, route)
  const { params, query } = req
  const input = validInput(route, { params, query, headers: declaredHeaders(req, route), body })
  if (route.limit !== undefined && route.limit !== 'strict') {
    await passAll(limiters[route.limit], req, res)
  }
  const log = locals.log ?? deps.log
  const seen = seenBy(req, route)
  const session = sessionHandle(req)
  const sentAs = mediaTypeOf(req)
  const context = { deps, log, now, today, seen, session, sentAs, ...who, ...input }
  const handle = (more: object) => route.handle({ ...context, ...more } as never)
  const asker =
    personId ?? askerByCode(route, deps, input.body) ?? askerBySending(route, deps, input.body)
  if (route.idempotent === 'by-nature' || asker === undefined) return handle({})
  const repeat = repeatOf(deps, { req, route, asker, input }, now)
  const act = () => handle({ idempotency: repeat.handle })
  return route.idempotent === 'stored' ? answeredOnce(deps, repeat, act) : act()
}

function declaredHeaders(req: Request, { headers }: ApiRoute): Record<string, string> {
  const sent = fieldNames(headers).flatMap((name) => {
    const value = req.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(sent)
}

/** Of whoever has no account the code they hold: hashed, for the key of a request is no place for it. */
function askerByCode({ access }: ApiRoute, deps: AppDeps, body: unknown): string | undefined {
  if (!('byCode' in access)) return undefined
  const { queryCode } = body as { queryCode: string }
  const code = normaliseQueryCode(queryCode)
  return `code:${Buffer.from(deps.fieldCipher.hash('Filing.queryCode', code)).toString('hex')}`
}

async function passAll(limiters: readonly RequestHandler[], req: Request, res: Response) {
  for (const limiter of limiters) await pass(limiter, req, res)
}

/** Tests hold every answer against its declaration: what the document says is what is sent. */
function checked(answer: Answer, route: ApiRoute, deps: AppDeps): Answer {
  if (!deps.settings.checkAnswers) return answer
  const spec = route.answers[answer.status]
  if (spec === undefined) throw new Error(`${route.path} does not declare ${answer.status}`)
  if ((answer.tag !== undefined) !== (route.tagged === true)) {
    throw new Error(`${route.path} has a tag where it declares none, or none where it declares one`)
  }
  if (spec.stream === true) return answer
  if (spec.schema !== undefined) spec.schema.parse(answer.body)
  else if (answer.body !== undefined) throw new Error(`${route.path} declares no body`)
  return answer
}

function send(req: Request, res: Response, route: ApiRoute, answer: Answer): void {
  const contentType = route.answers[answer.status]?.contentType
  res.status(answer.status).set(answer.headers ?? {})
  if (answer.tag !== undefined) {
    const etag = etagOf(answer.tag, answer.body)
    res.vary('Cookie').set('ETag', etag)
    if (hasIt(req, etag)) return void res.status(304).end()
  }
  if (answer.stream !== undefined) {
    res.type(contentType ?? 'text/event-stream').set('X-Accel-Buffering', 'no')
    res.flushHeaders()
    answer.stream(res)
  } else if (answer.body === undefined) res.end()
  else if (contentType === undefined) res.json(answer.body)
  else res.type(answer.headers?.['Content-Type'] ?? contentType).send(answer.body)
}
