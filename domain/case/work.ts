import type { DutyKind } from '../duty/duty'
import type { CaseNumber, MilestoneId, PersonId, PostCode, TextRef, UnitCode } from '../ids'
import type { Day } from '../time/day'
import type { ToldClear } from './kinds'

/** What may change hands or be set anew without the first having been late. */
export type Replaceable = {
  on: Day
  /** Where it was replaced: since when there has been one. */
  firstOn?: Day
}

/** From when there was one, whatever took its place since. */
export function since({ on, firstOn }: Replaceable): Day {
  return firstOn ?? on
}

export type Entrustment = Replaceable & {
  unit: UnitCode
  unitHead: PostCode
  lead: PostCode
  signedOn?: Day
}

/** 专班, 化解方案: who works on it and by what steps (H6). */
export type Team = Replaceable & { members: readonly PostCode[] }
export type Milestone = { id: MilestoneId; due: Day; reachedOn?: Day }
export type Plan = Replaceable & { text: TextRef; milestones: readonly Milestone[] }

/**
 * What was given or set up and is there no more: on what day, in which round, and since when there
 * had been one (decision 45).
 */
export type FallenAway = {
  on: Day
  round: number
  entrustment?: Day
  team?: Day
  plan?: Day
  /** What was agreed was not kept, and the work goes on: whether a unit had it by then. */
  agreement?: 'entrusted' | 'unentrusted'
}

/** From then on the work is to be given to a unit anew. */
export function leavesNobody({ entrustment, agreement }: FallenAway): boolean {
  return entrustment !== undefined || agreement === 'unentrusted'
}

/** 延期 (Art. 34): once, by the head of the deciding body, before the limit of that round is over. */
export type Extension = {
  days: number
  on: Day
  approvedBy: PersonId
  reason: TextRef
  round: number
  /** From when the limit counted that it makes longer. */
  from: Day
  /** By the acceptance as it was corrected since, that limit had been over by then. */
  tooLate?: true
  /** From when the limit counted when that was judged last, where it is another day. */
  judgedFrom?: Day
}

/** Of the five clears, one that is told, and since when it is clear (B2). */
export type Clear = { clear: ToldClear; on: Day }

/** 时限 of an answer (Art. 34): from when it counts, and by what it was extended. */
export type AnswerLimit = { from: Day; extended?: Pick<Extension, 'days' | 'on' | 'from'> }

/** 五个一, 五个清楚: in what an old case is whole (H6, B2). */
export type Whole = Extract<DutyKind, 'five-ones' | 'five-clears'>

/** A case of the same matter that goes on in this one, since that round of it (decision 38). */
export type TakenIn = {
  case: CaseNumber
  on: Day
  round: number
  /** Which runs on here. */
  limit?: AnswerLimit
  /** Where neither was sorted yet: when that one was received. */
  receivedOn?: Day
  /** An old case there, and whole: in what (H6, B2). */
  whole?: readonly Whole[]
  /** Since when that matter has been here. */
  broughtOn?: Day
  /** Taken up there as an old case (H1). */
  takenUpOn?: Day
  /** Inherited there: since when it is dealt with as an old case (H1). */
  oldSince?: Day
  /** What was clear of the matter there (B2). */
  clears?: readonly Clear[]
}
