import { createTransport, type Transporter } from 'nodemailer'
import type { MailServer, MailVerdict } from '../messenger'

export type MailOptions = {
  /** smtp://user:password@host:port, or smtps:// */
  url: string
  /** An address, with or without a name before it. */
  from: string
  /** 45,000 where it is absent. */
  deadlineMillis?: number
}

/** Of each step: of the connection, the greeting, and any silence after it. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Of a letter altogether, and of looking whether the server can be used, which together stay below the
 * messenger's heartbeat time-out: one that answers a little at a time must not keep all others waiting.
 */
const DEADLINE_MILLIS = 45_000

/** Plain SMTP, a connection for each letter: a digest has a few dozen readers. */
export function createMailServer(options: MailOptions): MailServer {
  const { url, from, deadlineMillis = DEADLINE_MILLIS } = options
  const transport = createTransport(
    { url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true },
    { from },
  )
  const domain = domainOf(from)
  return {
    async send({ id, to, text }) {
      if (!ADDRESS.test(to)) {
        return { verdict: 'failed', reply: 'address-not-valid', permanent: true }
      }
      try {
        const sending = transport.sendMail({
          to: { name: '', address: to },
          subject: text.subject,
          text: text.body,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        await within(deadlineMillis, sending)
        return { verdict: 'sent' }
      } catch (error) {
        return await verdictOn(smtpError(error), () => isUsable(transport, deadlineMillis))
      }
    },
  }
}

const ADDRESS = /^[^\s<>@,;"]+@[^\s<>@,;"]+$/

/** The right side of every Message-ID; the left one is the letter's own. */
function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? 'anjie.invalid'
}

/** The mail server cannot be used by anybody now. Says by which code, and quotes nothing. */
class MailServerUnusable extends Error {
  override readonly name = 'MailServerUnusable'

  constructor({ code, reply }: SmtpError) {
    super(`The mail server cannot be used: ${[code, reply].join(' ').trim()}`)
  }
}

type SmtpError = { code: string; command: string; reply?: number }

/** "The service closes" ends the session, whatever was asked. */
const CLOSING = 421
/** "Out of sequence" speaks of the session, not of the letter. */
const OUT_OF_SEQUENCE = 503

/**
 * A reply to this letter's recipient or to its text is about the letter, a sender or a sign-in that
 * is refused about them all. A connection that broke may be either: the server that goes on working
 * without the letter does not like the letter, and the one that is away is worth waiting for.
 */
async function verdictOn(failure: SmtpError, usable: () => Promise<boolean>): Promise<MailVerdict> {
  const { code, command, reply } = failure
  const toThisLetter = command === 'RCPT TO' || command === 'DATA'
  const answered = reply !== undefined && reply !== CLOSING
  if (answered && toThisLetter) {
    const permanent = reply >= 500 && reply !== OUT_OF_SEQUENCE
    return { verdict: 'failed', reply: String(reply), permanent }
  }
  if (answered || !(await usable())) throw new MailServerUnusable(failure)
  return { verdict: 'failed', reply: String(reply ?? code), permanent: false }
}

async function isUsable(transport: Transporter, deadlineMillis: number): Promise<boolean> {
  try {
    return await within(deadlineMillis, transport.verify())
  } catch {
    return false
  }
}

/** What goes on after its deadline is heard by nobody any more. */
async function within<T>(millis: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const failure = Object.assign(new Error('no end'), { code: 'ETIMEDOUT' })
    timer = setTimeout(() => reject(failure), millis)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

function smtpError(error: unknown): SmtpError {
  const found: Readonly<Record<string, unknown>> =
    typeof error === 'object' && error !== null ? { ...error } : {}
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    code: text(found['originalCode']) || text(found['code']) || 'unknown',
    command: text(found['command']),
    ...(typeof found['responseCode'] === 'number' ? { reply: found['responseCode'] } : {}),
  }
}
