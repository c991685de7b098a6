import type { CaseNumber, DutyId, PostCode, VillageCode } from '../../domain/ids'
import { z } from '../http/zod'
import { stepFields } from './campaign'
import { daySchema, idSchema, textSchema } from './values'

const LONGEST_TEXT = 20_000
const MOST_CASES = 500

const cases = z
  .array(idSchema<CaseNumber>('A case of this village or unit', '2026-000001'))
  .max(MOST_CASES)
  .openapi({ description: 'Numbers alone: there is no place for who was met or visited.' })
const text = textSchema(LONGEST_TEXT).openapi({
  description: 'About duties and matters, never about where anybody goes.',
})

const inspectedOf = {
  village: idSchema<VillageCode>('A village', 'laojie'),
  on: daySchema.openapi({ description: 'Of the inspection; of `mended`, of the mending.' }),
}
const inspected = z.discriminatedUnion('result', [
  z.strictObject({ ...inspectedOf, result: z.literal('in-order') }),
  z.strictObject({ ...inspectedOf, result: z.literal('to-mend'), by: daySchema }),
  z.strictObject({ ...inspectedOf, result: z.literal('mended') }),
])

/** What is handed in, by the form the definition asks for (decision 69). */
const filed = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('matters'),
    cases: cases.min(1).optional(),
    nil: z.literal(true).optional().openapi({ description: 'There was nothing to report.' }),
  }),
  z.strictObject({ form: z.literal('round'), heldOn: daySchema, cases }),
  z.strictObject({
    form: z.literal('follow-up'),
    disputes: z
      .array(
        z.strictObject({
          case: idSchema<CaseNumber>('A dispute that is not settled', '2026-000001'),
          how: z.enum(['followed-up', 'reported-up']),
        }),
      )
      .max(MOST_CASES)
      .openapi({
        description: 'Every dispute of the village that is not settled; none if none is.',
      }),
  }),
  z.strictObject({ form: z.literal('check'), text: text.optional() }),
  z.strictObject({ form: z.literal('statement'), text }),
  z.strictObject({
    form: z.literal('inspection'),
    villages: z.array(inspected).min(1).max(200),
    text,
  }),
  z.strictObject({ form: z.literal('clears') }).openapi({
    description:
      'Of what a return named, everything is clear now: who, what, history, handling, unit.',
  }),
  z.strictObject({ form: z.literal('reported-up'), text }).openapi({
    description: 'By the office: what is done about each dispute that was reported up (B3).',
  }),
  z.strictObject({ form: z.literal('receiving'), heldOn: daySchema, cases }),
  z.strictObject({
    form: z.literal('attention'),
    cases: cases
      .min(1)
      .optional()
      .openapi({ description: 'Cases you lead; each has it on record by then (lead-attention).' }),
    nil: z.literal(true).optional().openapi({ description: 'None; then "text" says why.' }),
    text: text.optional(),
  }),
  z.strictObject({
    form: z.literal('publicity'),
    shownOn: daySchema,
    text: text.openapi({ description: 'Where it was shown. It is published: name nobody.' }),
  }),
])
export type FiledBody = z.output<typeof filed>

export const returnBody = z
  .strictObject({
    duty: idSchema<DutyId>('The duty it is for', 'C2019-0001.village.laojie/village-return/1'),
    post: idSchema<PostCode>('The post of yours that owes it', 'laojie-head'),
    filed,
    ...stepFields,
  })
  .openapi('VillageReturn')
