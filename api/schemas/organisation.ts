import { z } from '../http/zod'

const code = z.string()
const name = z.string()
const lead = (description: string) => code.nullable().openapi({ description })

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
      z.strictObject({
        ...{ code, name, lead: lead('The post of the lead official who answers for it.') },
        villages: z.array(z.strictObject({ code, name })),
      }),
    ),
    units: z.array(
      z.strictObject({
        ...{ code, name, body: code, headPost: code.nullable() },
        lead: lead('The post of the lead official in charge of its field.'),
      }),
    ),
    posts: z.array(
      z.strictObject({
        ...{ code, title: z.string(), role: z.string() },
        ...{ unit: code.nullable(), village: code.nullable() },
        groupSeat: z.string().nullable().openapi({
          description: 'Its seat in the leading group: head, deputy or member.',
        }),
        holders: z
          .array(z.strictObject({ person: code, name, capacity: z.enum(['holder', 'deputy']) }))
          .openapi({ description: 'Today’s. Empty: the post is vacant.' }),
      }),
    ),
  })
  .openapi('Organisation')
