import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'

const sealedName = { id: true, name: true, nameKey: true } as const

/** The name of someone who works here. */
export function openName(
  cipher: FieldCipher,
  { id, name, nameKey }: { id: string; name: Uint8Array; nameKey: string },
): string {
  return cipher.open(`Person.name:${id}`, name, nameKey)
}

export async function nameOfPerson(db: Database, cipher: FieldCipher, id: string): Promise<string> {
  return openName(cipher, await db.person.findUniqueOrThrow({ where: { id }, select: sealedName }))
}
