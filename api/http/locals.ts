import type { Response } from 'express'
import type { Logger } from 'pino'
import type { ApiRoute } from './route'

/** What the steps of one request leave for the line in the log. */
export type RequestLocals = {
  log?: Logger
  route?: ApiRoute
  personId?: string
}

export function localsOf(res: Response): RequestLocals {
  return res.locals as RequestLocals
}
