import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import { isAgainst, select, type Connection } from '../../prisma/statements'
import type { Transaction } from './database'

export type RepeatKey = { principal: string; route: string; key: string }

export type KeptAnswer = { bodyHash: string; status: number; body: unknown }
export type NewAnswer = KeptAnswer & { repeat: RepeatKey; keptAt: Instant }

/** Thrown inside a transaction, which it ends: the same request has just been answered elsewhere. */
class AnsweredMeanwhile extends Error {
  override readonly name = 'AnsweredMeanwhile'

  constructor() {
    super('The same request was answered meanwhile')
  }
}

type KeptRow = { bodyHash: string; status: number; answer: Uint8Array; answerKey: string }

const placeOf = ({ principal, route, key }: RepeatKey): string =>
  `IdempotencyKey.answer:${principal} ${route} ${key}`

export async function findAnswer(
  connection: Connection,
  cipher: FieldCipher,
  repeat: RepeatKey,
): Promise<KeptAnswer | undefined> {
  const { principal, route, key } = repeat
  const [row] = await select<KeptRow>(
    connection,
    Prisma.sql`
      SELECT "bodyHash", status, answer, "answerKey" FROM "IdempotencyKey"
      WHERE principal = ${principal} AND route = ${route} AND key = ${key}`,
  )
  if (row === undefined) return undefined
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
  answer: NewAnswer,
): Promise<void> {
  const kept = await tx.$executeRaw(
    Prisma.sql`${insertAnswer(cipher, answer)} ON CONFLICT DO NOTHING`,
  )
  if (kept === 0) throw new AnsweredMeanwhile()
}

/** One statement, so that it can close another: of an answer that is kept already it fails (`isAnswered`). */
export function insertAnswer(cipher: FieldCipher, answer: NewAnswer): Prisma.Sql {
  const { repeat, bodyHash, status, body, keptAt } = answer
  const { principal, route, key } = repeat
  const { value, keyId } = cipher.seal(placeOf(repeat), JSON.stringify({ body }))
  return Prisma.sql`
    INSERT INTO "IdempotencyKey"
      (principal, route, key, "bodyHash", status, answer, "answerKey", "createdAt")
    VALUES (${principal}, ${route}, ${key}, ${bodyHash}, ${status}::int, ${value}, ${keyId},
      ${keptAt}::timestamp)`
}

/** Whether something failed because the same request has been answered elsewhere. */
export function isAnswered(error: unknown): boolean {
  if (error instanceof AnsweredMeanwhile) return true
  return isAgainst(error, 'IdempotencyKey_pkey')
}
