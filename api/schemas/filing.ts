import { channels } from '../../domain/case/kinds'
import type { CaseNumber, FilingNumber, PersonId, VillageCode } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, daySchema, idOut, idSchema, textSchema } from './values'

const petitionerSchema = z
  .strictObject({
    name: textSchema(100).optional(),
    address: textSchema(300).optional(),
    phone: textSchema(40).optional(),
  })
  .openapi('Petitioner', {
    description:
      'Somebody who brings the matter. Leave out what they did not give: where name or address is ' +
      'unclear no written notice is owed (Art. 23). Write nothing here about anybody’s conduct, ' +
      'whereabouts or relations.',
  })

export const filingBody = z
  .strictObject({
    channel: z.enum(channels),
    receivedOn: daySchema.openapi({
      description: 'The day on which this body received it; clocks run from here.',
    }),
    title: textSchema(200),
    words: textSchema(20_000).openapi({ description: 'What the person said or wrote, unchanged.' }),
    petitioners: z.array(petitionerSchema).min(1).max(50),
    claims: z.array(textSchema(500)).min(1).max(20).optional().openapi({
      description: 'What is asked, one by one: the opinion answers each. Else the title is.',
    }),
    village: idSchema<VillageCode>('Village the matter belongs to', 'laojie').optional(),
    accused: z
      .array(idSchema<PersonId>('Member of staff the report is about', 'person-12'))
      .max(20)
      .optional()
      .openapi({ description: 'Shut out of the case by person from the first moment (Art. 30).' }),
    lateEntryApproval: idSchema<string>('Needed for a day long past', 'approval').optional(),
  })
  .openapi('FilingRequest')

export const owedDateSchema = z
  .strictObject({
    what: z.enum(['notice', 'opinion']),
    zh: z.string(),
    en: z.string(),
    due: dayOut,
    basis: z.string(),
    provisional: z.boolean().openapi({
      description: 'The holidays of that year are not published yet: the day may still move.',
    }),
    doneOn: dayOut.optional(),
  })
  .openapi('OwedDate')

export const filingAnswer = z
  .strictObject({
    filing: idOut<FilingNumber>('F2026-000001'),
    case: idOut<CaseNumber>('2026-000001'),
    queryCode: z.string().openapi({ example: '7K3M-9QXT-0B2C-HJ5V' }),
    dates: z.array(owedDateSchema),
  })
  .openapi('FilingAnswer')
