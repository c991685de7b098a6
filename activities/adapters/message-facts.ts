import type { CaseNumber } from '../../domain/ids'
import {
  alarmText,
  CALENDAR_MISSING,
  type CalendarAlarm,
} from '../../domain/messages/calendar-alarm'
import { isDutyKind, messageRungOf } from '../../domain/messages/labels'
import type { RecipientReason } from '../../domain/messages/recipients'
import { messageText, type MessageFacts, type MessageText } from '../../domain/messages/text'
import { asDay, type Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import type { Prisma } from '../../prisma/generated/client'
import type { OutboxOutcome } from './outbox'
import { closedTo } from './shut-out-of-case'

const withDuty = {
  outbox: { include: { duty: { include: { dueDates: { orderBy: { position: 'asc' } } } } } },
} satisfies Prisma.InboxMessageInclude

type Row = Prisma.InboxMessageGetPayload<{ include: typeof withDuty }>

/**
 * What these messages of somebody say, the most pressing first, as things stand now. What
 * speaks of a case that is closed to the reader by then is left out, as their inbox leaves it out.
 */
export async function readMessages(
  database: Database,
  personId: string,
  messages: Pick<Prisma.InboxMessageWhereInput, 'mailId' | 'outboxId'>,
  today: Day,
): Promise<MessageText[]> {
  const gathered = await database.inboxMessage.findMany({
    where: { personId, ...messages },
    include: withDuty,
  })
  const rows = await openTo(database, personId, gathered, today)
  const cases = await database.case.findMany({
    where: { number: { in: rows.flatMap(({ outbox }) => outbox.caseNumber ?? []) } },
    select: { number: true, kind: true, aboutOfficial: true },
  })
  const reports = cases
    .filter(({ kind, aboutOfficial }) => kind === 'report' || aboutOfficial === true)
    .map(({ number }) => number)
  const titles = await titlesOf(database, rows)
  return [...rows]
    .sort((one, other) => (pressing(one) < pressing(other) ? -1 : 1))
    .map((row) => textOf(row, { reports, titles }))
}

async function openTo(
  database: Database,
  personId: string,
  rows: readonly Row[],
  today: Day,
): Promise<Row[]> {
  const numbers = rows.flatMap(({ outbox }) => outbox.caseNumber ?? [])
  const closed = await closedTo(database, personId, numbers, today)
  return rows.filter(({ outbox }) => outbox.caseNumber === null || !closed.has(outbox.caseNumber))
}

/** What has no due date comes after what has one. */
const pressing = ({ id, outbox }: Row): string =>
  `${outbox.urgent ? 0 : 1} ${outbox.due ?? '9'} ${id}`

async function titlesOf(database: Database, rows: readonly Row[]): Promise<Map<string, string>> {
  const codes = rows.flatMap(({ outbox }) => [
    ...(outbox.duty === null ? [] : [outbox.duty.owedBy]),
    ...vacantPosts(outbox),
  ])
  const posts = await database.post.findMany({
    where: { code: { in: codes } },
    select: { code: true, title: true },
  })
  return new Map(posts.map(({ code, title }) => [code, title]))
}

function vacantPosts({ outcome }: Row['outbox']): readonly string[] {
  // Written by the dispatcher and by nobody else.
  return (outcome as OutboxOutcome | null)?.vacant ?? []
}

type Context = { reports: readonly string[]; titles: ReadonlyMap<string, string> }

function textOf(row: Row, context: Context): MessageText {
  const { outbox } = row
  if (outbox.rung !== CALENDAR_MISSING) return messageText(factsOf(row, context))
  const titleOf = (post: string) => context.titles.get(post) ?? post
  return alarmText({
    // Written with the alarm and by nobody else.
    ...(outbox.facts as CalendarAlarm),
    reason: row.reason as RecipientReason,
    vacantPosts: vacantPosts(outbox).map(titleOf),
  })
}

function factsOf(row: Row, { reports, titles }: Context): MessageFacts {
  const { outbox, reason } = row
  const { duty, caseNumber, due } = outbox
  const rung = messageRungOf(outbox.rung)
  const ofDuty = duty !== null && caseNumber !== null && due !== null
  if (!ofDuty || !isDutyKind(duty.kind) || rung === undefined) {
    throw new RangeError(`No words for the message of ${outbox.id}`)
  }
  const rangFor = duty.dueDates.filter((each) => each.due === due).at(-1) ?? duty
  const titleOf = (post: string) => titles.get(post) ?? post
  return {
    caseNumber: caseNumber as CaseNumber,
    duty: duty.kind,
    nature: duty.nature === 'statutory' ? 'statutory' : 'internal',
    rung,
    due: asDay(due),
    provisional: rangFor.provisional,
    basis: rangFor.basis,
    reason: reason as RecipientReason,
    confidential: reports.includes(caseNumber),
    owedBy: titleOf(duty.owedBy),
    vacantPosts: vacantPosts(outbox).map(titleOf),
    dutyNow: {
      due: asDay(duty.due),
      ...(duty.doneOn === null ? {} : { doneOn: asDay(duty.doneOn) }),
    },
  }
}
