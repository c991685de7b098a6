import type { PersonId } from '../../domain/ids'
import { instantFrom, type Instant } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { unreachedSql } from '../../prisma/unreached'
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
