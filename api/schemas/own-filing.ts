import { MOST_CLAIMS } from '../../domain/case/claims'
import type { VillageCode } from '../../domain/ids'
import { z } from '../http/zod'
import { filingAnswer, jointVisitSchema, petitionerSchema } from './filing'
import { idSchema, textSchema } from './values'

/** What somebody without an account files themselves, and what they are answered (decision 76). */

export const ownFilingBody = z
  .strictObject({
    title: textSchema(200).openapi({ description: 'What it is about, in a few words.' }),
    words: textSchema(20_000).openapi({ description: 'What happened, and what you ask for.' }),
    petitioners: z
      .array(petitionerSchema)
      .min(1)
      .max(50)
      .openapi({
        description:
          'You, and whoever brings it with you. Give a telephone, or else your name: besides the query ' +
          'code one of them is asked for when you want to do more than follow it.',
      }),
    claims: z.array(textSchema(500)).min(1).max(MOST_CLAIMS).optional().openapi({
      description: 'What you ask for, one by one: each is answered. Else the title is.',
    }),
    village: idSchema<VillageCode>(
      'The village, as GET /v1/public/channels lists them',
      'laojie',
    ).optional(),
    aboutOfficial: z
      .literal(true)
      .optional()
      .openapi({
        description:
          'It is about an official or an office: it is kept as a report on officials is, and whoever ' +
          'it is about gets no part in it once the office has found out who that is (Art. 30).',
      }),
    about: textSchema(1_000).optional().openapi({
      description: 'Which official or office, in your own words: nobody has to know a code.',
    }),
    jointVisit: jointVisitSchema.optional(),
  })
  .refine(({ about, aboutOfficial }) => about === undefined || aboutOfficial === true, {
    path: ['aboutOfficial'],
    message: 'Say true where you name an official or an office in `about`',
  })
  .openapi('OwnFilingRequest')

export const ownFilingAnswer = z
  .strictObject({
    ...filingAnswer.shape,
    next: z.strictObject({ zh: z.string(), en: z.string() }),
  })
  .openapi('OwnFilingAnswer')
