import type { CaseState } from '../../domain/case/state'
import {
  alarmId,
  CALENDAR_MISSING,
  withCase,
  yearsToAlarm,
  type CalendarAlarm,
} from '../../domain/messages/calendar-alarm'
import { dayOf, type Instant } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import type { CalendarAlarms } from '../messenger'

const PAGE = 100

/**
 * Tells director and head of the office that open dates rest on a year nobody has imported: once a
 * month through the same outbox as everything else. Where no date rests on it, nobody is told.
 */
export function createCalendarAlarms(database: Database): CalendarAlarms {
  return {
    async raise(now, knownUntil) {
      let raised = 0
      for (const year of yearsToAlarm(knownUntil, dayOf(now))) {
        raised += await raiseOnce(database, year, now)
      }
      return raised
    },
  }
}

async function raiseOnce(database: Database, year: number, now: Instant): Promise<number> {
  const id = alarmId(year, dayOf(now))
  // Counting reads every such case, so only the month's first round does.
  const before = await database.outbox.count({ where: { id: { startsWith: `${id}/` } } })
  if (before > 0) return 0
  const alarm = await counted(database, year)
  if (alarm.dates === 0) return 0
  const { count } = await database.outbox.createMany({
    data: (await addressed(database)).map((posts) => ({
      ...{ id: `${id}/${posts[0]}`, rung: CALENDAR_MISSING, facts: alarm, posts },
      ...{ excluded: [], urgent: false, createdAt: now },
    })),
    skipDuplicates: true,
  })
  return count
}

async function counted(database: Database, year: number): Promise<CalendarAlarm> {
  let alarm: CalendarAlarm = { year, dates: 0, cases: 0 }
  let page: { number: string; snapshot: unknown }[]
  let after = ''
  do {
    page = await database.case.findMany({
      where: { provisional: true, endedOn: null, number: { gt: after } },
      select: { number: true, snapshot: true },
      orderBy: { number: 'asc' },
      take: PAGE,
    })
    for (const { snapshot } of page) alarm = withCase(alarm, snapshot as CaseState)
    after = page.at(-1)?.number ?? after
  } while (page.length === PAGE)
  return alarm
}

/** Each of the two gets one of their own, which passes upward like any other. */
async function addressed(database: Database): Promise<string[][]> {
  const { bodyCode } = await database.installation.findFirstOrThrow({ select: { bodyCode: true } })
  const rows = await database.responsibility.findMany({
    where: { bodyCode, duty: { in: ['officeHead', 'director', 'head'] } },
  })
  const postOf = (duty: string) =>
    rows.filter((row) => row.duty === duty).map((row) => row.postCode)
  const upward = [...postOf('officeHead'), ...postOf('director'), ...postOf('head')]
  const told = new Set([...postOf('officeHead'), ...postOf('director')])
  return [...told].map((post) => [...new Set(upward.slice(upward.indexOf(post)))])
}
