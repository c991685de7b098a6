import { acceptanceChecks, measures } from '../../domain/campaign/definition'
import { dutyNatures } from '../../domain/duty/duty'
import type { CaseNumber, DutyId, PostCode, UndertakingId, VillageCode } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, idOut } from './values'

const counted = {
  code: z.string(),
  count: z.int(),
  of: z.string().optional().openapi({ description: 'The figure beside it of which it is a part.' }),
  unnamed: z.int().optional().openapi({ description: 'Counted here without a number.' }),
  leftOut: z.int().optional().openapi({ description: 'In the list, and not open to you.' }),
}
const ofCases = z
  .strictObject({ ...counted, cases: z.array(idOut<CaseNumber>('2026-000001')) })
  .openapi('CaseFigure')
const ofDuties = z
  .strictObject({ ...counted, duties: z.array(idOut<DutyId>('2026-000001/sort/1')) })
  .openapi('DutyFigure')

const sampleOut = z
  .strictObject({ drawn: z.int(), judged: z.int(), again: z.int() })
  .openapi('OutsideSample')

const targetOut = {
  ...{ code: z.string(), title: z.string(), measure: z.enum(measures), basis: z.string() },
  atLeastPercent: z.number(),
  ...{ reached: z.int(), of: z.int() },
  percent: z
    .number()
    .nullable()
    .openapi({ description: 'Never rounded up; null while there is nothing to measure.' }),
  met: z.boolean().nullable(),
  apart: z.strictObject({ confirmed: z.int(), unanswered: z.int() }).optional(),
  sample: sampleOut.optional(),
}
export const measuredTarget = z.strictObject(targetOut).openapi('MeasuredTarget')

const targetFigure = z
  .strictObject({
    ...targetOut,
    behind: z.strictObject({
      cases: z.array(idOut<CaseNumber>('2026-000001')),
      duties: z.array(idOut<DutyId>('C2019-0001/report/1')),
      ...{ unnamed: z.int(), leftOut: z.int().optional() },
    }),
  })
  .openapi('TargetFigure')

const closingOut = z
  .strictObject({
    ...{ accepted: z.int(), sentBack: z.int(), underWay: z.int() },
    criteria: z.array(
      z.strictObject({ criterion: z.enum(acceptanceChecks), holds: z.int(), of: z.int() }),
    ),
    missed: z.array(idOut<DutyId>('C2019-0001/report/1')),
    changes: z.array(
      z.strictObject({ on: dayOut, kind: z.string(), reason: z.string().nullable() }),
    ),
    acceptance: z.array(ofCases).optional().openapi({
      description: 'Settled matters of the campaign, by what came of their acceptance.',
    }),
  })
  .openapi('ClosingFigures')

const clusterFigure = z
  .strictObject({
    subject: z.string(),
    area: z.string().nullable().openapi({ description: 'Null: from across the township.' }),
    ...{ says: z.string(), count: z.int(), leftOut: z.int().optional() },
    cases: z.array(idOut<CaseNumber>('2026-000001')),
  })
  .openapi('ClusterFigure')

export const typicalCasesOut = z
  .array(z.strictObject({ id: idOut<UndertakingId>('P2026-000001'), approvedOn: dayOut }))
  .openapi({
    description:
      'Typical cases approved in its stretch, as they froze: read them in the library (readGoodPractice).',
  })

export const figuresAnswer = z
  .strictObject({
    circular: idOut<UndertakingId>('C2019-0001.fortnightly-circular.1'),
    campaign: idOut<UndertakingId>('C2019-0001'),
    ...{ from: dayOut, cutOff: dayOut, since: dayOut },
    township: z.strictObject({
      ...{ figures: z.array(ofCases), intake: z.array(ofCases), duties: z.array(ofDuties) },
    }),
    leads: z.array(
      z.strictObject({ lead: idOut<PostCode>('lead-zhujia'), figures: z.array(ofCases) }),
    ),
    villages: z.array(
      z.strictObject({
        village: idOut<VillageCode>('laojie'),
        ...{ figures: z.array(ofCases), returns: z.array(ofDuties) },
      }),
    ),
    posts: z.array(
      z.strictObject({
        post: idOut<PostCode>('laojie-head'),
        duties: z.array(ofDuties),
        overdue: z.array(
          z.strictObject({
            duty: idOut<DutyId>('2026-000001/sort/1'),
            ...{ kind: z.string(), nature: z.enum(dutyNatures), due: dayOut, days: z.int() },
          }),
        ),
      }),
    ),
    named: z.array(idOut<PostCode>('laojie-head')),
    targets: z.array(targetFigure).optional(),
    closing: closingOut.optional().openapi({ description: 'Of the report a campaign ends with.' }),
    clusters: z.array(clusterFigure).optional().openapi({
      description: 'What one policy or project may have set off, as proposed at the cut-off.',
    }),
    typicalCases: typicalCasesOut.optional(),
    asTheyStood: z.strictObject({
      count: z.int(),
      cases: z.array(idOut<CaseNumber>('2026-000001')),
    }),
  })
  .openapi('CircularFigures')
