import type { AppDeps } from '../deps'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import type { z } from '../http/zod'
import { appendAudit } from '../records/audit'
import { payloadsSchema } from '../schemas/payloads'

type Codec = AppDeps['payloadCodec']
type Payload = Parameters<Codec['decode']>[0][number]
type Sent = z.output<typeof payloadsSchema>

/** The largest payload the workflow service takes, in base64, with room for others. */
const MOST_BYTES = 4 * 1024 * 1024

/** Reading only: whoever could have payloads sealed here could put forged ones into a history. */
export const decodeRoute = defineRoute({
  method: 'post',
  path: '/codec/decode',
  operationId: 'decodePayloads',
  summary: 'Make payloads readable in the Temporal UI and CLI; every reading is kept on record',
  tags: ['operation'],
  access: { action: 'read-payloads' },
  fromTemporalUi: true,
  body: payloadsSchema,
  mostBytes: MOST_BYTES,
  idempotent: 'by-nature',
  answers: { 200: { description: 'The same payloads, in order', schema: payloadsSchema } },
  problems: ['payload-not-readable'],
  async handle({ deps, body, principal, now }) {
    const payloads = await decoded(deps.payloadCodec, body)
    await appendAudit(deps.prisma, now, {
      ...{ actor: principal.personId, action: 'payloads-read', subject: 'workflows' },
      detail: { count: payloads.length },
    })
    return { status: 200 as const, body: { payloads: payloads.map(toJson) } }
  },
})

async function decoded(codec: Codec, { payloads }: Sent) {
  try {
    return await codec.decode(payloads.map(fromJson))
  } catch {
    throw new Problem(
      'payload-not-readable',
      'One of the payloads was altered, or its key is not in ANJIE_PAYLOAD_KEYS: add the key.',
    )
  }
}

function fromJson({ metadata = {}, data = '' }: Sent['payloads'][number]): Payload {
  return {
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([key, value]) => [key, Buffer.from(value, 'base64')]),
    ),
    data: Buffer.from(data, 'base64'),
  }
}

function toJson({ metadata, data }: Payload): z.input<typeof payloadsSchema>['payloads'][number] {
  return {
    metadata: Object.fromEntries(
      Object.entries(metadata ?? {}).map(([key, value]) => [key, inBase64(value)]),
    ),
    data: inBase64(data),
  }
}

function inBase64(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64')
}
