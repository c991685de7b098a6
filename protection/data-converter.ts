import type { DataConverter } from '@temporalio/common'
import type { Keyring } from './keyring'
import { createPayloadCodec } from './payload-codec'

/** How client and worker write to Temporal: everything encrypted, failures included. */
export function createDataConverter(ring: Keyring): DataConverter {
  return {
    payloadCodecs: [createPayloadCodec(ring)],
    failureConverterPath: require.resolve('./failure-converter'),
  }
}
