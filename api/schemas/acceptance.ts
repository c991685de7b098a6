import type { CaseNumber } from '../../domain/ids'
import { z } from '../http/zod'
import { idOut } from './values'

export const acceptanceFactsAnswer = z
  .strictObject({
    cases: z.array(
      z
        .strictObject({
          number: idOut<CaseNumber>('2026-000001'),
          ...{ gate: z.string(), served: z.string(), promises: z.string(), asked: z.string() },
          missing: z
            .array(z.string())
            .openapi({ description: 'What the closing gate still asks for.' }),
          ratings: z
            .strictObject({
              ...{ satisfied: z.int(), 'mostly-satisfied': z.int(), dissatisfied: z.int() },
            })
            .nullable()
            .openapi({
              description:
                'Drawn of those its unit was given in the year before, in sums; null while too few were given.',
            }),
          reasonNeeded: z.boolean().openapi({
            description:
              'More than half of those drawn are dissatisfied: whoever accepts all the same says why.',
          }),
        })
        .openapi('AcceptanceFacts'),
    ),
  })
  .openapi('AcceptanceFactsOfAll')
