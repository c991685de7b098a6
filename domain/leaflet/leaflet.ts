import type { CaseKind, Route } from '../case/kinds'
import type { CasePhase } from '../case/state'
import type { LeafletCode } from '../ids'
import type { Day } from '../time/day'

/** What a leaflet is for: all that is named here, one of each. */
export type LeafletFor = {
  kinds?: readonly CaseKind[] | undefined
  routes?: readonly Route[] | undefined
  phases?: readonly CasePhase[] | undefined
  /** Words that stand in a level of the way to a subject: each office has a tree of its own. */
  subjects?: readonly string[] | undefined
}

/** `unverified`: a law whose text was not checked here; confirm it locally. */
export type LeafletBasis = {
  law: string
  articles: readonly string[]
  unverified?: true | undefined
}

/**
 * 告知单 (plan V3, T4): in plain words, what rights people have, what the steps are, and which door it is. A
 * leaflet that changes is a new one under the same code, which holds from another day on.
 */
export type Leaflet = {
  code: LeafletCode
  title: string
  from: Day
  /** Any of these; `any` fits every matter. */
  for: 'any' | readonly LeafletFor[]
  rights: readonly string[]
  steps: readonly string[]
  door: { name: string; about: string }
  basis: readonly LeafletBasis[]
}

/** By which it is told that somebody was given just this text. */
export type LeafletVersion = { leaflet: Leaflet; hash: string }
