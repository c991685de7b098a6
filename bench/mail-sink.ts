import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Cleanup } from './cleanup'

export type Letter = { messageId: string; at: number }

export type MailSink = { url: string; letters: readonly Letter[] }

/** A real mail server on this machine that takes every letter, and notes which it was and when. */
export async function startMailSink(cleanup: Cleanup): Promise<MailSink> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const messageId = /^Message-ID: *<([^>]*)>/im.exec(text)?.[1] ?? ''
        letters.push({ messageId, at: Date.now() })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  cleanup.add('the mail sink', () => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, letters }
}
