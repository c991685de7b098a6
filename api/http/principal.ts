import { access, scopesOf, type Action, type Scope } from '../../domain/access'
import type { PersonId } from '../../domain/ids'
import type { HeldPost } from '../queries/principal'

export type { HeldPost }

/** Whoever is signed in, with what they hold today: read from Postgres on every request (O4). */
export type Principal = { personId: PersonId; posts: readonly HeldPost[] }

/** One way in which an action is granted: this scope, by virtue of this post. */
export type Grant = { scope: Scope; post: HeldPost }

/**
 * A scope goes with the post that gives it: someone who leads for one unit and works in another
 * has `own-unit` in the second only.
 */
export function grantsOf(principal: Principal, action: Action): Grant[] {
  return principal.posts.flatMap((post) =>
    (access[post.role][action] ?? []).map((scope) => ({ scope, post })),
  )
}

export function scopesFor(principal: Principal, action: Action): Scope[] {
  return scopesOf(
    principal.posts.map(({ role }) => role),
    action,
  )
}
