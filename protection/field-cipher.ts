import { createHmac } from 'node:crypto'
import type { Keyring } from './keyring'
import { seal, unseal } from './sealing'
import { createGrams, type Grams } from './search-grams'

/** A personal field as it lies in the database. */
export type SealedField = { value: Uint8Array<ArrayBuffer>; keyId: string }

export type FieldCipher = {
  /** `place` is `Table.field:row id`: a ciphertext moved elsewhere does not open. */
  seal(place: string, text: string): SealedField
  open(place: string, value: Uint8Array, keyId: string): string
  /** The same for what is no text: a file. */
  sealBytes(place: string, bytes: Uint8Array): SealedField
  openBytes(place: string, value: Uint8Array, keyId: string): Uint8Array<ArrayBuffer>
  /** Keyed hash for exact search; the same text always gives the same hash for a field. */
  hash(field: string, text: string): Uint8Array<ArrayBuffer>
  /** For the search within texts. */
  grams: Grams
}

/** The same under the key that writes now, at the same place. Throws where it cannot be opened. */
export function sealedAnew(
  ring: Keyring,
  place: string,
  { value, keyId }: { value: Uint8Array; keyId: string },
): SealedField {
  const anew = seal(ring, unseal(ring, keyId, value, place), place)
  return { value: new Uint8Array(anew.sealed), keyId: anew.keyId }
}

export function createFieldCipher(ring: Keyring, hashKey: Buffer): FieldCipher {
  const sealBytes: FieldCipher['sealBytes'] = (place, bytes) => {
    const { keyId, sealed } = seal(ring, bytes, place)
    return { value: new Uint8Array(sealed), keyId }
  }
  return {
    sealBytes,
    openBytes: (place, value, keyId) => new Uint8Array(unseal(ring, keyId, value, place)),
    seal: (place, text) => sealBytes(place, Buffer.from(text, 'utf8')),
    open(place, value, keyId) {
      return unseal(ring, keyId, value, place).toString('utf8')
    },
    grams: createGrams(hashKey),
    hash(field, text) {
      const normal = text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
      return new Uint8Array(createHmac('sha256', hashKey).update(`${field}\0${normal}`).digest())
    },
  }
}
