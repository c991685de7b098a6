import type { UndertakingId, UnitCode } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, daySchema, idOut } from './values'

export const assessmentsQuery = z.strictObject({ from: daySchema, to: daySchema })

const measure = (of: string) =>
  z
    .strictObject({ kept: z.array(z.string()), failed: z.array(z.string()) })
    .openapi({ description: of })

const lookedAt = (good: string, of: string) =>
  z
    .array(
      z.strictObject({
        of: idOut<UndertakingId>('C2019-0001'),
        on: dayOut,
        result: z.enum([good, 'to-mend', 'mended-in-time', 'mended-late', 'not-mended']),
        by: dayOut.optional().openapi({ description: 'By when it was to be mended.' }),
      }),
    )
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
            'Cases concluded of which a claim is reasonable, in whole or in part (H8): settled, by the word or ' +
              'silence of whoever was asked. A refusal that was explained is among neither.',
          ),
          promises: measure('Promises that fell due: performed by their day, or not.'),
          inspections: lookedAt(
            'in-order',
            'Of a village committee: inspected on that day, in order or mended by the day named (B5).',
          ),
          acceptances: lookedAt(
            'accepted',
            'Acceptance checks: accepted, or sent back and mended by the day named (H5).',
          ),
          ratings: z
            .strictObject({
              ...{ satisfied: z.int(), 'mostly-satisfied': z.int(), dissatisfied: z.int() },
            })
            .nullable()
            .openapi({
              description:
                'Given in these days, in whole fives that lie in them; null where there is none.',
            }),
        })
        .openapi('UnitAssessed'),
    ),
  })
  .openapi('Assessments')
