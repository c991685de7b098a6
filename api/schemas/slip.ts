import type { CaseNumber, PostCode, UnitCode } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, idOut, idSchema } from './values'

export const slipParams = z.strictObject({
  number: idSchema<CaseNumber>('Number of the case', '2026-000001'),
  slip: idSchema<string>('Number of the slip', 'S2026-000001'),
})

export const slipOut = z
  .strictObject({
    number: idOut('S2026-000001'),
    issuedOn: dayOut,
    unit: z.strictObject({ code: idOut<UnitCode>('natural-resources'), name: z.string() }),
    lead: z.strictObject({ post: idOut<PostCode>('lead-zhujia'), title: z.string() }),
    title: z.string().openapi({ description: 'What the matter is called.' }),
    claims: z.array(z.strictObject({ id: idOut('2026-000001-C1'), asks: z.string() })),
    asks: z.string().nullable().openapi({ description: 'What the slip asks of the unit.' }),
    standing: z.enum(['in-force', 'no-longer']).openapi({
      description: '"no-longer": given back, or given to another unit since.',
    }),
    signForBy: dayOut.nullable(),
    signedOn: dayOut.nullable(),
    answerBy: z
      .strictObject({ due: dayOut, basis: z.string(), provisional: z.boolean() })
      .nullable()
      .openapi({ description: 'The limit the law gives the answer; null where none runs.' }),
  })
  .openapi('AssignmentSlip')

export const slipsAnswer = z.strictObject({ slips: z.array(slipOut) }).openapi('AssignmentSlips')
