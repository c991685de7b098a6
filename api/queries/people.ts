import type { FieldCipher } from '../../protection/field-cipher'
import type { PersonId } from '../../domain/ids'
import type { Database, Transaction } from '../../prisma/client'

const sealedName = { id: true, name: true, nameKey: true } as const

/** The name of someone who works here. */
export function openName(
  cipher: FieldCipher,
  { id, name, nameKey }: { id: string; name: Uint8Array; nameKey: string },
): string {
  return cipher.open(`Person.name:${id}`, name, nameKey)
}

export async function nameOfPerson(
  db: Database | Transaction,
  cipher: FieldCipher,
  id: string,
): Promise<string> {
  return openName(cipher, await db.person.findUniqueOrThrow({ where: { id }, select: sealedName }))
}

/** The same of several, in one statement. */
export async function namesOfPeople(
  db: Database,
  cipher: FieldCipher,
  ids: readonly PersonId[],
): Promise<Map<PersonId, string>> {
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, select: sealedName })
  return new Map(rows.map((row) => [row.id as PersonId, openName(cipher, row)]))
}

export type Colleague = { person: PersonId; name: string; signsIn: boolean }

const withAccount = { ...sealedName, account: { select: { disabled: true } } } as const

function colleague(
  cipher: FieldCipher,
  row: { id: string; name: Uint8Array; nameKey: string; account: { disabled: boolean } | null },
): Colleague {
  return {
    person: row.id as PersonId,
    name: openName(cipher, row),
    signsIn: row.account?.disabled === false,
  }
}

export async function findColleague(
  db: Database | Transaction,
  cipher: FieldCipher,
  id: PersonId,
): Promise<Colleague | undefined> {
  const row = await db.person.findUnique({ where: { id }, select: withAccount })
  return row === null ? undefined : colleague(cipher, row)
}

/** Everybody who works here, or did, with a post or without one. */
export async function colleagues(db: Database, cipher: FieldCipher): Promise<Colleague[]> {
  const rows = await db.person.findMany({ select: withAccount, orderBy: { id: 'asc' } })
  return rows.map((row) => colleague(cipher, row))
}
