import { randomBytes } from 'node:crypto'
import { createFieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'

const newKeys = (id: string) => `${id}:${randomBytes(32).toString('base64')}`

/** Keys of one test file, as the environment holds them and as the program reads them. */
export function testKeys() {
  const ANJIE_FIELD_KEYS = newKeys('f1')
  const ANJIE_PAYLOAD_KEYS = newKeys('p1')
  const ANJIE_HASH_KEY = randomBytes(32).toString('base64')
  return {
    env: { ANJIE_FIELD_KEYS, ANJIE_HASH_KEY, ANJIE_PAYLOAD_KEYS },
    fieldCipher: createFieldCipher(
      parseKeyring('ANJIE_FIELD_KEYS', ANJIE_FIELD_KEYS),
      Buffer.from(ANJIE_HASH_KEY, 'base64'),
    ),
    payloadKeys: parseKeyring('ANJIE_PAYLOAD_KEYS', ANJIE_PAYLOAD_KEYS),
  }
}
