import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Action } from '../../domain/access'

export type Verdict = 'operator' | 'stranger' | 'unknown'

/** A page of the web UI is dozens of requests: whoever it asked about is not asked about again. */
const rememberMs = 5_000
const remembered = 1_000

const needed: Action = 'read-payloads'
const meSchema = z.object({ actions: z.array(z.object({ action: z.string() })) })

/** Whether the API knows whoever asks as an operator; `unknown` while it does not answer. */
export function operatorCheck(api: string): (request: IncomingMessage) => Promise<Verdict> {
  const known = new Map<string, { until: number; verdict: Verdict }>()
  return async (request) => {
    const cookie = request.headers.cookie
    if (cookie === undefined) return 'stranger'
    const found = known.get(cookie)
    if (found && found.until > Date.now()) return found.verdict
    const verdict = await ask(api, cookie, request)
    if (known.size >= remembered) known.clear()
    if (verdict === 'operator') known.set(cookie, { until: Date.now() + rememberMs, verdict })
    return verdict
  }
}

async function ask(api: string, cookie: string, request: IncomingMessage): Promise<Verdict> {
  const seen = [request.headers['x-forwarded-for'], request.socket.remoteAddress].flat()
  const headers = { cookie, 'x-forwarded-for': seen.filter(Boolean).join(', ') }
  try {
    const answer = await fetch(new URL('/v1/me', api), {
      headers,
      signal: AbortSignal.timeout(5_000),
    })
    if (answer.status === 401 || answer.status === 403) return 'stranger'
    const me = meSchema.safeParse(await answer.json())
    if (!answer.ok || !me.success) return 'unknown'
    return me.data.actions.some(({ action }) => action === needed) ? 'operator' : 'stranger'
  } catch {
    return 'unknown'
  }
}

/** The cookies without the API's session, which is no business of the web UI behind the view. */
export function withoutSession(cookies: string | undefined): string | undefined {
  const kept = (cookies ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(__Host-)?anjie=/.test(part))
  return kept.length === 0 ? undefined : kept.join('; ')
}
