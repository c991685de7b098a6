import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import { isDutyKind, isMessageRung } from '../../domain/messages/labels'
import { messageTitle } from '../../domain/messages/text'
import { instantFrom, type Instant } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
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
  caseNumber: string
  rung: string
  urgent: boolean
  duty: { id: string; kind: string; basis: string; due: string; state: string; overdue: boolean }
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
  const closed = await closedCases(db, owner)
  const rows = await db.inboxMessage.findMany({
    where: {
      personId,
      outbox: { caseNumber: { notIn: closed } },
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
  const messages = rows.slice(0, size).map((row): InboxEntry => {
    const { outbox } = row
    const { duty } = outbox
    return {
      id: row.id,
      sentAt: instantFrom(row.sentAt.getTime()),
      readAt: row.readAt && instantFrom(row.readAt.getTime()),
      post: row.postCode,
      reason: row.reason,
      title: titleOf(outbox.rung, outbox.caseNumber, duty.kind),
      caseNumber: outbox.caseNumber,
      rung: outbox.rung,
      urgent: outbox.urgent,
      duty: {
        id: duty.id,
        kind: duty.kind,
        basis: duty.basis,
        // The date the message speaks of: the duty's may have moved since.
        due: outbox.due,
        state: duty.state,
        overdue: duty.overdue,
      },
    }
  })
  const last = messages.at(-1)
  const more = rows.length > size && last !== undefined
  return { messages, next: more ? { sentAt: last.sentAt, id: last.id } : undefined }
}

async function closedCases(
  db: Database,
  { personId, posts }: { personId: PersonId; posts: readonly PostCode[] },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ number: string }[]>`
    SELECT c.number FROM "Case" c
    WHERE NOT (${openTo({ person: personId, posts })}) AND c.number IN (
      SELECT o."caseNumber" FROM "InboxMessage" m JOIN "Outbox" o ON o.id = m."outboxId"
      WHERE m."personId" = ${personId})`
  return rows.map(({ number }) => number)
}

function titleOf(rung: string, caseNumber: string, duty: string): string {
  if (!isMessageRung(rung) || !isDutyKind(duty)) return caseNumber
  return messageTitle(rung, caseNumber as CaseNumber, duty)
}
