import type {
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
import type { Day, Instant } from '../time/day'
import type { CaseKind, Channel, ClaimOutcome, Route, ServiceWay } from './kinds'

/** Where the life of a case stands. Notice, windows and overdue duties are facts of their own. */
export const casePhases = [
  'registered',
  'accepted',
  'entrusted',
  'signed-for',
  'opinion-issued',
  'opinion-served',
  'concluded',
  'ended',
] as const
export type CasePhase = (typeof casePhases)[number]

/** `reachable`: name and address are clear, so a written notice is owed (Art. 23). */
export type Recipient = { id: PetitionerId; reachable: boolean }

export type Service = { recipient: PetitionerId; way: ServiceWay; on: Day }

export type Entrustment = {
  unit: UnitCode
  unitHead: PostCode
  lead: PostCode
  on: Day
  signedOn?: Day
}

export type Opinion = {
  text: TextRef
  issuedOn: Day
  draftedBy: PersonId
  approvedBy: PersonId
}

export type Claim = { id: ClaimId; outcome?: ClaimOutcome }

/** A right of the person that runs for a time: it is shown and waited out, never laddered. */
export type Window = {
  recipient: PetitionerId
  clock: 'request-review'
  openedOn: Day
  last: DueDate
  state: 'open' | 'lapsed'
}

/** One matter: one deciding body, one route, one set of clocks, one workflow (decision 1). */
export type CaseState = {
  number: CaseNumber
  filing: FilingNumber
  /** Counts journal entries: every command and every passage of time that changed something. */
  version: number
  phase: CasePhase
  channel: Channel
  village?: VillageCode
  receivedOn: Day
  registeredAt: Instant
  kind?: CaseKind
  route?: Route
  acceptedOn?: Day
  recipients: readonly Recipient[]
  claims: readonly Claim[]
  notices: readonly Service[]
  entrustment?: Entrustment
  opinion?: Opinion
  opinionServices: readonly Service[]
  concludedOn?: Day
  endedOn?: Day
  windows: readonly Window[]
  duties: readonly Duty[]
  /** Persons shut out of this case, by person and not by post (decision 3, Arts. 28, 30). */
  excluded: readonly { person: PersonId; why: 'accused' | 'recused' }[]
}
