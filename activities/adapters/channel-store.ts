import type { MailLeft } from '../../contract/messenger'
import { groupText, shortText } from '../../domain/messages/channels'
import { nextMailTry, type MailFailure } from '../../domain/messages/mail-tries'
import { dayOf, instantFrom, type Instant } from '../../domain/time/day'
import type { Database, Transaction } from '../../prisma/client'
import { unreachedByChannelSql } from '../../prisma/unreached'
import type { FieldCipher } from '../../protection/field-cipher'
import type { ChannelStore, Outgoing, OwedByChannel } from '../channels'
import { mayRing } from './group-rings'
import { readMessages } from './message-facts'

export function createChannelStore(
  database: Database,
  { cipher }: { cipher: FieldCipher },
): ChannelStore {
  return {
    async owed(now, limit) {
      const rows = await database.channelDelivery.findMany({
        where: {
          ...{ sentAt: null, givenUpAt: null },
          OR: [{ nextTryAt: null }, { nextTryAt: { lte: now } }],
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: limit,
      })
      return Promise.all(rows.map((row) => written(database, row, { cipher, now })))
    },

    async sent(id, now) {
      await database.channelDelivery.update({ where: { id }, data: { sentAt: now } })
    },

    setAside: (id, failure, now) => database.$transaction((tx) => setAside(tx, id, failure, now)),

    left: () => left(database),
  }
}

type Row = {
  id: string
  channel: string
  outboxId: string
  personId: string | null
  postCode: string | null
}

async function written(
  database: Database,
  row: Row,
  { cipher, now }: { cipher: FieldCipher; now: Instant },
): Promise<OwedByChannel> {
  const { id, channel, personId } = row
  const outgoing =
    personId === null
      ? await ring(database, row)
      : await message(database, { ...row, personId }, { cipher, now })
  return { id, channel, ...(outgoing === undefined ? {} : { outgoing }) }
}

/** Nothing where the group must not hear of it any more, or where there is nothing left to do. */
async function ring(
  database: Database,
  { outboxId, postCode }: Row,
): Promise<Outgoing | undefined> {
  const outbox = await database.outbox.findUniqueOrThrow({
    where: { id: outboxId },
    select: { id: true, excluded: true, duty: { select: { state: true } } },
  })
  const stillOwed = outbox.duty === null || outbox.duty.state === 'open'
  if (!stillOwed || !(await mayRing(database, outbox))) return undefined
  const post = await database.post.findUniqueOrThrow({
    where: { code: postCode ?? '' },
    select: { title: true },
  })
  return { to: 'group', text: groupText(post.title) }
}

/** Nothing where the case has been closed to its reader since. */
async function message(
  database: Database,
  { personId, outboxId }: Row & { personId: string },
  { cipher, now }: { cipher: FieldCipher; now: Instant },
): Promise<Outgoing | undefined> {
  const [told] = await readMessages(database, personId, { outboxId }, dayOf(now))
  if (told === undefined) return undefined
  const { phone, phoneKey } = await database.person.findUniqueOrThrow({
    where: { id: personId },
    select: { phone: true, phoneKey: true },
  })
  return {
    ...{ to: 'person', person: personId, text: shortText(told) },
    ...(phone === null || phoneKey === null
      ? {}
      : { phone: cipher.open(`Person.phone:${personId}`, phone, phoneKey) }),
  }
}

/** One that somebody else has sent meanwhile is left alone (decision 97). */
async function setAside(
  tx: Transaction,
  id: string,
  failure: MailFailure,
  now: Instant,
): Promise<void> {
  const { reply } = failure
  const [failed] = await tx.channelDelivery.updateManyAndReturn({
    where: { id, sentAt: null },
    data: { tries: { increment: 1 }, reply },
    select: { tries: true, channel: true },
  })
  if (failed === undefined) return
  const { tries, channel } = failed
  const nextTryAt = nextMailTry(tries, failure, now) ?? null
  await tx.channelDelivery.update({
    where: { id },
    data: { nextTryAt, givenUpAt: nextTryAt === null ? now : null },
  })
  if (nextTryAt !== null) return
  await tx.auditEntry.create({
    data: {
      ...{ at: now, action: 'channel-message-given-up', subject: `channel-message:${id}` },
      detail: { channel, reply, tries },
    },
  })
}

async function left(database: Database): Promise<MailLeft> {
  const [found] = await database.$queryRaw<{ nextTry: Date | null; unreached: number }[]>`
    SELECT
      (SELECT min("nextTryAt") FROM "ChannelDelivery"
        WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL) AS "nextTry",
      (SELECT count(DISTINCT (g.channel, g."personId", g."postCode"))::int FROM "ChannelDelivery" g
        WHERE ${unreachedByChannelSql}) AS unreached`
  if (found === undefined) throw new Error('A query of one row has answered none')
  const { nextTry, unreached } = found
  return { nextTry: nextTry && instantFrom(nextTry.getTime()), unreached }
}
