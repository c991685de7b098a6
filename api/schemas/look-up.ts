import { caseKinds, endings, reviewOutcomes, routes } from '../../domain/case/kinds'
import { personSteps } from '../../domain/person/open-to-person'
import { casePhases } from '../../domain/case/state'
import type { CaseNumber, FilingNumber } from '../../domain/ids'
import { z } from '../http/zod'
import { owedDateSchema, wayAroundOut } from './filing'
import { personLeafletOut } from './leaflets'
import { personReceptionSchema } from './receptions'
import { dayOut, idOut } from './values'

export const lookUpBody = z
  .strictObject({
    queryCode: z.string().min(1).max(64).openapi({
      description: 'As it was handed out; capitals, spaces and hyphens do not matter.',
      example: '7K3M-9QXT-0B2C-HJ5V',
    }),
  })
  .openapi('LookUpRequest')

const words = { zh: z.string(), en: z.string() }

export const windowSchema = z
  .strictObject({
    what: z.enum(['request-review', 'request-final-review']),
    ...words,
    lastDay: dayOut,
    where: z.string().nullable().openapi({ description: 'The body at which it is asked for.' }),
    basis: z.string(),
    provisional: z.boolean(),
    open: z.boolean(),
  })
  .openapi('PersonWindow')

export const promiseSchema = z
  .strictObject({
    ...{ ...words, madeOn: dayOut, due: dayOut, performedOn: dayOut.optional() },
    overtaken: z.strictObject(words).optional().openapi({
      description: 'There where nobody owes it any more, and why.',
    }),
  })
  .openapi('PersonPromise')

export const endingSchema = z
  .strictObject({
    code: z.enum(endings),
    ...words,
    why: z.strictObject(words).optional(),
    route: z.strictObject({ code: z.enum(routes), ...words }).optional(),
    where: z.string().optional().openapi({ description: 'The body that deals with it.' }),
    earlier: z
      .strictObject({ case: idOut<CaseNumber>('2026-000001').optional(), ...words })
      .optional()
      .openapi({ description: 'Which matter ended before; by number only where it is their own.' }),
  })
  .openapi('PersonEnding')

export const reviewSchema = z
  .strictObject({
    level: z.enum(['review', 'final-review']),
    requestedOn: dayOut,
    handedOnOn: dayOut.optional().openapi({
      description:
        'Where it was asked at this office: when that body was sent it. Its time runs from then.',
    }),
    withdrawnOn: dayOut.optional().openapi({
      description: 'When the person took the request back.',
    }),
    decided: z.strictObject({ on: dayOut, code: z.enum(reviewOutcomes), ...words }).optional(),
  })
  .openapi('PersonReview')

export const maySchema = z
  .strictObject({
    what: z.enum(personSteps),
    ...words,
    until: dayOut.optional().openapi({ description: 'The last day, where there is one.' }),
  })
  .openapi('OpenToPerson', {
    description:
      'What the person can do themselves: POST /v1/own-reviews, …-answers, …-ratings, ' +
      '…-reception-withdrawals. An appointment on one of the days of GET /v1/public/channels: …-receptions.',
  })

const factSchema = z.strictObject({ on: dayOut, ...words })

const lookedUpCase = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    mergedInto: idOut<CaseNumber>('2026-000002').optional().openapi({
      description:
        'The case in which it is dealt with together with another: that stands below, as far as it is theirs.',
    }),
    phase: z.strictObject({ code: z.enum(casePhases), ...words }),
    kind: z.strictObject({ code: z.enum(caseKinds), ...words }).optional(),
    notes: z.array(z.strictObject({ on: dayOut, text: z.string() })).openapi({
      description:
        'Facts noted on the matter, as they were written. Of one that goes on together with that ' +
        'of other people, those from before.',
    }),
    dates: z.array(owedDateSchema),
    windows: z.array(windowSchema),
    promises: z.array(promiseSchema),
    reviews: z.array(reviewSchema),
    receptions: z.array(personReceptionSchema).optional().openapi({
      description: 'Appointments to be received by a leader.',
    }),
    leaflets: z.array(personLeafletOut).optional().openapi({
      description: 'What they were given to read: GET /v1/public/leaflets/{code}?hash=….',
    }),
    may: z.array(maySchema),
    cameBack: z
      .array(z.strictObject({ on: dayOut, where: z.string().optional(), ...words }))
      .optional()
      .openapi({ description: 'From another body, which it had been sent to (Art. 23).' }),
    ending: endingSchema.optional(),
    recorded: z.strictObject(words).optional().openapi({
      description: 'Of a matter taken over from the old books: from where its days are known.',
    }),
    concludedOn: dayOut.optional().openapi({ description: 'Answered, or brought to its close.' }),
    station: factSchema.optional().openapi({
      description: 'The station of a village goes with it: it was given to that on that day.',
    }),
    settled: factSchema.optional(),
    terminated: factSchema.optional(),
  })
  .openapi('LookedUpCase')

export const lookUpAnswer = z
  .strictObject({
    filing: idOut<FilingNumber>('F2026-000001'),
    receivedOn: dayOut,
    onBehalf: z
      .strictObject({ consentedOn: dayOut, ...words })
      .optional()
      .openapi({
        description: 'Where a station filed it for them, and they consented to that.',
      }),
    wayAround: wayAroundOut.optional(),
    cases: z.array(lookedUpCase),
  })
  .openapi('LookUpAnswer')
