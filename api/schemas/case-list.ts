import { caseKinds, channels, routes } from '../../domain/case/kinds'
import { casePhases, settledHow } from '../../domain/case/state'
import type { CaseNumber, FilingNumber, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { z } from '../http/zod'
import { caseListSorts } from '../queries/case-list'
import { subjectSchema } from './subject'
import { cursorSchema, nextOut, pageSize } from './page'
import { dayOut, daySchema, idOut, idSchema, yesOrNoInQuery } from './values'

/** `starting`: stored, and not yet seen to live. */
export const rowPhases = ['starting', ...casePhases] as const

/** As counters count them. */
const countedKinds = [...caseKinds, 'unsorted'] as const

const filterFields = <YesOrNo extends z.ZodType<boolean>>(yesOrNo: YesOrNo) => ({
  phase: z.enum(rowPhases).optional(),
  kind: z
    .enum(countedKinds)
    .optional()
    .openapi({ description: '`unsorted`: nobody has said yet.' }),
  route: z.enum(routes).optional(),
  channel: z.enum(channels).optional(),
  subject: subjectSchema.optional(),
  withoutSubject: yesOrNo.optional(),
  withoutVillage: yesOrNo.optional(),
  counted: yesOrNo.optional().openapi({
    description: 'As the analysis counts: sorted, about no official, not merged into another.',
  }),
  overdue: yesOrNo.optional(),
  provisional: yesOrNo.optional().openapi({
    description: 'A date of it reaches into a year whose calendar is not published.',
  }),
  settled: yesOrNo.optional().openapi({
    description: 'What was promised is done, and the person confirmed it or did not answer.',
  }),
  listed: yesOrNo.optional().openapi({ description: 'Under listed supervision.' }),
  inherited: yesOrNo.optional().openapi({ description: 'Taken over from before.' }),
  unit: idSchema<UnitCode>('Responsible unit', 'natural-resources').optional(),
  lead: idSchema<PostCode>('Post of the lead official', 'lead-zhujia').optional(),
  village: idSchema<VillageCode>('Village', 'laojie').optional(),
  area: idSchema<string>('Work area', 'zhujia').optional(),
  campaign: idSchema<string>('A campaign that has it', 'C2026-0001').optional(),
  receivedFrom: daySchema.optional(),
  receivedTo: daySchema.optional(),
  dueFrom: daySchema.optional().openapi({ description: 'What is due next, from this day on.' }),
  dueTo: daySchema.optional(),
  concludedFrom: daySchema.optional(),
  concludedTo: daySchema.optional(),
  endedFrom: daySchema.optional(),
  endedTo: daySchema.optional(),
  mine: yesOrNo.optional().openapi({
    description:
      'You or your post registered it, you lead it, work in its unit, or owe something on it.',
  }),
})

const pageFields = <YesOrNo extends z.ZodType<boolean>>(yesOrNo: YesOrNo) => ({
  sort: z.enum(caseListSorts).default('due').openapi({
    description:
      'What is due next comes first; what was received first; in order of registration; or the reverse of that.',
  }),
  titles: yesOrNo.optional().openapi({
    description: 'With the titles people gave; that you read them is audited for each case.',
  }),
  after: cursorSchema(
    z.strictObject({
      sort: z.enum(caseListSorts),
      number: z.string().max(20),
      day: daySchema.nullable(),
    }),
  ),
})

const ranges = ['received', 'due', 'concluded', 'ended'] as const
type Ranges = Partial<Record<`${(typeof ranges)[number]}${'From' | 'To'}`, Day | undefined>>

export const turnedRound = (given: Ranges, context: z.RefinementCtx): void => {
  for (const range of ranges) {
    const [from, to] = [given[`${range}From`], given[`${range}To`]]
    if (from === undefined || to === undefined || from <= to) continue
    const message = `Give a day that is not before "${range}From"`
    context.addIssue({ code: 'custom', path: [`${range}To`], message })
  }
}

type Placed = Partial<Record<'village' | 'area' | 'lead' | 'channel', string | undefined>>

/** What higher bodies refer down is counted for the township as a whole (the plan's last section). */
export const referredByPlace = (given: Placed, context: z.RefinementCtx): void => {
  if (given.channel !== 'referred') return
  const place = (['village', 'area', 'lead'] as const).find((name) => given[name] !== undefined)
  if (place === undefined) return
  const message =
    `Leave "${place}" out: matters referred from above are counted for the township as a whole, ` +
    'so that no place or lead is measured by how many went to a higher body'
  context.addIssue({ code: 'custom', path: ['channel'], message })
}

type Paged = { sort: string; after?: { sort: string } | undefined }

const otherSort = ({ sort, after }: Paged, context: z.RefinementCtx): void => {
  if (after === undefined || after.sort === sort) return
  const message = 'Give "next" of the page before, unchanged, with the same "sort"'
  context.addIssue({ code: 'custom', path: ['after'], message })
}

/** The filters alone, before what holds between them: for whoever adds fields of their own. */
export const caseFilterFields = filterFields(yesOrNoInQuery)
export const caseCountersQuery = z
  .strictObject(caseFilterFields)
  .superRefine(turnedRound)
  .superRefine(referredByPlace)

export const caseListQuery = z
  .strictObject({
    ...caseFilterFields,
    ...pageFields(yesOrNoInQuery),
    size: pageSize,
  })
  .superRefine(turnedRound)
  .superRefine(referredByPlace)
  .superRefine(otherSort)

export const caseSearchBody = z
  .strictObject({
    words: z.string().trim().min(2).max(200).optional().openapi({
      description:
        'Every two neighbouring characters of these words must stand in the title and words of the filing taken together, or in one claim of the case.',
      example: '路面破损',
    }),
    name: z.string().trim().min(1).max(100).optional().openapi({
      description: 'The whole name of a petitioner; needs leave to read contacts, and is audited.',
    }),
    phone: z.string().trim().min(3).max(40).optional().openapi({
      description: 'Likewise their whole telephone number, whatever way it is written.',
    }),
    ...filterFields(z.boolean()),
    ...pageFields(z.boolean()),
    size: z.int().min(1).max(100).default(50),
  })
  .superRefine(turnedRound)
  .superRefine(referredByPlace)
  .superRefine(otherSort)
  .openapi('CaseSearch')

/** The filter fields of a list, of its counters and of a search, as the queries take them. */
export type GivenFilter = z.output<typeof caseCountersQuery>

const listedCaseOut = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    filing: idOut<FilingNumber>('F2026-000001'),
    title: z.string().nullable().openapi({ description: 'Null unless titles were asked for.' }),
    phase: z.enum(rowPhases),
    version: z.int(),
    kind: z.enum(caseKinds).nullable(),
    route: z.enum(routes).nullable(),
    channel: z.enum(channels),
    subject: z.string().nullable(),
    unit: idOut<UnitCode>('natural-resources').nullable(),
    unitName: z.string().nullable(),
    lead: idOut<PostCode>('lead-zhujia').nullable(),
    leadTitle: z.string().nullable(),
    village: idOut<VillageCode>('laojie').nullable(),
    villageName: z.string().nullable(),
    receivedOn: dayOut,
    nextDue: dayOut.nullable(),
    overdue: z.boolean(),
    provisional: z.boolean(),
    inherited: z.boolean(),
    listed: z.boolean(),
    settled: z.enum(settledHow).nullable(),
    concludedOn: dayOut.nullable(),
    endedOn: dayOut.nullable(),
  })
  .openapi('ListedCase')

export const caseListAnswer = z
  .strictObject({ cases: z.array(listedCaseOut), next: nextOut })
  .openapi('CaseList')

const count = z.int().min(0)

export const caseCountersAnswer = z
  .strictObject({
    total: count,
    overdue: count,
    provisional: count,
    settled: count,
    byPhase: z.partialRecord(z.enum(rowPhases), count),
    byKind: z.partialRecord(z.enum(countedKinds), count),
    bySettlement: z.partialRecord(z.enum(settledHow), count).openapi({
      description:
        'How the settled came to count as settled (H8): by people’s word, by their silence, or as the ' +
        'old books say that were taken over.',
    }),
  })
  .openapi('CaseCounters')
