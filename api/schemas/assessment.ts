import type { UnitCode } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, daySchema, idOut } from './values'

export const assessmentsQuery = z.strictObject({ from: daySchema, to: daySchema })

const measure = (of: string) =>
  z
    .strictObject({ kept: z.array(z.string()), failed: z.array(z.string()) })
    .openapi({ description: of })

export const assessmentsAnswer = z
  .strictObject({
    ...{ from: dayOut, to: dayOut },
    units: z.array(
      z
        .strictObject({
          ...{ code: idOut<UnitCode>('natural-resources'), name: z.string() },
          onTime: measure('Duties that fell due: done by their day, or not.'),
          reasoned: measure(
            'Cases answered: of every claim something said, and nothing set aside.',
          ),
          served: measure('Cases answered: in the hands of everybody they are for.'),
          settled: measure(
            'Cases concluded: settled, by the word or silence of whoever was asked.',
          ),
          promises: measure('Promises that fell due: performed by their day, or not.'),
          ratings: z
            .strictObject({
              ...{ satisfied: z.int(), 'mostly-satisfied': z.int(), dissatisfied: z.int() },
            })
            .nullable()
            .openapi({ description: 'All so far, in whole fives; null while they are fewer.' }),
        })
        .openapi('UnitAssessed'),
    ),
  })
  .openapi('Assessments')
