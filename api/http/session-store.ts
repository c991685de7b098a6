import connectPgSimple from 'connect-pg-simple'
import type { Request } from 'express'
import session, { type SessionData } from 'express-session'
import { dayOf } from '../../domain/time/day'
import type { Clock } from '../clock'
import { findSession, type HeldPost } from '../queries/principal'
import type { Pool } from '../records/database'

type Options = {
  pool: Pool
  clock: Clock
  /** How often ended sessions are removed; false: never. */
  pruneSessionInterval: number | false
  errorLog?: () => void
}

/**
 * Sessions lie in Postgres: any process may serve any request, and signing out is at once. With the
 * session comes what its person may do today, in the one exchange that every request begins with.
 */
export class SessionStore extends connectPgSimple(session) {
  private readonly pool: Pool
  private readonly clock: Clock
  private readonly posts = new WeakMap<object, readonly HeldPost[]>()

  constructor({ clock, ...options }: Options) {
    // A session ends twelve hours after it began: no row is written for a request that only reads.
    super({ ...options, disableTouch: true })
    this.pool = options.pool
    this.clock = clock
  }

  override get(
    sid: string,
    callback: (error: unknown, session?: SessionData | null) => void,
  ): void {
    findSession<SessionData>(this.pool, sid, dayOf(this.clock.now())).then(
      (found) => {
        if (found?.posts !== undefined) this.posts.set(found.data, found.posts)
        // What the callback throws is not for this promise.
        process.nextTick(callback, null, found?.data)
      },
      (error: unknown) => process.nextTick(callback, error),
    )
  }

  override createSession(req: Request, data: SessionData): session.Session & SessionData {
    const posts = this.posts.get(data)
    const created = super.createSession(req, data)
    if (posts !== undefined) this.posts.set(created, posts)
    return created
  }

  /** Undefined where nobody is signed in, or the account has been disabled. */
  postsOf(current: object): readonly HeldPost[] | undefined {
    return this.posts.get(current)
  }
}
