import type {
  BodyCode,
  CaseNumber,
  ClaimId,
  FilingNumber,
  PersonId,
  PetitionerId,
  PostCode,
  TextRef,
  UnitCode,
  VillageCode,
} from '../ids'
import type { Duty } from '../duty/duty'
import type { DueDate } from '../rules/due-date'
import type { ClockName } from '../rules/rule-pack'
import type { Day, Instant } from '../time/day'
import type {
  AdviceKind,
  CaseKind,
  Channel,
  Ending,
  NoticeSubject,
  ReplyResult,
  ReviewOutcome,
  Route,
  ServiceWay,
  TerminationGround,
} from './kinds'
import type { CameBack, Competence, Origin, Transfer } from './between-bodies'
import type { Agreement, Claim, ClaimAnswered, Declined, Mediation } from './outcomes'
import type { InBooks } from './old-record'
import type { Promised } from './promised'
import type { TakenOn } from './taken-on'
import type { Clear, Entrustment, Extension, FallenAway, Plan, TakenIn, Team } from './work'
import type { SettlementQuestion } from './questions'
import type { Accompanied } from './accompanied'
import type { HandedOut } from './handed-out'
import type { Attended, Reception } from './reception'

export type { Promised }

/** Where the life of a case stands. Notices, windows, promises and overdue duties are facts of their own. */
export const casePhases = [
  /** Registered and not yet sorted. */
  'registered',
  /** Whose matter it is stands in question (Arts. 23, 24). */
  'contested',
  /** Assigned to another body, whose report is awaited (Art. 22(3)). */
  'assigned',
  'accepted',
  'entrusted',
  'signed-for',
  'answer-issued',
  'answer-served',
  /** Another end than by an answer has come about; the gate says what is still missing. */
  'closing',
  'concluded',
  'ended',
] as const
export type CasePhase = (typeof casePhases)[number]

/** `reachable`: name and address are clear, so a notice is owed (Art. 23). `joinedOn`: decision 38. */
export type Recipient = { id: PetitionerId; reachable: boolean; joinedOn?: Day; withdrawnOn?: Day }

export type Service = { recipient: PetitionerId; way: ServiceWay; on: Day }
/** `overtaken`: they were told where the matter went, and it came back from there: by which return. */
export type Notice = Service & { says: NoticeSubject; overtaken?: number }

export type Answer = {
  paper: 'opinion' | 'reply'
  text: TextRef
  issuedOn: Day
  draftedBy: PersonId
  approvedBy: PersonId
  result?: ReplyResult
  services: readonly Service[]
}

/** 复查 and 复核: what the person asked of a body above, and what it said (Arts. 35, 36). */
export type Remedy = {
  round: number
  level: 'review' | 'final-review'
  recipient: PetitionerId
  requestedOn: Day
  /** By the person themselves, at the door of this body, which hands it on with the file (decision 58). */
  askedHere?: true
  fileSentOn?: Day
  /** Art. 36: hearing time is not part of the limit, here only. */
  hearings: readonly { from: Day; to: Day }[]
  decided?: {
    on: Day
    outcome: ReviewOutcome
    text: TextRef
    /** What it says of the claims it changes. */
    outcomes?: readonly ClaimAnswered[]
  }
  service?: Service
  /** The answer it is about was withdrawn before it was decided: there is nothing left to review. */
  overtakenOn?: Day
  /** The person took the request back before it was decided (decision 47). */
  withdrawnOn?: Day
  /** Asked for again after that: the how manieth of theirs in this round. */
  nth?: number
}

/** A right for a time: shown and waited out, never laddered. `body` is this body's own (Art. 23). */
export type Window = {
  recipient: PetitionerId | 'body'
  round: number
  clock: Extract<ClockName, 'request-review' | 'request-final-review' | 'object'>
  openedOn: Day
  last: DueDate
  /** Overtaken: the answer it is about was withdrawn, and the next one gives the right anew. */
  state: 'open' | 'used' | 'lapsed' | 'overtaken'
}

/** What a body outside owes by a date: recorded and shown, without a ladder (decision 13). */
export type OutsideDate = {
  about: string
  body: BodyCode | null
  clock: 'decide-review' | 'decide-final-review' | 'report-back'
  from: Day
  due: DueDate
  doneOn?: Day
}

/** `stoodBack`: for a reason of their own as well, so that they stay out when they are cleared. */
type ShutOut = { person: PersonId } & ({ why: 'recused' } | { why: 'accused'; stoodBack?: true })

/** `posts`: what they held when it was asked; for a case knows a person by id alone. */
export type Recusal = {
  person: PersonId
  posts: readonly PostCode[]
  /** Of these what they held themselves; the others they deputised for. */
  holds?: readonly PostCode[]
  askedOn: Day
  askedBy: 'person-concerned' | 'staff'
  decided?: { on: Day; by: PersonId; granted: boolean; decidedBy?: 'body-above' }
  /** Asked in a case that was taken in here (decision 38). */
  joinedOn?: Day
  /** Decided in the case this one was merged into. */
  wentAlong?: true
}

