import type { PetitionerId } from '../../domain/ids'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'

export type Contact = {
  id: PetitionerId
  name: string | null
  address: string | null
  phone: string | null
}

/** Whom a notice is handed to, and where they are reached, as they gave it with whichever filing. */
export async function readContacts(
  db: Database,
  cipher: FieldCipher,
  ids: readonly PetitionerId[],
): Promise<Contact[]> {
  const rows = await db.petitioner.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, name, nameKey, address, addressKey, phone, phoneKey }) => {
    const open = (field: string, value: Uint8Array | null, key: string | null) =>
      value === null || key === null ? null : cipher.open(`Petitioner.${field}:${id}`, value, key)
    return {
      id: id as PetitionerId,
      name: open('name', name, nameKey),
      address: open('address', address, addressKey),
      phone: open('phone', phone, phoneKey),
    }
  })
}
