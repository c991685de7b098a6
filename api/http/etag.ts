import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { Method } from './access'
import { Problem } from './problem'

/** What an answer shows, and at which version, where there is one. */
export type Shown = { readonly of: string; readonly version?: number }

/** The tags of an If-Match without their quotes; `*` for whatever there is. */
export type SeenTags = '*' | readonly string[]

/**
 * A strong tag: what, at which version, and a hash of all that is answered, so that it is another one
 * for whoever sees another view, and whenever anything that is shown has changed without a version.
 */
export function etagOf({ of, version }: Shown, body: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)
  return `"${[of, ...(version === undefined ? [] : [version]), hash].join('.')}"`
}

/** Tags in their quotes, in which a comma may stand, or a star. */
export const tagsPattern = /^(\*|(W\/)?"[!#-~]*"( *, *(W\/)?"[!#-~]*")*)$/

const tagsIn = (header: string) => header.match(/(W\/)?"[!#-~]*"/g) ?? []

/** What whoever asks has seen, where the route goes by it. */
export function seenBy(
  req: Request,
  route: { method: Method; ifMatch?: true },
): SeenTags | undefined {
  const header = req.get('If-Match')
  if (header === undefined || route.method === 'get') return undefined
  if (route.ifMatch !== true) throw malformed('Leave this out: nothing here goes by a tag')
  if (!tagsPattern.test(header)) {
    throw malformed('Give the ETag of what you saw as it came, in its quotes, or *')
  }
  if (header === '*') return '*'
  // A weak tag says that something like it was seen, which is not enough to decide on.
  return tagsIn(header)
    .filter((tag) => tag.startsWith('"'))
    .map(unquoted)
}

export const unquoted = (etag: string) => etag.slice(1, -1)

function malformed(message: string): Problem {
  return new Problem('invalid-request', 'Correct what "fields" lists and send it again.', {
    fields: [{ path: 'header.If-Match', message }],
  })
}

/**
 * The version a change rests on: undefined where it rests on none. Versions only grow, so of several
 * tags the newest is the only one that can still be true; one of something else never is.
 */
export function versionSeen(seen: SeenTags | undefined, of: string): number | undefined {
  if (seen === undefined || seen === '*') return undefined
  const versions = seen
    .filter((tag) => tag.startsWith(`${of}.`))
    .map((tag) => Number(/^(\d{1,9})\./.exec(tag.slice(of.length + 1))?.[1] ?? NaN))
    .filter((version) => !Number.isNaN(version))
  if (versions.length > 0) return Math.max(...versions)
  throw changedSince('The tag in If-Match is none of what you would change.')
}

export function changedSince(what: string, rule?: string): Problem {
  return new Problem('changed-since', `${what} Read it again, then decide.`, {
    ...(rule === undefined ? {} : { rule }),
  })
}

/** Whether whoever asks has this very answer already (If-None-Match, compared as RFC 9110 has it). */
export function hasIt(req: Request, etag: string): boolean {
  const header = req.get('If-None-Match')
  if (header === undefined) return false
  return header === '*' || tagsIn(header).some((tag) => tag.replace(/^W\//, '') === etag)
}
