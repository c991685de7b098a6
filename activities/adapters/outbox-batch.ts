import type { PersonId } from '../../domain/ids'
import type { CalendarAlarm } from '../../domain/messages/calendar-alarm'
import { recipientsOf, type Delivery, type StaffedPost } from '../../domain/messages/recipients'
import { dayOf, type Day, type Instant } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'
import { alarmPosts, staffedPosts } from './holders'
import { asideFrom, shutOutOfCase } from './shut-out-of-case'

export type OutboxRow = {
  id: string
  dutyId: string | null
  caseNumber: string | null
  facts: unknown
  posts: string[]
  excluded: string[]
  urgent: boolean
  createdAt: Date
}

/** A row, and the moment its message is sent. */
export type Sent = { row: OutboxRow; at: Instant }

/** Of these rows those that speak of what is gone: a duty that was withdrawn, a year that has been imported. */
export async function gone(
  tx: Transaction,
  rows: readonly OutboxRow[],
): Promise<ReadonlySet<OutboxRow>> {
  const duties = rows.flatMap(({ dutyId }) => dutyId ?? [])
  const withdrawn = await tx.duty.findMany({
    where: { id: { in: duties }, state: 'withdrawn' },
    select: { id: true },
  })
  const withdrawnIds = new Set(withdrawn.map(({ id }) => id))
  const alarms = rows.filter(({ dutyId }) => dutyId === null)
  const years = await publishedOf(tx, alarms.map(yearOf))
  return new Set(
    rows.filter((row) =>
      row.dutyId === null ? years.has(yearOf(row)) : withdrawnIds.has(row.dutyId),
    ),
  )
}

const yearOf = ({ facts }: OutboxRow): number => (facts as CalendarAlarm).year

async function publishedOf(tx: Transaction, asked: readonly number[]): Promise<Set<number>> {
  if (asked.length === 0) return new Set()
  const rows = await tx.publishedYear.findMany({
    where: { year: { in: [...asked] } },
    select: { year: true },
  })
  return new Set(rows.map(({ year }) => year))
}

/** Who gets each of these messages, by one look at the organisation and at the cases they are about. */
export async function addressed(
  tx: Transaction,
  sent: readonly Sent[],
): Promise<ReadonlyMap<OutboxRow, Delivery>> {
  if (sent.length === 0) return new Map()
  const cases = await subjectsOf(tx, sent)
  const { bodyCode } = await tx.installation.findFirstOrThrow({ select: { bodyCode: true } })
  const bodyOf = ({ caseNumber }: OutboxRow) => subjectIn(cases, caseNumber)?.bodyCode ?? bodyCode
  const alarms = await alarmsOf(tx, new Set(sent.map(({ row }) => bodyOf(row))))
  const alarmOf = (row: OutboxRow) => alarms.get(bodyOf(row)) ?? []
  const staff = await staffOn(tx, sent, alarmOf)
  const shutOut = await shutOutOf(tx, sent)
  const isAside = await asideFrom(
    tx,
    sent.flatMap(({ row: { caseNumber, posts } }) =>
      posts.map((postCode) => ({ caseNumber, postCode })),
    ),
  )
  return new Map(
    sent.map(({ row, at }) => {
      const { caseNumber } = row
      const staffed = staff(dayOf(at))
      const posts = row.posts
        .map(staffed)
        .map((each) => ({ ...each, stepsAside: isAside({ caseNumber, postCode: each.post }) }))
      const excluded = [...row.excluded, ...shutOut(row, dayOf(at))]
      const delivery = recipientsOf({
        posts,
        alarm: alarmOf(row).map(staffed),
        excluded: excluded.map((person) => person as PersonId),
        confidential: subjectIn(cases, caseNumber)?.confidential ?? false,
      })
      return [row, delivery]
    }),
  )
}

type Subject = { bodyCode: string; confidential: boolean }

async function subjectsOf(
  tx: Transaction,
  sent: readonly Sent[],
): Promise<ReadonlyMap<string, Subject>> {
  const numbers = numbersIn(sent)
  if (numbers.length === 0) return new Map()
  const cases = await tx.case.findMany({
    where: { number: { in: numbers } },
    select: { number: true, kind: true, bodyCode: true, aboutOfficial: true },
  })
  return new Map(
    cases.map(({ number, kind, bodyCode, aboutOfficial }) => {
      // A matter not sorted yet may turn out to be a report.
      const confidential = kind === null || kind === 'report' || aboutOfficial === true
      return [number, { bodyCode, confidential }]
    }),
  )
}

function subjectIn(
  cases: ReadonlyMap<string, Subject>,
  number: string | null,
): Subject | undefined {
  if (number === null) return undefined
  const subject = cases.get(number)
  if (subject === undefined) throw new Error(`A message speaks of case ${number}, which has no row`)
  return subject
}

const numbersIn = (sent: readonly Sent[]): string[] => [
  ...new Set(sent.flatMap(({ row }) => row.caseNumber ?? [])),
]

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

/** Whom nothing of a case is told on the day a message is sent. */
async function shutOutOf(
  tx: Transaction,
  sent: readonly Sent[],
): Promise<(row: OutboxRow, day: Day) => readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const nameOf = (number: string, day: Day) => `${number} ${day}`
  for (const { row, at } of sent) {
    if (row.caseNumber === null) continue
    const name = nameOf(row.caseNumber, dayOf(at))
    if (!found.has(name)) found.set(name, await shutOutOfCase(tx, row.caseNumber, dayOf(at)))
  }
  return ({ caseNumber }, day) =>
    caseNumber === null ? [] : (found.get(nameOf(caseNumber, day)) ?? [])
}
