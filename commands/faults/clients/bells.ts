import type { CaseSettings } from '../../../domain/case/settings'
import type { LadderSettings } from '../../../domain/duty/ladder'
import { isWorkingDay, type Calendar } from '../../../domain/time/calendar'
import { dayOf, instantFrom, yearOf, type Day, type Instant } from '../../../domain/time/day'
import { Failure } from '../../../runtime/failure'
import type { Pool } from '../../../prisma/statements'
import type { Product } from '../product/product'
import { today, type Office } from './office'

const MINUTE = 60_000
/** The first one can be heard when the clients are at work. */
const FIRST_MINUTE = 1
/** So many ring together. */
const AT_ONCE = 3

/** A case nobody touches, whose ladder rings at a full minute of this run. */
export type Bell = { case: string; at: Instant }

/** The rungs of a bell: each speaks to somebody else, and each is to be heard once. */
export const bellRungs = ['due', 'unit-head', 'director'] as const

/** Of the standard ladder those rungs, all of them on the day itself, at that minute. */
function ladderAt(at: Instant): LadderSettings {
  return {
    ringAt: shanghaiTime(at),
    verified: false,
    rungs: bellRungs.map((rung) => ({
      ...{ rung, workingDays: 0, urgent: rung !== 'due' },
      to: rung === 'due' ? 'owner' : rung,
    })),
  }
}

function shanghaiTime(at: Instant): string {
  return new Date(Date.parse(at) + 8 * 60 * MINUTE).toISOString().slice(11, 16)
}

/**
 * Ladders ring on working days in the morning; a run takes minutes, on any day. So a few cases are
 * registered while the workflow service is away, and what lies ready for its return — the start
 * arguments, with which the sweeper starts what was left — gets a ladder of its own.
 */
export async function hangBells(
  product: Pick<Product, 'owner' | 'keepAway' | 'letBack'>,
  office: Office,
  minutes: number,
): Promise<Bell[]> {
  const moments = ringingMoments(Date.now(), minutes).flatMap((at) =>
    Array.from({ length: AT_ONCE }, () => at),
  )
  product.keepAway('temporal')
  const filed = await Promise.all(moments.map((_, place) => office.file(1_000 + place, {})))
  const bells = filed.map(({ case: number }, index) => {
    return { case: number, at: moments[index] ?? instantFrom(0) }
  })
  for (const bell of bells) await tune(product.owner, bell)
  product.letBack('temporal')
  return bells
}

/** One for each full minute, and all of them on one day: the day their duty is due. */
export function ringingMoments(now: number, minutes: number): Instant[] {
  const first = (Math.ceil(now / MINUTE) + FIRST_MINUTE) * MINUTE
  const moments = Array.from({ length: minutes }, (_, minute) =>
    instantFrom(first + minute * MINUTE),
  )
  const day = dayOf(instantFrom(now))
  if (moments.every((moment) => dayOf(moment) === day)) return moments
  throw new Failure(
    'It is shortly before midnight in Asia/Shanghai, and ladders of this run would ring on two days: ' +
      'start it again after 00:00 there.',
  )
}

async function tune(owner: Pool, { case: number, at }: Bell): Promise<void> {
  const { rows } = await owner.query<{ settings: CaseSettings }>(
    `SELECT "startArgs"->'settings' AS settings FROM "Case" WHERE number = $1 AND phase = 'starting'`,
    [number],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`Case ${number} lives already and keeps its ladder`)
  const { settings } = found
  const tuned: CaseSettings = {
    ...settings,
    ladder: ladderAt(at),
    targets: { ...settings.targets, sort: 0 },
    calendar: workedToday(settings.calendar, today()),
  }
  await owner.query(
    `UPDATE "Case" SET "startArgs" = jsonb_set("startArgs", '{settings}', $2::jsonb) WHERE number = $1`,
    [number, JSON.stringify(tuned)],
  )
}

/** On a rest day nothing would ring: then it is one of those that are worked in exchange. */
function workedToday(calendar: Calendar, day: Day): Calendar {
  if (isWorkingDay(calendar, day)) return calendar
  return {
    years: calendar.years.map((year) =>
      year.year === yearOf(day)
        ? {
            ...year,
            holidays: year.holidays.filter((each) => each.day !== day),
            makeUpDays: [...year.makeUpDays, { day, name: 'a day of this run' }],
          }
        : year,
    ),
  }
}
