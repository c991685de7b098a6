import type { ClaimId, DutyId, PersonId, PetitionerId, PostCode, TextRef, UnitCode } from '../ids'
import type { Duty, RungName } from '../duty/duty'
import type { Day } from '../time/day'
import type { CaseKind, ClaimOutcome, Route, ServiceWay } from './kinds'
import type { LateEntry } from './commands'
import type { Window } from './state'

/** What happened. A correction will be an event of its own; none is ever edited (decision 2). */
export type CaseEvent =
  | { type: 'registered'; on: Day }
  | { type: 'notice-served'; recipient: PetitionerId; way: ServiceWay; on: Day; text?: TextRef }
  | { type: 'accepted'; kind: CaseKind; route: Route; on: Day }
  | {
      type: 'entrusted'
      unit: UnitCode
      unitHead: PostCode
      lead: PostCode
      on: Day
      text?: TextRef
    }
  | { type: 'signed-for'; unit: UnitCode; on: Day }
  | {
      type: 'opinion-issued'
      on: Day
      text: TextRef
      draftedBy: PersonId
      approvedBy: PersonId
      outcomes: readonly { claim: ClaimId; outcome: ClaimOutcome }[]
    }
  | { type: 'opinion-served'; recipient: PetitionerId; way: ServiceWay; on: Day }
  | { type: 'concluded'; on: Day }
  | { type: 'ended'; on: Day }
  | { type: 'late-entry-approved'; lateEntry: LateEntry }
  | { type: 'window-opened'; window: Window }
  | { type: 'window-lapsed'; recipient: PetitionerId; on: Day }
  | { type: 'duty-opened'; duty: Duty; to: readonly PostCode[] }
  | { type: 'duty-done'; duty: DutyId; on: Day; late: boolean }
  | RungReached

/** A rung of a duty's ladder was reached; `to` is empty where nobody needs another message. */
export type RungReached = {
  type: 'rung-reached'
  duty: DutyId
  rung: RungName
  due: Day
  urgent: boolean
  /** The addressee first, then the posts the message passes upward to. */
  to: readonly PostCode[]
  proposes?: 'listed-supervision'
}

export type CaseEventType = CaseEvent['type']

/** One line of the case's journal: its cause and all that came of it. */
export type JournalEntry = {
  sequence: number
  cause:
    | { type: 'registered'; actor: PersonId }
    | {
        type: 'command'
        command: string
        actor: PersonId
        onBehalfOf?: PostCode
        updateId: string
        bodyHash: string
      }
    | { type: 'time' }
  occurredOn: Day
  recordedAt: string
  events: readonly CaseEvent[]
}
