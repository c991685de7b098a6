import type { Day } from '../time/day'
import type { ClockStart } from './rule-pack'

export type RestReason = 'holiday' | 'weekend'

/** One line of the reckoning, so that a person can retrace a date with a calendar on the wall. */
export type DueStep =
  | { kind: 'start'; day: Day; event: ClockStart; counted: boolean; text: string }
  | { kind: 'first-day'; day: Day; text: string }
  | { kind: 'length'; count: number; unit: 'days' | 'working-days'; article: string; text: string }
  | { kind: 'extension'; days: number; total: number; article: string; text: string }
  | { kind: 'skipped'; day: Day; reason: RestReason; name?: string; text: string }
  | { kind: 'make-up-counted'; day: Day; name: string; text: string }
  | { kind: 'last-day'; day: Day; text: string }
  | { kind: 'rolled-over'; day: Day; reason: RestReason; name?: string; text: string }
  | { kind: 'set-by-assigner'; day: Day; article: string; rolled: false; text: string }
  | { kind: 'provisional'; year: number; text: string }
  | { kind: 'unverified'; year: number; text: string }
  | { kind: 'result'; day: Day; provisional: boolean; text: string }
