import { z } from '../http/zod'

const given = z.string().nullable()

export const contactsAnswer = z
  .strictObject({
    number: z.string(),
    petitioners: z.array(
      z.strictObject({ id: z.string(), name: given, address: given, phone: given }),
    ),
  })
  .openapi('Contacts', { description: 'As the petitioners gave it; null: not given.' })
