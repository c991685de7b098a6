import type { Day } from '../time/day'
import type { GroundInLaw, NoticeContent, Representatives, Topic } from './pack-facts'

/** The statutory clocks, named as the product names them everywhere. */
export const CLOCK_NAMES = [
  'register',
  'notify',
  'object',
  'report-back',
  'handle',
  'request-review',
  'decide-review',
  'request-final-review',
  'decide-final-review',
] as const
export type ClockName = (typeof CLOCK_NAMES)[number]

export const RULE_PACK_IDS = ['national-2005', 'national-2022', 'zhejiang-2016'] as const
export type RulePackId = (typeof RULE_PACK_IDS)[number]

export const CLOCK_BEARERS = [
  'receiving-petition-office',
  'body-approached-or-sent-to',
  'body-sent-to',
  'body-assigned-to',
  'deciding-body',
  'petitioner',
  'reviewing-body',
  'final-reviewing-body',
] as const
export type ClockBearer = (typeof CLOCK_BEARERS)[number]

export const CLOCK_STARTS = [
  'receipt',
  'receipt-by-that-body',
  'assignment',
  'acceptance',
  'opinion-received',
  'review-request-received',
  'review-opinion-received',
  'final-review-request-received',
] as const
export type ClockStart = (typeof CLOCK_STARTS)[number]

export const CLOCK_STOPS = [
  'forwarded',
  'assigned',
  'accepted',
  'declined',
  'notice-served',
  'objection-made',
  'window-over',
  'conclusion-report-sent',
  'opinion-issued',
  'written-reply-given',
  'review-requested',
  'review-opinion-issued',
  'final-review-requested',
  'final-opinion-issued',
] as const
export type ClockStop = (typeof CLOCK_STOPS)[number]

/** What the article says of a clock beside its length; who applies it reads the whole code. */
export const CLOCK_CONDITIONS = [
  /** Owed only where the matter goes by Art. 31(6): heard, verified, answered by an opinion. */
  'only-article-31-6',
  /** Owed by a petition office of a county or above, so not by a township's. */
  'only-county-level-and-above',
  'not-owed-without-clear-name-and-address',
  'on-the-spot-where-possible',
  'in-writing',
  'with-reasons',
  'reasons-where-declined',
  /** Whoever disagrees gives the matter back only once the sender has agreed. */
  'returned-once-sender-agrees',
  /** Unused it is over, never overdue. */
  'lapses-unused',
  /** Without proof that the person received the paper it does not run. */
  'runs-only-from-proven-receipt',
] as const
export type ClockCondition = (typeof CLOCK_CONDITIONS)[number]

export const EXTENSION_CONDITIONS = ['once', 'before-limit-is-over', 'person-told-why'] as const
export type ExtensionCondition = (typeof EXTENSION_CONDITIONS)[number]

export type ClockLength =
  | { readonly unit: 'days' | 'working-days'; readonly count: number }
  | { readonly unit: 'set-by-assigner' }

/** What local legal staff still have to confirm, in the words of whoever reads it. */
export type Unverified = { readonly en: string; readonly zh: string }

export type RuleSource = {
  readonly pack: RulePackId
  readonly law: string
  /** The pack above it, which leaves open what this one says. */
  readonly below?: RulePackId
}

/** Conditions a text leaves open and the layer below it gives. */
export type FilledBelow<T> = {
  readonly source: RuleSource
  readonly article: string
  readonly conditions: readonly T[]
}

export type ClockExtension = {
  readonly maxDays: number
  readonly article: string
  readonly approver: 'head-of-deciding-body'
  /** All that apply, those from below among them. */
  readonly conditions: readonly ExtensionCondition[]
  readonly filledBelow?: FilledBelow<ExtensionCondition>
}

export type ClockRule = {
  readonly clock: ClockName
  /** Article number in the law of its source: '34', '22(3)', '22, 21'. */
  readonly article: string
  readonly source: RuleSource
  readonly owes: ClockBearer
  readonly start: ClockStart
  /** Whichever comes first. */
  readonly stop: readonly ClockStop[]
  readonly length: ClockLength
  readonly extension?: ClockExtension
  /** A window of the person rather than a limit somebody owes. */
  readonly window: boolean
  /** Art. 36: the time a hearing takes is not part of the limit. */
  readonly excludes?: 'hearing-time'
  /** All that apply, those from below among them. */
  readonly conditions: readonly ClockCondition[]
  readonly filledBelow?: FilledBelow<ClockCondition>
  /** How the text was read where it can be read in more than one way. */
  readonly unverified?: Unverified
}

/** The law that says how days are counted, for clocks that start on `from` or later. */
export type CountingBasis = {
  readonly from: Day
  readonly law: string
  readonly articles: readonly string[]
  readonly unverified: boolean
}

/**
 * The petition regulations do not say how days are counted; that civil law's way governs them is an
 * assumption, which is why it is a switch here and not part of the arithmetic.
 */
export type Counting = {
  readonly firstDayExcluded: boolean
  readonly rollsOverRestDays: boolean
  /** In the order of `from`. */
  readonly basis: readonly CountingBasis[]
  /** What local legal staff still have to confirm. */
  readonly unverified: string
}

/** One law with the articles a topic is cited by; a pack has its own first, then those below it. */
export type PackLayer = {
  readonly pack: RulePackId
  readonly law: string
  readonly articles: Readonly<Partial<Record<Topic, string>>>
}

/** A pack as it takes effect, with whatever lies below it already worked in: plain JSON. */
export type RulePack = {
  readonly id: RulePackId
  readonly title: string
  /** No clock of the pack starts earlier. */
  readonly inForceFrom: Day
  /** The last day on which a matter comes under it; its clocks start later all the same. */
  readonly inForceTo?: Day
  readonly law: { readonly name: string; readonly issuedBy: string; readonly issuedOn: Day }
  readonly counting: Counting
  readonly noticeSays: NoticeContent
  readonly terminatedBy: readonly GroundInLaw[]
  readonly representatives: Representatives
  readonly clocks: readonly ClockRule[]
  readonly layers: readonly PackLayer[]
  readonly unverified: readonly Unverified[]
}

export function isClockName(text: string): text is ClockName {
  return CLOCK_NAMES.some((each) => each === text)
}

export function isRulePackId(text: string): text is RulePackId {
  return RULE_PACK_IDS.some((each) => each === text)
}

export function clockOf(pack: RulePack, clock: ClockName): ClockRule | undefined {
  return pack.clocks.find((each) => each.clock === clock)
}

/** Undefined only for a day before the first basis of the pack. */
export function countingBasisOn(counting: Counting, day: Day): CountingBasis | undefined {
  return counting.basis.filter((each) => each.from <= day).at(-1)
}
