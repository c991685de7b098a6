import { randomUUID } from 'node:crypto'
import type { PersonId } from '../../domain/ids'
import { dialled } from '../../domain/phone'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Transaction } from './database'

type Person = { id: PersonId; name: string; email: string | null; phone: string | null }

export async function addPerson(tx: Transaction, cipher: FieldCipher, person: Person) {
  const { id, name, email, phone } = person
  const data = {
    ...{ id, ...sealedName(cipher, id, name) },
    ...{ ...sealedEmail(cipher, id, email), ...sealedPhone(cipher, id, phone) },
  }
  await tx.person.createMany({ data: [data] })
}

type PersonChange = {
  id: PersonId
  name?: string | undefined
  email?: string | null | undefined
  phone?: string | null | undefined
}

/** What is left out stays; an address or a number that is null is none any more. Answers whether they are there. */
export async function changePerson(
  tx: Transaction,
  cipher: FieldCipher,
  { id, name, email, phone }: PersonChange,
): Promise<boolean> {
  const data = {
    ...(name === undefined ? {} : sealedName(cipher, id, name)),
    ...(email === undefined ? {} : sealedEmail(cipher, id, email)),
    ...(phone === undefined ? {} : sealedPhone(cipher, id, phone)),
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

/** As it is dialled: nobody looks a colleague up by it, so no hash is kept. */
function sealedPhone(cipher: FieldCipher, id: PersonId, phone: string | null) {
  if (phone === null) return { phone: null, phoneKey: null }
  const { value, keyId } = cipher.seal(`Person.phone:${id}`, dialled(phone))
  return { phone: value, phoneKey: keyId }
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
