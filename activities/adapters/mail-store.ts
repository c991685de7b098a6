import type { MailKind } from '../../domain/messages/mail'
import { mailText } from '../../domain/messages/mail'
import {
  addDays,
  dayOf,
  instantFrom,
  millisOf,
  startOfDay,
  type Instant,
} from '../../domain/time/day'
import type { Database, Transaction } from '../../prisma/client'
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
/**
 * A letter the server refused is tried again a day later, since an address or a setting may have
 * been put right, and is given up after a fortnight. Its messages lie in the inbox all the time.
 */
const REFUSED_PAUSE_MILLIS = 86_400_000
const REFUSED_REACH_DAYS = 14
const REFUSED = 'mail-refused'

export function createMailStore(database: Database, options: MailStoreOptions): MailStore {
  return {
    composeDigests: (now) => database.$transaction((tx) => composeDigests(tx, now)),

    async owed(now, limit) {
      const letters = await owedLetters(database, now, limit)
      return Promise.all(letters.map((letter) => written(database, letter, options)))
    },

    async sent(id, now) {
      await database.mailDelivery.update({ where: { id }, data: { sentAt: now } })
    },

    async refused(id, reply, now) {
      await database.auditEntry.create({
        data: { at: now, action: REFUSED, subject: `mail:${id}`, detail: { reply } },
      })
    },
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
    select: { id: true, personId: true },
  })
  const people = [...new Set(gathered.map(({ personId }) => personId))]
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
    const ids = gathered.filter(({ personId }) => personId === letter.personId).map(({ id }) => id)
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
  const pausedSince = instantFrom(millisOf(now) - REFUSED_PAUSE_MILLIS)
  const givenUpBefore = startOfDay(addDays(dayOf(now), -REFUSED_REACH_DAYS))
  return database.$queryRaw<Letter[]>`
    SELECT letter."id", letter."personId", letter."kind", letter."createdAt"
    FROM "MailDelivery" letter
    WHERE letter."sentAt" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "AuditEntry" refusal
      WHERE refusal."subject" = 'mail:' || letter."id" AND refusal."action" = ${REFUSED}
        AND (refusal."at" > ${pausedSince}::timestamp OR letter."createdAt" < ${givenUpBefore}::timestamp)
    )
    ORDER BY letter."kind" = 'urgent' DESC, letter."createdAt", letter."id"
    LIMIT ${limit}`
}

async function written(
  database: Database,
  { id, personId, kind, createdAt }: Letter,
  { cipher }: MailStoreOptions,
): Promise<OwedMail> {
  const { email, emailKey } = await database.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, emailKey: true },
  })
  const messages = await readMessages(database, id)
  const day = dayOf(instantFrom(createdAt.getTime()))
  const mailKind: MailKind = kind === 'urgent' ? 'urgent' : 'digest'
  return {
    id,
    ...(email === null || emailKey === null
      ? {}
      : { to: cipher.open(`Person.email:${personId}`, email, emailKey) }),
    text: mailText(mailKind, day, messages),
  }
}
