import { isOpen } from '../duty/duty'
import { pendingRungs, ringing, type LadderSettings, type RungAddressee } from '../duty/ladder'
import type { DutyId, PostCode } from '../ids'
import { addDays, dayOf, startOfDay, type Day, type Instant } from '../time/day'
import type { Above, UndertakingDuty } from './duty'
import type { DutyEvent } from './events'
import type { UndertakingSettings } from './settings'

/** The duties after one event that is about one of them. */
export function applyToDuties(
  duties: readonly UndertakingDuty[],
  event: DutyEvent,
): readonly UndertakingDuty[] {
  if (event.type === 'duty-opened') return [...duties, event.duty]
  return duties.map((duty) => (duty.id === event.duty ? changed(duty, event) : duty))
}

function changed(
  duty: UndertakingDuty,
  event: Exclude<DutyEvent, { type: 'duty-opened' }>,
): UndertakingDuty {
  switch (event.type) {
    case 'duty-done':
      return { ...duty, state: 'done', doneOn: event.on }
    case 'duty-withdrawn':
      return { ...duty, state: 'withdrawn' }
    case 'duty-missed':
      return { ...duty, state: 'missed' }
    case 'duty-handed-on':
      return { ...duty, owedBy: event.owedBy }
    case 'rung-reached':
      return { ...duty, rung: [...duty.rung, event.rung] }
    case 'duty-moved':
      return {
        ...duty,
        ...{ openedOn: event.openedOn, reckoning: event.reckoning, due: event.due },
        ...(event.closesOn === undefined ? {} : { closesOn: event.closesOn }),
        rung: event.rung,
        rungBefore: [
          ...duty.rungBefore.filter(({ due }) => due !== duty.due.due),
          { due: duty.due.due, rung: duty.rung },
        ],
      }
  }
}

/** When the duties next do anything by themselves: a rung, or the close of a period. */
export function nextOfDuties(
  duties: readonly UndertakingDuty[],
  settings: UndertakingSettings,
): Instant[] {
  const open = duties.filter(isOpen)
  const rungs = open.flatMap((duty) =>
    pendingRungs(duty, ladderOf(duty, settings), settings.calendar).map(({ at }) => at),
  )
  return [...rungs, ...open.flatMap(({ closesOn }) => (closesOn ? [closing(closesOn)] : []))]
}

/** What time has brought by `now`: rungs first, then the periods that have closed. */
export function dutiesInTime(
  duties: readonly UndertakingDuty[],
  settings: UndertakingSettings,
  above: Above,
  now: Instant,
): DutyEvent[] {
  return duties.filter(isOpen).flatMap((duty): DutyEvent[] => {
    const { closesOn } = duty
    const closed = closesOn !== undefined && closing(closesOn) <= now
    const missed = { type: 'duty-missed', duty: duty.id, on: dayOf(now) } as const
    return [...rungsOf(duty, settings, above, now), ...(closed ? [missed] : [])]
  })
}

function rungsOf(
  duty: UndertakingDuty,
  settings: UndertakingSettings,
  above: Above,
  now: Instant,
): DutyEvent[] {
  const ladder = ladderOf(duty, settings)
  const to = (addressee: RungAddressee) => upwardFrom(addressee, duty.owedBy, above)
  return ringing(duty, ladder, settings.calendar, now, to).map(({ rung, to: posts }) => ({
    type: 'rung-reached',
    duty: duty.id,
    rung: rung.rung,
    due: duty.due.due,
    urgent: rung.urgent,
    to: posts,
    ...(rung.proposes === undefined ? {} : { proposes: rung.proposes }),
  }))
}

/** Of a quiet one nothing rings; it only begins to count as overdue. */
function ladderOf({ quiet }: UndertakingDuty, { ladder }: UndertakingSettings): LadderSettings {
  if (quiet !== true) return ladder
  return { ...ladder, rungs: ladder.rungs.filter(({ to }) => to === 'nobody') }
}

/** The addressee first, then whoever stands above (decision 10). */
function upwardFrom(addressee: RungAddressee, owner: PostCode, above: Above): PostCode[] {
  const steps: [RungAddressee | 'head', PostCode | undefined][] = [
    ['owner', owner],
    ['unit-head', above.unitHead],
    ['lead', above.lead],
    ['director', above.director],
    ['head', above.head],
  ]
  const from = steps.findIndex(([step]) => step === addressee)
  return [...new Set(steps.slice(from).flatMap(([, post]) => post ?? []))]
}

/** The period of a duty is over when its last day is. */
function closing(last: Day): Instant {
  return startOfDay(addDays(last, 1))
}

export function done(duty: UndertakingDuty, on: Day): DutyEvent {
  return { type: 'duty-done', duty: duty.id, on, late: on > duty.due.due }
}

export function openDuty(
  duties: readonly UndertakingDuty[],
  id: DutyId,
): UndertakingDuty | undefined {
  return duties.find((duty) => duty.id === id && isOpen(duty))
}
