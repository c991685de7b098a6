import type { Duty, DutyKind, RungName } from '../../duty/duty'
import { rungInstant } from '../../duty/ladder'
import { dueOf, sameReckoning } from '../../duty/reckoning'
import { isDefined } from '../../present'
import type { DueDate } from '../../rules/due-date'
import type { Instant } from '../../time/day'
import { upwardFrom } from '../addressees'
import type { CaseEvent } from '../events'
import type { CaseSettings } from '../settings'
import type { CaseState } from '../state'
import { dutyRules } from '.'
import { newDuty } from './new-duty'
import type { Owed } from './owed'

export type Looking = {
  settings: CaseSettings
  now: Instant
  /** With other rules than before every open date is worked out again. */
  anew: boolean
}

/**
 * Compares what the facts say is owed with what the case has, and tells the difference. Duties
 * follow from facts and never from the order in which those were entered; so a corrected date, an
 * extension or another calendar leads to where the case would stand had it been so from the first.
 */
export function reconcileDuties(state: CaseState, looking: Looking): CaseEvent[] {
  const owed = dutyRules.flatMap(({ kind, owed: of }) =>
    of(state, looking.settings).map((each) => ({ ...each, kind })),
  )
  const standing = state.duties.filter((duty) => duty.state !== 'withdrawn')
  const anew = owed.filter(
    // What is done as soon as it is owed was never waited for.
    (each) => each.doneOn === undefined && !standing.some((duty) => isThat(duty, each)),
  )
  const again = anew.map((each) => withdrawnBefore(state, each)).filter(isDefined)
  const changes = [...standing, ...again].flatMap((duty) => {
    const found = owed.find((each) => isThat(duty, each))
    return found === undefined ? withdrawn(duty) : changed(state, duty, found, looking)
  })
  const fresh = anew.filter((each) => !again.some((duty) => isThat(duty, each)))
  return [...changes, ...opened(state, fresh, looking)]
}

type Which = Pick<Duty, 'kind' | 'about'>

function isThat(duty: Which, owed: Which): boolean {
  return duty.kind === owed.kind && duty.about === owed.about
}

/**
 * What was withdrawn and is owed again from the same day is that duty again, and not another: nothing
 * rings twice, and a date that is moved and moved back leaves no duty behind.
 */
function withdrawnBefore({ duties }: CaseState, owed: Which & Owed): Duty | undefined {
  return duties.findLast(
    (duty) =>
      duty.state === 'withdrawn' &&
      isThat(duty, owed) &&
      sameReckoning(duty.reckoning, owed.reckoning),
  )
}

function withdrawn(duty: Duty): CaseEvent[] {
  return duty.state === 'open' ? [{ type: 'duty-withdrawn', duty: duty.id }] : []
}

function changed(state: CaseState, duty: Duty, owed: Owed, looking: Looking): CaseEvent[] {
  const moved = movedDate(state, duty, owed, looking)
  const due = moved?.due ?? duty.due
  return [
    ...(moved === undefined ? [] : [moved]),
    ...handedOn(state, { ...duty, due }, owed, looking),
    ...doing(duty, owed, due, moved !== undefined),
  ]
}

/** What was done stays with who did it; what is open is owed by whoever answers for it now. */
function handedOn(state: CaseState, duty: Duty, owed: Owed, { settings }: Looking): CaseEvent[] {
  const { owedBy, doneOn } = owed
  if (owedBy === duty.owedBy || doneOn !== undefined) return []
  const to = upwardFrom('owner', { ...duty, owedBy }, state, settings)
  return [{ type: 'duty-handed-on', duty: duty.id, owedBy, due: duty.due.due, to }]
}

/** Done, done on another day than was entered, or not done after all. */
function doing(duty: Duty, { doneOn: on }: Owed, due: DueDate, moved: boolean): CaseEvent[] {
  if (on === undefined) {
    return duty.state === 'open' ? [] : [{ type: 'duty-reopened', duty: duty.id }]
  }
  if (duty.state === 'done' && duty.doneOn === on && !moved) return []
  return [{ type: 'duty-done', duty: duty.id, on, late: on > due.due }]
}

function movedDate(state: CaseState, duty: Duty, owed: Owed, { settings, now, anew }: Looking) {
  const { reckoning } = owed
  const same = sameReckoning(duty.reckoning, reckoning)
  // A date that was met or missed stays what it was, whatever is published afterwards.
  if (same && (!anew || duty.state === 'done')) return undefined
  const due = dueOf(reckoning, settings.pack, settings.calendar)
  if (same && due.due === duty.due.due && due.provisional === duty.due.provisional) return undefined
  const before = duty.rungBefore.find((each) => each.due === due.due)
  const kept = due.due === duty.due.due ? duty.rung : (before?.rung ?? [])
  // What is done rings no more, and nobody has to hear that its date was another.
  const isOwed = owed.doneOn === undefined
  const told = isOwed ? toldByOpening(due, settings, now) : []
  // Reckoned anew and the same day still, or firm and no longer provisional: nothing has moved.
  const concerns = isOwed && due.due !== duty.due.due
  const to = concerns ? upwardFrom('owner', { ...duty, owedBy: owed.owedBy }, state, settings) : []
  return {
    ...{ type: 'duty-moved' as const, duty: duty.id, openedOn: owed.openedOn, reckoning, due, to },
    rung: [...kept, ...told.filter((rung) => !kept.includes(rung))],
  }
}

function opened(
  state: CaseState,
  fresh: readonly (Owed & { kind: DutyKind })[],
  { settings, now }: Looking,
): CaseEvent[] {
  const counted = new Map<DutyKind, number>()
  return fresh.map((owed) => {
    const { kind } = owed
    const before = counted.get(kind) ?? state.duties.filter((each) => each.kind === kind).length
    counted.set(kind, before + 1)
    const blank = newDuty(state.number, owed, before + 1, settings)
    const duty = { ...blank, rung: toldByOpening(blank.due, settings, now) }
    return { type: 'duty-opened', duty, to: upwardFrom('owner', duty, state, settings) }
  })
}

/**
 * Whoever owes a duty hears of it, and of its date, when it opens or moves: reminders whose time is
 * past by then would say the same again. Those who must look when it is late are still told.
 */
function toldByOpening(
  { due }: DueDate,
  { ladder, calendar }: CaseSettings,
  now: Instant,
): RungName[] {
  return ladder.rungs
    .filter(({ to }) => to === 'owner')
    .filter((rung) => rungInstant(rung, due, ladder, calendar) <= now)
    .map(({ rung }) => rung)
}
