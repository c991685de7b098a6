import { caseKinds } from '../../domain/case/kinds'
import type { CaseNumber, PersonId, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import { z } from '../http/zod'
import { rowPhases } from './case-list'
import { owedDuty } from './inbox'
import { expectedVersion } from './keeping'
import { eligibility, givenEligibility } from './stations'
import { dayOut, dayPattern, daySchema, idOut, idSchema } from './values'

const post = idSchema<PostCode>('The post', 'justice-head')
const person = idSchema<PersonId>('Whose id that is: GET /v1/people', 'person-7')
const startsOn = daySchema.openapi({ description: 'The first day of it, in Asia/Shanghai.' })
const lastDay = 'The last day of it, which belongs to it; null: until further notice.'
const endsOn = daySchema
  .nullable()
  .openapi({ type: ['string', 'null'], format: 'date', pattern: dayPattern, description: lastDay })
const capacity = z.enum(['holder', 'deputy'])

export const newHolding = z
  .strictObject({
    ...{ post, person, capacity, startsOn, endsOn: endsOn.default(null), expectedVersion },
    eligibility: givenEligibility,
  })
  .openapi('NewHolding')

export const lastDayBody = z.strictObject({ endsOn, expectedVersion }).openapi('LastDay')

export const holdingParams = z.strictObject({
  id: idSchema<string>('The holding: GET /v1/posts/{code}/holdings', 'holding-7'),
})

const holding = {
  id: z.string(),
  person: idOut<PersonId>('person-7'),
  capacity,
  startsOn: dayOut,
  endsOn: dayOut.nullable().openapi({ description: lastDay }),
  eligibility: eligibility.optional(),
}

export const holdingAnswer = z
  .strictObject({ ...holding, post: idOut<PostCode>('justice-head'), version: z.int() })
  .openapi('HoldingChange')

export const holdingsAnswer = z
  .strictObject({
    post: idOut<PostCode>('justice-head'),
    holdings: z
      .array(z.strictObject({ ...holding, name: z.string() }))
      .openapi({ description: 'Whoever had, has or will have the post, the first of them first.' }),
  })
  .openapi('Holdings')

const predecessorLastDay = daySchema.optional().openapi({
  description: 'The last day of whoever has the post now; left out, the day before startsOn.',
})
const passing = { to: person, startsOn, predecessorLastDay }

export const handoverQuery = z.strictObject(passing)

export const handoverBody = z
  .strictObject({ post, ...passing, expectedVersion, eligibility: givenEligibility })
  .openapi('HandoverRequest')

const someone = z.strictObject({
  person: idOut<PersonId>('person-7'),
  name: z.string(),
  signsIn: z
    .boolean()
    .openapi({ description: 'Whether they have an account that is not disabled.' }),
})

const passingCase = z.strictObject({
  number: idOut<CaseNumber>('2026-000001'),
  kind: z.enum(caseKinds).nullable(),
  phase: z.enum(rowPhases),
  nextDue: dayOut.nullable(),
  as: z.array(z.enum(['lead', 'unit', 'registered', 'station'])).openapi({
    description:
      'It leads it, its unit works on it, it was registered for the post, its station was given it.',
  }),
})

const handover = {
  post: z.strictObject({
    code: idOut<PostCode>('justice-head'),
    title: z.string(),
    unit: idOut<UnitCode>('justice').nullable(),
    village: idOut<VillageCode>('laojie').nullable(),
  }),
  from: someone.nullable().openapi({ description: 'Null: nobody has the post until then.' }),
  predecessorLastDay: dayOut.nullable(),
  to: someone,
  startsOn: dayOut,
  duties: z
    .array(owedDuty)
    .openapi({ description: 'What the post owes, the most pressing first.' }),
  cases: z.array(passingCase),
  listedWhole: z.boolean().openapi({
    description: 'False: there are more than a list holds. They pass over all the same.',
  }),
}

export const handoverAnswer = z
  .strictObject({ ...handover, holding: z.string(), version: z.int() })
  .openapi('Handover', {
    description:
      'What passes over, for both to sign: what is open to both of them and to whoever hands over. ' +
      'Everything passes over, listed or not.',
  })

export const handoverPreview = z
  .strictObject({
    ...handover,
    notForBoth: z.strictObject({ duties: z.int(), cases: z.int() }).openapi({
      description:
        'Of what is open to you, so many are closed to one of the two, and stand in no list they sign. ' +
        'Not to be told to them (Arts. 28, 30).',
    }),
  })
  .openapi('HandoverPreview')
