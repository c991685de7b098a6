import { citation } from '../rules/citation'
import type { Topic } from '../rules/pack-facts'
import { clockOf, type ClockName } from '../rules/rule-pack'
import type { GroundInLaw } from '../rules/pack-facts'
import type { CaseSettings } from './settings'

/** What the rules a case is pinned to say, for a case that may be older than any rules. */
type Rules = Pick<CaseSettings, 'pack'>

export type Rule = Topic | `plan ${string}` | `decision ${number}`

/** The article a step rests on, as staff cite it; the plan or a decision where no text says it. */
export function cite({ pack }: Rules, rule: Rule): string {
  if (isPlanOrDecision(rule)) return rule
  return pack === null ? `internal rule (${rule}: no rules were in force)` : citation(pack, rule)
}

function isPlanOrDecision(rule: Rule): rule is Exclude<Rule, Topic> {
  return rule.startsWith('plan ') || rule.startsWith('decision ')
}

export function runs({ pack }: Rules, clock: ClockName): boolean {
  return pack !== null && clockOf(pack, clock) !== undefined
}

/** Under 2022 only an Art. 31(6) matter has the limit; before that every accepted one (2005 Art. 33). */
export function limitsEveryAcceptedMatter({ pack }: Rules): boolean {
  const handle = pack === null ? undefined : clockOf(pack, 'handle')
  return handle !== undefined && !handle.conditions.includes('only-article-31-6')
}

/** Before 2022 the notice says whether the matter is accepted, so it can be written only then. */
export function noticeNeedsDecision({ pack }: Rules): boolean {
  return pack !== null && pack.noticeSays === 'accepted-or-not'
}

/** Art. 22 binds every petition office; the text of 2005 only those of a county or above (Art. 21). */
export function passesOnInTime({ pack, petitionOffice }: CaseSettings): boolean {
  if (petitionOffice === 'none' || pack === null) return false
  const countyOnly = clockOf(pack, 'register')?.conditions.includes('only-county-level-and-above')
  return petitionOffice === 'county-or-above' || countyOnly !== true
}

export function terminates({ pack }: Rules, ground: GroundInLaw): boolean {
  return pack !== null && pack.terminatedBy.includes(ground)
}
