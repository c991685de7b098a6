import type {
  Actor,
  BodyCode,
  CaseNumber,
  ClaimId,
  MilestoneId,
  PersonId,
  PetitionerId,
  PostCode,
  PromiseId,
  TextRef,
  UnitCode,
  VillageCode,
} from '../ids'
import type { Day } from '../time/day'
import type { DateCorrection } from './date-correction'
import type {
  AdviceKind,
  LeadAttention,
  CaseKind,
  CompetenceDecider,
  DeclineGround,
  NoticeSubject,
  OpinionPart,
  ReplyResult,
  ReviewOutcome,
  Route,
  ServiceWay,
  ToldClear,
} from './kinds'
import type { HandedOut } from './handed-out'
import type { ReceptionFacts } from './reception'
import type { ClaimAnswered } from './outcomes'
import type { BodyPosts, RulesUpdate } from './settings'
import type { TakingIn } from './taking-in'
import type { CampaignFacts } from './taken-on'

/**
 * A promise as it is made; its id follows from its place. `due` in Asia/Shanghai. `claims`: what of
 * the supported it carries out, where that is not all of it.
 */
export type NewPromise = { by: PostCode; due: Day; claims?: readonly ClaimId[] }

type Served = { recipient: PetitionerId; way: ServiceWay }

/** What people may tell a case. Facts are codes, dates and references, never what somebody typed. */
export type CommandFacts =
  // Sorting
  | { kind: 'accept'; caseKind: CaseKind; route?: Route }
  | {
      kind: 'decline'
      ground: DeclineGround
      route?: Route
      body?: BodyCode
      /** Which matter ended before: its case here, or of a time before, in words. */
      earlier?: CaseNumber
      /** That case is ended by law, as its own record says. */
      terminated?: true
      text?: TextRef
    }
  | { kind: 'split'; claims: readonly ClaimId[] }
  | { kind: 'link-repeat'; earlier: CaseNumber }
  /** `text`: why it was sorted wrongly, where the other case is of another kind or way (decision 39). */
  | { kind: 'merge'; into: CaseNumber; text?: TextRef }
  | TakingIn
  | { kind: 'mark-urgent' }
  | { kind: 'report-urgent'; to: BodyCode; text: TextRef }
  // From body to body
  | { kind: 'forward'; to: BodyCode }
  /** `below`: that body stands below this one, as the organisation has it on that day. */
  | { kind: 'assign'; to: BodyCode; below?: true; reportBackOn?: Day }
  | { kind: 'record-report'; text: TextRef }
  /** `text`: why it is not that body's matter, as this one found it to be. */
  | { kind: 'take-back'; text: TextRef }
  /** `to`: the body above, where the matter is about the one that assigned it (Art. 30). */
  | { kind: 'report-back'; text: TextRef; to?: BodyCode }
  | { kind: 'object'; text: TextRef }
  | { kind: 'answer-objection'; agreed: boolean }
  | { kind: 'contest'; with: readonly BodyCode[] }
  | { kind: 'decide-competence'; by: CompetenceDecider; competent: BodyCode }
  // Telling the person
  | ({ kind: 'serve-notice'; says: NoticeSubject; text?: TextRef } & Served)
  // The work
  | { kind: 'entrust'; unit: UnitCode; unitHead: PostCode; lead: PostCode; text?: TextRef }
  | { kind: 'return-entrustment'; text: TextRef }
  | { kind: 'sign-for' }
  | { kind: 'form-team'; members: readonly PostCode[] }
  | { kind: 'set-plan'; text: TextRef; milestones: readonly Day[] }
  | { kind: 'reach-milestone'; milestone: MilestoneId }
  /** `accompanying`: by somebody of the station it was given to (V2). */
  | { kind: 'note-progress'; text: TextRef; accompanying?: true }
  /** `leader`: whose post it was, where that is known. */
  | { kind: 'note-lead-attention'; how: LeadAttention; leader?: PostCode; text: TextRef }
  | { kind: 'complete-clear'; clear: ToldClear; text: TextRef }
  | { kind: 'extend'; days: number; text: TextRef }
  /** `leader`: of a meeting on the case, the post that led it. */
  | { kind: 'record-advice'; what: AdviceKind; leader?: PostCode; text: TextRef }
  /** `byAnother`: once more, because the person wished to hear it from somebody else (T6). */
  | { kind: 'explain'; text: TextRef; byAnother?: true; accompanying?: true }
  | ({ kind: 'hand-out-leaflet' } & HandedOut)
  // Received by a leader, by appointment (T7)
  | ReceptionFacts
  | { kind: 'refer-aid'; to: BodyCode }
  | { kind: 'follow-up-aid'; text: TextRef }
  // Answers and other ways to the close
  | {
      kind: 'issue-opinion'
      text: TextRef
      draftedBy: PersonId
      outcomes: readonly ClaimAnswered[]
      /** What the text holds, as whoever approves it has read it. */
      parts: readonly OpinionPart[]
      promises: readonly NewPromise[]
    }
  | {
      kind: 'issue-reply'
      text: TextRef
      draftedBy: PersonId
      result: ReplyResult
      promises: readonly NewPromise[]
    }
  | ({ kind: 'serve-opinion' } & Served)
  | ({ kind: 'serve-reply' } & Served)
  | { kind: 'hand-over'; to: BodyCode }
  | { kind: 'complete-errand'; text: TextRef }
  | { kind: 'mediate'; outcome: 'agreed' | 'failed'; text: TextRef }
  | {
      kind: 'sign-agreement'
      text: TextRef
      signedBy: readonly PetitionerId[]
      /** Whether it ends the matter in place of an opinion. */
      endsMatter: boolean
      promises: readonly NewPromise[]
    }
  | { kind: 'record-breach'; text: TextRef }
  | { kind: 'withdraw'; recipient: PetitionerId; text: TextRef }
  // Review
  /** `text`: what they wrote themselves, where they asked at this body's door (decision 58). */
  | { kind: 'request-review'; recipient: PetitionerId; text?: TextRef }
  | { kind: 'request-final-review'; recipient: PetitionerId; text?: TextRef }
  | { kind: 'withdraw-review'; recipient: PetitionerId; text: TextRef }
  | { kind: 'send-file'; recipient: PetitionerId }
  | { kind: 'record-hearing'; recipient: PetitionerId; from: Day; to: Day; text: TextRef }
  | {
      kind: 'record-review'
      recipient: PetitionerId
      outcome: ReviewOutcome
      text: TextRef
      promises: readonly NewPromise[]
      /** Where it changes the opinion: what stands of the claims it speaks of. */
      outcomes?: readonly ClaimAnswered[]
    }
  | ({ kind: 'serve-review' } & Served)
  // Stations
  | { kind: 'assign-station'; village: VillageCode; post: PostCode }
  | { kind: 'release-station' }
  // Persons shut out
  | {
      kind: 'ask-recusal'
      person: PersonId
      /** What they hold or deputise for on that day: who decides depends on it. */
      posts: readonly PostCode[]
      /** And of these what they hold themselves. */
      holds?: readonly PostCode[]
      askedBy: 'person-concerned' | 'staff'
    }
  /**
   * `decidedBy`: what the body above decided on the head of this one, as it was told here. `holds`:
   * what they hold themselves on that day, for whoever acts for such a post decides nothing on them.
   */
  | {
      kind: 'decide-recusal'
      person: PersonId
      granted: boolean
      decidedBy?: 'body-above'
      holds?: readonly PostCode[]
    }
  | {
      kind: 'name-accused'
      persons: readonly PersonId[]
      units: readonly (UnitCode | BodyCode)[]
      /** What the named hold or deputise for on that day: what they were given is given anew. */
      posts: readonly PostCode[]
    }
  | {
      kind: 'clear-accused'
      persons: readonly PersonId[]
      units: readonly (UnitCode | BodyCode)[]
      text: TextRef
    }
  | {
      kind: 'share-accused'
      /** The case of the same matter in which it was said (decision 43). */
      from: CaseNumber
      shares: 'naming' | 'clearing'
      persons: readonly PersonId[]
      units: readonly (UnitCode | BodyCode)[]
      /** As in that case; of whoever is cleared none. */
      posts: readonly PostCode[]
    }
  // Close, and what comes after
  | { kind: 'conclude' }
  | { kind: 'perform'; promise: PromiseId; text: TextRef }
  | { kind: 'ask-settled'; recipient: PetitionerId }
  | { kind: 'answer-settled'; recipient: PetitionerId; settled: boolean; text?: TextRef }
  | { kind: 'put-on-file'; body: BodyCode }
  | { kind: 'take-up' }
  | CampaignFacts
  | { kind: 'reopen'; text: TextRef }
  | { kind: 'list-for-supervision'; text: TextRef }
  | { kind: 'remove-from-supervision'; text: TextRef }
  // Upkeep
  | DateCorrection
  | { kind: 'update-rules'; packHash?: string; calendarHash?: string; posts?: BodyPosts }

