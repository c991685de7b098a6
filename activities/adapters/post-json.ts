import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'

/** What came back, or by which code nothing did. */
export type Posted = { status: number; body: string } | { failure: string }

export type PostLimits = { deadlineMillis: number; answerBytes: number }

/** Both below the time between two heartbeats. */
export const standardLimits: PostLimits = { deadlineMillis: 10_000, answerBytes: 64 * 1024 }

/**
 * One POST of JSON to an address of the worker's environment, by a connection of its own: no proxy, no
 * redirect followed, an end to waiting and to reading. A failure is a code and quotes nothing, because
 * addresses hold secrets.
 */
export function postJson(
  url: URL,
  { body, headers }: { body: string; headers: Readonly<Record<string, string>> },
  { deadlineMillis, answerBytes }: PostLimits,
): Promise<Posted> {
  const deadline = AbortSignal.timeout(deadlineMillis)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const fail = (error: unknown) =>
      resolve({ failure: deadline.aborted ? 'timeout' : codeOf(error) })
    const sending = request(url, {
      method: 'POST',
      agent: false,
      signal: deadline,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': String(Buffer.byteLength(body)),
        ...headers,
      },
    })
    let answered = false
    sending.on('error', fail)
    sending.on('response', (response) => {
      answered = true
      readAnswer(response, answerBytes).then(resolve, fail)
    })
    // A switch to another protocol (101) ends the call with neither, and stops the deadline.
    sending.on('close', () => {
      if (!answered) resolve({ failure: 'no-answer' })
    })
    sending.end(body)
  })
}

async function readAnswer(response: IncomingMessage, answerBytes: number): Promise<Posted> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    // Leaving the loop closes the connection.
    if (length > answerBytes) return { failure: 'answer-too-long' }
    chunks.push(chunk)
  }
  return { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }
}

function codeOf(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'unknown'
}
