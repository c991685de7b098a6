import type { PersonId, PostCode } from '../../domain/ids'
import { instantFrom, type Instant } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { unreachedByChannelSql, unreachedSql } from '../../prisma/unreached'
import type { FieldCipher } from '../../protection/field-cipher'
import { openName } from './people'

export type Unreached = {
  person: { id: PersonId; name: string }
  letters: number
  since: Instant
  lastReply: string
}

type Row = {
  id: PersonId
  name: Uint8Array
  nameKey: string
  letters: number
  since: Date
  lastReply: string
}

/** Whom e-mail does not reach, the longest first. What the letters say stands in their inbox. */
export async function unreachedByMail(db: Database, cipher: FieldCipher): Promise<Unreached[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT p.id, p.name, p."nameKey", count(*)::int AS letters, min(g."givenUpAt") AS since,
      (array_agg(g.reply ORDER BY g."givenUpAt" DESC))[1] AS "lastReply"
    FROM "MailDelivery" g
    JOIN "Person" p ON p.id = g."personId"
    WHERE ${unreachedSql}
    GROUP BY p.id
    ORDER BY since, p.id`)
  return rows.map(({ letters, since, lastReply, ...person }) => ({
    person: { id: person.id, name: openName(cipher, person) },
    ...{ letters, since: instantFrom(since.getTime()), lastReply },
  }))
}

export type UnreachedByChannel = {
  channel: string
  person: { id: PersonId; name: string } | null
  post: PostCode | null
  messages: number
  since: Instant
  lastReply: string
}

type ChannelRow = Omit<UnreachedByChannel, 'person' | 'since'> & {
  since: Date
  id: PersonId | null
  name: Uint8Array | null
  nameKey: string | null
}

/** The same of every channel beside e-mail: a person, or the group of a post. */
export async function unreachedByChannels(
  db: Database,
  cipher: FieldCipher,
): Promise<UnreachedByChannel[]> {
  const rows = await db.$queryRaw<ChannelRow[]>(Prisma.sql`
    SELECT g.channel, g."postCode" AS post, p.id, p.name, p."nameKey", count(*)::int AS messages,
      min(g."givenUpAt") AS since,
      (array_agg(g.reply ORDER BY g."givenUpAt" DESC))[1] AS "lastReply"
    FROM "ChannelDelivery" g
    LEFT JOIN "Person" p ON p.id = g."personId"
    WHERE ${unreachedByChannelSql}
    GROUP BY g.channel, g."postCode", p.id
    ORDER BY since, g.channel, g."postCode", p.id`)
  return rows.map(({ channel, post, messages, since, lastReply, id, name, nameKey }) => ({
    channel,
    person:
      id === null || name === null || nameKey === null
        ? null
        : { id, name: openName(cipher, { id, name, nameKey }) },
    ...{ post, messages, since: instantFrom(since.getTime()), lastReply },
  }))
}
