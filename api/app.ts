import express, { type Express } from 'express'
import helmet from 'helmet'
import type { AppDeps } from './deps'
import { temporalUiCors } from './http/cross-site'
import { handleErrors } from './http/errors'
import { notFound } from './http/fallback'
import { generalLimiter } from './http/limits'
import { registerRoutes } from './http/register'
import { logRequests } from './http/request-log'
import type { ApiRoute } from './http/route'
import { sessions } from './http/session'
import { routes as allRoutes } from './routes'

/** The whole application, without a port. Every handler behind it is declared in api/routes. */
export function createApp(deps: AppDeps, routes: readonly ApiRoute[] = allRoutes): Express {
  const { publicOrigin, trustProxy } = deps.settings
  const app = express()
  app.set('etag', false)
  app.set('query parser', 'simple')
  app.set('trust proxy', trustProxy ?? false)
  app.use(logRequests(deps.log))
  app.use(securityHeaders(publicOrigin))
  app.use(generalLimiter(deps.settings.limits))
  app.use('/codec', temporalUiCors(deps))
  app.use(['/v1', '/codec'], sessions(deps))
  registerRoutes(app, routes, deps)
  app.use(notFound(routes))
  app.use(handleErrors(deps))
  return app
}

/** Answers hold personal data and no pages: nothing is kept, framed, or run. /docs allows its own. */
function securityHeaders(publicOrigin: string): express.RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: publicOrigin.startsWith('https:'),
  })
  return function securityHeaders(req, res, next) {
    res.set('Cache-Control', 'no-store')
    headers(req, res, next)
  }
}
