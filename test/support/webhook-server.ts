import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ReceivedCall = {
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

/** What the server does with a call; an answer goes out after the call was taken in. */
export type Answering =
  { status: number; body?: string; headers?: Record<string, string> } | 'hang' | 'cut'

export type WebhookServerStub = {
  readonly url: string
  /** Whatever was taken in whole, also when the sender was not told so. */
  readonly received: readonly ReceivedCall[]
  onCall: (call: ReceivedCall) => Answering
  close(): Promise<void>
}

/** A real HTTP server on loopback that does as it is told; it answers as a robot does. */
export async function startWebhookServer(port = 0): Promise<WebhookServerStub> {
  const received: ReceivedCall[] = []
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const { pathname, searchParams } = new URL(req.url ?? '/', 'http://127.0.0.1')
      const body = Buffer.concat(chunks).toString('utf8')
      const call = { path: pathname, query: searchParams, headers: req.headers, body }
      received.push(call)
      answer(stub.onCall(call), res)
    })
  })
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  const { port: actual } = server.address() as AddressInfo
  const stub: WebhookServerStub = {
    url: `http://127.0.0.1:${actual}`,
    received,
    onCall: () => ({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return stub
}

function answer(answering: Answering, res: ServerResponse): void {
  if (answering === 'hang') return
  if (answering === 'cut') return void res.destroy()
  const { status, body = '', headers = {} } = answering
  res.writeHead(status, headers).end(body)
}

/** As whoever receives a message of ours checks it. */
export function isSignedWith(secret: string, { headers, body }: ReceivedCall): boolean {
  const signed = `${String(headers['anjie-timestamp'])}.${body}`
  const expected = createHmac('sha256', secret).update(signed).digest('hex')
  return headers['anjie-signature'] === `v1=${expected}`
}

/** As a DingTalk robot with 加签 checks it. */
export function isSignedForDingtalk(secret: string, { query }: ReceivedCall): boolean {
  const signed = `${String(query.get('timestamp'))}\n${secret}`
  return query.get('sign') === createHmac('sha256', secret).update(signed).digest('base64')
}
