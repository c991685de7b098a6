import { createHash } from 'node:crypto'
import type { PersonId, TextRef, UndertakingId } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database, Transaction } from './database'
import type { Brought } from './texts'

/** What people write on an undertaking; each is bound by its hash to the command that brings it. */
export type UndertakingTextKind =
  | 'reason'
  | 'statement'
  | 'finding'
  | 'inspection'
  | 'publicity'
  | 'draft'
  | 'reply'
  | 'sending-back'
  | 'correction'
  | 'proceeding'

export type NewUndertakingText = {
  id: string
  undertaking: UndertakingId
  kind: UndertakingTextKind
  body: string
  author: PersonId
  writtenAt: Instant
  brought: Brought
}

export const undertakingTextPlace = (id: string): string => `UndertakingText.body:${id}`

/** Keyed, over a digest: nobody guesses a short text from its hash in a workflow's history. */
export function undertakingTextHash(cipher: FieldCipher, body: string): string {
  const exact = createHash('sha256').update(body, 'utf8').digest('hex')
  return Buffer.from(cipher.hash('UndertakingText.body', exact)).toString('hex')
}

/** The same text brought again belongs to the request that brings it now; false where another has that id. */
export async function storeUndertakingText(
  db: Database | Transaction,
  cipher: FieldCipher,
  { id, undertaking, kind, body, author, writtenAt, brought }: NewUndertakingText,
): Promise<TextRef | false> {
  const { value, keyId } = cipher.seal(undertakingTextPlace(id), body)
  const hash = undertakingTextHash(cipher, body)
  const stored = await db.$executeRaw`
    INSERT INTO "UndertakingText" AS known (
      id, "undertakingId", kind, body, "bodyKey", hash, author, "writtenAt", "updateId", attempt)
    VALUES (${id}, ${undertaking}, ${kind}, ${value}, ${keyId}, ${hash}, ${author},
      ${writtenAt}::timestamp, ${brought.updateId}, ${brought.attempt})
    ON CONFLICT (id) DO UPDATE SET attempt = EXCLUDED.attempt WHERE known.hash = EXCLUDED.hash`
  return stored === 1 && { id, hash }
}

/** A refused command leaves no text behind, unless another request tries it or the journal has it. */
export async function removeUndertakingText(
  db: Database,
  { id }: TextRef,
  { updateId, attempt }: Brought,
): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "UndertakingText" t
    WHERE t.id = ${id} AND t.attempt = ${attempt} AND NOT EXISTS (
      SELECT FROM "UndertakingEntry" e
      WHERE e."undertakingId" = t."undertakingId" AND e."updateId" = ${updateId})`
}
