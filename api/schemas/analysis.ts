import { clusterRule } from '../../domain/analysis/clusters'
import { analysisSteps } from '../../domain/analysis/analysis'
import type { CaseNumber, PostCode, UndertakingId, VillageCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { hardReasons } from '../../domain/analysis/hardest'
import { z } from '../http/zod'
import { pageSize } from './page'
import { subjectSchema } from './subject'
import { dayOut, daySchema, idOut } from './values'

const LONGEST_YEARS = 5

const tooLong = ({ from, to }: { from: Day; to: Day }) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= LONGEST_YEARS

export const analysisQuery = z
  .strictObject({
    ...{ from: daySchema, to: daySchema },
    by: z.enum(analysisSteps).default('month'),
    subject: subjectSchema.optional().openapi({ description: 'This one and what lies within it.' }),
  })
  .superRefine((given, context) => {
    const message =
      given.to < given.from
        ? 'Give a day that is not before "from"'
        : tooLong(given)
          ? `Ask for ${LONGEST_YEARS} calendar years at most`
          : undefined
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['to'], message })
  })

const cell = {
  matters: z.int(),
  cases: z.string().openapi({
    description: 'Opens the list of exactly these cases.',
    example: '/v1/cases?counted=true&subject=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE',
  }),
}
const line = {
  ...cell,
  periods: z.array(z.strictObject({ period: z.string(), ...cell })).openapi({
    description: 'Those in which there is one at least.',
  }),
}

export const analysisAnswer = z
  .strictObject({
    ...{ from: dayOut, to: dayOut },
    periods: z.array(z.strictObject({ name: z.string(), from: dayOut, to: dayOut })),
    subjects: z
      .array(
        z
          .strictObject({
            subject: z.string().nullable().openapi({ description: 'Null: nobody has said.' }),
            parent: z.string().nullable(),
            ...line,
            areas: z
              .array(
                z.strictObject({
                  area: idOut<string>('zhujia').nullable(),
                  name: z.string().nullable(),
                  ...line,
                  villages: z.array(
                    z.strictObject({
                      ...{ village: idOut<VillageCode>('laojie'), name: z.string() },
                      ...line,
                    }),
                  ),
                }),
              )
              .nullable()
              .openapi({
                description:
                  'In their fixed order. Null where a subject holds so much that its places would stand ' +
                  'there by their numbers alone.',
              }),
          })
          .openapi('SubjectAnalysed'),
      )
      .openapi({ description: 'In the order of their tree; each with what lies within it.' }),
  })
  .openapi('Analysis')

export const hardestQuery = z.strictObject({ size: pageSize })

export const hardestAnswer = z
  .strictObject({
    matters: z.array(
      z
        .strictObject({
          number: idOut<CaseNumber>('2026-000001'),
          receivedOn: dayOut,
          subject: z.string().nullable(),
          lead: idOut<PostCode>('lead-zhujia').nullable().openapi({
            description: 'Whom the heads’ review hears; null: entrust the case first.',
          }),
          review: idOut<UndertakingId>('P2026-000001').nullable().openapi({
            description: 'The heads’ review of it that is under way.',
          }),
          reasons: z.array(
            z.strictObject({
              reason: z.enum(hardReasons),
              count: z.int().openapi({ description: 'Days or times, as the reason says.' }),
              says: z.string(),
            }),
          ),
        })
        .openapi('HardMatter'),
    ),
    more: z.int().openapi({ description: 'How many more there are behind these.' }),
  })
  .openapi('HardestMatters')

export const clustersQuery = z.strictObject({
  days: z.coerce.number().int().min(7).max(92).default(clusterRule.days).openapi({
    description: 'How long the stretch up to today is, and each before it that it is held against.',
  }),
})

export const clustersAnswer = z
  .strictObject({
    ...{ from: dayOut, to: dayOut },
    clusters: z.array(
      z
        .strictObject({
          subject: z.string(),
          area: idOut<string>('zhujia').nullable().openapi({
            description: 'Null: from across the township.',
          }),
          name: z.string().nullable(),
          cases: z.array(idOut<CaseNumber>('2026-000001')),
          says: z.string().openapi({ description: 'Why they are proposed.' }),
          joins: z.array(idOut<UndertakingId>('P2026-000001')).openapi({
            description: 'Proceedings that hold some of them already: others have come since.',
          }),
        })
        .openapi('MatterCluster'),
    ),
  })
  .openapi('MatterClusters')
