import { dutyNatures, dutyStates } from '../../domain/duty/duty'
import { claimOutcomes, noticeSubjects, serviceWays } from '../../domain/case/kinds'
import { CLOCK_NAMES } from '../../domain/rules/rule-pack'
import type { BodyCode, ClaimId, DutyId, UnitCode } from '../../domain/ids'
import { z } from '../http/zod'
import { bodyOut, personOut, petitionerOut, postOut, serviceOut } from './case-facts'
import { dayOut, idOut } from './values'

/** What there are several of in a case. */

export const dueFields = {
  due: dayOut,
  provisional: z.boolean(),
  basis: z.string(),
  /** How the day was counted, one line each. */
  steps: z.array(z.looseObject({})),
}

export const dutyOut = z
  .strictObject({
    id: idOut<DutyId>('2026-000001/notify/1'),
    position: z.int().openapi({ description: 'Its place, as in …/duties/{position}/sheet.' }),
    kind: z.string(),
    about: z.string().openapi({ description: 'Which of several of its kind.' }),
    nature: z.enum(dutyNatures),
    owedBy: postOut,
    openedOn: dayOut,
    ...dueFields,
    state: z.enum(dutyStates),
    doneOn: dayOut.optional(),
    overdue: z.boolean().openapi({ description: 'Open past its due date, or done after it.' }),
    rungs: z.array(z.string()).openapi({ description: 'Rungs of its ladder that have come.' }),
  })
  .openapi('Duty')

export const recipientOut = z
  .strictObject({
    id: petitionerOut,
    maskedName: z.string().nullable().openapi({ example: '张**' }),
    reachable: z.boolean(),
    joinedOn: dayOut.optional().openapi({
      description: 'Since when they bring it here, whose own case was merged into this one.',
    }),
    withdrawnOn: dayOut.optional(),
    notices: z.array(
      z.strictObject({
        says: z.enum(noticeSubjects),
        way: z.enum(serviceWays),
        on: dayOut,
        overtakenOn: dayOut.optional().openapi({
          description: 'When the matter came back from where it said that it went.',
        }),
      }),
    ),
    answer: serviceOut.optional().openapi({ description: 'The opinion or reply of this round.' }),
  })
  .openapi('Recipient')

export const claimOut = z
  .strictObject({
    id: idOut<ClaimId>('2026-000001-C1'),
    asks: z.string(),
    outcome: z.enum(claimOutcomes).optional(),
    carriedOut: z.literal(true).optional().openapi({
      description: 'Supported, and done by the time the opinion was issued (Art. 32).',
    }),
  })
  .openapi('Claim')

export const windowOut = z
  .strictObject({
    recipient: petitionerOut.nullable().openapi({ description: 'Null: a right of this body.' }),
    round: z.int(),
    clock: z.enum(['request-review', 'request-final-review', 'object']),
    openedOn: dayOut,
    ...dueFields,
    state: z.enum(['open', 'used', 'lapsed', 'overtaken']),
  })
  .openapi('Window')

export const outsideOut = z
  .strictObject({
    about: z.string(),
    body: bodyOut.nullable(),
    clock: z.enum(CLOCK_NAMES),
    from: dayOut,
    ...dueFields,
    doneOn: dayOut.optional(),
  })
  .openapi('OutsideDate', {
    description:
      'What a body outside owes, and by when: shown, and without a ladder (decision 13).',
  })

/** For whoever may decide on it: others learn from nothing that somebody was asked to stand back. */
export const shutOutOut = z
  .strictObject({
    accused: z.array(personOut),
    accusedUnits: z.array(idOut<UnitCode | BodyCode>('enforcement')),
    recusals: z.array(
      z.strictObject({
        person: personOut,
        posts: z.array(postOut).openapi({ description: 'What they held when it was asked.' }),
        askedOn: dayOut,
        askedBy: z
          .enum(['person-concerned', 'staff'])
          .optional()
          .openapi({ description: 'Left out for whoever it is about.' }),
        decided: z
          .strictObject({
            ...{ on: dayOut, by: personOut, granted: z.boolean() },
            decidedBy: z.enum(['body-above']).optional(),
          })
          .optional(),
        joinedOn: dayOut.optional().openapi({ description: 'With a case that was taken in.' }),
        wentAlong: z.literal(true).optional().openapi({
          description: 'Decided in the case this one was merged into (decision 38).',
        }),
      }),
    ),
  })
  .openapi('ShutOut')
