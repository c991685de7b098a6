import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common'
import { temporal } from '@temporalio/proto'
import type { Keyring } from './keyring'
import { seal, unseal } from './sealing'

const ENCODING = 'binary/anjie-aes-256-gcm'
const KEY_ID = 'anjie-key-id'
/** Payloads move between histories when a run continues, so they are bound to their kind only. */
const BOUND_TO = 'temporal-payload'

const text = (value: string): Uint8Array => Buffer.from(value, 'utf8')
const read = (value: Uint8Array | null | undefined): string => Buffer.from(value ?? []).toString()

/** Encrypts every payload; the key id stands in the metadata, so old keys go on opening old cases. */
export function createPayloadCodec(ring: Keyring): PayloadCodec {
  return {
    encode: (payloads) => Promise.resolve(payloads.map((payload) => encode(ring, payload))),
    decode: (payloads) => Promise.resolve(payloads.map((payload) => decode(ring, payload))),
  }
}

function encode(ring: Keyring, payload: Payload): Payload {
  const plain = temporal.api.common.v1.Payload.encode(payload).finish()
  const { keyId, sealed } = seal(ring, plain, BOUND_TO)
  return {
    metadata: { [METADATA_ENCODING_KEY]: text(ENCODING), [KEY_ID]: text(keyId) },
    data: sealed,
  }
}

function decode(ring: Keyring, payload: Payload): Payload {
  if (read(payload.metadata?.[METADATA_ENCODING_KEY]) !== ENCODING) return payload
  const plain = unseal(
    ring,
    read(payload.metadata?.[KEY_ID]),
    payload.data ?? Buffer.alloc(0),
    BOUND_TO,
  )
  return temporal.api.common.v1.Payload.decode(plain)
}
