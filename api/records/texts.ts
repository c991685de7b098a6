import { createHash } from 'node:crypto'
import type { CaseNumber, PersonId, TextRef } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database, Transaction } from './database'

/** `claim`: what one claim asks for, under the claim's own id (B2: what is asked must be clear). */
export const textKinds = ['claim', 'notice', 'opinion', 'slip'] as const
export type TextKind = (typeof textKinds)[number]

export type NewText = {
  id: string
  case: CaseNumber
  kind: TextKind
  body: string
  author: PersonId
  writtenAt: Instant
}

export const textPlace = (id: string): string => `CaseText.body:${id}`

/**
 * Keyed, so that nobody can guess a short text from its hash in a workflow's history; over a digest,
 * so that not even a space may differ.
 */
export function textHash(cipher: FieldCipher, body: string): string {
  const exact = createHash('sha256').update(body, 'utf8').digest('hex')
  return Buffer.from(cipher.hash('CaseText.body', exact)).toString('hex')
}

function textRow(cipher: FieldCipher, text: NewText) {
  const sealed = cipher.seal(textPlace(text.id), text.body)
  return {
    id: text.id,
    caseNumber: text.case,
    kind: text.kind,
    body: sealed.value,
    bodyKey: sealed.keyId,
    hash: textHash(cipher, text.body),
    author: text.author,
    writtenAt: text.writtenAt,
  }
}

/**
 * Stores texts; one whose id is taken is left as it is, because a request that comes twice brings
 * the same text under the same id.
 */
export async function storeTexts(
  db: Database | Transaction,
  cipher: FieldCipher,
  texts: readonly NewText[],
): Promise<void> {
  const data = texts.map((text) => textRow(cipher, text))
  await db.caseText.createMany({ data, skipDuplicates: true })
}

export async function storeText(
  db: Database | Transaction,
  cipher: FieldCipher,
  text: NewText,
): Promise<TextRef> {
  await storeTexts(db, cipher, [text])
  return { id: text.id, hash: textHash(cipher, text.body) }
}

/** A refused command leaves no text behind: only the very text it brought goes. */
export async function removeText(db: Database | Transaction, text: TextRef): Promise<void> {
  await db.caseText.deleteMany({ where: { id: text.id, hash: text.hash } })
}
