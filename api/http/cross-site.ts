import type { Request, RequestHandler } from 'express'
import type { AppDeps } from '../deps'
import { Problem } from './problem'
import type { ApiRoute } from './route'

/**
 * Against forged requests: whatever changes something is refused when a browser says that another
 * site sent it. Browsers add Sec-Fetch-Site and Origin themselves and no page can alter them, so
 * nothing has to be kept or handed about; programs send neither and have no cookie to be abused.
 * The cookie is SameSite=Lax and bodies must be JSON besides.
 */
export function refuseCrossSite(req: Request, route: ApiRoute, deps: AppDeps): void {
  if (route.method === 'get') return
  const site = req.get('Sec-Fetch-Site')
  const origin = req.get('Origin')
  if (site === 'same-origin' || site === 'none') return
  if (site === undefined && origin === undefined) return
  const { publicOrigin, temporalUiOrigin } = deps.settings
  if (origin === publicOrigin) return
  if (route.fromTemporalUi && origin !== undefined && origin === temporalUiOrigin) return
  throw new Problem(
    'cross-site-request',
    'Send it from the pages of this installation: its address is set in PUBLIC_ORIGIN.',
  )
}

/** The Temporal UI calls the codec from its own origin, with the cookie of whoever looks. */
export function temporalUiCors({ settings }: AppDeps): RequestHandler {
  return function codecCors(req, res, next) {
    const origin = req.get('Origin')
    res.vary('Origin')
    if (origin === undefined || origin !== settings.temporalUiOrigin) {
      next()
      return
    }
    res.set('Access-Control-Allow-Origin', origin)
    res.set('Access-Control-Allow-Credentials', 'true')
    if (req.method !== 'OPTIONS') {
      next()
      return
    }
    res.set('Access-Control-Allow-Methods', 'POST')
    res.set('Access-Control-Allow-Headers', 'content-type, x-namespace, authorization')
    res.set('Access-Control-Max-Age', '600')
    res.status(204).end()
  }
}
