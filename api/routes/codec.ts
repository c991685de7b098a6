import type { AppDeps } from '../deps'
import { Problem } from '../http/problem'
import { defineRoute, type ApiRoute } from '../http/route'
import type { z } from '../http/zod'
import { payloadsSchema } from '../schemas/payloads'

type Codec = AppDeps['payloadCodec']
type Payload = Parameters<Codec['decode']>[0][number]
type Sent = z.output<typeof payloadsSchema>

/** The largest payload the workflow service takes, in base64, with room for others. */
const MOST_BYTES = 4 * 1024 * 1024

const encodeRoute = codecRoute('encode', 'Encrypt payloads, as the Temporal UI and CLI ask')
const decodeRoute = codecRoute('decode', 'Make payloads readable in the Temporal UI and CLI')

export const codecRoutes: readonly ApiRoute[] = [encodeRoute, decodeRoute]

function codecRoute(direction: 'encode' | 'decode', summary: string): ApiRoute {
  return defineRoute({
    method: 'post',
    path: `/codec/${direction}`,
    operationId: `${direction}Payloads`,
    summary,
    tags: ['operation'],
    access: { action: 'read-payloads' },
    fromTemporalUi: true,
    body: payloadsSchema,
    mostBytes: MOST_BYTES,
    idempotent: 'by-nature',
    answers: { 200: { description: 'The same payloads, in order', schema: payloadsSchema } },
    problems: ['payload-not-readable'],
    async handle({ deps, body }) {
      const payloads = await worked(deps.payloadCodec, direction, body)
      return { status: 200 as const, body: { payloads: payloads.map(toJson) } }
    },
  })
}

async function worked(codec: Codec, direction: 'encode' | 'decode', { payloads }: Sent) {
  try {
    return await codec[direction](payloads.map(fromJson))
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