/**
 * 化解: promise performed, and confirmed or unanswered after asking; or said to be by the books that
 * were taken over, where nobody was asked here (decision 51). Each is counted apart (H8).
 */
export const settledHow = ['confirmed', 'unanswered', 'recorded'] as const
export type Settlement = { on: Day; how: (typeof settledHow)[number] }

/**
 * 积案 that was taken up (H1). `takenUpHereOn`: this case itself, where others joined it that were
 * taken up too. `unsettledOn`: each day on which it turned out that it was not settled after all.
 */
type Backlog = { takenUpOn: Day; takenUpHereOn?: Day; unsettledOn?: readonly Day[] }

/** One matter: one deciding body, one route, one set of clocks, one workflow (decision 1). */
export type CaseState = Attended & {
  number: CaseNumber
  filing: FilingNumber
  /** Counts journal entries: every command and every passage of time that changed something. */
  version: number
  phase: CasePhase
  channel: Channel
  village?: VillageCode
  /** The post of the station that filed it and accompanies it; none where it steps aside (V2). */
  filedAt?: PostCode
  /** 交办代办站: the station it was given to, to accompany it to its end (V2). */
  station?: Accompanied
  receivedOn: Day
  registeredAt: Instant
  origin?: Origin
  /** 积案 taken over from before: internal duties from the day of registration, no dead clock. */
  inherited: boolean
  /** Taken over from the books as closed and settled; it may have been reopened since (decision 51). */
  recorded?: InBooks
  kind?: CaseKind
  route?: Route
  sortedOn?: Day
  acceptedOn?: Day
  declined?: Declined
  transfer?: Transfer
  cameBack: readonly CameBack[]
  competence?: Competence
  recipients: readonly Recipient[]
  claims: readonly Claim[]
  /** Claims that went a way of their own, in the order in which they were split off (decision 1). */
  splits: readonly (readonly ClaimId[])[]
  repeatOf?: CaseNumber
  mergedInto?: CaseNumber
  takenIn: readonly TakenIn[]
  notices: readonly Notice[]
  entrustment?: Entrustment
  team?: Team
  plan?: Plan
  fallenAway: readonly FallenAway[]
  /** Over all plans, so that no milestone has the id of an earlier one. */
  milestonesPlanned: number
  extension?: Extension
  /** Hearing, appraisal, expert's answer: they advise and never end a matter (T2, H7). Who led a meeting is with it. */
  advice: readonly { what: AdviceKind; on: Day; leader?: PostCode; text: TextRef }[]
  clears: readonly Clear[]
  answer?: Answer
  /** Counts how often a review sent the matter back, or it was reopened. */
  round: number
  roundBegunOn?: Day
  /** Answers that a review sent back, or a reopening left behind. */
  earlierAnswers: readonly Answer[]
  /** 办结报告 to the body that assigned the matter. */
  reportedBackOn?: Day
  handedOver?: { to: BodyCode; on: Day }
  mediations: readonly Mediation[]
  agreement?: Agreement
  promises: readonly Promised[]
  remedies: readonly Remedy[]
  aid: readonly { to: BodyCode; on: Day; followedUpOn?: Day }[]
  explanations: readonly { on: Day; by: PersonId }[]
  leaflets?: readonly (HandedOut & { on: Day })[]
  receptions?: readonly Reception[]
  urgent?: { on: Day; reportedOn?: Day; to?: BodyCode }
  ending?: Ending
  closingOn?: Day
  concludedOn?: Day
  /** As it was entered, where the proof of receipt was corrected to a later day. */
  concludedAsOf?: Day
  questions: readonly SettlementQuestion[]
  settled?: Settlement
  terminated?: { on: Day; by: TerminationGround }
  /** 终结备案: a matter before the courts, on file with the proper body (T2). */
  filedWith?: { body: BodyCode; on: Day }
  /** 挂牌督办 of the case, decided by the director (H7). */
  supervision?: { listedOn: Day; removedOn?: Day }
  backlog?: Backlog
  campaigns?: readonly TakenOn[]
  endedOn?: Day
  windows: readonly Window[]
  outside: readonly OutsideDate[]
  duties: readonly Duty[]
  /** Shut out of this case, by person and not by post (decision 3, Arts. 28, 30). */
  excluded: readonly ShutOut[]
  /** Units and bodies a report is about: they get neither the work, the matter nor a message (Art. 30). */
  accusedUnits: readonly (UnitCode | BodyCode)[]
  recusals: readonly Recusal[]
  /**
   * Whoever filed it says that it is about an official, whom they need not be able to name by a code:
   * kept as a report is, whatever it is sorted as (Art. 30, decision 76).
   */
  aboutOfficial?: true
}
