import { defineSignal } from '@temporalio/workflow'
import type { RefusalCode } from '../domain/case/refusal'
import type { UndertakingRefusalCode } from '../domain/undertaking/refusal'
import type { CaseNumber, PersonId, UndertakingId } from '../domain/ids'
import type { Day, Instant } from '../domain/time/day'

/** What open cases are taken over to; each on order of its own, so that neither comes unasked. */
export const renewables = ['calendar', 'packs'] as const
export type Renewable = (typeof renewables)[number]

export const RULES_UPDATE_WORKFLOW = 'rulesUpdateWorkflow'

/** One at a time of each: an order given while it runs makes it begin again. */
export function rulesUpdateId(what: Renewable): string {
  return `rules-update-${what}`
}

/** Who ordered it: the journal of every case that moves names them. */
export type RulesOrder = { orderedBy: PersonId }
export const rulesOrderSignal = defineSignal<[RulesOrder]>('order')

/**
 * What goes by rules that are published: every open case, then whatever else carries duties (decision 66),
 * in the order of their names. `2026-000001` lies before `C2026-0001`.
 */
export type GovernedSubject = CaseNumber | UndertakingId

/** What is not at the rules ordered, and why: an operator has to look. */
export type LeftBehind = {
  number: GovernedSubject
  why: RefusalCode | UndertakingRefusalCode | 'stopped' | 'not-started' | 'unavailable'
}

export type Tally = {
  /** Cases taken over, and dates moved or made firm in them. */
  cases: number
  /** Campaigns, parts in them and papers; absent where a run began before they were told. */
  undertakings?: number
  dates: number
  left: readonly LeftBehind[]
}

/** Where it stands. Rounds are repeated until one finds nothing more to do. */
export type RulesProgress = {
  order: RulesOrder
  /** Part of every update id, so that a page sent again is carried out once. */
  operation: string
  on: Day
  round: number
  begunAt: Instant
  /** The last this round has looked at, and how many it has taken over. */
  after: GovernedSubject | null
  taken: number
  tally: Tally
  over: boolean
}

export type RulesUpdateStart = {
  what: Renewable
  /** `order`: one given since, to be begun when this one is over. */
  carriedOver?: { progress: RulesProgress; order?: RulesOrder }
  continueAfterEvents?: number
}

export type RulesPage = Pick<RulesProgress, 'operation' | 'on' | 'begunAt' | 'after'> &
  RulesOrder & { what: Renewable }

/** `next`: the last looked at; null when nothing open comes after it. */
export type RulesPageReport = Tally & { next: GovernedSubject | null }

export type RulesUpdateActivities = {
  /** The messenger's digest falls on working days too. */
  tellCalendar(): Promise<void>
  /** Takes the next that go by other rules over to the present ones. */
  updateCases(page: RulesPage): Promise<RulesPageReport>
}
