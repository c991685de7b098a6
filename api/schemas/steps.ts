import { caseKinds, claimOutcomes, routes, serviceWays } from '../../domain/case/kinds'
import type { ClaimId, PetitionerId, PostCode, UnitCode } from '../../domain/ids'
import { z } from '../http/zod'
import { commandBody } from './command'
import { idSchema, textSchema } from './values'

const LONGEST_TEXT = 50_000

const recipient = idSchema<PetitionerId>('Petitioner served', 'F2026-000001-P1')
const way = z.enum(serviceWays).openapi({
  description: 'How it was received. All but `signed` are practice, unverified: confirm locally.',
})

export const noticeBody = commandBody('NoticeRequest', {
  recipient,
  way,
  text: textSchema(LONGEST_TEXT)
    .optional()
    .openapi({ description: 'The notice as it was served.' }),
})

export const acceptanceBody = commandBody('AcceptanceRequest', {
  kind: z.enum(caseKinds),
  route: z.enum(routes),
})

export const entrustmentBody = commandBody('EntrustmentRequest', {
  unit: idSchema<UnitCode>('Responsible unit', 'natural-resources'),
  lead: idSchema<PostCode>('Post of the lead official', 'lead-zhujia'),
  slipText: textSchema(LONGEST_TEXT).optional().openapi({ description: 'What the slip asks for.' }),
})

export const signatureBody = commandBody('SignatureRequest', {})

export const opinionBody = commandBody('OpinionRequest', {
  text: idSchema<string>('The drafted opinion, as stored by POST …/texts', 'text-1'),
  outcomes: z
    .array(
      z.strictObject({
        claim: idSchema<ClaimId>('Claim of the case', '2026-000001-C1'),
        outcome: z.enum(claimOutcomes),
      }),
    )
    .min(1)
    .max(20)
    .openapi({ description: 'An opinion answers every claim once (Art. 32).' }),
})

export const opinionServiceBody = commandBody('OpinionServiceRequest', { recipient, way })

export const conclusionBody = commandBody('ConclusionRequest', {})

export const textBody = z
  .strictObject({
    kind: z.literal('opinion'),
    text: textSchema(LONGEST_TEXT).openapi({
      description:
        'Facts, reasons and decision on the matter. Write nothing about anybody’s conduct, ' +
        'whereabouts or relations that the matter does not need.',
    }),
  })
  .openapi('TextRequest')
