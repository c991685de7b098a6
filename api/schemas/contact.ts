import { disclosureReasons } from '../../domain/disclosure'
import { z } from '../http/zod'

const given = z.string().nullable()
const masked = (example: string) => given.openapi({ example })

export const maskedContactsAnswer = z
  .strictObject({
    number: z.string(),
    petitioners: z.array(
      z.strictObject({
        id: z.string(),
        maskedName: masked('张**'),
        maskedAddress: masked('老街村***'),
        maskedPhone: masked('138****5678'),
      }),
    ),
  })
  .openapi('MaskedContacts', { description: 'As a screen may show it; null: not given.' })

export const disclosureBody = z.strictObject({
  reason: z.enum(disclosureReasons).openapi({ description: 'What it is needed for.' }),
})

export const contactsAnswer = z
  .strictObject({
    number: z.string(),
    petitioners: z.array(
      z.strictObject({ id: z.string(), name: given, address: given, phone: given }),
    ),
  })
  .openapi('Contacts', { description: 'As the petitioners gave it; null: not given.' })
