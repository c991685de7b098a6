import type { Actor, DutyId, PetitionerId, PostCode } from '../ids'
import type { Duty, RungName } from '../duty/duty'
import type { DueDate } from '../rules/due-date'
import type { Reckoning } from '../duty/reckoning'
import type { Day } from '../time/day'
import type { ActorOf, CommandKind, FactsOf, LateEntry } from './commands'
import type { CaseKind, Route, TerminationGround } from './kinds'
import type { InBooks } from './old-record'
import type { Registration } from './registration'
import type { OutsideDate, Settlement, Window } from './state'

/** What a command is called once it has happened. */
export const happenedAs = {
  accept: 'accepted',
  decline: 'declined',
  split: 'split-off',
  'link-repeat': 'linked-as-repeat',
  merge: 'merged',
  'take-in': 'taken-in',
  'mark-urgent': 'marked-urgent',
  'report-urgent': 'urgent-reported',
  forward: 'forwarded',
  assign: 'assigned',
  'record-report': 'report-received',
  'take-back': 'taken-back',
  'report-back': 'reported-back',
  object: 'objected',
  'answer-objection': 'objection-answered',
  contest: 'contested',
  'decide-competence': 'competence-decided',
  'serve-notice': 'notice-served',
  entrust: 'entrusted',
  'return-entrustment': 'entrustment-returned',
  'sign-for': 'signed-for',
  'form-team': 'team-formed',
  'set-plan': 'plan-set',
  'reach-milestone': 'milestone-reached',
  'note-progress': 'progress-noted',
  'note-lead-attention': 'lead-attention-noted',
  'complete-clear': 'clear-completed',
  extend: 'extended',
  'record-advice': 'advice-recorded',
  explain: 'explained',
  'hand-out-leaflet': 'leaflet-handed-out',
  'appoint-reception': 'reception-appointed',
  'withdraw-reception': 'reception-withdrawn',
  'move-reception': 'reception-moved',
  'record-reception': 'reception-recorded',
  'refer-aid': 'aid-referred',
  'follow-up-aid': 'aid-followed-up',
  'issue-opinion': 'opinion-issued',
  'issue-reply': 'reply-issued',
  'serve-opinion': 'opinion-served',
  'serve-reply': 'reply-served',
  'hand-over': 'handed-over',
  'complete-errand': 'errand-completed',
  mediate: 'mediated',
  'sign-agreement': 'agreement-signed',
  'record-breach': 'agreement-broken',
  withdraw: 'withdrawn',
  'request-review': 'review-requested',
  'request-final-review': 'final-review-requested',
  'withdraw-review': 'review-withdrawn',
  'send-file': 'file-sent',
  'record-hearing': 'hearing-recorded',
  'record-review': 'review-recorded',
  'serve-review': 'review-served',
  'assign-station': 'station-assigned',
  'release-station': 'station-released',
  'ask-recusal': 'recusal-asked',
  'decide-recusal': 'recusal-decided',
  'name-accused': 'accused-named',
  'clear-accused': 'accused-cleared',
  'share-accused': 'accused-shared',
  conclude: 'concluded',
  perform: 'promise-performed',
  'ask-settled': 'settlement-asked',
  'answer-settled': 'settlement-answered',
  'put-on-file': 'termination-put-on-file',
  'take-up': 'taken-up',
  'join-campaign': 'campaign-joined',
  'leave-campaign': 'campaign-left',
  reopen: 'reopened',
  'list-for-supervision': 'listed-for-supervision',
  'remove-from-supervision': 'removed-from-supervision',
  'correct-date': 'date-corrected',
  'update-rules': 'rules-updated',
} as const satisfies Readonly<Record<CommandKind, string>>

/** A command that was carried out: its facts, on its legal date, by whom. */
export type FactEvent<Kind extends CommandKind = CommandKind> = {
  [K in Kind]: {
    type: (typeof happenedAs)[K]
    facts: FactsOf<K>
    on: Day
    by: ActorOf<K>
  }
}[Kind]

/** What happened. A correction is an event of its own; none is ever edited (decision 2). */
export type CaseEvent = FactEvent | Following

/** What came of a fact, or of time that passed. */
export type Following =
  | { type: 'registered'; on: Day }
  | Recorded
  | { type: 'late-entry-approved'; lateEntry: LateEntry }
  /** What the case begins with that takes the claims over; its number comes with its row. */
  | { type: 'split-begun'; begins: Omit<Registration, 'number'> }
  | { type: 'duty-opened'; duty: Duty; to: readonly PostCode[] }
  | { type: 'duty-done'; duty: DutyId; on: Day; late: boolean }
  /** Not done after all: what fulfilled it was corrected or sent back. */
  | { type: 'duty-reopened'; duty: DutyId }
  /** Owed no more, and not because it was done. */
  | { type: 'duty-withdrawn'; duty: DutyId }
  | DutyMoved
  | DutyHandedOn
  | RungReached
  | { type: 'window-opened'; window: Window }
  | ({ type: 'window-moved'; from: Day; last: DueDate } & WindowName)
  | ({ type: 'window-used' } & WindowName)
  /** What was asked for in it was taken back: it is theirs again, until the same day. */
  | ({ type: 'window-unused' } & WindowName)
  | ({ type: 'window-lapsed'; on: Day } & WindowName)
  /** By the acceptance as it is now: whether the limit was over when it was extended. */
  | { type: 'extension-judged'; from: Day; tooLate: boolean }
  | { type: 'outside-date-told'; date: OutsideDate }
  | { type: 'question-lapsed'; recipient: PetitionerId; askedOn: Day; on: Day }
  | { type: 'settled'; settlement: Settlement }
  /**
   * By what was entered since, it is not settled after all; the same of an end by law. `insteadOf`: by a
   * word that was entered after a later one, it was not on that day.
   */
  | { type: 'settlement-undone'; on?: Day; insteadOf?: Day }
  | { type: 'terminated'; on: Day; by: TerminationGround }
  | { type: 'termination-undone' }
  | { type: 'ended'; on: Day }

/** A matter that the books say is closed and settled, put on record that day (decision 51). */
type Recorded = {
  type: 'recorded'
  on: Day
  kind: CaseKind
  route?: Route
  acceptedOn: Day
  books: InBooks
}

export type WindowName = Pick<Window, 'recipient' | 'clock' | 'round'>

/** A moved date arms the ladder anew; what rang for the same date before does not ring again. */
export type DutyMoved = {
  type: 'duty-moved'
  duty: DutyId
  openedOn: Day
  reckoning: Reckoning
  due: DueDate
  rung: readonly RungName[]
  /** Who hears of it: whoever owes it, and those above who have rung already; nobody where the day stays. */
  to: readonly PostCode[]
}

/** Another post owes it from now on: the unit was changed, or the post that answers for such duties. */
export type DutyHandedOn = {
  type: 'duty-handed-on'
  duty: DutyId
  owedBy: PostCode
  due: Day
  /** Who hears of it. */
  to: readonly PostCode[]
}

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
    | { type: 'registered' | 'recorded'; actor: Actor }
    | {
        type: 'command'
        command: CommandKind
        actor: Actor
        onBehalfOf?: PostCode
        updateId: string
        bodyHash: string
      }
    | { type: 'time' }
  occurredOn: Day
  recordedAt: string
  events: readonly CaseEvent[]
}
