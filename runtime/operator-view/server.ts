import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type RequestOptions,
  type ServerResponse,
} from 'node:http'
import { Failure, errorCode, sentenceOf } from '../failure'
import { operatorCheck, type Verdict, withoutSession } from './guard'
import { withPresets } from './presets'
import { answerSignInPage } from './sign-in'

/**
 * Stands before Temporal's web UI, which can preset neither its columns nor, in the development
 * server, a codec that wants a signed-in person, and which would let anyone who reaches it
 * terminate a case. Here the list shows how each workflow stands, payloads are decoded by the API
 * for an operator signed in there, and nothing can be changed.
 */
export interface OperatorViewOptions {
  port: number
  host?: string
  /** As the browser sees it; the session's cookie is shared with an API on the same host name. */
  origin?: string
  ui: string
  api: string
  namespace: string
  /** Only for operators signed in at the API; without it whoever reaches this sees the list. */
  guarded?: boolean
}

type Check = (request: IncomingMessage) => Promise<Verdict>

export interface OperatorView {
  origin: string
  close(): Promise<void>
}

export async function openOperatorView(options: OperatorViewOptions): Promise<OperatorView> {
  const origin = options.origin ?? `http://127.0.0.1:${options.port}`
  const everybody: Check = () => Promise.resolve('operator')
  const check = options.guarded ? operatorCheck(options.api) : everybody
  const server = createServer((request, response) => {
    answer(request, response, options, origin, check)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Failure(
          `The operators' view cannot listen on port ${options.port} ` +
            `(${errorCode(error) ?? sentenceOf(error)}): set TEMPORAL_UI_PORT to another.`,
        ),
      ),
    )
    server.listen(options.port, options.host ?? '127.0.0.1', resolve)
  })
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: OperatorViewOptions,
  origin: string,
  check: Check,
): void {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  if (path === '/healthz') {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
    return
  }
  if (!path.startsWith('/')) {
    refuse(response, 400, 'This is not a proxy.')
    return
  }
  if (request.headers.host !== new URL(origin).host) {
    // One name only: the cookie belongs to it, and no stranger's name can be pointed here.
    response.writeHead(307, { location: origin + (request.url ?? '/') }).end()
    return
  }
  if (path === '/codec/decode') {
    forward(request, response, new URL('/codec/decode', options.api))
    return
  }
  if (path === '/sign-in') {
    if (request.method !== 'POST') answerSignInPage(response)
    else forward(request, response, new URL('/v1/sessions', options.api))
    return
  }
  if (!isReading(request.method ?? 'GET', path)) {
    refuse(response, 403, 'Workflows are read-only here: act on a case through the program.')
    return
  }
  void check(request).then((verdict) => {
    if (verdict === 'operator') show(request, response, path, options, origin)
    else turnAway(request, response, verdict, origin)
  })
}

function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  verdict: Verdict,
  origin: string,
): void {
  if (verdict === 'unknown') unavailable(response)
  else if (wantsPage(request)) {
    const headers = { location: `${origin}/sign-in`, 'cache-control': 'no-store' }
    response.writeHead(303, headers).end()
  } else refuse(response, 401, `Sign in as an operator at ${origin}/sign-in.`)
}

const wantsPage = (request: IncomingMessage) => (request.headers.accept ?? '').includes('text/html')

/** What is Temporal's own, two texts of it changed on the way. */
function show(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  options: OperatorViewOptions,
  origin: string,
): void {
  const cookie = withoutSession(request.headers.cookie)
  if (cookie === undefined) delete request.headers.cookie
  else request.headers.cookie = cookie
  if (path === '/api/v1/settings') {
    rewrite(request, response, options.ui, (text) => settings(text, options, origin))
    return
  }
  if (wantsPage(request)) {
    rewrite(request, response, options.ui, (text) => withPresets(text, options.namespace))
    return
  }
  forward(request, response, below(options.ui, request))
}

/** A query asks a workflow and changes nothing, though it travels as a POST. */
function isReading(method: string, path: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  return method === 'POST' && /^\/api\/v1\/namespaces\/[^/]+\/workflows\/[^/]+\/query\//.test(path)
}

function settings(text: string, options: OperatorViewOptions, origin: string): string {
  const found = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify({
    ...found,
    DefaultNamespace: options.namespace,
    DisableWriteActions: true,
    Codec: {
      Endpoint: `${origin}/codec`,
      PassAccessToken: false,
      IncludeCredentials: true,
      DefaultErrorMessage: 'Payloads are readable for an operator signed in to Anjie.',
      DefaultErrorLink: `${origin}/sign-in`,
    },
  })
}

/** Joined as text: a path beginning with two slashes must not name another host. */
function below(base: string, request: IncomingMessage): URL {
  return new URL(base.replace(/\/$/, '') + (request.url ?? '/'))
}

function onward(request: IncomingMessage, url: URL, extra: object = {}): RequestOptions {
  const { 'x-forwarded-for': before, ...kept } = request.headers
  const seen = [before, request.socket.remoteAddress].flat().filter((part) => part !== undefined)
  const headers = { ...kept, 'x-forwarded-for': seen.join(', '), ...extra, host: url.host }
  return { method: request.method ?? 'GET', headers }
}

function forward(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const sent = httpRequest(url, onward(request, url), (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers)
    answered.pipe(response)
    answered.once('error', () => response.destroy())
  })
  sent.once('error', () => unavailable(response))
  response.once('close', () => sent.destroy())
  request.pipe(sent)
}

/** For the two small texts that are changed on the way. */
function rewrite(
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
  change: (text: string) => string,
): void {
  const extra = { 'accept-encoding': 'identity', 'if-none-match': '', 'if-modified-since': '' }
  const url = below(base, request)
  const sent = httpRequest(url, onward(request, url, extra), (answered) => {
    const chunks: Buffer[] = []
    answered.on('data', (chunk: Buffer) => chunks.push(chunk))
    answered.once('error', () => response.destroy())
    answered.once('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const body = Buffer.from(answered.statusCode === 200 ? change(text) : text)
      const { etag, 'last-modified': modified, 'transfer-encoding': _, ...kept } = answered.headers
      void etag
      void modified
      response.writeHead(answered.statusCode ?? 502, { ...kept, 'content-length': body.length })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
  })
  sent.once('error', () => unavailable(response))
  response.once('close', () => sent.destroy())
  sent.end()
}

function unavailable(response: ServerResponse): void {
  refuse(response, 502, 'The server behind this view does not answer: it may be starting.')
}

function refuse(response: ServerResponse, status: number, detail: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify({ type: 'about:blank', status, title: detail, detail }))
}
