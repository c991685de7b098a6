import { MOST_CLAIMS } from '../../domain/case/claims'
import { channels } from '../../domain/case/kinds'
import type {
  BodyCode,
  CaseNumber,
  FilingNumber,
  PersonId,
  UnitCode,
  VillageCode,
} from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, daySchema, idOut, idSchema, textSchema } from './values'

export const petitionerSchema = z
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

export const jointVisitSchema = z
  .strictObject({
    people: z.int().min(2).max(10_000).openapi({
      description: 'How many came together; `petitioners` are those who speak for them.',
    }),
  })
  .openapi('JointVisit', { description: 'Of people who come together (Art. 20).' })

const originSchema = z
  .strictObject({
    from: idSchema<BodyCode>('The body it came from', 'lanxi-petition-office'),
    how: z.enum(['forwarded', 'assigned']),
    on: daySchema.openapi({ description: 'The day on which this body got it from there.' }),
    reportBackOn: daySchema.optional().openapi({
      description: 'Of an assigned matter: the day by which a report is asked for (Art. 22(3)).',
    }),
  })
  .refine(({ how, reportBackOn }) => how === 'assigned' || reportBackOn === undefined, {
    path: ['reportBackOn'],
    message: 'Only an assigned matter is reported back',
  })
  .refine(({ on, reportBackOn }) => reportBackOn === undefined || reportBackOn >= on, {
    path: ['reportBackOn'],
    message: 'Give a day on or after that on which it came here',
  })
  .openapi('Origin')

export const filingBody = z
  .strictObject({
    channel: z.enum(channels),
    receivedOn: daySchema.openapi({
      description:
        'The day on which the person handed it in. Clocks run from here, or from the day on which ' +
        'another body sent it on.',
    }),
    title: textSchema(200),
    words: textSchema(20_000).openapi({ description: 'What the person said or wrote, unchanged.' }),
    petitioners: z.array(petitionerSchema).min(1).max(50),
    claims: z.array(textSchema(500)).min(1).max(MOST_CLAIMS).optional().openapi({
      description: 'What is asked, one by one: the opinion answers each. Else the title is.',
    }),
    village: idSchema<VillageCode>('Village the matter belongs to', 'laojie').optional(),
    accused: z
      .array(idSchema<PersonId>('Member of staff the report is about', 'person-12'))
      .max(20)
      .optional()
      .openapi({ description: 'Shut out of the case by person from the first moment (Art. 30).' }),
    accusedUnits: z
      .array(idSchema<UnitCode | BodyCode>('Unit or body the matter is about', 'enforcement'))
      .max(20)
      .optional()
      .openapi({
        description:
          'Everybody who works in such a unit is shut out of the case; to such a body the matter ' +
          'is not passed (Art. 30).',
      }),
    origin: originSchema.optional().openapi({
      description: 'The body that forwarded or assigned the matter, where one did.',
    }),
    inherited: z
      .literal(true)
      .optional()
      .openapi({
        description:
          'An unsettled matter from before that is taken over: it has internal duties from today, no ' +
          'limit that is over begins again, and its old date needs no approval (plan H1).',
      }),
    repeatOf: idSchema<CaseNumber>('The earlier case of the same matter', '2026-000001').optional(),
    jointVisit: jointVisitSchema.optional(),
    lateEntryApproval: idSchema<string>('Needed for a day long past', 'approval').optional(),
    onBehalf: z
      .strictObject({
        ownWords: z.literal(true),
        readBack: z.literal(true),
        consentedOn: daySchema.openapi({
          description: 'The day on which they heard their words and consented to this filing.',
        }),
      })
      .optional()
      .openapi({
        description:
          'Of every filing in the post of a proxy, and of no other (plan V2): the words are the ' +
          'person’s own, were read back to them, and they consented that the station files them.',
      }),
  })
  .refine(({ receivedOn, origin }) => origin === undefined || origin.on >= receivedOn, {
    path: ['origin', 'on'],
    message: 'It cannot have come here before the person handed it in',
  })
  .openapi('FilingRequest')

export const owedDateSchema = z
  .strictObject({
    what: z.enum([
      ...(['notice', 'opinion', 'reply', 'extension-notice'] as const),
      ...(['review-opinion', 'final-review-opinion'] as const),
    ]),
    zh: z.string(),
    en: z.string(),
    due: dayOut,
    basis: z.string(),
    provisional: z.boolean().openapi({
      description: 'The holidays of that year are not published yet: the day may still move.',
    }),
    doneOn: dayOut.optional(),
    by: z.string().optional().openapi({ description: 'The body outside that owes it.' }),
  })
  .openapi('OwedDate')

const plainOut = { zh: z.string(), en: z.string() }

export const wayAroundOut = z
  .strictObject({ ...plainOut, ways: z.array(z.strictObject(plainOut)) })
  .openapi('WayAround', {
    description:
      'How the person goes around the station; the same for everybody, whomever a matter is about.',
  })

export const filingAnswer = z
  .strictObject({
    filing: idOut<FilingNumber>('F2026-000001'),
    case: idOut<CaseNumber>('2026-000001'),
    queryCode: z.string().openapi({ example: '7K3M-9QXT-0B2C-HJ5V' }),
    dates: z.array(owedDateSchema),
    wayAround: wayAroundOut.optional().openapi({
      description:
        'Of what a station filed: to be read to the person, or handed to them (plan V2).',
    }),
  })
  .openapi('FilingAnswer')
