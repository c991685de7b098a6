import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database, Transaction } from './database'

export type RepeatKey = { principal: string; route: string; key: string }

export type KeptAnswer = { bodyHash: string; status: number; body: unknown }

/** Thrown inside a transaction, which it ends: the same request has just been answered elsewhere. */
export class AnsweredMeanwhile extends Error {
  override readonly name = 'AnsweredMeanwhile'
}

const placeOf = ({ principal, route, key }: RepeatKey): string =>
  `IdempotencyKey.answer:${principal} ${route} ${key}`

export async function findAnswer(
  db: Database,
  cipher: FieldCipher,
  repeat: RepeatKey,
): Promise<KeptAnswer | undefined> {
  const row = await db.idempotencyKey.findUnique({ where: { principal_route_key: repeat } })
  if (row === null) return undefined
  const text = cipher.open(placeOf(repeat), row.answer, row.answerKey)
  const { body } = JSON.parse(text) as { body?: unknown }
  return { bodyHash: row.bodyHash, status: row.status, body }
}

/**
 * Keeps an answer in the transaction that brings it about: either both stay or neither. Two of the
 * same request in flight meet here; the second waits for the first and then gives way.
 */
export async function keepAnswer(
  tx: Transaction,
  cipher: FieldCipher,
  repeat: RepeatKey,
  answer: KeptAnswer,
  now: Instant,
): Promise<void> {
  const { bodyHash, status, body } = answer
  const sealed = cipher.seal(placeOf(repeat), JSON.stringify({ body }))
  const row = { ...repeat, bodyHash, status, answer: sealed.value, answerKey: sealed.keyId }
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...row, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) throw new AnsweredMeanwhile('The same request was answered meanwhile')
}