export type CommandKind = CommandFacts['kind']

/** What a petitioner may tell the case themselves, each for themselves alone (decision 58). */
export const ownRights = [
  'request-review',
  'request-final-review',
  'answer-settled',
  'appoint-reception',
  'withdraw-reception',
] as const
export type OwnRight = (typeof ownRights)[number]
/** Who may give a command of that kind. */
export type ActorOf<Kind extends CommandKind> = Kind extends OwnRight ? Actor : PersonId

type FactsByKind = { [Facts in CommandFacts as Facts['kind']]: Facts }
export type FactsOf<Kind extends CommandKind> = FactsByKind[Kind]

/** Why a legal date long past may be entered, and who besides the actor approved it (decision 2). */
export type LateEntry = { approvalId: string; approvedBy: PersonId; reason: TextRef }

export type Command = {
  facts: CommandFacts
  actor: Actor
  /** The post the actor acts for; absent for a person acting in their own right. */
  onBehalfOf?: PostCode
  /** The legal date, in Asia/Shanghai; when it was recorded is workflow time. */
  occurredOn: Day
  /** The version the actor saw; absent when they take the case as it is. */
  expectedVersion?: number
  lateEntry?: LateEntry
  /** With `update-rules`, by value: the journal keeps the hashes, and the case goes on by these. */
  rules?: RulesUpdate
}
