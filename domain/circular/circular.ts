import type { PaperTerms } from '../campaign/definition'
import type { Occurrence } from '../campaign/occurrence'
import type { DutyId, PersonId, PostCode, TextRef, UndertakingId } from '../ids'
import type { DueDate } from '../rules/due-date'
import type { Day, Instant } from '../time/day'
import type { UndertakingDuty } from '../undertaking/duty'
import type { DutyEvent } from '../undertaking/events'

/**
 * A paper whose figures freeze (decision 68): the fortnightly and the monthly circular, the month-end
 * review. `waiting` for its cut-off, `frozen`, `drafted` with the replies of those it names, `approved`,
 * `published`; corrections follow as papers of their own and change nothing in it.
 */
export const circularPhases = ['waiting', 'frozen', 'drafted', 'approved', 'published'] as const
export type CircularPhase = (typeof circularPhases)[number]

/** What is known of the figures here: where they are read is the record. */
export type FrozenFigures = { hash: string; named: readonly PostCode[]; frozenAt: Instant }

export type Draft = { text: TextRef; by: PersonId; on: Day; repliesUntil: Day }
export type Reply = { post: PostCode; by: PersonId; on: Day; text: TextRef }

/** Published beside the paper; by its place, from 1. */
export type Correction = {
  text: TextRef
  proposedBy: PersonId
  proposedOn: Day
  publishedOn?: Day
}

export type CircularState = {
  type: 'circular'
  id: UndertakingId
  version: number
  campaign: UndertakingId
  /** Code of the duty it comes of, which of them it is, and as staff call it. */
  duty: string
  number: number
  title: string
  basis: string
  /** The stretch it speaks of, and the last day whose facts are in it. */
  from: Day
  cutOff: Day
  due: DueDate
  terms: PaperTerms
  openedOn: Day
  /** The last day on which a correction can be published. */
  openUntil: Day
  /** At least so many days after it came out; of one begun before this was kept, the day named is the last. */
  correctedForDays?: number
  endedOn?: Day
  /** With its campaign, before it was published: nobody owes it any more (decision 99). */
  stopped?: true
  phase: CircularPhase
  figures?: FrozenFigures
  draft?: Draft
  /** Drafts that were sent back, with why. */
  sentBack: readonly { draft: Draft; reason: TextRef; by: PersonId; on: Day }[]
  replies: readonly Reply[]
  approval?: { by: PersonId; on: Day }
  publishedOn?: Day
  corrections: readonly Correction[]
  duties: readonly UndertakingDuty[]
  /** The one a campaign ends with (decision 85); whether the campaign knows that it is out. */
  report?: { told: boolean }
}

export type CircularStart = Pick<
  CircularState,
  | 'type'
  | 'id'
  | 'campaign'
  | 'duty'
  | 'number'
  | 'title'
  | 'basis'
  | 'from'
  | 'cutOff'
  | 'terms'
  | 'correctedForDays'
  | 'report'
> & { occurrence: Occurrence; openedOn: Day; openUntil: Day }

export type CircularFacts =
  | { kind: 'draft'; text: TextRef }
  | { kind: 'reply'; text: TextRef }
  | { kind: 'send-back'; text: TextRef }
  | { kind: 'approve' }
  | { kind: 'publish' }
  | { kind: 'propose-correction'; text: TextRef }
  | { kind: 'publish-correction'; correction: number }
  | CampaignStopped

/** Told by the campaign; why is kept there. */
export type CampaignStopped = { kind: 'campaign-stopped'; on: Day }

/** What somebody does with a paper. */
export type CircularStep = Exclude<CircularFacts, CampaignStopped>

export const circularFacts = [
  'draft',
  'reply',
  'send-back',
  'approve',
  'publish',
  'propose-correction',
  'publish-correction',
  'campaign-stopped',
] as const satisfies readonly CircularFacts['kind'][]

export type CircularEvent =
  | DutyEvent
  | { type: 'circular-begun'; on: Day }
  | { type: 'figures-frozen'; figures: FrozenFigures }
  | ({ type: 'drafted' } & Draft)
  | ({ type: 'replied' } & Reply)
  | { type: 'sent-back'; text: TextRef; by: PersonId; on: Day }
  | { type: 'approved'; by: PersonId; on: Day }
  | { type: 'published'; on: Day; openUntil?: Day }
  | { type: 'correction-proposed'; text: TextRef; by: PersonId; on: Day }
  | { type: 'correction-published'; correction: number; on: Day }
  | { type: 'campaign-told' }
  | { type: 'circular-ended'; on: Day; stopped?: true }

export function dutyIdOf(id: UndertakingId, kind: string, nth: number): DutyId {
  return `${id}/${kind}/${nth}` as DutyId
}
