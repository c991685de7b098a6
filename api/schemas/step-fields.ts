import { serviceWays } from '../../domain/case/kinds'
import type { BodyCode, ClaimId, PetitionerId, PostCode } from '../../domain/ids'
import { z } from '../http/zod'
import { daySchema, idSchema, textSchema } from './values'

/** What several commands say alike. */

export const LONGEST_TEXT = 50_000

/** What somebody typed: kept beside the case and bound to the command by its hash. */
export function text(description: string) {
  return textSchema(LONGEST_TEXT).openapi({ description })
}

export const recipient = idSchema<PetitionerId>('Petitioner concerned', 'F2026-000001-P1')

export const way = z.enum(serviceWays).openapi({
  description: 'How it was received. All but `signed` are practice, unverified: confirm locally.',
})

export const body = idSchema<BodyCode>('A body of the organisation', 'lanxi-city')

export const post = (description: string, example = 'natural-resources-head') =>
  idSchema<PostCode>(description, example)

export const claim = idSchema<ClaimId>('Claim of the case', '2026-000001-C1')

/** Said only where it is so. */
export const carriedOut = z.literal(true).optional().openapi({
  description: 'Supported, and done already: nothing of it is left to promise (Art. 32).',
})

export const draft = (of: string) =>
  idSchema<string>(`The drafted ${of}, as stored by POST …/texts`, 'text-1')

const promise = {
  by: post('Post that carries it out'),
  due: daySchema.openapi({ description: 'The day by which it is done.' }),
}
const promised = 'What is promised in it, one by one: each opens a duty (plan H8).'

export const promises = z
  .array(z.strictObject(promise))
  .max(20)
  .default([])
  .openapi({ description: promised })

/** Where claims are answered one by one, each supported one needs a promise of its own, or one for all. */
export const promisesOfClaims = z
  .array(
    z.strictObject({
      ...promise,
      claims: z.array(claim).min(1).max(20).optional().openapi({
        description: 'What is supported and carried out by it; left out, all of it.',
      }),
    }),
  )
  .max(20)
  .default([])
  .openapi({ description: promised })
