import type { Request } from 'express'
import type { PersonId } from '../../domain/ids'
import type { AppDeps } from '../deps'
import type { Access } from './access'
import { grantsOf, scopesFor, type Grant, type Principal } from './principal'
import { Problem } from './problem'

export type Authorised = {
  principal?: Principal
  scopes?: readonly string[]
  grants?: readonly Grant[]
}

/** Role × action × scope, before anything of the request is read (decision 3). */
export function authorise(access: Access, deps: AppDeps, req: Request): Authorised {
  if ('public' in access) return {}
  const principal = signedIn(deps, req)
  if ('signedIn' in access) return { principal }
  const scopes = scopesFor(principal, access.action)
  if (scopes.length === 0) {
    throw new Problem(
      'not-permitted',
      `None of the posts you hold today allows "${access.action}". GET /v1/me lists what they allow.`,
    )
  }
  return { principal, scopes, grants: grantsOf(principal, access.action) }
}

function signedIn({ sessionStore }: AppDeps, req: Request): Principal {
  const { personId } = req.session
  const posts = sessionStore.postsOf(req.session)
  if (personId === undefined || posts === undefined) {
    throw new Problem('not-signed-in', 'Sign in with POST /v1/sessions, then send it again.')
  }
  return { personId: personId as PersonId, posts }
}
