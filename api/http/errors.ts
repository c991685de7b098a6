import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Response } from 'express'
import type { AppDeps } from '../deps'
import { localsOf } from './locals'
import { isDatabaseOutage } from './outages'
import { Problem, problemBody } from './problem'

const RETRY_SECONDS = 5
const KIB = 1024

function databaseUnavailable(): Problem {
  return new Problem(
    'database-unavailable',
    'The database does not answer. Nothing was lost: send the same request again in a moment.',
    { retryAfter: RETRY_SECONDS },
  )
}

/** What body-parser and Express call their errors, and what is said of them here. */
const parserProblems: Readonly<Record<string, (error: { limit?: unknown }) => Problem>> = {
  'entity.parse.failed': () =>
    new Problem('malformed-json', 'Send the body as one JSON object, in UTF-8.'),
  'entity.too.large': ({ limit }) =>
    new Problem('body-too-large', `Send at most ${Number(limit) / KIB} KiB in one body.`),
  'encoding.unsupported': () =>
    new Problem('unsupported-media-type', 'Send the body uncompressed.'),
  'charset.unsupported': () => new Problem('unsupported-media-type', 'Send the body in UTF-8.'),
  'request.aborted': () => new Problem('invalid-request', 'The body ended early: send it again.'),
  'request.size.invalid': () =>
    new Problem('invalid-request', 'The body is not as long as announced: send it again.'),
}

/** One place classifies every error; what it does not know is 500, logged under an id, and kept quiet. */
function problemOf(error: unknown, log: AppDeps['log']): Problem {
  if (error instanceof Problem) return error
  if (isDatabaseOutage(error)) {
    log.warn({ err: error }, 'the database does not answer')
    return databaseUnavailable()
  }
  const parsing = (error ?? {}) as { type?: unknown; status?: unknown; limit?: unknown }
  const { type, status } = parsing
  const known = typeof type === 'string' ? parserProblems[type] : undefined
  if (known !== undefined) return known(parsing)
  if (error instanceof URIError || status === 400) {
    return new Problem('invalid-request', 'The address or the body cannot be read: correct it.')
  }
  const errorId = randomUUID()
  log.error({ err: error, errorId }, 'unexpected error')
  return new Problem(
    'internal',
    'Try again later; if it stays so, tell the operator the errorId.',
    { errorId },
  )
}

function sendProblem(res: Response, problem: Problem): void {
  const { headers = {}, retryAfter } = problem.extras
  res.status(problem.status).set(headers)
  if (retryAfter !== undefined) res.set('Retry-After', String(retryAfter))
  res.type('application/problem+json').send(JSON.stringify(problemBody(problem)))
}

export function handleErrors(deps: AppDeps): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return function errorHandler(error: unknown, _req, res, next) {
    const { log, route } = localsOf(res)
    const problem = problemOf(error, log ?? deps.log)
    if (res.headersSent) {
      next(error)
      return
    }
    const undeclared = deps.settings.checkAnswers && route && !route.problems.includes(problem.code)
    if (undeclared && problem.code !== 'internal') {
      const name = `${route.method.toUpperCase()} ${route.path}`
      sendProblem(res, new Problem('internal', `${name} does not declare "${problem.code}".`))
      return
    }
    sendProblem(res, problem)
  }
}
