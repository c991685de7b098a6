import { addDays, instantAt, startOfDay, type Day, type Instant } from '../time/day'
import { addWorkingDays, isWorkingDay, type Calendar } from '../time/calendar'
import type { PostCode } from '../ids'
import type { Duty, RungName } from './duty'

/** What of a duty its ladder looks at. */
type Laddered = Pick<Duty, 'state' | 'rung' | 'due'>

/** Whom a rung speaks to. Escalation adds someone who must look; it relieves nobody. */
export type RungAddressee = 'owner' | 'unit-head' | 'lead' | 'director'

export type Rung = {
  rung: RungName
  /** Working days from the due date; null for the start of the day after it. */
  workingDays: number | null
  to: RungAddressee | 'nobody'
  /** Urgent messages go at once, others with the morning's digest. */
  urgent: boolean
  /** The last rung proposes listing the case for supervision (H7); the director decides. */
  proposes?: 'listed-supervision'
}

/** Settings, not law: unverified, confirm locally. */
export type LadderSettings = {
  ringAt: string
  rungs: readonly Rung[]
  verified: false
}

export const standardLadder: LadderSettings = {
  ringAt: '08:30',
  verified: false,
  rungs: [
    { rung: 'warn', workingDays: -3, to: 'owner', urgent: false },
    { rung: 'due', workingDays: 0, to: 'owner', urgent: false },
    { rung: 'overdue', workingDays: null, to: 'nobody', urgent: false },
    { rung: 'unit-head', workingDays: 1, to: 'unit-head', urgent: true },
    { rung: 'lead', workingDays: 3, to: 'lead', urgent: true },
    {
      rung: 'director',
      workingDays: 5,
      to: 'director',
      urgent: true,
      proposes: 'listed-supervision',
    },
  ],
}

/** The instant at which a rung rings for a due date. */
export function rungInstant(
  rung: Rung,
  due: Day,
  ladder: LadderSettings,
  calendar: Calendar,
): Instant {
  if (rung.workingDays === null) return startOfDay(addDays(due, 1))
  return instantAt(rungDay(rung.workingDays, due, calendar), ladder.ringAt)
}

function rungDay(workingDays: number, due: Day, calendar: Calendar): Day {
  if (workingDays !== 0) return addWorkingDays(calendar, due, workingDays)
  // A date somebody set may be a rest day: then the last working day before it still helps.
  return isWorkingDay(calendar, due) ? due : addWorkingDays(calendar, due, -1)
}

/** Rungs of an open duty that have not rung for its present due date, with their instants. */
export function pendingRungs(
  duty: Laddered,
  ladder: LadderSettings,
  calendar: Calendar,
): { rung: Rung; at: Instant }[] {
  if (duty.state !== 'open') return []
  return ladder.rungs
    .filter((rung) => !duty.rung.includes(rung.rung))
    .map((rung) => ({ rung, at: rungInstant(rung, duty.due.due, ladder, calendar) }))
}

/**
 * What rings at `now`, and the posts each rung speaks to. When several rungs that speak to the same
 * post first have come due together (a filing entered late, an outage, no lead yet) only the last
 * of them is sent: nothing long past sets off a flood.
 */
export function ringing(
  duty: Laddered,
  ladder: LadderSettings,
  calendar: Calendar,
  now: Instant,
  postsFrom: (addressee: RungAddressee) => readonly PostCode[],
): { rung: Rung; to: readonly PostCode[] }[] {
  const reached = pendingRungs(duty, ladder, calendar)
    .filter(({ at }) => at <= now)
    .map(({ rung }) => ({ rung, to: rung.to === 'nobody' ? [] : postsFrom(rung.to) }))
  return reached.map(({ rung, to }, index) => {
    const repeated = reached.slice(index + 1).some((later) => later.to[0] === to[0])
    return { rung, to: repeated ? [] : to }
  })
}
