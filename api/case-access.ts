import { caseActions, type CaseAction } from '../domain/access'
import type { PersonId, PostCode, UnitCode } from '../domain/ids'
import { isStation } from '../domain/station/station'
import { grantsOf, type Grant, type Principal } from './http/principal'
import type { Viewer } from './queries/case-scope'
import type { FoundCase } from './queries/find-case'

/** The cases an action reaches, for a person with these grants. */
export function viewerOf(principal: Principal, grants: readonly Grant[]): Viewer {
  const having = (scope: Grant['scope']) => grants.filter((grant) => grant.scope === scope)
  return {
    person: principal.personId,
    posts: principal.posts.map(({ code }) => code),
    everywhere: having('installation').length > 0,
    units: unitsOf(having('own-unit')),
    leads: having('own-lead').map(({ post }) => post.code),
    receives: having('own-reception').map(({ post }) => post.code),
    stations: having('own-filing').map(({ post }) => post.code),
    stationVillages: having('own-filing').flatMap(({ post: { villageCode } }) =>
      villageCode === null ? [] : [villageCode],
    ),
  }
}

/** Of a unit head, the units they head or work in. */
function unitsOf(grants: readonly Grant[]): UnitCode[] {
  return grants.flatMap(({ post }) => (post.unitCode === null ? [] : [post.unitCode]))
}

/**
 * The post for which somebody acts on a case: the one whose scope covers it. A post they hold comes
 * before one they deputise for; the narrower scope before the wider. Of a step that is reserved for
 * certain posts, these come first: the head of the office may be its registrar as well.
 */
export function actingPost(
  person: PersonId,
  grants: readonly Grant[],
  found: FoundCase,
  reserved: readonly PostCode[] = [],
): PostCode | undefined {
  const covering = grants.filter((grant) => covers(grant, person, found))
  const place = (grant: Grant) => (reserved.includes(grant.post.code) ? 0 : 10) + rank(grant)
  const inOrder = covering.sort((one, other) => place(one) - place(other))
  return inOrder[0]?.post.code
}

/** Whether somebody is proxy of the station the case was given to (V2): what they tell is its news. */
export function accompanying(
  { posts }: Principal,
  { state: { station } }: FoundCase,
): { accompanying?: true } {
  if (station === undefined) return {}
  const isTheirs = posts.some((post) => isStation(post) && post.villageCode === station.village)
  return isTheirs ? { accompanying: true } : {}
}

function covers({ scope, post }: Grant, person: PersonId, found: FoundCase): boolean {
  switch (scope) {
    case 'installation':
      return true
    case 'own-unit':
      return post.unitCode !== null && post.unitCode === found.unit?.code
    case 'own-lead':
      return post.code === found.lead?.code
    case 'own-reception':
      return (found.state.receptions ?? []).some((each) => {
        return each.ended === undefined && each.post === post.code
      })
    case 'own-filing':
      if (found.postsAside.includes(post.code)) return false
      return (
        found.registeredForPost === post.code ||
        found.registeredBy === person ||
        (post.villageCode !== null && found.state.station?.village === post.villageCode)
      )
    case 'self':
      return false
  }
}

/**
 * The post for which somebody registers: on somebody's behalf a station's, else another where they have
 * one, for what they register at the counter is no proxy's (V2); one they hold before one they deputise for.
 */
export function registeringPost(grants: readonly Grant[], onBehalf = false): PostCode | null {
  const order = ({ post }: Grant) =>
    (isStation(post) === onBehalf ? 0 : 2) + (post.capacity === 'holder' ? 0 : 1)
  const inOrder = [...grants].sort((one, other) => order(one) - order(other))
  return inOrder[0]?.post.code ?? null
}

function rank({ scope, post }: Grant): number {
  return (post.capacity === 'holder' ? 0 : 2) + (scope === 'installation' ? 1 : 0)
}

/** The commands this person's posts allow in this very case. */
export function commandsOf(principal: Principal, found: FoundCase): ReadonlySet<CaseAction> {
  const granted = caseActions.filter((command) =>
    grantsOf(principal, command).some((grant) => covers(grant, principal.personId, found)),
  )
  return new Set(granted)
}
