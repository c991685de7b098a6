import { z } from 'zod'
import type { WrittenPack } from '../domain/rules/layering'
import { GROUNDS_IN_LAW, NOTICE_CONTENTS, TOPICS } from '../domain/rules/pack-facts'
import {
  CLOCK_BEARERS,
  CLOCK_CONDITIONS,
  CLOCK_NAMES,
  CLOCK_STARTS,
  CLOCK_STOPS,
  EXTENSION_CONDITIONS,
  RULE_PACK_IDS,
} from '../domain/rules/rule-pack'
import { ascending, daySchema, nameSchema } from './value-schemas'

/** As they are cited: '34', '22(3)', '22, 21'. */
const articleSchema = z.string().regex(/^\d+(\(\d+\))?(, \d+(\(\d+\))?)*$/)
const wholeDays = z.int().min(1).max(366)
const people = z.int().min(1)
const unverifiedSchema = z.strictObject({ en: nameSchema, zh: nameSchema })

const lengthSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.enum(['days', 'working-days']), count: wholeDays }),
  z.strictObject({ unit: z.literal('set-by-assigner') }),
])

const extensionSchema = z.strictObject({
  maxDays: wholeDays,
  article: articleSchema,
  approver: z.literal('head-of-deciding-body'),
  conditions: z.array(z.enum(EXTENSION_CONDITIONS)),
  leavesOpen: z.array(z.enum(EXTENSION_CONDITIONS)).min(1).exactOptional(),
})

const clockSchema = z
  .strictObject({
    clock: z.enum(CLOCK_NAMES),
    article: articleSchema,
    owes: z.enum(CLOCK_BEARERS),
    start: z.enum(CLOCK_STARTS),
    stop: z.array(z.enum(CLOCK_STOPS)).min(1),
    length: lengthSchema,
    extension: extensionSchema.exactOptional(),
    window: z.boolean(),
    excludes: z.literal('hearing-time').exactOptional(),
    conditions: z.array(z.enum(CLOCK_CONDITIONS)),
    leavesOpen: z.array(z.enum(CLOCK_CONDITIONS)).min(1).exactOptional(),
    unverified: unverifiedSchema.exactOptional(),
  })
  .refine((clock) => clock.length.unit === 'days' || clock.extension === undefined, {
    message: 'only a length in days can be extended by days',
  })
  .refine((clock) => clock.length.unit === 'days' || clock.excludes === undefined, {
    message: 'only a length in days can leave days out',
  })

const countingSchema = z.strictObject({
  firstDayExcluded: z.boolean(),
  rollsOverRestDays: z.boolean(),
  basis: z
    .array(
      z.strictObject({
        from: daySchema,
        law: nameSchema,
        articles: z.array(articleSchema).min(1),
        unverified: z.boolean(),
      }),
    )
    .min(1)
    .refine((basis) => ascending(basis.map((each) => each.from)), {
      message: 'each basis starts later than the one before it',
    }),
  unverified: nameSchema,
})

const representativesSchema = z.strictObject({
  most: people,
  smallGroup: z.strictObject({ upToPeople: people, most: people }).exactOptional(),
})
const noticeSchema = z.enum(NOTICE_CONTENTS)
const terminatedBySchema = z.array(z.enum(GROUNDS_IN_LAW)).min(1)

const writtenAlways = {
  id: z.enum(RULE_PACK_IDS),
  title: nameSchema,
  inForceFrom: daySchema,
  inForceTo: daySchema.exactOptional(),
  law: z.strictObject({ name: nameSchema, issuedBy: nameSchema, issuedOn: daySchema }),
  articles: z.partialRecord(z.enum(TOPICS), articleSchema),
  clocks: z
    .array(clockSchema)
    .min(1)
    .refine((clocks) => new Set(clocks.map((each) => each.clock)).size === clocks.length, {
      message: 'a clock stands in a pack once',
    }),
  unverified: z.array(unverifiedSchema),
}

/** With nothing below it a pack leaves nothing open. */
const wholeSchema = z.strictObject({
  ...writtenAlways,
  counting: countingSchema,
  noticeSays: noticeSchema,
  terminatedBy: terminatedBySchema,
  representatives: representativesSchema,
  layeredOver: z.undefined().exactOptional(),
})

const layerSchema = z.strictObject({
  ...writtenAlways,
  counting: countingSchema.exactOptional(),
  noticeSays: noticeSchema.exactOptional(),
  terminatedBy: terminatedBySchema.exactOptional(),
  representatives: representativesSchema.exactOptional(),
  layeredOver: z.enum(RULE_PACK_IDS),
})

export const writtenPackSchema: z.ZodType<WrittenPack> = z
  .discriminatedUnion('layeredOver', [wholeSchema, layerSchema])
  .refine(({ inForceFrom, inForceTo }) => inForceTo === undefined || inForceTo >= inForceFrom, {
    message: 'a pack ends after it begins',
  })
