import type { PersonId } from '../../domain/ids'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'
import { openName } from './people'

export type ListedAccount = { login: string; person: PersonId; name: string; disabled: boolean }

export async function accountsOf(db: Database, cipher: FieldCipher): Promise<ListedAccount[]> {
  const rows = await db.account.findMany({
    orderBy: { login: 'asc' },
    select: {
      ...{ login: true, disabled: true },
      person: { select: { id: true, name: true, nameKey: true } },
    },
  })
  return rows.map(({ login, disabled, person }) => ({
    ...{ login, person: person.id as PersonId, name: openName(cipher, person), disabled },
  }))
}

/** Whose account that is. */
export async function ownerOfAccount(db: Database, login: string): Promise<PersonId | undefined> {
  const found = await db.account.findUnique({ where: { login }, select: { personId: true } })
  return found === null ? undefined : (found.personId as PersonId)
}

export async function passwordHashOf(db: Database, person: PersonId): Promise<string | undefined> {
  const found = await db.account.findUnique({
    where: { personId: person },
    select: { passwordHash: true },
  })
  return found?.passwordHash
}
