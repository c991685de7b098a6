import type { DayKind } from '../time/calendar'
import { weekdayOf, type Day } from '../time/day'
import type { LeftOut } from './excluded-time'
import type {
  ClockExtension,
  ClockLength,
  ClockRule,
  ClockStart,
  RuleSource,
  Unverified,
} from './rule-pack'

export type RestReason = 'holiday' | 'weekend'

/** Set where the article is of a law below the pack's own, which the basis would not lead one to. */
type Cited = { article: string; law?: string }

/** One line of the reckoning, so that a person can retrace a date with a calendar on the wall. */
export type DueStep =
  | { kind: 'start'; day: Day; event: ClockStart; counted: boolean; text: string }
  | { kind: 'first-day'; day: Day; text: string }
  | ({ kind: 'length'; count: number; unit: 'days' | 'working-days'; text: string } & Cited)
  | { kind: 'extension'; days: number; total: number; article: string; text: string }
  | ({ kind: 'excluded'; from: Day; to: Day; days: number; text: string } & Cited)
  | { kind: 'skipped'; day: Day; reason: RestReason; name?: string; text: string }
  | { kind: 'make-up-counted'; day: Day; name?: string; text: string }
  | { kind: 'last-day'; day: Day; text: string }
  | { kind: 'rolled-over'; day: Day; reason: RestReason | 'hearing'; name?: string; text: string }
  | ({ kind: 'set-by-assigner'; day: Day; rolled: false; text: string } & Cited)
  | { kind: 'provisional'; year: number; text: string }
  | { kind: 'unverified'; year: number; text: string }
  | { kind: 'unverified-setting'; zh: string; text: string }
  | { kind: 'result'; day: Day; provisional: boolean; text: string }

type Sourced = { readonly article: string; readonly source: RuleSource }
type FixedLength = Exclude<ClockLength, { unit: 'set-by-assigner' }>

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const START_EVENTS: Readonly<Record<ClockStart, string>> = {
  receipt: 'The matter was received',
  'receipt-by-that-body': 'That body received the matter',
  assignment: 'The matter was assigned',
  acceptance: 'The matter was accepted',
  'opinion-received': 'The person received the opinion',
  'review-request-received': 'The request for review was received',
  'review-opinion-received': 'The person received the review opinion',
  'final-review-request-received': 'The request for final review was received',
}

const HOLIDAYS_IN_ENGLISH: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Tomb-Sweeping Day',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  抗战胜利纪念日: 'Victory Day',
}

export function startStep(event: ClockStart, day: Day, counted: boolean): DueStep {
  const counting = counted ? 'is the first day counted' : 'is not counted'
  const text = `${START_EVENTS[event]} on ${written(day)}; that day ${counting}`
  return { kind: 'start', day, event, counted, text }
}

export function firstDayStep(day: Day): DueStep {
  return { kind: 'first-day', day, text: `Counting begins on ${written(day)}` }
}

export function lengthStep(rule: ClockRule, length: FixedLength): DueStep {
  const { count, unit } = length
  const text = `${citing(rule)} gives ${count} ${unit === 'days' ? 'days' : 'working days'}`
  return { kind: 'length', count, unit, ...cited(rule), text }
}

export function extensionStep(rule: ClockExtension, days: number, total: number): DueStep {
  const { article } = rule
  const text = `An extension of ${days} days under Art. ${article} makes the limit ${total} days from the same start`
  return { kind: 'extension', days, total, article, text }
}

export function excludedStep(rule: ClockRule, { from, to, days }: LeftOut): DueStep {
  const span =
    from === to ? `was on ${written(from)}` : `ran from ${written(from)} to ${written(to)}`
  const left =
    days === 0
      ? 'none of its days is among those counted'
      : `${days} ${days === 1 ? 'day is' : 'days are'} not counted (${citing(rule)})`
  return { kind: 'excluded', from, to, days, ...cited(rule), text: `The hearing ${span}: ${left}` }
}

export function skippedStep(day: Day, found: DayKind): DueStep {
  const rest = restOf(day, found)
  return { kind: 'skipped', day, ...rest.facts, text: `${rest.text}: not counted` }
}

export function makeUpStep(day: Day, found: DayKind): DueStep {
  const named = found.name === undefined ? {} : { name: found.name }
  const text = `${written(day)} is worked in exchange for a day off${forHoliday(found.name)}: counted`
  return { kind: 'make-up-counted', day, ...named, text }
}

export function lastDayStep(day: Day, length: FixedLength, total: number): DueStep {
  const unit = length.unit === 'days' ? 'Day' : 'Working day'
  return { kind: 'last-day', day, text: `${unit} ${total} is ${written(day)}` }
}

export function rolledOverStep(day: Day, found: DayKind): DueStep {
  const rest = restOf(day, found)
  return { kind: 'rolled-over', day, ...rest.facts, text: `${rest.text}: the limit runs on` }
}

export function hearingDayStep(day: Day): DueStep {
  const text = `${written(day)} is a day of the hearing: the limit runs on`
  return { kind: 'rolled-over', day, reason: 'hearing', text }
}

export function setByAssignerStep(rule: ClockRule, day: Day): DueStep {
  const text = `The body that assigned the matter set ${written(day)} (${citing(rule)}); it stands as set, on a rest day too`
  return { kind: 'set-by-assigner', day, ...cited(rule), rolled: false, text }
}

export function provisionalStep(year: number): DueStep {
  const text = `The holidays of ${year} are not published yet: only weekends are taken into account, and the date may move`
  return { kind: 'provisional', year, text }
}

export function unverifiedStep(year: number): DueStep {
  const text = `The calendar does not reach ${year}: only weekends are taken into account, unverified`
  return { kind: 'unverified', year, text }
}

export function unverifiedSettingStep({ en, zh }: Unverified): DueStep {
  return { kind: 'unverified-setting', zh, text: `Unverified: ${en}` }
}

export function resultStep(day: Day, provisional: boolean): DueStep {
  const text = `Due on ${written(day)}${provisional ? ', provisionally' : ''}`
  return { kind: 'result', day, provisional, text }
}

function cited({ article, source }: Sourced): Cited {
  return source.below === undefined ? { article } : { article, law: source.law }
}

function citing({ article, source }: Sourced): string {
  return source.below === undefined ? `Art. ${article}` : `Art. ${article} ${source.law}`
}

function restOf(day: Day, found: DayKind) {
  if (found.kind !== 'holiday') {
    return { facts: { reason: 'weekend' }, text: `${written(day)} is a weekend day` } as const
  }
  const facts = {
    reason: 'holiday' as const,
    ...(found.name === undefined ? {} : { name: found.name }),
  }
  return { facts, text: `${written(day)} is a day off${forHoliday(found.name)}` }
}

function forHoliday(name: string | undefined): string {
  if (name === undefined) return ''
  const english = HOLIDAYS_IN_ENGLISH[name]
  return english === undefined ? ` for ${name}` : ` for ${english} (${name})`
}

function written(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${day}`
}
