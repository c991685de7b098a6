import { z } from '../http/zod'

const base64 = z.base64()

/** Temporal's own JSON form of payloads, as its UI and command line send it. */
export const payloadsSchema = z
  .strictObject({
    payloads: z
      .array(
        z.strictObject({
          metadata: z.record(z.string().max(200), base64).optional(),
          data: base64.optional(),
        }),
      )
      .max(1_000),
  })
  .openapi('Payloads')
