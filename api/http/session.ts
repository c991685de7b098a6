import type { Request, RequestHandler } from 'express'
import session from 'express-session'
import type { AppDeps } from '../deps'
import type { SessionHandle } from './route'

declare module 'express-session' {
  interface SessionData {
    personId: string
  }
}

/** A working day and a long evening; after that one signs in again. */
const LASTS_MILLIS = 12 * 3_600_000

const isHttps = (publicOrigin: string): boolean => publicOrigin.startsWith('https:')

/** Browsers take a cookie of the second name only over TLS, from this very host, for every path. */
export function cookieName(publicOrigin: string): string {
  return isHttps(publicOrigin) ? '__Host-anjie' : 'anjie'
}

export function sessions({ settings, sessionStore }: AppDeps): RequestHandler {
  const { publicOrigin, sessionSecret } = settings
  return session({
    name: cookieName(publicOrigin),
    secret: sessionSecret,
    store: sessionStore,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: isHttps(publicOrigin),
      path: '/',
      maxAge: LASTS_MILLIS,
    },
  })
}

export function sessionHandle(req: Request): SessionHandle {
  return {
    sid: req.sessionID,
    /** A new id, so that nobody who knew the old one is signed in with it. */
    async signIn(personId) {
      await called((done) => req.session.regenerate(done))
      req.session.personId = personId
      await called((done) => req.session.save(done))
    },
    signOut: () => called((done) => req.session.destroy(done)),
  }
}

function called(call: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => {
      if (error === undefined || error === null) resolve()
      else reject(error)
    })
  })
}
