import type { CaseNumber, UnitCode } from '../../domain/ids'
import { ratedWork, ratings } from '../../domain/person/rating'
import { z } from '../http/zod'
import { named } from './case-facts'
import { idOut } from './values'

const said = { of: z.enum(ratedWork), rating: z.enum(ratings) }

export const caseRatingsAnswer = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    ratings: z.array(z.strictObject({ ...said, words: z.string().nullable() })),
  })
  .openapi('CaseRatings', { description: 'Of the work, and by nobody who is named here.' })

export const ratingSumsAnswer = z
  .strictObject({
    sums: z.array(
      z.strictObject({
        of: z.enum(ratedWork),
        unit: named<UnitCode>('natural-resources').nullable(),
        counts: z.strictObject({
          ...{ satisfied: z.int(), 'mostly-satisfied': z.int(), dissatisfied: z.int() },
        }),
      }),
    ),
    fewest: z.int().openapi({
      description:
        'Sums grow by so many at once and are none of fewer, so that nobody is found out by one.',
    }),
  })
  .openapi('RatingSums')
