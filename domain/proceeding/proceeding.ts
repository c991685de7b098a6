import type { AcceptanceCheck } from '../campaign/definition'
import type { CaseNumber, PersonId, PostCode, TextRef, UndertakingId } from '../ids'
import type { Day } from '../time/day'
import type { UndertakingDuty } from '../undertaking/duty'
import type { DutyEvent } from '../undertaking/events'

/** What was said with a step beside its text: codes, days, posts and numbers, never what somebody typed. */
export type Answers = Readonly<Record<string, string | number | readonly string[]>>

/** Who takes a step, for which post, and when. */
export type Given = { actor: PersonId; forPost: PostCode | undefined; on: Day; today: Day }

/** A step as it was taken. */
export type Taken = {
  step: string
  by: PersonId
  forPost: PostCode
  on: Day
  text?: TextRef
  answers: Answers
}

export type ProceedingState = {
  type: 'proceeding'
  id: UndertakingId
  version: number
  kind: string
  /** As staff call it, by its kind. */
  title: string
  campaign?: UndertakingId
  /** What its campaign accepts by, where it is one of a campaign (plan H5). */
  criteria?: readonly AcceptanceCheck[]
  /** The circular it follows from, which names the post (plan H9). */
  circular?: UndertakingId
  /** What it is about. */
  cases: readonly CaseNumber[]
  parties: Readonly<Record<string, readonly PostCode[]>>
  openedBy: PersonId
  openedOn: Day
  /** What was said when it opened. */
  said: Answers
  endedOn?: Day
  phase: string
  taken: readonly Taken[]
  duties: readonly UndertakingDuty[]
}

export type ProceedingStart = Pick<
  ProceedingState,
  | 'type'
  | 'id'
  | 'kind'
  | 'title'
  | 'campaign'
  | 'criteria'
  | 'circular'
  | 'cases'
  | 'parties'
  | 'openedBy'
  | 'openedOn'
> & {
  /** The reason or the words it opens with. */
  text: TextRef
  answers: Answers
}

export type TakeStep = { kind: 'take-step'; step: string; text?: TextRef; answers: Answers }
export type ProceedingFacts = TakeStep

export type ProceedingEvent =
  | DutyEvent
  | { type: 'proceeding-begun'; on: Day; text: TextRef; answers: Answers }
  | ({ type: 'step-taken' } & Taken)
  | { type: 'phase-reached'; phase: string }
  | { type: 'proceeding-ended'; on: Day }
