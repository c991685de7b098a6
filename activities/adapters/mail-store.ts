import type { MailKind } from '../../domain/messages/mail'
import { mailText } from '../../domain/messages/mail'
import { nextMailTry, type MailFailure } from '../../domain/messages/mail-tries'
import { choiceFrom, wantsDigest } from '../../domain/messages/ways-out'
import type { MailLeft } from '../../contract/messenger'
import { addDays, dayOf, instantFrom, startOfDay, type Instant } from '../../domain/time/day'
import type { Database, Transaction } from '../../prisma/client'
import { unreachedSql } from '../../prisma/unreached'
import type { FieldCipher } from '../../protection/field-cipher'
import type { MailStore, OwedMail } from '../messenger'
import { idFrom } from './message-ids'
import { readMessages } from './message-facts'

export type MailStoreOptions = {
  cipher: FieldCipher
}

/**
 * A digest reaches back this far and no further: when mail is switched on later, nobody gets what
 * has long been lying in their inbox. The longest holidays are shorter.
 */
const DIGEST_REACH_DAYS = 14

export function createMailStore(database: Database, options: MailStoreOptions): MailStore {
  return {
    composeDigests: (now) => database.$transaction((tx) => composeDigests(tx, now)),

    async owed(now, limit) {
      const letters = await owedLetters(database, now, limit)
      return Promise.all(letters.map((letter) => written(database, letter, { ...options, now })))
    },

    async sent(id, now) {
      await database.mailDelivery.update({ where: { id }, data: { sentAt: now } })
    },

    setAside: (id, failure, now) => database.$transaction((tx) => setAside(tx, id, failure, now)),

    left: () => lettersLeft(database),
  }
}

/**
 * One letter per person and day. Its id follows from both, so a second attempt finds it and adds
 * nothing: a digest that may have gone out does not change any more.
 */
async function composeDigests(tx: Transaction, now: Instant): Promise<number> {
  const today = dayOf(now)
  const gathered = await tx.inboxMessage.findMany({
    where: {
      mailId: null,
      sentAt: { gte: startOfDay(addDays(today, -DIGEST_REACH_DAYS)), lte: now },
      person: { email: { not: null } },
    },
    select: { id: true, personId: true, person: { select: { choice: true } } },
  })
  const wanted = gathered.filter(({ person }) => wantsDigest(choiceFrom(person.choice)))
  const people = [...new Set(wanted.map(({ personId }) => personId))]
  const composed = await tx.mailDelivery.createManyAndReturn({
    data: people.map((personId) => ({
      id: idFrom('digest', today, personId),
      personId,
      kind: 'digest',
      createdAt: now,
    })),
    skipDuplicates: true,
    select: { id: true, personId: true },
  })
  for (const letter of composed) {
    const ids = wanted.filter(({ personId }) => personId === letter.personId).map(({ id }) => id)
    await tx.inboxMessage.updateMany({
      where: { id: { in: ids }, mailId: null },
      data: { mailId: letter.id },
    })
  }
  return composed.length
}

type Letter = { id: string; personId: string; kind: string; createdAt: Date }

/** Urgent ones first: a morning's digests must not keep them waiting. */
function owedLetters(database: Database, now: Instant, limit: number): Promise<Letter[]> {
  return database.mailDelivery.findMany({
    where: {
      ...{ sentAt: null, givenUpAt: null },
      OR: [{ nextTryAt: null }, { nextTryAt: { lte: now } }],
    },
    orderBy: [{ kind: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, personId: true, kind: true, createdAt: true },
  })
}

/**
 * The letter's messages lie in the inbox all the time, whatever becomes of it. One that somebody else has
 * sent meanwhile is left alone (decision 97).
 */
async function setAside(
  tx: Transaction,
  id: string,
  failure: MailFailure,
  now: Instant,
): Promise<void> {
  const { reply } = failure
  const [failed] = await tx.mailDelivery.updateManyAndReturn({
    where: { id, sentAt: null },
    data: { tries: { increment: 1 }, reply },
    select: { tries: true },
  })
  if (failed === undefined) return
  const { tries } = failed
  const nextTryAt = nextMailTry(tries, failure, now) ?? null
  await tx.mailDelivery.update({
    where: { id },
    data: { nextTryAt, givenUpAt: nextTryAt === null ? now : null },
  })
  if (nextTryAt !== null) return
  await tx.auditEntry.create({
    data: { at: now, action: 'mail-given-up', subject: `mail:${id}`, detail: { reply, tries } },
  })
}

async function lettersLeft(database: Database): Promise<MailLeft> {
  const [found] = await database.$queryRaw<{ nextTry: Date | null; unreached: number }[]>`
    SELECT
      (SELECT min("nextTryAt") FROM "MailDelivery"
        WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL) AS "nextTry",
      (SELECT count(DISTINCT g."personId")::int FROM "MailDelivery" g
        WHERE ${unreachedSql}) AS unreached`
  if (found === undefined) throw new Error('A query of one row has answered none')
  const { nextTry, unreached } = found
  return { nextTry: nextTry && instantFrom(nextTry.getTime()), unreached }
}

async function written(
  database: Database,
  { id, personId, kind, createdAt }: Letter,
  { cipher, now }: MailStoreOptions & { now: Instant },
): Promise<OwedMail> {
  const { email, emailKey } = await database.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, emailKey: true },
  })
  const messages = await readMessages(database, personId, { mailId: id }, dayOf(now))
  const day = dayOf(instantFrom(createdAt.getTime()))
  const mailKind: MailKind = kind === 'urgent' ? 'urgent' : 'digest'
  return {
    id,
    ...(email === null || emailKey === null
      ? {}
      : { to: cipher.open(`Person.email:${personId}`, email, emailKey) }),
    ...(messages.length === 0 ? {} : { text: mailText(mailKind, day, messages) }),
  }
}
