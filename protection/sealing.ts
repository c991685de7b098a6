import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyOf, type Keyring } from './keyring'

const IV_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM: initialisation vector, tag, ciphertext. `bound` is authenticated, not stored. */
export function seal(
  ring: Keyring,
  plain: Uint8Array,
  bound: string,
): { keyId: string; sealed: Buffer } {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(ring, ring.active), iv)
  cipher.setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return { keyId: ring.active, sealed: Buffer.concat([iv, cipher.getAuthTag(), body]) }
}

/** Throws when the key is unknown, or the ciphertext was altered or moved from where it was bound. */
export function unseal(ring: Keyring, keyId: string, sealed: Uint8Array, bound: string): Buffer {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(ring, keyId), bytes.subarray(0, IV_BYTES))
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
}
