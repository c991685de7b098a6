import { dialled } from '../../domain/phone'
import type { FieldCipher } from '../../protection/field-cipher'

export type PetitionerDetails = {
  name?: string | undefined
  address?: string | undefined
  phone?: string | undefined
}

type Hashes = {
  nameHash?: Uint8Array<ArrayBuffer> | undefined
  phoneHash?: Uint8Array<ArrayBuffer> | undefined
}

/** By what a petitioner is found again, whole and in no other way. */
export function petitionerHashes(
  cipher: FieldCipher,
  { name, phone }: Pick<PetitionerDetails, 'name' | 'phone'>,
): Hashes {
  const number = dialled(phone ?? '')
  return {
    nameHash: name === undefined ? undefined : cipher.hash('Petitioner.name', name),
    phoneHash: number === '' ? undefined : cipher.hash('Petitioner.phone', number),
  }
}
