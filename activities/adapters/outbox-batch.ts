import type { PersonId } from '../../domain/ids'
import { CALENDAR_MISSING, type CalendarAlarm } from '../../domain/messages/calendar-alarm'
import { POST_VACANT, type VacancyNotice } from '../../domain/messages/post-vacant'
import { recipientsOf, type Delivery, type StaffedPost } from '../../domain/messages/recipients'
import { dayOf, startOfDay, type Day, type Instant } from '../../domain/time/day'
import { toldCases, type CaseTold } from '../../prisma/cases-told'
import type { Database, Transaction } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { heldOnSql } from '../../prisma/held-on'
import { membersOf } from '../../prisma/shut-out'
import { alarmPosts } from '../../prisma/alarm-posts'
import { staffedPosts } from './holders'
import { asideFrom } from './shut-out-of-case'

/** A row of the outbox, with what is looked up beside it: its duty, and the body of the case it speaks of. */
export type OutboxRow = {
  id: string
  dutyId: string | null
  rung: string
  caseNumber: string | null
  facts: unknown
  posts: string[]
  excluded: string[]
  urgent: boolean
  createdAt: Date
  /** In a round before this one; what it brought then lies where it was put. */
  tried: boolean
  withdrawn: boolean | null
  bodyCode: string | null
}

/**
 * The oldest rows not tried yet in this round. One that reached nobody stays, behind nothing: it cannot hold up
 * those after it. It is taken again once somebody holds a post that was vacant, and once a day for whatever else may
 * have changed, by the morning's digest at the latest: a wake comes with every message of others.
 */
export function lockNext(tx: Transaction, most: number, now: Instant): Promise<OutboxRow[]> {
  return tx.$queryRaw<OutboxRow[]>`
    SELECT o.id, o."dutyId", o.rung, o."caseNumber", o.facts, o.posts, o.excluded, o.urgent, o."createdAt",
      o.outcome IS NOT NULL AS tried, d.state = 'withdrawn' AS withdrawn,
      c."bodyCode"
    FROM "Outbox" o
    LEFT JOIN "Duty" d ON d.id = o."dutyId"
    LEFT JOIN "Case" c ON c.number = o."caseNumber"
    WHERE o."deliveredAt" IS NULL
      AND (o.outcome IS NULL OR ${triedBefore(startOfDay(dayOf(now)))}
        OR ${triedBefore(now)} AND EXISTS (
          SELECT FROM "Holding" h
          WHERE jsonb_exists(o.outcome->'vacant', h."postCode") AND ${heldOnSql(dayOf(now))}
            AND h."personId" <> ALL (o.excluded)))
    ORDER BY o."createdAt", o.id LIMIT ${most}
    FOR UPDATE OF o SKIP LOCKED`
}

/** How many reached nobody in a round before this one, and were not tried in it. */
export async function leftOwed(db: Database, now: Instant): Promise<number> {
  const [found] = await db.$queryRaw<{ left: number }[]>`
    SELECT count(*)::int AS left FROM "Outbox" o
    WHERE o."deliveredAt" IS NULL AND ${triedBefore(now)}`
  return found?.left ?? 0
}

/** Instants are fixed-width text. */
function triedBefore(moment: Instant): Prisma.Sql {
  return Prisma.sql`(o.outcome->>'triedAt') COLLATE "C" < ${moment}`
}

/** A row, and the moment its message is sent. */
export type Sent = { row: OutboxRow; at: Instant }

/**
 * Of these rows those that speak of what is gone: a duty that was withdrawn, a year that has been imported, a
 * vacancy that was filled before it began or whose post is no more.
 */
export async function gone(
  tx: Transaction,
  rows: readonly OutboxRow[],
): Promise<ReadonlySet<OutboxRow>> {
  const ofYears = rows.filter(({ rung }) => rung === CALENDAR_MISSING)
  const years = await publishedOf(tx, ofYears.map(yearOf))
  const filled = await filledAmong(
    tx,
    rows.filter(({ rung }) => rung === POST_VACANT),
  )
  const isGone = (row: OutboxRow) =>
    row.withdrawn === true ||
    filled.has(row) ||
    (row.rung === CALENDAR_MISSING && years.has(yearOf(row)))
  return new Set(rows.filter(isGone))
}

const yearOf = ({ facts }: OutboxRow): number => (facts as CalendarAlarm).year

async function filledAmong(
  tx: Transaction,
  rows: readonly OutboxRow[],
): Promise<ReadonlySet<OutboxRow>> {
  const filled = new Set<OutboxRow>()
  for (const row of rows) {
    const { post: code, from } = row.facts as VacancyNotice
    const [staffed] = await staffedPosts(tx, [code], from)
    const post = await tx.post.findUnique({ where: { code }, select: { abolishedOn: true } })
    const abolishedOn = post?.abolishedOn ?? null
    const isAbolished = abolishedOn !== null && abolishedOn <= from
    if (isAbolished || (staffed !== undefined && staffed.holders.length > 0)) filled.add(row)
  }
  return filled
}

