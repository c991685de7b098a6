import { scopesFor, type Principal } from './http/principal'
import type { ProceedingReader } from './queries/proceedings'

/** Which proceedings somebody reads: all of them, or those in which a post of theirs has a part. */
export function proceedingReader(principal: Principal): ProceedingReader {
  return {
    person: principal.personId,
    posts: principal.posts.map(({ code }) => code),
    all: scopesFor(principal, 'read-proceedings').length > 0,
  }
}
