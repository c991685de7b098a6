import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type ReceivedMail = { to: string[]; messageId: string; subject: string; body: string }

export type MailServerStub = {
  readonly url: string
  /** Whatever was taken in whole, also when the sender was not told so. */
  readonly received: readonly ReceivedMail[]
  /** What the server answers to a recipient: a code above 399 refuses. */
  onRecipient: (address: string) => number
  /** Called when a letter is in; `die` cuts every line before the sender hears of it. */
  onLetter: (mail: ReceivedMail) => 'accept' | 'die'
  close(): Promise<void>
}

const refusal = (responseCode: number) =>
  Object.assign(new Error('refused by the test'), { responseCode })

/** A real SMTP server on loopback that does as it is told; whoever signs in is refused. */
export async function startMailServer(port = 0): Promise<MailServerStub> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    logger: false,
    onAuth: (_credentials, _session, done) => done(refusal(535)),
    onRcptTo({ address }, _session, done) {
      const code = stub.onRecipient(address)
      done(code < 400 ? null : refusal(code))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = parse(Buffer.concat(chunks).toString('utf8'), session)
        received.push(mail)
        if (stub.onLetter(mail) === 'accept') done()
        else sockets.forEach((socket) => socket.destroy())
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  const { port: actual } = server.server.address() as AddressInfo
  const stub: MailServerStub = {
    url: `smtp://127.0.0.1:${actual}`,
    received,
    onRecipient: () => 250,
    onLetter: () => 'accept',
    close: () => new Promise((resolve) => server.close(resolve)),
  }
  return stub
}

function parse(source: string, session: SMTPServerSession): ReceivedMail {
  const end = source.indexOf('\r\n\r\n')
  const head = source.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  return {
    to: session.envelope.rcptTo.map(({ address }) => address),
    messageId: header('Message-ID'),
    subject: words(header('Subject')),
    body: decode(header('Content-Transfer-Encoding'), source.slice(end + 4)),
  }
}

function decode(encoding: string, text: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? quotedPrintable(text) : text
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** RFC 2047 encoded words, as they stand in a subject. */
function words(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, coded: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : quotedPrintable(coded.replaceAll('_', ' ')),
    )
}
