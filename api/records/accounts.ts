import { randomUUID } from 'node:crypto'
import type { PersonId } from '../../domain/ids'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Transaction } from './database'

type Person = { id: PersonId; name: string; email: string | null }

export async function addPerson(tx: Transaction, cipher: FieldCipher, person: Person) {
  const { id, name, email } = person
  const data = { id, ...sealedName(cipher, id, name), ...sealedEmail(cipher, id, email) }
  await tx.person.createMany({ data: [data] })
}

/** What is left out stays; an address that is null is none any more. Answers whether they are there. */
export async function changePerson(
  tx: Transaction,
  cipher: FieldCipher,
  {
    id,
    name,
    email,
  }: { id: PersonId; name?: string | undefined; email?: string | null | undefined },
): Promise<boolean> {
  const data = {
    ...(name === undefined ? {} : sealedName(cipher, id, name)),
    ...(email === undefined ? {} : sealedEmail(cipher, id, email)),
  }
  return (await tx.person.updateMany({ where: { id }, data })).count > 0
}

function sealedName(cipher: FieldCipher, id: PersonId, name: string) {
  const { value, keyId } = cipher.seal(`Person.name:${id}`, name)
  return {
    ...{ name: value, nameKey: keyId },
    nameHash: cipher.hash('Person.name', name),
  }
}

function sealedEmail(cipher: FieldCipher, id: PersonId, email: string | null) {
  if (email === null) return { email: null, emailKey: null, emailHash: null }
  const { value, keyId } = cipher.seal(`Person.email:${id}`, email)
  return {
    ...{ email: value, emailKey: keyId },
    emailHash: cipher.hash('Person.email', email),
  }
}

/** False where the login is taken, or the person has an account: then nothing is written. */
export async function addAccount(
  tx: Transaction,
  account: { login: string; person: PersonId; passwordHash: string },
): Promise<boolean> {
  const { login, person, passwordHash } = account
  const { count } = await tx.account.createMany({
    data: [{ id: randomUUID(), login, personId: person, passwordHash }],
    skipDuplicates: true,
  })
  return count > 0
}

export async function setDisabled(tx: Transaction, login: string, disabled: boolean) {
  await tx.account.updateMany({ where: { login }, data: { disabled } })
}

export async function setPassword(tx: Transaction, person: PersonId, passwordHash: string) {
  await tx.account.updateMany({ where: { personId: person }, data: { passwordHash } })
}

/** False where it is another by now. */
export async function replacePassword(
  tx: Transaction,
  person: PersonId,
  hashes: { before: string; after: string },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { personId: person, passwordHash: hashes.before },
    data: { passwordHash: hashes.after },
  })
  return count > 0
}

/** Wherever they are signed in, they are not any more. */
export async function endSessions(tx: Transaction, person: PersonId): Promise<number> {
  return tx.$executeRaw`DELETE FROM "session" WHERE sess->>'personId' = ${person}`
}
