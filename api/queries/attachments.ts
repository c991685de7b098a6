import type { AttachmentKind } from '../../domain/attachments/kinds'
import type { FileType } from '../../domain/attachments/file-types'
import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'

export type ListedAttachment = {
  id: string
  kind: AttachmentKind
  type: FileType
  bytes: number
  hash: string
  /** Null once it is withdrawn. */
  name: string | null
  attachedBy: PersonId
  attachedFor: PostCode | null
  attachedAt: Instant
  withdrawn: { by: PersonId; for: PostCode | null; at: Instant; reason: string } | null
}

type Row = Omit<ListedAttachment, 'name' | 'withdrawn'> & {
  name: Uint8Array | null
  nameKey: string | null
  withdrawnBy: PersonId | null
  withdrawnFor: PostCode | null
  withdrawnAt: Instant | null
  reason: Uint8Array | null
  reasonKey: string | null
}

const moment = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** What is, and was, attached to a case, in order; one of it where an id is given. */
export async function listAttachments(
  connection: Connection,
  cipher: FieldCipher,
  number: CaseNumber,
  id?: string,
): Promise<ListedAttachment[]> {
  const only = id === undefined ? Prisma.empty : Prisma.sql`AND id = ${id}`
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT id, kind, type, bytes, encode(hash, 'hex') AS hash, name, "nameKey", "attachedBy",
             "attachedForPost" AS "attachedFor", ${moment(Prisma.sql`"attachedAt"`)} AS "attachedAt",
             "withdrawnBy", "withdrawnForPost" AS "withdrawnFor",
             ${moment(Prisma.sql`"withdrawnAt"`)} AS "withdrawnAt", reason, "reasonKey"
      FROM "Attachment"
      WHERE "caseNumber" = ${number} ${only}
      ORDER BY "Attachment"."attachedAt", id`,
  )
  return rows.map((row) => listed(cipher, row))
}

function listed(cipher: FieldCipher, row: Row): ListedAttachment {
  const { name, nameKey, withdrawnBy, withdrawnFor, withdrawnAt, reason, reasonKey, ...kept } = row
  const open = (field: string, value: Uint8Array | null, key: string | null) =>
    value === null || key === null ? null : cipher.open(`Attachment.${field}:${row.id}`, value, key)
  return {
    ...kept,
    name: open('name', name, nameKey),
    withdrawn:
      withdrawnBy === null || withdrawnAt === null
        ? null
        : {
            ...{ by: withdrawnBy, for: withdrawnFor, at: withdrawnAt },
            reason: open('reason', reason, reasonKey) ?? '',
          },
  }
}

/** Its bytes; undefined where they are gone. */
export async function readContent(
  connection: Connection,
  cipher: FieldCipher,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [row] = await select<{ content: Uint8Array; contentKey: string }>(
    connection,
    Prisma.sql`
      SELECT content, "contentKey" FROM "AttachmentContent" WHERE "attachmentId" = ${id}`,
  )
  return row && cipher.openBytes(`AttachmentContent.content:${id}`, row.content, row.contentKey)
}
