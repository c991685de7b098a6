import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import {
  alarmTitle,
  CALENDAR_MISSING,
  type CalendarAlarm,
} from '../../domain/messages/calendar-alarm'
import { POST_VACANT, vacancyTitle, type VacancyNotice } from '../../domain/messages/post-vacant'
import { isDutyKind, messageRungOf } from '../../domain/messages/labels'
import { messageTitle, undertakingName, undertakingTitle } from '../../domain/messages/text'
import { instantFrom, type Instant } from '../../domain/time/day'
import { casesTold, toldOf } from '../../prisma/cases-told'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { stationStepsAside } from '../../prisma/stations-aside'
import { openTo } from './case-scope'

export type InboxPlace = { sentAt: Instant; id: string }

export type InboxEntry = {
  id: string
  sentAt: Instant
  readAt: Instant | null
  /** The post by virtue of which it came here, and how. */
  post: string
  reason: string
  /** What the message says in one line, in Chinese. */
  title: string
  /** Null where it speaks of no case. */
  caseNumber: string | null
  rung: string
  urgent: boolean
  duty: InboxDuty | null
}

type InboxDuty = {
  id: string
  kind: string
  basis: string
  due: string
  state: string
  overdue: boolean
}

/**
 * Somebody's own messages, newest first. What came before they were shut out of a case is closed to
 * them as the case is (Arts. 28, 30).
 */
export async function inboxOf(
  db: Database,
  owner: { personId: PersonId; posts: readonly PostCode[] },
  page: { after: InboxPlace | undefined; size: number; unreadOnly: boolean },
): Promise<{ messages: InboxEntry[]; next: InboxPlace | undefined }> {
  const { after, size, unreadOnly } = page
  const { personId } = owner
  const rows = await db.inboxMessage.findMany({
    where: {
      personId,
      id: { notIn: await closedMessages(db, owner) },
      ...(unreadOnly ? { readAt: null } : {}),
      ...(after === undefined
        ? {}
        : {
            OR: [{ sentAt: { lt: after.sentAt } }, { sentAt: after.sentAt, id: { lt: after.id } }],
          }),
    },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
    include: { outbox: { include: { duty: true } } },
  })
  const undertakings = await undertakingTitles(db, rows)
  const messages = rows.slice(0, size).map((row): InboxEntry => {
    const { outbox } = row
    return {
      id: row.id,
      sentAt: instantFrom(row.sentAt.getTime()),
      readAt: row.readAt && instantFrom(row.readAt.getTime()),
      post: row.postCode,
      reason: row.reason,
      title: titleOf(outbox, undertakings),
      caseNumber: outbox.caseNumber,
      rung: messageRungOf(outbox.rung) ?? outbox.rung,
      urgent: outbox.urgent,
      duty: dutyOf(outbox),
    }
  })
  const last = messages.at(-1)
  const more = rows.length > size && last !== undefined
  return { messages, next: more ? { sentAt: last.sentAt, id: last.id } : undefined }
}

/**
 * What speaks of a case that is closed to them, or came to them as proxy of a station that has no part in it
 * any more (V2). Of a proceeding about several each closes it (decision 87).
 */
async function closedMessages(
  db: Database,
  { personId, posts }: { personId: PersonId; posts: readonly PostCode[] },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT m.id
    FROM ${toldOf} JOIN "InboxMessage" m ON m."outboxId" = o.id
    JOIN "Case" c ON c.number = ANY(${casesTold})
    WHERE m."personId" = ${personId} AND (NOT (${openTo({ person: personId, posts })})
      OR ${stationStepsAside(Prisma.sql`ARRAY[m."postCode"]`)})`
  return rows.map(({ id }) => id)
}

/** Of those that messages speak of, as staff call them. */
async function undertakingTitles(
  db: Database,
  rows: readonly { outbox: { duty: { subjectType: string; subject: string } | null } }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ outbox: { duty } }) =>
    duty?.subjectType === 'undertaking' ? [duty.subject] : [],
  )
  if (ids.length === 0) return new Map()
  const found = await db.undertaking.findMany({
    where: { id: { in: ids } },
    select: { id: true, type: true, title: true },
  })
  return new Map(found.map((each) => [each.id, undertakingName(each)]))
}

type Told = {
  rung: string
  due: string | null
  caseNumber: string | null
  facts: unknown
  duty:
    | (Omit<InboxDuty, 'due'> & {
        due: string
        subjectType: string
        subject: string
        title: string | null
      })
    | null
}

function dutyOf({ duty, due }: Told): InboxDuty | null {
  if (duty === null) return null
  const { id, kind, basis, state, overdue } = duty
  // The date the message speaks of: the duty's may have moved since.
  return { id, kind, basis, due: due ?? duty.due, state, overdue }
}

function titleOf(
  { rung, caseNumber, duty, facts }: Told,
  undertakings: ReadonlyMap<string, string>,
): string {
  // What a message without a duty says is written with it and by nobody else.
  if (rung === CALENDAR_MISSING) return alarmTitle(facts as CalendarAlarm)
  if (rung === POST_VACANT) return vacancyTitle(facts as VacancyNotice)
  const told = messageRungOf(rung)
  if (duty?.subjectType === 'undertaking' && told !== undefined) {
    const undertaking = undertakings.get(duty.subject) ?? duty.subject
    return undertakingTitle(told, undertaking, duty.title ?? duty.kind)
  }
  if (caseNumber === null || duty === null) return ''
  if (told === undefined || !isDutyKind(duty.kind)) return caseNumber
  return messageTitle(told, caseNumber as CaseNumber, duty.kind)
}
