import type { DutyForm } from '../campaign/definition'
import type { DutyOf } from '../duty/duty'
import type { PostCode, UndertakingId } from '../ids'
import type { Day } from '../time/day'
import type { UndertakingSettings } from './settings'

/** What is owed on a paper beside a definition's own forms: see domain/circular. */
export const paperDutyKinds = ['draft', 'answer', 'approve', 'publish'] as const
export type PaperDutyKind = (typeof paperDutyKinds)[number]

/**
 * `step`: of a proceeding; which, the duty is about. `clears`: of what a return named, what is missing.
 * `reported-up`: what the office does about disputes a village reported up.
 */
export type UndertakingDutyKind =
  Exclude<DutyForm, 'circular' | 'review'> | PaperDutyKind | 'step' | 'clears' | 'reported-up'

/** Which occurrence of which defined duty it is, and of which stretch of days it speaks. */
export type OfOccurrence = { code: string; number: number; from: Day; to: Day }

/** What a post owes on an undertaking. All of it is the office's own target; the law sets none. */
export type UndertakingDuty = DutyOf<
  UndertakingDutyKind,
  { type: 'undertaking'; id: UndertakingId }
> & {
  /** As staff call it. */
  title: string
  /** The last day on which it may still be done; then it is missed (decision 69). */
  closesOn?: Day
  /** Nobody is rung for it. */
  quiet?: true
  occurrence?: OfOccurrence
}

/** Whom a ladder climbs to, from the post that owes it. */
export type Above = { unitHead: PostCode; lead?: PostCode; director: PostCode; head: PostCode }

/** Of what the office itself owes. */
export function aboveOffice({ posts }: UndertakingSettings): Above {
  return { unitHead: posts.officeHead, director: posts.director, head: posts.head }
}
