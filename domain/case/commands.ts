import type { ClaimId, PersonId, PetitionerId, PostCode, TextRef, UnitCode } from '../ids'
import type { Day } from '../time/day'
import type { CaseKind, ClaimOutcome, Route, ServiceWay } from './kinds'

/** What people may tell a case. Facts are codes, dates and references, never what somebody typed. */
export type CommandFacts =
  | { kind: 'serve-notice'; recipient: PetitionerId; way: ServiceWay; text?: TextRef }
  | { kind: 'accept'; caseKind: CaseKind; route: Route }
  | { kind: 'entrust'; unit: UnitCode; unitHead: PostCode; lead: PostCode; text?: TextRef }
  | { kind: 'sign-for' }
  | {
      kind: 'issue-opinion'
      text: TextRef
      draftedBy: PersonId
      outcomes: readonly { claim: ClaimId; outcome: ClaimOutcome }[]
    }
  | { kind: 'serve-opinion'; recipient: PetitionerId; way: ServiceWay }
  | { kind: 'conclude' }

export type CommandKind = CommandFacts['kind']

export const commandKinds = [
  'serve-notice',
  'accept',
  'entrust',
  'sign-for',
  'issue-opinion',
  'serve-opinion',
  'conclude',
] as const satisfies readonly CommandKind[]

/** Why a legal date long past may be entered, and who besides the actor approved it (decision 2). */
export type LateEntry = { approvalId: string; approvedBy: PersonId; reason: TextRef }

export type Command = {
  facts: CommandFacts
  actor: PersonId
  /** The post the actor acts for; absent for a person acting in their own right. */
  onBehalfOf?: PostCode
  /** The legal date, in Asia/Shanghai; when it was recorded is workflow time. */
  occurredOn: Day
  /** The version the actor saw; absent when they take the case as it is. */
  expectedVersion?: number
  lateEntry?: LateEntry
}
