import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no letter that is taken for a digit or another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** Eighty bits, read over the phone in four groups: `7K3M-9QXT-0B2C-HJ5V`. */
export function newQueryCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length])
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

/**
 * What a person typed, as it is stored: case, spaces, hyphens and look-alikes forgiven. Never
 * refuses: what cannot be a code is simply not found, so that an answer tells nothing.
 */
export function normaliseQueryCode(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash_Punctuation}_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}
