import { randomBytes } from 'node:crypto'

const key = () => randomBytes(32).toString('base64')

/** Nothing of a play is kept, so neither are the keys to it. */
export function throwawayKeys() {
  return {
    ANJIE_FIELD_KEYS: `1:${key()}`,
    ANJIE_HASH_KEY: key(),
    ANJIE_PAYLOAD_KEYS: `1:${key()}`,
  }
}
