import type { CaseNumber, UndertakingId, VillageCode } from '../ids'
import { addDays, daysBetween, type Day } from '../time/day'
import { isWithin, type Place } from './analysis'

/** Days of a stretch, how many of them before it are looked at, how many matters, how often the mean before. */
export type ClusterRule = { days: number; earlier: number; least: number; times: number }

/** Unverified: the office's own measure of what stands out (plan B3). */
export const clusterRule: ClusterRule = { days: 30, earlier: 6, least: 5, times: 3 }

export type ReceivedMatter = {
  number: CaseNumber
  subject: string
  village: VillageCode | null
  receivedOn: Day
}

/** `area` is null of what came from across the township. */
export type Cluster = {
  subject: string
  area: string | null
  cases: readonly CaseNumber[]
  says: string
}

/** A proceeding, whether it goes on, was answered or dismissed. */
type Seen = { id: UndertakingId; cases: readonly CaseNumber[] }
export type ProposedCluster = Cluster & {
  /** Proceedings that hold some of its cases: others have joined since. */
  joins: readonly UndertakingId[]
}

/** `since`: the first day on which a matter was registered; null while none was. */
type Asked = { today: Day; since: Day | null; seen: readonly Seen[]; rule?: ClusterRule }
type Known = {
  tree: readonly { path: string; parent: string | null }[]
  places: readonly Place[]
}

/** The first day on which a matter is looked at, and the last. */
export function clusterDays(today: Day, { days, earlier }: ClusterRule = clusterRule) {
  return { from: addDays(today, 1 - days * (earlier + 1)), to: today }
}

/**
 * Matters one policy or project may have set off (plan B3): of one subject so many in the last stretch, and so
 * many times what came in the stretches before it on average. Stretches from before the record began are not
 * taken for quiet ones; with none to compare with nothing is proposed. Where one work area stands out of
 * which not all was seen, it is that area's; else the township's. The narrowest subject that stands out is told, unless a proceeding holds all of it,
 * and a root that holds others never: it is about too much (decision 81). Order is that of the tree and of codes,
 * never of numbers.
 */
export function clustersIn(
  matters: readonly ReceivedMatter[],
  { tree, places }: Known,
  { today, since, seen, rule = clusterRule }: Asked,
): ProposedCluster[] {
  const begins = addDays(today, 1 - rule.days)
  const compared = since === null ? 0 : Math.floor(daysBetween(since, begins) / rule.days)
  const stretches = Math.min(rule.earlier, compared)
  if (stretches < 1) return []
  const first = addDays(begins, -stretches * rule.days)
  const areas = [...new Set(places.map(({ area }) => area))].sort()
  const areaOf = new Map(places.map(({ village, area }) => [village, area]))
  const standsOut = (subject: string, area: string | null): Cluster[] => {
    const own = matters.filter(
      (matter) =>
        isWithin(matter.subject, subject) &&
        (area === null || (matter.village !== null && areaOf.get(matter.village) === area)),
    )
    const now = own.filter(({ receivedOn }) => receivedOn >= begins && receivedOn <= today)
    const before = own.filter(({ receivedOn }) => receivedOn >= first && receivedOn < begins)
    const mean = before.length / stretches
    if (now.length < rule.least || now.length < rule.times * mean) return []
    const cases = now.map(({ number }) => number).sort()
    return [{ subject, area, cases, says: inWords(rule, { now: now.length, mean, stretches }) }]
  }
  const found: ProposedCluster[] = []
  for (const { path, parent } of [...tree].sort(narrowestFirst)) {
    if (parent === null && tree.some((each) => each.parent === path)) continue
    if (found.some(({ subject }) => isWithin(subject, path))) continue
    // What was seen already hides nothing: no other area, and nothing wider, in which others may have come (decision 96).
    const standOut = areas.flatMap((area) => standsOut(path, area))
    const inAreas = notSeenYet(standOut, seen)
    const all = inAreas.length === 1 ? [] : standsOut(path, null)
    found.push(...(all.length > 0 ? notSeenYet(all, seen) : inAreas))
  }
  return found.sort(inOrder)
}

/** Without those of which every case is in a proceeding. */
function notSeenYet(clusters: readonly Cluster[], proceedings: readonly Seen[]): ProposedCluster[] {
  return clusters.flatMap((cluster) => {
    const holding = proceedings.filter(({ cases }) => cases.some((one) => isIn(cluster, one)))
    const known = new Set(holding.flatMap(({ cases }) => cases))
    if (cluster.cases.every((each) => known.has(each))) return []
    return [{ ...cluster, joins: holding.map(({ id }) => id).sort() }]
  })
}

function isIn({ cases }: Cluster, number: CaseNumber): boolean {
  return cases.includes(number)
}

type Counted = { now: number; mean: number; stretches: number }

function inWords({ days, least, times }: ClusterRule, { now, mean, stretches }: Counted): string {
  const held = stretches === 1 ? 'the stretch' : `each of the ${stretches} stretches`
  const before = `${Math.round(mean * 10) / 10} on average in ${held} before`
  const measure = `at least ${least}, and at least ${times} times what came before`
  return `${now} matters in ${days} days, ${before}: ${measure}.`
}

type InTree = { path: string }

function narrowestFirst({ path: one }: InTree, { path: other }: InTree): number {
  return other.split('/').length - one.split('/').length || (one < other ? -1 : 1)
}

function inOrder(one: Cluster, other: Cluster): number {
  if (one.subject !== other.subject) return one.subject < other.subject ? -1 : 1
  return (one.area ?? '') < (other.area ?? '') ? -1 : 1
}
