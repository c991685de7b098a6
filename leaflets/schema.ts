import { z } from 'zod'
import { caseKinds, routes } from '../domain/case/kinds'
import { casePhases } from '../domain/case/state'
import type { LeafletCode } from '../domain/ids'
import type { Leaflet } from '../domain/leaflet/leaflet'
import { GIVEN_DAY, parseGivenDay, type Day } from '../domain/time/day'

const daySchema = z.string().transform((text, context): Day => {
  const day = parseGivenDay(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: `Give ${GIVEN_DAY}` })
  return z.NEVER
})

const codeSchema = z
  .string()
  .max(64)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'Give a code of small letters, digits and single hyphens, which begins with a letter',
  )
  .transform((code) => code as LeafletCode)

/** It is handed to people: a line in another script was mostly forgotten there. */
const chinese = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/\p{Script=Han}/u, 'Give it in Chinese, in words whoever reads it uses')
const lines = z.array(chinese(300)).min(1).max(12)

const forSchema = z
  .strictObject({
    kinds: z.array(z.enum(caseKinds)).min(1).optional(),
    routes: z.array(z.enum(routes)).min(1).optional(),
    phases: z.array(z.enum(casePhases)).min(1).optional(),
    subjects: z.array(chinese(40)).min(1).max(40).optional(),
  })
  .refine((one) => Object.keys(one).length > 0, {
    message: 'Name kinds, routes, phases or subjects; or write "for: any" for every matter',
  })

/** One leaflet, field by field as docs/leaflets.md has them. */
export const leafletSchema: z.ZodType<Leaflet> = z.strictObject({
  code: codeSchema,
  title: chinese(60),
  from: daySchema,
  for: z.union([z.literal('any'), z.array(forSchema).min(1).max(20)], {
    error: 'Give "any", or a list of what it is for',
  }),
  rights: lines,
  steps: lines,
  door: z.strictObject({ name: chinese(100), about: chinese(300) }),
  basis: z
    .array(
      z.strictObject({
        law: chinese(60),
        articles: z
          .array(z.string().regex(/^\d+(\(\d+\))?$/, "Give an article as '34' or '31(6)'"))
          .min(1)
          .max(20),
        unverified: z.literal(true).optional(),
      }),
    )
    .min(1)
    .max(12),
})
