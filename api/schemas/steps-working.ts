import { adviceKinds, leadAttentions, toldClears } from '../../domain/case/kinds'
import type { BodyCode, MilestoneId, PersonId, UnitCode } from '../../domain/ids'
import { z } from '../http/zod'
import { commandBody } from './command'
import { body, post, recipient, text } from './step-fields'
import { daySchema, idSchema } from './values'

export const entrustmentBody = commandBody('EntrustmentRequest', {
  unit: idSchema<UnitCode>('Responsible unit', 'natural-resources'),
  lead: post('Post of the lead official', 'lead-zhujia'),
  slipText: text('What the slip asks for.').optional(),
})
export const entrustmentReturnBody = commandBody('EntrustmentReturnRequest', {
  text: text('Why it is not the work of this unit.'),
})
export const signatureBody = commandBody('SignatureRequest', {})
export const teamBody = commandBody('TeamRequest', {
  members: z.array(post('Post of a member')).min(1).max(20),
})

export const planBody = commandBody('PlanRequest', {
  text: text('The plan: what is done, step by step.'),
  milestones: z
    .array(daySchema)
    .min(1)
    .max(20)
    .optional()
    .openapi({
      description:
        'The day of each step, in order. Left out, they are counted back from the day by which the ' +
        'matter has to be dealt with (plan H4).',
    }),
})
export const milestoneBody = commandBody('MilestoneRequest', {
  milestone: idSchema<MilestoneId>('Step of the plan', '2026-000001/milestone/1'),
})
export const progressBody = commandBody('ProgressRequest', {
  text: text('Facts on the matter; the people concerned may read it (V3).'),
})
export const leadAttentionBody = commandBody('LeadAttentionRequest', {
  how: z.enum(leadAttentions),
  leader: post('Post of the leader whose visit it was; left out, the one you lead by').optional(),
  text: text('What was found and what was agreed, of the matter alone (H7).'),
})
export const clearBody = commandBody('ClearRequest', {
  clear: z.enum(toldClears),
  text: text('Its history, or how it was handled before (B2).'),
})
export const extensionBody = commandBody('ExtensionRequest', {
  days: z.int().min(1).max(366).openapi({ description: 'Calendar days beyond the limit.' }),
  text: text('Why, as the person is told.'),
})

export const adviceBody = commandBody('AdviceRequest', {
  what: z.enum(adviceKinds),
  leader: post('Of a case meeting, the post that led it; left out, the one you lead by').optional(),
  text: text('The minutes or the answer. It advises, and ends nothing (T2).'),
})
export const explanationBody = commandBody('ExplanationRequest', {
  text: text('What was explained, in plain words (T6).'),
  byAnother: z.literal(true).optional().openapi({
    description:
      'The person wished to hear it from somebody else: refused to whoever explained it before.',
  }),
})
export const aidReferralBody = commandBody('AidReferralRequest', { to: body })
export const aidFollowUpBody = commandBody('AidFollowUpRequest', {
  text: text('What became of the aid referred first of those still open.'),
})

export const withdrawalBody = commandBody('WithdrawalRequest', {
  recipient,
  text: text('The person’s own word, as they gave it.'),
})
const person = idSchema<PersonId>('Member of staff', 'person-12')
export const recusalBody = commandBody('RecusalRequest', {
  person,
  askedBy: z.enum(['person-concerned', 'staff']),
})
export const recusalDecisionBody = commandBody('RecusalDecisionRequest', {
  person,
  granted: z.boolean(),
  decidedBy: z.enum(['body-above']).optional().openapi({
    description: 'Only of the head of the body: what the body above decided, as it was told here.',
  }),
})

/** Said as at registration. */
export const accusedBody = commandBody('AccusedRequest', {
  accused: z.array(person).max(20).default([]).openapi({
    description: 'Members of staff the matter is about: shut out of the case by person (Art. 30).',
  }),
  accusedUnits: z
    .array(idSchema<UnitCode | BodyCode>('Unit or body the matter is about', 'enforcement'))
    .max(20)
    .default([])
    .openapi({
      description: 'Everybody who works there is shut out, and nothing is passed there (Art. 30).',
    }),
})

export const clearedBody = commandBody('ClearedRequest', {
  accused: z.array(person).max(20).default([]).openapi({
    description: 'Members of staff who are named, and whom the matter is not about after all.',
  }),
  accusedUnits: z
    .array(idSchema<UnitCode | BodyCode>('Unit or body that is named', 'enforcement'))
    .max(20)
    .default([]),
  text: text('Why the matter is not about them after all.'),
})
