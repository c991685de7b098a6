import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { DemoSignIn } from '../../../runtime/demo/seed'
import type { Asked, Attempt, Given, Witness } from './witness'

/** As long as a person tries before they call somebody. */
const PATIENCE_MS = 120_000
/** Longer than the program may take for any answer: what comes later is found out. */
const LONGEST_ANSWER_MS = 20_000
const PAUSE_MS = 400

export type Answered<Body> = { key: string; attempts: number; body: Body }

/** The API has said no, and would say it again. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    path: string,
    readonly status: number,
    readonly code: string | undefined,
    answer: string,
  ) {
    super(`${path} was answered ${status}: ${answer}`)
  }
}

/** Whoever is signed in, and repeats a request under its key until there is an answer. */
export class Desk {
  private constructor(
    private readonly origin: string,
    private readonly cookie: string,
    private readonly witness: Witness,
  ) {}

  static async signIn(
    origin: string,
    signIns: readonly DemoSignIn[],
    as: string,
    witness: Witness,
  ): Promise<Desk> {
    const found = signIns.find(({ login }) => login === as)
    if (found === undefined) throw new Error(`The demo has no sign-in "${as}"`)
    const { login, password } = found
    const answer = await fetch(`${origin}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    })
    if (!answer.ok) throw new Error(`${login} cannot sign in: ${await answer.text()}`)
    const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0])
    return new Desk(origin, cookies.join('; '), witness)
  }

  get<Body>(path: string): Promise<Answered<Body>> {
    return this.untilAnswered(this.witness.begin({ method: 'GET', path }), undefined)
  }

  /** Without a body where there is nothing to say. */
  post<Body>(path: string, body?: object, command?: Given): Promise<Answered<Body>> {
    const about = command === undefined ? {} : { command }
    const asked = this.witness.begin({ method: 'POST', path, key: randomUUID(), ...about })
    return this.untilAnswered(asked, body === undefined ? undefined : JSON.stringify(body))
  }

  private async untilAnswered<Body>(
    asked: Asked,
    body: string | undefined,
  ): Promise<Answered<Body>> {
    const until = Date.now() + PATIENCE_MS
    for (;;) {
      const { attempt, text, again } = await this.attempt(asked, body)
      asked.attempts.push(attempt)
      if (!again) this.witness.over(asked)
      const { status, code } = attempt
      if (status !== 'broken' && status < 300) {
        const { key = '', attempts } = asked
        return {
          key,
          attempts: attempts.length,
          body: (text === '' ? {} : JSON.parse(text)) as Body,
        }
      }
      if (!again) throw new Refusal(asked.path, Number(status), code, text)
      if (Date.now() > until) {
        throw new Error(`${asked.method} ${asked.path} was never answered: ${status} ${code ?? ''}`)
      }
      await pause(PAUSE_MS)
    }
  }

  private async attempt(asked: Asked, body: string | undefined) {
    const sentAt = Date.now()
    const since = (rest: Pick<Attempt, 'status' | 'code'>): Attempt => {
      return { sentAt, millis: Date.now() - sentAt, ...rest }
    }
    try {
      const answer = await fetch(this.origin + asked.path, {
        method: asked.method,
        headers: {
          cookie: this.cookie,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(asked.key === undefined ? {} : { 'idempotency-key': asked.key }),
        },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
      })
      const text = await answer.text()
      const code = /"code":"([a-z-]+)"/.exec(text)?.[1]
      const problem = answer.ok || code === undefined ? {} : { code }
      // Whatever tells when to come again is no answer yet.
      const again = answer.status === 503 || answer.headers.has('retry-after')
      return { attempt: since({ status: answer.status, ...problem }), text, again }
    } catch {
      return { attempt: since({ status: 'broken' }), text: '', again: true }
    }
  }
}
