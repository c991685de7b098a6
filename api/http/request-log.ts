import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { localsOf } from './locals'

/**
 * One line per request: the route's pattern, never the address asked for, which may hold a case
 * number or what somebody searched for.
 */
export function logRequests(log: Logger): RequestHandler {
  return function requestLog(req, res, next) {
    const began = process.hrtime.bigint()
    const requestId = randomUUID()
    const locals = localsOf(res)
    locals.log = log.child({ requestId })
    res.set('X-Request-Id', requestId)
    res.once('close', () => {
      const ms = Number((process.hrtime.bigint() - began) / 1_000n) / 1_000
      const line = {
        method: req.method,
        route: locals.route?.path ?? null,
        // A client that left did not get the status it was about to be given.
        status: res.writableFinished ? res.statusCode : null,
        ms,
        ...(locals.personId === undefined ? {} : { person: locals.personId }),
      }
      if (res.statusCode >= 500) locals.log?.error(line, 'request')
      else locals.log?.info(line, 'request')
    })
    next()
  }
}
