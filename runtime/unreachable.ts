import { connect } from 'node:net'
import { errorCode, sentenceOf } from './failure'

/** What the system's codes mean, as the end of a sentence that names what cannot be reached. */
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that address and port',
  ECONNRESET: 'it broke the connection off',
  ENOTFOUND: 'its name is not known here, perhaps for want of a network',
  EAI_AGAIN: 'its name cannot be looked up now, perhaps for want of a network',
  ...{ ENETUNREACH: 'no network leads there', EHOSTUNREACH: 'no network leads there' },
  ...{ ETIMEDOUT: 'nothing answers there', UND_ERR_CONNECT_TIMEOUT: 'nothing answers there' },
}

/** In plain words; what has no known meaning is quoted as what it is, somebody else's words. */
export function whyUnreachable(error: unknown): string {
  const code = errorCode(error)
  return (
    (code === undefined ? undefined : meanings[code]) ?? `the answer was "${sentenceOf(error)}"`
  )
}

/** Of a server that does not answer in its own language: whether anything is there at all. */
export function whyNoAnswer(address: string, waitMs = 3_000): Promise<string> {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? []
  return new Promise((resolve) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port: Number(port) })
    const done = (why: string) => {
      socket.destroy()
      resolve(why)
    }
    socket.setTimeout(waitMs, () => done('nothing answers there'))
    socket.once('error', (error) => done(whyUnreachable(error)))
    socket.once('connect', () => done('something listens there, but it does not answer as one'))
  })
}
