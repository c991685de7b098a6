import type { RequestHandler } from 'express'
import { Problem } from './problem'
import type { ApiRoute } from './route'

/** What no route answers: another method of a known address is 405, everything else 404. */
export function notFound(routes: readonly ApiRoute[]): RequestHandler {
  return function fallback(req, _res, next) {
    const known = routes.filter(({ path }) => fits(path, req.path))
    if (known.length === 0) {
      next(new Problem('not-found', 'There is nothing here: /docs lists every address.'))
      return
    }
    const allow = [...new Set(known.map(({ method }) => method.toUpperCase()))].join(', ')
    next(
      new Problem('method-not-allowed', `Use ${allow} here.`, {
        headers: { Allow: known.some(({ method }) => method === 'get') ? `${allow}, HEAD` : allow },
      }),
    )
  }
}

function fits(pattern: string, path: string): boolean {
  const expected = pattern.split('/')
  const found = path.replace(/(?<=.)\/$/, '').split('/')
  return (
    expected.length === found.length &&
    expected.every((part, index) =>
      part.startsWith(':')
        ? found[index] !== ''
        : part.toLowerCase() === found[index]?.toLowerCase(),
    )
  )
}
