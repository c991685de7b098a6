import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import type { DemoSignIn } from '../runtime/demo/seed'

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** Somebody signed in to the API, over connections that stay open. */
export class ApiSession {
  private readonly agent = new Agent({ keepAlive: true })
  private cookie = ''

  private constructor(private readonly origin: string) {}

  static async signIn(origin: string, signIns: readonly DemoSignIn[], as: string) {
    const found = signIns.find(({ login }) => login === as)
    if (found === undefined) throw new Error(`The demo has no sign-in "${as}"`)
    const session = new ApiSession(origin)
    const { login, password } = found
    const { headers } = await session.send('/v1/sessions', { login, password })
    session.cookie = (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ')
    return session
  }

  /** Every call has a key of its own. An answer that is a problem fails the run. */
  async post<T>(path: string, body?: unknown): Promise<T> {
    return JSON.parse((await this.send(path, body)).text) as T
  }

  /** The same call again and again under one key, as people do it, until it is done. */
  async untilDone(path: string, body: unknown, patienceMs: number): Promise<void> {
    const call = { method: 'POST', path, type: json, body: JSON.stringify(body), key: randomUUID() }
    const until = Date.now() + patienceMs
    for (;;) {
      const answer = await this.exchange(call).catch(() => undefined)
      if (answer !== undefined && answer.status < 300) return
      if (Date.now() > until) throw new Error(`POST ${path} was not done in ${patienceMs} ms`)
      await sleep(20)
    }
  }

  /** A call that is refused at the door: signed in, allowed, read and checked, and nothing done. */
  async refused(path: string, body: unknown): Promise<void> {
    const call = { method: 'POST', path, type: json, body: JSON.stringify(body) }
    const { status, text } = await this.exchange(call)
    if (status !== 400) throw new Error(`POST ${path} answered ${status} for 400: ${text}`)
  }

  async put(path: string, body: unknown): Promise<void> {
    await this.succeeded({ method: 'PUT', path, type: json, body: JSON.stringify(body) })
  }

  async upload<T>(path: string, body: Uint8Array): Promise<T> {
    const sent = { method: 'POST', path, type: 'application/octet-stream', body }
    return JSON.parse((await this.succeeded(sent)).text) as T
  }

  async get<T>(path: string): Promise<T> {
    return JSON.parse((await this.succeeded({ method: 'GET', path })).text) as T
  }

  close(): void {
    this.agent.destroy()
  }

  private send(path: string, body: unknown): Promise<Answer> {
    return this.succeeded({
      ...{ method: 'POST', path, type: json },
      body: body === undefined ? '' : JSON.stringify(body),
    })
  }

  private async succeeded(call: Call): Promise<Answer> {
    const answer = await this.exchange(call)
    if (answer.status < 300) return answer
    throw new Error(`${call.method} ${call.path} answered ${answer.status}: ${answer.text}`)
  }

  private exchange({ method, path, ...sent }: Call): Promise<Answer> {
    const headers = {
      ...('body' in sent ? headersOf(sent) : {}),
      ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
    }
    return new Promise((resolve, reject) => {
      const call = request(
        `${this.origin}${path}`,
        { method, agent: this.agent, headers },
        (message) => {
          let text = ''
          message.setEncoding('utf8')
          message.on('data', (part: string) => (text += part))
          message.once('error', reject)
          message.once('end', () =>
            resolve({ status: message.statusCode ?? 0, headers: message.headers, text }),
          )
        },
      )
      call.once('error', reject)
      call.end('body' in sent ? sent.body : undefined)
    })
  }
}

const json = 'application/json'
type Content = { type: string; body: string | Uint8Array; key?: string }
type Call = { method: string; path: string } & (Content | object)

function headersOf({ type, body, key = randomUUID() }: Content) {
  return {
    ...(body.length === 0 ? {} : { 'Content-Type': type }),
    'Content-Length': Buffer.byteLength(body),
    'Idempotency-Key': key,
  }
}
