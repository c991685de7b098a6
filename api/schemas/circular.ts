import { circularPhases } from '../../domain/circular/circular'
import { differenceParts } from '../../domain/circular/differences'
import type { PersonId, PostCode, UndertakingId } from '../../domain/ids'
import { z } from '../http/zod'
import { typicalCasesOut } from './figures'
import { dutyOut, stepFields } from './campaign'
import { dayOut, idOut, idSchema, instantOut, textSchema } from './values'

const LONGEST_TEXT = 50_000

const text = textSchema(LONGEST_TEXT).openapi({
  description: 'About duties and matters. No person is named, no journey counted.',
})

export const circularTextBody = z.strictObject({ text, ...stepFields }).openapi('CircularText')
export const replyBody = z
  .strictObject({
    post: idSchema<PostCode>('The post of yours that is named in it', 'laojie-head'),
    text,
    ...stepFields,
  })
  .openapi('CircularReply')
export const circularStepBody = z.strictObject(stepFields).openapi('CircularStep')

export const correctionParams = z.strictObject({
  id: idSchema<UndertakingId>('A circular', 'C2019-0001.fortnightly-circular.1'),
  correction: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .openapi({ type: 'integer', minimum: 1, maximum: 1_000, description: 'By its place, from 1.' }),
})

const written = { by: idOut<PersonId>('p1'), on: dayOut, text: z.string().nullable() }

export const circularAnswer = z
  .strictObject({
    id: idOut<UndertakingId>('C2019-0001.fortnightly-circular.1'),
    campaign: idOut<UndertakingId>('C2019-0001'),
    title: z.string(),
    report: z.boolean().openapi({ description: 'The one a campaign ends with.' }),
    phase: z.enum(circularPhases),
    version: z.int(),
    ...{ from: dayOut, cutOff: dayOut, due: dayOut, publishedOn: dayOut.nullable() },
    stoppedOn: dayOut.nullable().openapi({
      description: 'With its campaign, before it was published; why is read there.',
    }),
    named: z.array(idOut<PostCode>('laojie-head')),
    frozenAt: instantOut.nullable(),
    figuresHash: z.string().nullable(),
    typicalCases: typicalCasesOut,
    draft: z.strictObject({ ...written, repliesUntil: dayOut }).nullable(),
    replies: z.array(z.strictObject({ ...written, post: idOut<PostCode>('laojie-head') })),
    approvedBy: idOut<PersonId>('p2').nullable(),
    corrections: z.array(z.strictObject({ ...written, publishedOn: dayOut.nullable() })),
    proposals: z
      .array(
        z.strictObject({
          post: idOut<PostCode>('laojie-head'),
          since: dayOut,
          circulars: z.array(idOut<UndertakingId>('C2019-0001.fortnightly-circular.1')),
          kinds: z.array(z.string()),
        }),
      )
      .openapi({
        description:
          'To whoever works on papers: posts that fell behind in several running, and what may follow (H9).',
      }),
    duties: z.array(dutyOut),
  })
  .openapi('Circular')

export const proposedAnswer = z
  .strictObject({
    proposed: z.array(
      z
        .strictObject({
          part: z.enum(differenceParts),
          of: z.string().optional(),
          ...{ code: z.string(), counted: z.int(), would: z.int() },
          added: z
            .array(z.string())
            .openapi({ description: 'What changed it, as far as it is open to you.' }),
          gone: z.array(z.string()),
        })
        .openapi('ProposedCorrection'),
    ),
  })
  .openapi('ProposedCorrections')
