import type { AnswerTo, Asking, Method, PathTagged, PathWith, ProblemTold } from './calls'
import type { paths } from './schema'

/** An answer that is not what was asked for: what it says is in `problem`. */
export class ProblemAnswered extends Error {
  override readonly name = 'ProblemAnswered'

  constructor(
    readonly problem: ProblemTold,
    readonly headers: Headers,
  ) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`)
  }
}

type Loose = {
  path?: Readonly<Record<string, string | number>>
  query?: Readonly<Record<string, string | number | boolean | undefined>>
  body?: unknown
  type?: string
  key?: string
  ifMatch?: string
  ifNoneMatch?: string
}
const UNCHANGED = 304

type Sent = { status: number; headers: Headers; data: unknown }

/** Where the cookie of whoever is signed in is kept. */
export type CookieJar = { cookie?: string | undefined }

/**
 * Calls of the API as its document describes them: an address, a field or an answer it does not know
 * does not compile. Keeps the cookie of whoever signs in; gives every POST a key of its own.
 */
export class Client {
  constructor(
    readonly origin: string,
    private readonly jar: CookieJar = {},
  ) {}

  get<P extends PathWith<'get'>>(path: P, ...[asked]: Asking<P, 'get'>) {
    return this.send<P, 'get'>('get', path, asked as Loose | undefined)
  }

  /** Undefined where it is still the answer of that ETag. */
  async getIfOther<P extends PathTagged>(
    etag: string,
    path: P,
    ...[asked]: Asking<P, 'get'>
  ): Promise<AnswerTo<P, 'get'> | undefined> {
    const answer = await this.send<P, 'get'>('get', path, {
      ...(asked as Loose | undefined),
      ifNoneMatch: etag,
    })
    return (answer.status as number) === UNCHANGED ? undefined : answer
  }

  post<P extends PathWith<'post'>>(path: P, ...[asked]: Asking<P, 'post'>) {
    return this.send<P, 'post'>('post', path, asked as Loose | undefined)
  }

  put<P extends PathWith<'put'>>(path: P, ...[asked]: Asking<P, 'put'>) {
    return this.send<P, 'put'>('put', path, asked as Loose | undefined)
  }

  delete<P extends PathWith<'delete'>>(path: P, ...[asked]: Asking<P, 'delete'>) {
    return this.send<P, 'delete'>('delete', path, asked as Loose | undefined)
  }

  private async send<P extends keyof paths, M extends Method>(
    method: M,
    path: P,
    asked: Loose = {},
  ): Promise<AnswerTo<P, M>> {
    const address = new URL(filledIn(path, asked.path ?? {}), this.origin)
    for (const [name, value] of Object.entries(asked.query ?? {})) {
      if (value !== undefined) address.searchParams.set(name, String(value))
    }
    const answer = await fetch(address, {
      method: method.toUpperCase(),
      redirect: 'manual',
      headers: this.headersFor(method, asked),
      ...bodyOf(asked),
    })
    const [cookie] = answer.headers.getSetCookie()
    if (cookie !== undefined) this.jar.cookie = cookie.split(';')[0]
    // What the document says of an answer is what is sent: tests hold the one against the other.
    return (await told(answer)) as AnswerTo<P, M>
  }

  private headersFor(method: Method, asked: Loose): Headers {
    const headers = new Headers()
    const set = (name: string, value: string | undefined) => {
      if (value !== undefined) headers.set(name, value)
    }
    if (asked.body !== undefined) set('Content-Type', asked.type ?? 'application/json')
    if (method === 'post') set('Idempotency-Key', asked.key ?? crypto.randomUUID())
    set('If-Match', asked.ifMatch)
    set('If-None-Match', asked.ifNoneMatch)
    set('Cookie', this.jar.cookie)
    return headers
  }
}

function filledIn(path: string, values: Readonly<Record<string, string | number>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
}

function bodyOf({ body }: Loose): { body?: string | Uint8Array<ArrayBuffer> } {
  if (body === undefined) return {}
  return { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }
}

async function told(answer: Response): Promise<Sent> {
  const { status, headers } = answer
  const type = headers.get('Content-Type') ?? ''
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const isJson = /^application\/(problem\+)?json\b/.test(type)
  const read = isJson ? (JSON.parse(new TextDecoder().decode(bytes)) as unknown) : bytes
  if (type.startsWith('application/problem+json')) {
    throw new ProblemAnswered(read as ProblemTold, headers)
  }
  return { status, headers, data: bytes.length === 0 ? undefined : read }
}
