import { z } from '../http/zod'

const code = z.string()
const name = z.string()

export const organisationAnswer = z
  .strictObject({
    installation: z
      .strictObject({
        ...{ name, body: code },
        version: z.int().openapi({ description: 'How often the organisation was changed.' }),
      })
      .nullable(),
    bodies: z.array(
      z.strictObject({
        ...{ code, name, level: z.string(), external: z.boolean() },
        superior: code.nullable(),
      }),
    ),
    areas: z.array(
      z.strictObject({ code, name, villages: z.array(z.strictObject({ code, name })) }),
    ),
    units: z.array(z.strictObject({ code, name, body: code, headPost: code.nullable() })),
    posts: z.array(
      z.strictObject({
        ...{ code, title: z.string(), role: z.string() },
        ...{ unit: code.nullable(), village: code.nullable() },
        holders: z
          .array(z.strictObject({ person: code, name, capacity: z.enum(['holder', 'deputy']) }))
          .openapi({ description: 'Today’s. Empty: the post is vacant.' }),
      }),
    ),
  })
  .openapi('Organisation')
