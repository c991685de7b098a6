import type { Role } from '../domain/access'
import type { CircularState } from '../domain/circular/circular'
import { undertakingNotFound } from './give-to-undertaking'
import { scopesFor, type Principal } from './http/principal'
import type { FoundUndertaking } from './queries/undertakings'

export function circularIn(found: FoundUndertaking | undefined): CircularState {
  if (found?.state?.type === 'circular') return found.state
  throw undertakingNotFound()
}

export function worksOnPapers(principal: Principal): boolean {
  return (
    scopesFor(principal, 'draft-paper').length > 0 ||
    scopesFor(principal, 'approve-paper').length > 0
  )
}

/** Whoever works on papers reads them at any time, a post that is named once it is drafted, others when it is out. */
export function mayReadCircular(principal: Principal, state: CircularState): boolean {
  if (worksOnPapers(principal)) return true
  const { draft, figures, publishedOn, terms } = state
  const named = principal.posts.some(({ code }) => figures?.named.includes(code) === true)
  if (named && (draft !== undefined || publishedOn !== undefined)) return true
  if (publishedOn === undefined) return false
  // Whoever has a seat there reads it, whatever their post else allows (O1).
  const seated = terms.readers === 'leading-group'
  return principal.posts.some(({ role, groupSeat }) => {
    return readers[terms.readers].includes(role) || (seated && groupSeat !== null)
  })
}

const readers: Readonly<Record<CircularState['terms']['readers'], readonly Role[]>> = {
  township: ['head', 'director', 'office', 'lead', 'unit', 'proxy'],
  'leading-group': ['head', 'director', 'office', 'lead'],
  secretary: ['head', 'director', 'office'],
}
