import type { CaseNumber } from '../../domain/ids'
import {
  alarmText,
  CALENDAR_MISSING,
  type CalendarAlarm,
} from '../../domain/messages/calendar-alarm'
import { POST_VACANT, vacancyText, type VacancyNotice } from '../../domain/messages/post-vacant'
import { isDutyKind, messageRungOf } from '../../domain/messages/labels'
import type { RecipientReason } from '../../domain/messages/recipients'
import {
  messageText,
  undertakingName,
  undertakingText,
  type MessageFacts,
  type MessageText,
  type UndertakingMessageFacts,
} from '../../domain/messages/text'
import { asDay, type Day } from '../../domain/time/day'
import { toldCases } from '../../prisma/cases-told'
import type { Database } from '../../prisma/client'
import type { Prisma } from '../../prisma/generated/client'
import type { OutboxOutcome } from './outbox'
import { asideFrom, closedTo } from './shut-out-of-case'

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
  const undertakings = await undertakingsOf(database, rows)
  return [...rows]
    .sort((one, other) => (pressing(one) < pressing(other) ? -1 : 1))
    .map((row) => textOf(row, { reports, titles, undertakings }))
}

async function openTo(
  database: Database,
  personId: string,
  rows: readonly Row[],
  today: Day,
): Promise<Row[]> {
  const told = await toldCases(
    database,
    rows.map(({ outboxId }) => outboxId),
  )
  const numbersOf = ({ outboxId }: Row) => (told.get(outboxId) ?? []).map(({ number }) => number)
  const closed = await closedTo(database, personId, rows.flatMap(numbersOf), today)
  const addressed = (row: Row) =>
    numbersOf(row).map((caseNumber) => ({ caseNumber, postCode: row.postCode }))
  const isAside = await asideFrom(database, rows.flatMap(addressed))
  return rows.filter((row) =>
    addressed(row).every((each) => !(closed.has(each.caseNumber) || isAside(each))),
  )
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

type Context = {
  reports: readonly string[]
  titles: ReadonlyMap<string, string>
  /** Of undertakings, as staff call them. */
  undertakings: ReadonlyMap<string, string>
}

async function undertakingsOf(
  database: Database,
  rows: readonly Row[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ outbox: { duty } }) =>
    duty?.subjectType === 'undertaking' ? [duty.subject] : [],
  )
  if (ids.length === 0) return new Map()
  const found = await database.undertaking.findMany({
    where: { id: { in: ids } },
    select: { id: true, type: true, title: true },
  })
  return new Map(found.map((each) => [each.id, undertakingName(each)]))
}

function textOf(row: Row, context: Context): MessageText {
  const { outbox } = row
  if (outbox.duty?.subjectType === 'undertaking') {
    return undertakingText(undertakingFactsOf(row, outbox.duty, context))
  }
  const titleOf = (post: string) => context.titles.get(post) ?? post
  const reached = {
    reason: row.reason as RecipientReason,
    vacantPosts: vacantPosts(outbox).map(titleOf),
  }
  // What a message without a duty says is written with it and by nobody else.
  if (outbox.rung === CALENDAR_MISSING) {
    return alarmText({ ...(outbox.facts as CalendarAlarm), ...reached })
  }
  if (outbox.rung === POST_VACANT) {
    return vacancyText({ ...(outbox.facts as VacancyNotice), ...reached })
  }
  return messageText(factsOf(row, context))
}

function factsOf(row: Row, { reports, titles }: Context): MessageFacts {
  const { outbox } = row
  const { duty, caseNumber, due } = outbox
  const rung = messageRungOf(outbox.rung)
  const complete = duty !== null && caseNumber !== null && due !== null
  if (!complete || !isDutyKind(duty.kind) || rung === undefined) {
    throw new RangeError(`No words for the message of ${outbox.id}`)
  }
  return {
    ...ofDuty(row, duty, due, titles),
    caseNumber: caseNumber as CaseNumber,
    duty: duty.kind,
    nature: duty.nature === 'statutory' ? 'statutory' : 'internal',
    rung,
    confidential: reports.includes(caseNumber),
  }
}

type DutyRow = NonNullable<Row['outbox']['duty']>

function undertakingFactsOf(
  row: Row,
  duty: DutyRow,
  { titles, undertakings }: Context,
): UndertakingMessageFacts {
  const { due, rung: written } = row.outbox
  const rung = messageRungOf(written)
  if (due === null || rung === undefined) {
    throw new RangeError(`No words for the message of ${row.outbox.id}`)
  }
  return {
    ...ofDuty(row, duty, due, titles),
    undertaking: undertakings.get(duty.subject) ?? duty.subject,
    duty: duty.title ?? duty.kind,
    rung,
  }
}

/** What a message says of its duty, whatever that is owed on. */
function ofDuty(row: Row, duty: DutyRow, due: string, titles: Context['titles']) {
  const rangFor = duty.dueDates.filter((each) => each.due === due).at(-1) ?? duty
  const titleOf = (post: string) => titles.get(post) ?? post
  return {
    due: asDay(due),
    provisional: rangFor.provisional,
    basis: rangFor.basis,
    reason: row.reason as RecipientReason,
    owedBy: titleOf(duty.owedBy),
    vacantPosts: vacantPosts(row.outbox).map(titleOf),
    dutyNow: {
      due: asDay(duty.due),
      ...(duty.doneOn === null ? {} : { doneOn: asDay(duty.doneOn) }),
    },
  }
}
