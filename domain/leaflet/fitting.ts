import type { CaseKind, Route } from '../case/kinds'
import type { CasePhase } from '../case/state'
import type { LeafletCode } from '../ids'
import type { Day } from '../time/day'
import type { Leaflet, LeafletFor, LeafletVersion } from './leaflet'

/** What of a matter says which leaflets are for it. */
export type Matter = {
  kind?: CaseKind | undefined
  route?: Route | undefined
  phase: CasePhase
  /** The way to its subject: "城乡建设/拆迁". */
  subject: string | null
}

/** Of every leaflet the one that holds on that day, in order of their codes. */
export function inForce(all: readonly LeafletVersion[], day: Day): LeafletVersion[] {
  const newest = new Map<LeafletCode, LeafletVersion>()
  for (const each of all) {
    const { code, from } = each.leaflet
    const other = newest.get(code)
    if (from > day || (other !== undefined && other.leaflet.from > from)) continue
    newest.set(code, each)
  }
  return [...newest.values()].sort((one, other) => (one.leaflet.code < other.leaflet.code ? -1 : 1))
}

/** Which of them fit a matter; those made for it come before those for everybody. */
export function fitting(held: readonly LeafletVersion[], matter: Matter): LeafletVersion[] {
  const forIt = held.filter(({ leaflet }) => fits(leaflet, matter))
  const isForAll = ({ leaflet }: LeafletVersion) => leaflet.for === 'any'
  return [...forIt.filter((each) => !isForAll(each)), ...forIt.filter(isForAll)]
}

function fits(leaflet: Leaflet, matter: Matter): boolean {
  return leaflet.for === 'any' || leaflet.for.some((one) => isFor(one, matter))
}

function isFor({ kinds, routes, phases, subjects }: LeafletFor, matter: Matter): boolean {
  return (
    names(kinds, matter.kind) &&
    names(routes, matter.route) &&
    names(phases, matter.phase) &&
    (subjects === undefined || subjects.some((word) => matter.subject?.includes(word) === true))
  )
}

function names<Code>(wanted: readonly Code[] | undefined, given: Code | undefined): boolean {
  return wanted === undefined || (given !== undefined && wanted.includes(given))
}
