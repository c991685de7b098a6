import { claimOutcomes, opinionParts, replyResults, reviewOutcomes } from '../../domain/case/kinds'
import type { PetitionerId } from '../../domain/ids'
import { z } from '../http/zod'
import { commandBody } from './command'
import {
  body,
  carriedOut,
  claim,
  draft,
  promises,
  promisesOfClaims,
  recipient,
  text,
  way,
} from './step-fields'
import { daySchema, idSchema } from './values'

const outcomes = z
  .array(z.strictObject({ claim, outcome: z.enum(claimOutcomes), carriedOut }))
  .min(1)
  .max(20)

export const opinionBody = commandBody('OpinionRequest', {
  text: draft('opinion'),
  outcomes: outcomes.openapi({
    description:
      'An opinion answers every claim once. What is supported is promised in it, or said to be carried out already (Art. 32).',
  }),
  parts: z.array(z.enum(opinionParts)).max(opinionParts.length).openapi({
    description: 'What the text holds, as whoever approves it has read it (Art. 32).',
  }),
  promises: promisesOfClaims,
})
export const replyBody = commandBody('ReplyRequest', {
  text: draft('reply'),
  result: z.enum(replyResults),
  promises,
})

const service = { recipient, way }
export const opinionServiceBody = commandBody('OpinionServiceRequest', service)
export const replyServiceBody = commandBody('ReplyServiceRequest', service)
export const reviewServiceBody = commandBody('ReviewServiceRequest', service)

export const handOverBody = commandBody('HandOverRequest', { to: body })
export const errandBody = commandBody('ErrandRequest', { text: text('What was done.') })

export const mediationBody = commandBody('MediationRequest', {
  outcome: z.enum(['agreed', 'failed']),
  text: text('The minutes.'),
})
export const agreementBody = commandBody('AgreementRequest', {
  text: text('The agreement as it was signed. No promise to stop petitioning belongs in it.'),
  signedBy: z.array(idSchema<PetitionerId>('Who signed', 'F2026-000001-P1')).min(1).max(50),
  endsMatter: z.boolean().default(false).openapi({
    description: 'Whether it takes the place of an opinion, where the rules allow that.',
  }),
  promises,
})

export const breachBody = commandBody('BreachRequest', {
  text: text('Who says that it is not kept, and what of it was not done.'),
})

export const reviewBody = commandBody('ReviewRequest', { recipient })
export const finalReviewBody = commandBody('FinalReviewRequest', { recipient })
export const reviewWithdrawalBody = commandBody('ReviewWithdrawalRequest', {
  recipient,
  text: text('The own word of the petitioner.'),
})
export const reviewFileBody = commandBody('ReviewFileRequest', { recipient })
export const hearingBody = commandBody('HearingRequest', {
  recipient,
  from: daySchema,
  to: daySchema,
  text: text('The minutes, as the final reviewing body sent them.'),
})
export const reviewDecisionBody = commandBody('ReviewDecisionRequest', {
  recipient,
  outcome: z.enum(reviewOutcomes),
  outcomes: outcomes.optional().openapi({
    description: 'Changed, it says what stands of the claims it speaks of; else nothing.',
  }),
  text: text('The review opinion.'),
  promises: promisesOfClaims,
})
