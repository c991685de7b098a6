import { channels } from '../../domain/case/kinds'
import type { CaseNumber, FilingNumber, PetitionerId } from '../../domain/ids'
import { personSteps } from '../../domain/person/open-to-person'
import { ratedWork, ratings } from '../../domain/person/rating'
import { z } from '../http/zod'
import { ownReceptionFields } from './receptions'
import { dayOut, idOut, idSchema, instantOut, textSchema } from './values'

/** What somebody without an account shows, and what they are answered (decision 58). */

const LONGEST_WORDS = 10_000

const shown = {
  queryCode: z.string().min(1).max(64).openapi({
    description: 'As it was handed out; capitals, spaces and hyphens do not matter.',
    example: '7K3M-9QXT-0B2C-HJ5V',
  }),
  phone: z.string().min(1).max(64).optional().openapi({
    description: 'The telephone you gave, however it is written.',
    example: '138 0000 1234',
  }),
  name: z.string().min(1).max(200).optional().openapi({
    description: 'Your name, where you gave no telephone, or several gave the same.',
    example: '张小明',
  }),
}

type Shown = { phone?: string | undefined; name?: string | undefined }

const isTold = ({ phone, name }: Shown) => phone !== undefined || name !== undefined
const wanted = {
  path: ['phone'],
  message: 'Give the telephone you gave the office; where you gave none, your name',
}

const caseNumber = idSchema<CaseNumber>('Which matter: the look-up shows its number', '2026-000001')
const words = textSchema(LONGEST_WORDS)

export const ownDataBody = z.strictObject(shown).refine(isTold, wanted).openapi('OwnDataRequest')

export const ownReviewBody = z
  .strictObject({
    ...{ ...shown, case: caseNumber },
    words: words.openapi({ description: 'What you ask for, and why.' }),
  })
  .refine(isTold, wanted)
  .openapi('OwnReviewRequest')

export const ownAnswerBody = z
  .strictObject({ ...shown, case: caseNumber, settled: z.boolean(), words: words.optional() })
  .refine(isTold, wanted)
  .openapi('OwnSettlementAnswer')

export const ownReceptionBody = z
  .strictObject({ ...shown, case: caseNumber, ...ownReceptionFields })
  .refine(isTold, wanted)
  .openapi('OwnReceptionRequest')

export const ownReceptionWithdrawalBody = z
  .strictObject({ ...shown, case: caseNumber })
  .refine(isTold, wanted)
  .openapi('OwnReceptionWithdrawal')

export const ownRatingBody = z
  .strictObject({
    ...{ ...shown, case: caseNumber },
    of: z.enum(ratedWork).openapi({
      description: 'Whose work: of the petition office, or of the unit that has the matter.',
    }),
    rating: z.enum(ratings),
    words: words.optional().openapi({
      description: 'What the director and the head are to read; not who you are.',
    }),
  })
  .refine(isTold, wanted)
  .openapi('OwnRating')

const plain = { zh: z.string(), en: z.string() }
const given = z.string().nullable()

export const ownDataAnswer = z
  .strictObject({
    filing: idOut<FilingNumber>('F2026-000001'),
    ...{ channel: z.enum(channels), receivedOn: dayOut, registeredAt: instantOut },
    petitioner: z
      .strictObject({
        id: idOut<PetitionerId>('F2026-000001-P1'),
        ...{ name: given, address: given, phone: given },
      })
      .openapi({ description: 'As you gave it; null: not given.' }),
    others: z.int().openapi({
      description: 'How many others brought it with you; of them nothing is told.',
    }),
    onBehalf: z
      .strictObject({ consentedOn: dayOut, ...plain })
      .nullable()
      .openapi({
        description: 'Where a station filed it for you: the day on which you consented to that.',
      }),
    ...{ title: z.string(), words: z.string(), claims: z.array(z.string()) },
    said: z
      .array(
        z.strictObject({
          case: idOut<CaseNumber>('2026-000001'),
          ...{ what: z.string(), ...plain, writtenAt: instantOut, text: z.string() },
        }),
      )
      .openapi({ description: 'What you said later, as it is kept.' }),
    ratings: z.array(
      z.strictObject({
        case: idOut<CaseNumber>('2026-000001'),
        ...{ of: z.enum(ratedWork), rating: z.enum(ratings), words: given, ratedOn: dayOut },
      }),
    ),
  })
  .openapi('OwnData')

export const ownStepAnswer = z
  .strictObject({
    case: idOut<CaseNumber>('2026-000001'),
    done: z.strictObject({ code: z.enum(personSteps), ...plain }),
    on: dayOut.openapi({ description: 'The day it counts for.' }),
    where: given.openapi({ description: 'The body it is handed on to, where there is one.' }),
    next: z.strictObject(plain).openapi({ description: 'What happens with it now.' }),
  })
  .openapi('OwnStepDone')

export const ownRatingAnswer = z
  .strictObject({
    case: idOut<CaseNumber>('2026-000001'),
    ...{ of: z.enum(ratedWork), rating: z.enum(ratings) },
    until: dayOut.openapi({ description: 'The last day on which you can change it.' }),
  })
  .openapi('OwnRatingKept')