async function publishedOf(tx: Transaction, asked: readonly number[]): Promise<Set<number>> {
  if (asked.length === 0) return new Set()
  const rows = await tx.publishedYear.findMany({
    where: { year: { in: [...asked] } },
    select: { year: true },
  })
  return new Set(rows.map(({ year }) => year))
}

/** Who gets each of these messages, by one look at the organisation. */
export async function addressed(
  tx: Transaction,
  sent: readonly Sent[],
): Promise<ReadonlyMap<OutboxRow, Delivery>> {
  if (sent.length === 0) return new Map()
  const bodies = await bodiesOf(tx, sent)
  const bodyOf = (row: OutboxRow) => row.bodyCode ?? bodies.own
  const alarmOf = (row: OutboxRow) => bodies.alarms.get(bodyOf(row)) ?? []
  const staff = await staffOn(tx, sent, alarmOf)
  const told = await toldCases(
    tx,
    sent.map(({ row }) => row.id),
  )
  const casesOf = ({ id }: OutboxRow) => told.get(id) ?? []
  const shutOut = await shutOutOf(tx, sent, casesOf)
  const isAside = await asideOf(tx, sent, casesOf)
  return new Map(
    sent.map(({ row, at }) => {
      const staffed = staff(dayOf(at))
      const posts = row.posts
        .map(staffed)
        .map((each) => ({ ...each, stepsAside: isAside(row, each.post) }))
      const excluded = [...row.excluded, ...shutOut(row, dayOf(at))]
      const delivery = recipientsOf({
        posts,
        alarm: alarmOf(row).map(staffed),
        excluded: excluded.map((person) => person as PersonId),
        confidential: casesOf(row).some(isConfidential),
      })
      return [row, delivery]
    }),
  )
}

/** A matter not sorted yet may turn out to be a report. */
function isConfidential({ kind, aboutOfficial }: CaseTold): boolean {
  return kind === null || kind === 'report' || aboutOfficial === true
}

type CasesOf = (row: OutboxRow) => readonly CaseTold[]

/** Who hears of vacant posts, of each body these are about; what is about no case is about our own. */
async function bodiesOf(tx: Transaction, sent: readonly Sent[]) {
  const { bodyCode: own } = await tx.installation.findFirstOrThrow({ select: { bodyCode: true } })
  const alarms = await alarmsOf(tx, new Set(sent.map(({ row }) => row.bodyCode ?? own)))
  return { own, alarms }
}

/** Asked only where something speaks of a case: from anything else no station steps aside. */
async function asideOf(tx: Transaction, sent: readonly Sent[], casesOf: CasesOf) {
  const addresses = sent.flatMap(({ row }) =>
    casesOf(row).flatMap(({ number: caseNumber }) =>
      row.posts.map((postCode) => ({ caseNumber, postCode })),
    ),
  )
  if (addresses.length === 0) return () => false
  const isAside = await asideFrom(tx, addresses)
  return (row: OutboxRow, postCode: string) =>
    casesOf(row).some(({ number: caseNumber }) => isAside({ caseNumber, postCode }))
}

async function alarmsOf(
  tx: Transaction,
  bodies: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (const body of bodies) found.set(body, await alarmPosts(tx, body))
  return found
}

/** How posts are staffed on the days these are sent, which is nearly always one. */
async function staffOn(
  tx: Transaction,
  sent: readonly Sent[],
  alarmOf: (row: OutboxRow) => readonly string[],
): Promise<(day: Day) => (post: string) => StaffedPost> {
  const found = new Map<Day, Map<string, StaffedPost>>()
  for (const day of new Set(sent.map(({ at }) => dayOf(at)))) {
    const rows = sent.filter(({ at }) => dayOf(at) === day).map(({ row }) => row)
    const posts = [...new Set(rows.flatMap((row) => [...row.posts, ...alarmOf(row)]))]
    const staffed = await staffedPosts(tx, posts, day)
    found.set(day, new Map(staffed.map((each) => [each.post, each])))
  }
  return (day) => (post) => {
    const staffed = found.get(day)?.get(post)
    if (staffed === undefined) throw new RangeError(`Nobody looked who holds ${post} on ${day}`)
    return staffed
  }
}

/**
 * Everybody who must hear nothing of one of the cases on the day it is sent: whoever is accused or stands back
 * by then, and whoever works in a unit it is about (Arts. 28, 30). Asked at the moment of sending, because a
 * message may be older than the reason to withhold it.
 */
async function shutOutOf(
  tx: Transaction,
  sent: readonly Sent[],
  casesOf: CasesOf,
): Promise<(row: OutboxRow, day: Day) => readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const nameOf = ({ number }: CaseTold, day: Day) => `${number} ${day}`
  for (const { row, at } of sent) {
    for (const each of casesOf(row)) {
      const name = nameOf(each, dayOf(at))
      if (found.has(name)) continue
      const members = await membersOf(tx, each.accusedUnits ?? [], dayOf(at))
      found.set(name, [...each.excluded, ...members])
    }
  }
  return (row, day) => casesOf(row).flatMap((each) => found.get(nameOf(each, day)) ?? [])
}
