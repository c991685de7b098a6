import { createHash } from 'node:crypto'
import type { AttachmentKind } from '../../domain/attachments/kinds'
import type { FileType } from '../../domain/attachments/file-types'
import type { Attached } from '../../domain/attachments/limits'
import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import { execute, select, type Connection } from '../../prisma/statements'

export type NewAttachment = {
  id: string
  case: CaseNumber
  kind: AttachmentKind
  type: FileType
  name: string
  content: Uint8Array
  hash: Uint8Array<ArrayBuffer>
  by: PersonId
  forPost: PostCode | null
  at: Instant
}

/** Where each part is bound to: a ciphertext moved to another row does not open. */
const attachmentPlaces = {
  name: (id: string): string => `Attachment.name:${id}`,
  reason: (id: string): string => `Attachment.reason:${id}`,
  content: (id: string): string => `AttachmentContent.content:${id}`,
}

/**
 * Keyed (decision 53): a plain hash would tell whoever has a paper, or all likely ones, whether it
 * lies here, also of what was withdrawn.
 */
export function attachmentHash(cipher: FieldCipher, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const exact = createHash('sha256').update(content).digest('hex')
  return cipher.hash('AttachmentContent.content', exact)
}

const attachmentLock = 0x61_74_74_63

/** One after the other on each case, until the transaction ends: two at once would overstep its limits. */
export async function inAttachmentTurn(connection: Connection, number: CaseNumber): Promise<void> {
  await select(
    connection,
    Prisma.sql`SELECT pg_advisory_xact_lock(${attachmentLock}::int, hashtext(${number}))::text`,
  )
}

/** The id of what has the same bytes and was not withdrawn. */
export async function sameAttachment(
  connection: Connection,
  number: CaseNumber,
  hash: Uint8Array,
): Promise<string | undefined> {
  const [row] = await select<{ id: string }>(
    connection,
    Prisma.sql`
      SELECT id FROM "Attachment"
      WHERE "caseNumber" = ${number} AND hash = ${hash} AND "withdrawnAt" IS NULL`,
  )
  return row?.id
}

export async function attachedTo(connection: Connection, number: CaseNumber): Promise<Attached> {
  const [row] = await select<Attached>(
    connection,
    Prisma.sql`
      SELECT count(*)::int AS files, coalesce(sum(bytes), 0)::int AS bytes FROM "Attachment"
      WHERE "caseNumber" = ${number} AND "withdrawnAt" IS NULL`,
  )
  return row ?? { files: 0, bytes: 0 }
}

export async function insertAttachment(
  connection: Connection,
  cipher: FieldCipher,
  file: NewAttachment,
): Promise<void> {
  const name = cipher.seal(attachmentPlaces.name(file.id), file.name)
  const content = cipher.sealBytes(attachmentPlaces.content(file.id), file.content)
  await execute(
    connection,
    Prisma.sql`
      INSERT INTO "Attachment" (id, "caseNumber", kind, type, bytes, hash, name, "nameKey",
        "attachedBy", "attachedForPost", "attachedAt")
      VALUES (${file.id}, ${file.case}, ${file.kind}, ${file.type}, ${file.content.length}::int,
        ${file.hash}, ${name.value}, ${name.keyId}, ${file.by}, ${file.forPost},
        ${file.at}::timestamp)`,
  )
  await execute(
    connection,
    Prisma.sql`
      INSERT INTO "AttachmentContent" ("attachmentId", content, "contentKey")
      VALUES (${file.id}, ${content.value}, ${content.keyId})`,
  )
}

export type Withdrawal = { by: PersonId; forPost: PostCode | null; at: Instant; reason: string }

/** Takes name and bytes away; false where somebody did before. */
export async function withdrawAttachment(
  connection: Connection,
  cipher: FieldCipher,
  id: string,
  { by, forPost, at, reason }: Withdrawal,
): Promise<boolean> {
  const { value, keyId } = cipher.seal(attachmentPlaces.reason(id), reason)
  const withdrawn = await execute(
    connection,
    Prisma.sql`
      UPDATE "Attachment"
      SET name = NULL, "nameKey" = NULL, "withdrawnBy" = ${by}, "withdrawnForPost" = ${forPost},
          "withdrawnAt" = ${at}::timestamp, reason = ${value}, "reasonKey" = ${keyId}
      WHERE id = ${id} AND "withdrawnAt" IS NULL`,
  )
  if (withdrawn === 0) return false
  await execute(
    connection,
    Prisma.sql`DELETE FROM "AttachmentContent" WHERE "attachmentId" = ${id}`,
  )
  return true
}
