import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 60_000
const PAUSE_MS = 250

/** An answer that says no, with the code of the problem where it has one. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    path: string,
    status: number,
    readonly answer: string,
  ) {
    super(`POST ${path}: ${status} ${answer}`)
  }

  get code(): string | undefined {
    return /"code":"([a-z-]+)"/.exec(this.answer)?.[1]
  }
}

/** Somebody at their desk: one session, and every command repeated under its key until answered. */
export class Desk {
  private constructor(
    private readonly api: string,
    private readonly cookie: string,
    private readonly onRepeat: () => void,
  ) {}

  static async signIn(
    api: string,
    login: string,
    password: string | undefined,
    onRepeat: () => void,
  ): Promise<Desk> {
    const answer = await fetch(`${api}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    })
    if (!answer.ok) throw new Error(`${login} cannot sign in: ${await answer.text()}`)
    const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0])
    return new Desk(api, cookie.join('; '), onRepeat)
  }

  async get<Answer>(path: string): Promise<Answer> {
    return JSON.parse(await this.getText(path)) as Answer
  }

  /** What is answered as a file. */
  async getText(path: string): Promise<string> {
    const answer = await fetch(this.api + path, { headers: { cookie: this.cookie } })
    if (!answer.ok) throw new Error(`GET ${path}: ${await answer.text()}`)
    return answer.text()
  }

  /** The same key until there is an answer: whatever was killed meanwhile, it happens once. */
  post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.send<Answer>('POST', path, asJson(body))
  }

  put<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.send<Answer>('PUT', path, asJson(body))
  }

  /** A file, as it lies on the disk. */
  upload<Answer>(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
    return this.send<Answer>('POST', path, { type: 'application/octet-stream', bytes })
  }

  private async send<Answer>(method: string, path: string, body: Body): Promise<Answer> {
    const key = randomUUID()
    const until = Date.now() + PATIENCE_MS
    for (;;) {
      const answer = await this.attempt(method, path, key, body)
      if (answer?.ok === true) return (await answer.json()) as Answer
      if (answer !== undefined && answer.status !== 503) {
        throw new Refused(path, answer.status, await answer.text())
      }
      if (Date.now() > until) throw new Error(`POST ${path}: no answer within a minute`)
      this.onRepeat()
      await pause(PAUSE_MS)
    }
  }

  /** Undefined when the connection broke. */
  private attempt(
    method: string,
    path: string,
    key: string,
    { type, bytes }: Body,
  ): Promise<Response | undefined> {
    const headers = {
      'content-type': type,
      'idempotency-key': key,
      cookie: this.cookie,
    }
    const sent = fetch(this.api + path, { method, headers, body: bytes ?? null })
    return sent.catch(() => undefined)
  }
}

type Body = { type: string; bytes?: string | Uint8Array<ArrayBuffer> }

const asJson = (body: unknown): Body => ({
  type: 'application/json',
  ...(body === undefined ? {} : { bytes: JSON.stringify(body) }),
})
