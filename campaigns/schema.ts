import { z } from 'zod'
import {
  acceptanceChecks,
  dutyForms,
  measures,
  owerGroups,
  recordedChecks,
  restDayRules,
  type CampaignDefinition,
  type DefinedDuty,
} from '../domain/campaign/definition'
import { caseKinds, askedOfLeads } from '../domain/case/kinds'
import type { PostCode, VillageCode } from '../domain/ids'
import { GIVEN_DAY, parseGivenDay, yearOf, type Day } from '../domain/time/day'

/** Before the first regulations there is no campaign; and whatever opens before one has its days too. */
const FIRST_YEAR = 2000

const daySchema = z
  .string()
  .meta({ format: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, description: 'YYYY-MM-DD' })
  .transform((text, context): Day => {
    const day = parseGivenDay(text)
    if (day !== undefined && yearOf(day) >= FIRST_YEAR) return day
    const message = `Give ${GIVEN_DAY.replace(/\d{4} to/, `${FIRST_YEAR} to`)}`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const text = z.string().max(200).regex(/\S/, 'Give a text that is not blank')
const code = z
  .string()
  .max(64)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'Give a code of small letters, digits and single hyphens, which begins with a letter',
  )
const existingCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Give a code of small letters, digits and hyphens')
const postCode = existingCode.transform((each) => each as PostCode)
const villageCode = existingCode.transform((each) => each as VillageCode)
const basis = text.describe('Paragraph of the plan, or article: plan H4')

const restDay = z
  .enum(restDayRules)
  .describe('Where a date goes that lands on a rest day: before, after, or stay')

const scheduleSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('day'), day: daySchema, restDay }),
  z.strictObject({ by: z.literal('days'), days: z.array(daySchema).min(1).max(60), restDay }),
  z.strictObject({ by: z.literal('phase-end'), restDay }),
  z.strictObject({ by: z.literal('every-days'), days: z.int().min(1).max(366), restDay }),
  z.strictObject({
    by: z.literal('weekly'),
    weekday: z.literal([1, 2, 3, 4, 5, 6, 7]).describe('ISO weekday: 1 is Monday, 7 Sunday'),
    restDay,
  }),
  z.strictObject({ by: z.literal('month-end'), restDay }),
  z.strictObject({ by: z.literal('working-day') }),
])

const owersSchema = z.union([z.enum(owerGroups), z.strictObject({ post: postCode })], {
  error: `Name one of ${owerGroups.join(', ')}, or a post as { post: its-code }`,
})

const phaseSchema = z.strictObject({
  ...{ code, title: text.describe('As staff call it') },
  from: daySchema.describe('First day'),
  to: daySchema.describe('Last day, part of the phase'),
  basis,
})

const paperSchema = z.strictObject({
  cutOffWorkingDays: z
    .int()
    .min(0)
    .max(60)
    .describe('Its figures end that many working days before it is due'),
  replyWorkingDays: z
    .int()
    .min(0)
    .max(60)
    .describe('Working days after the draft in which the posts named may reply'),
  readers: z.enum(['township', 'leading-group', 'secretary']).describe('Who reads it'),
})

export const dutySchema: z.ZodType<DefinedDuty> = z.strictObject({
  ...{ code, title: text.describe('As staff call it'), owers: owersSchema },
  phase: code.describe('Code of the phase it belongs to'),
  continues: code
    .describe('Code of the duty of an earlier phase that it goes on from')
    .exactOptional(),
  form: z.enum(dutyForms).describe('What discharges it'),
  when: scheduleSchema,
  opensWorkingDaysBefore: z
    .int()
    .min(0)
    .max(60)
    .describe('Working days before the due date on which it opens')
    .exactOptional(),
  acceptedForDays: z
    .int()
    .min(0)
    .max(366)
    .describe('Days after the due date for which it is still accepted, late'),
  ladder: z.enum(['standard', 'quiet']).describe('quiet: nobody is rung'),
  basis,
  paper: paperSchema.describe('Of a circular or a review, and of nothing else').exactOptional(),
  attention: z
    .enum(askedOfLeads)
    .describe('Of an attention, and of nothing else: what a lead does for each case')
    .exactOptional(),
  check: z
    .enum(recordedChecks)
    .describe('Of a check that the record bears out, and of nothing else: what is looked at')
    .exactOptional(),
})

const targetSchema = z.strictObject({
  ...{ code, title: text, measure: z.enum(measures) },
  // What lies outside is found by the check, with the others of its kind.
  atLeastPercent: z.number().meta({ minimum: 0, maximum: 100 }),
  basis,
})

const selectionSchema = z.strictObject({
  which: z.enum(['backlog', 'open']),
  kinds: z.array(z.enum(caseKinds)).min(1).exactOptional(),
  villages: z.array(villageCode).min(1).exactOptional(),
  receivedBefore: daySchema.exactOptional(),
  settleBy: code.describe('The phase by whose last day it settles what it took on'),
})

const campaignSchema = z.strictObject({
  ...{ code, title: text.describe('As staff call it'), basis },
  phases: z.array(phaseSchema).min(1).max(24).describe('In order, without a gap'),
  duties: z.array(dutySchema).min(1).max(200),
  targets: z.array(targetSchema).max(60),
  selection: selectionSchema
    .describe('Which cases the campaign takes on; absent, none')
    .exactOptional(),
  acceptance: z
    .array(z.enum(acceptanceChecks))
    .describe('What is looked at before somebody outside the team accepts a matter'),
})

export const definitionSchema: z.ZodType<CampaignDefinition> = campaignSchema

/** For editors, which check a definition by it while it is written (docs/campaigns.md). */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(campaignSchema, { io: 'input' })
  return `${JSON.stringify({ title: 'A campaign of Anjie', ...schema }, null, 2)}\n`
}
