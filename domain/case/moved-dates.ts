import type { Day, Instant } from '../time/day'
import { applyAll } from './apply'
import { consequences } from './following'
import { openDates, type OpenDate } from './open-dates'
import { passTime } from './passage-of-time'
import { settingsAfter, type CaseSettings, type RulesUpdate } from './settings'
import type { CaseState } from './state'

type Shown = { due: Day; provisional: boolean }

/** Null where there is no such date before, or none after: other rules may know other clocks. */
export type MovedDate = Omit<OpenDate, 'due'> & { from: Shown | null; to: Shown | null }

/**
 * Which open dates of a case other rules would move or make firm. It asks the same consequences
 * that `update-rules` brings, so what is shown beforehand is what then happens.
 */
export function movedDates(
  state: CaseState,
  settings: CaseSettings,
  rules: RulesUpdate,
  now: Instant,
): MovedDate[] {
  if (state.phase === 'ended') return []
  const before = applyAll(state, passTime(state, settings, now))
  const came = consequences(before, settingsAfter(settings, rules), now, { anew: true })
  const after = openDates(applyAll(before, came))
  const known = openDates(before)
  const kept = known.map((date) => compared(date, date, find(after, date)))
  const fresh = after.filter((date) => find(known, date) === undefined)
  return [...kept, ...fresh.map((date) => compared(date, undefined, date))].filter(isChange)
}

function find(dates: readonly OpenDate[], { id }: OpenDate): OpenDate | undefined {
  return dates.find((each) => each.id === id)
}

function compared(
  { id, what, kind }: OpenDate,
  before: OpenDate | undefined,
  after: OpenDate | undefined,
): MovedDate {
  return { id, what, kind, from: shown(before), to: shown(after) }
}

function shown(date: OpenDate | undefined): Shown | null {
  return date === undefined ? null : { due: date.due.due, provisional: date.due.provisional }
}

function isChange({ from, to }: MovedDate): boolean {
  return from?.due !== to?.due || from?.provisional !== to?.provisional
}
