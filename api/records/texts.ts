import { createHash } from 'node:crypto'
import type { Actor, CaseNumber, TextRef } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import type { Database, Transaction } from './database'

/**
 * What people write on a case. `claim`: what one claim asks for, under the claim's own id (B2: what
 * is asked must be clear). `about`: whom it is about, as whoever filed it online names them (decision 76). `answer-in-books`: the answer as the old books have it, with the record that
 * names it (decision 51). Every other is bound by its hash to the command that speaks of it.
 */
export const textKinds = [
  'claim',
  'about',
  'notice',
  'slip',
  'earlier-matter',
  'merging-reason',
  'opinion',
  'reply',
  'urgent-report',
  'received-report',
  'taking-back-reason',
  'conclusion-report',
  'objection',
  'return-reason',
  'campaign-leaving',
  'plan',
  'progress',
  'lead-attention',
  'history',
  'handling',
  'extension-reason',
  'advice',
  'explanation',
  'aid-answer',
  'errand-report',
  'mediation-minutes',
  'agreement',
  'breach',
  'withdrawal',
  'review-request',
  'hearing-minutes',
  'review-opinion',
  'performance-proof',
  'settlement-answer',
  'reopening-reason',
  'supervision-reason',
  'correction-reason',
  'clearing-reason',
  'answer-in-books',
  'reception-reason',
  'reception-minutes',
] as const
export type TextKind = (typeof textKinds)[number]

export type NewText = {
  id: string
  case: CaseNumber
  kind: TextKind
  body: string
  author: Actor
  writtenAt: Instant
  brought?: Brought
}

/** The command a text comes with, and the one request among those that repeat it. */
export type Brought = { updateId: string; attempt: string }

export const textPlace = (id: string): string => `CaseText.body:${id}`

/**
 * Keyed, so that nobody can guess a short text from its hash in a workflow's history; over a digest,
 * so that not even a space may differ.
 */
export function textHash(cipher: FieldCipher, body: string): string {
  const exact = createHash('sha256').update(body, 'utf8').digest('hex')
  return Buffer.from(cipher.hash('CaseText.body', exact)).toString('hex')
}

/**
 * One statement, so that it can stand within another. A text whose id is taken stays as it is; the
 * same text brought again belongs to the request that brings it now.
 */
export function insertTexts(cipher: FieldCipher, texts: readonly NewText[]): Prisma.Sql {
  const rows = texts.map(({ id, case: number, kind, body, author, writtenAt, brought }) => {
    const { value, keyId } = cipher.seal(textPlace(id), body)
    return Prisma.sql`(${id}, ${number}, ${kind}, ${value}, ${keyId}, ${textHash(cipher, body)},
      ${author}, ${writtenAt}::timestamp, ${brought?.updateId ?? null}, ${brought?.attempt ?? null})`
  })
  return Prisma.sql`
    INSERT INTO "CaseText" AS known (
      id, "caseNumber", kind, body, "bodyKey", hash, author, "writtenAt", "updateId", attempt)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT (id) DO UPDATE SET attempt = EXCLUDED.attempt WHERE known.hash = EXCLUDED.hash`
}

/**
 * A request that comes twice brings the same text under the same id; false where another text
 * stands there already, which stays.
 */
export async function storeText(
  db: Database | Transaction,
  cipher: FieldCipher,
  text: NewText,
): Promise<TextRef | false> {
  const stored = await db.$executeRaw(insertTexts(cipher, [text]))
  return stored === 1 && { id: text.id, hash: textHash(cipher, text.body) }
}

/**
 * A refused command leaves no text behind, unless another request is trying the same command, or
 * the journal has it: then the text is no longer this request's to take back.
 */
export async function removeText(
  db: Database | Transaction,
  { id }: TextRef,
  { updateId, attempt }: Brought,
): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "CaseText" t
    WHERE t.id = ${id} AND t.attempt = ${attempt} AND NOT EXISTS (
      SELECT FROM "CaseEntry" e
      WHERE e."caseNumber" = t."caseNumber" AND e."updateId" = ${updateId})`
}
