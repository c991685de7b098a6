/** Of the document, what says who may ask for it, and whether two requests can differ. */
export type Described = { paths: Record<string, Record<string, DescribedOperation>> }
type DescribedOperation = {
  operationId?: string
  'x-anjie-action'?: string
  security?: object[]
  parameters?: object[]
  requestBody?: object
}

/** What a role is let in to, and what it is turned away from; `once`: asked twice it would be the same. */
export type Reach = { open: string[]; closed: string[]; once: { open: number; closed: number } }

/** Not asked, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  followChanges: 'a stream that never ends',
  signOut: 'it would end the session that everything else is asked with',
}

/** `may`: the actions its posts allow; undefined for whoever has no account. */
export function reachOf({ paths }: Described, may: ReadonlySet<string> | undefined): Reach {
  const all = Object.values(paths).flatMap((methods) => Object.values(methods))
  const asked = all.filter(({ operationId = '' }) => !(operationId in LEFT_OUT))
  const isOpen = (each: (typeof asked)[number]) => {
    if (each.security?.length === 0) return true
    const action = each['x-anjie-action']
    return may !== undefined && (action === undefined || may.has(action))
  }
  const standing = (open: boolean) => asked.filter((each) => isOpen(each) === open)
  const named = (open: boolean) => standing(open).map(({ operationId = '' }) => operationId)
  const once = (open: boolean) =>
    standing(open).filter((each) => !each.parameters?.length && each.requestBody === undefined)
      .length
  return {
    ...{ open: named(true), closed: named(false) },
    once: { open: once(true), closed: once(false) },
  }
}

/** A door that stays shut is told from one that does not by a few knocks. */
const KNOCKS = 3

/** How often each is asked, so that together it is what was wanted. */
export function share(reach: Reach, requests: number): { open: number; closed: number } {
  const { open, closed, once } = reach
  const knocks = Math.min(KNOCKS, Math.max(1, Math.floor(requests / (4 * (closed.length + 1)))))
  const left = requests - once.open - once.closed - (closed.length - once.closed) * knocks
  const each = Math.ceil(left / Math.max(1, open.length - once.open))
  return { open: Math.max(1, each), closed: knocks }
}
