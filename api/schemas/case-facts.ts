import {
  caseKinds,
  claimOutcomes,
  competenceDeciders,
  declineGrounds,
  endings,
  noticeSubjects,
  replyResults,
  reviewOutcomes,
  routes,
  serviceWays,
  terminationGrounds,
  toldClears,
} from '../../domain/case/kinds'
import { adviceKinds } from '../../domain/case/state'
import { CLOCK_NAMES } from '../../domain/rules/rule-pack'
import type {
  BodyCode,
  CaseNumber,
  ClaimId,
  DutyId,
  MilestoneId,
  PersonId,
  PetitionerId,
  PostCode,
  PromiseId,
  UnitCode,
} from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, idOut } from './values'

/** The parts a case consists of, as whoever may see it is told. */

export const postOut = idOut<PostCode>('office-registrar')
export const personOut = idOut<PersonId>('person-3')
const petitionerOut = idOut<PetitionerId>('F2026-000001-P1')
const bodyOut = idOut<BodyCode>('lanxi-city')
const textOut = z.string().openapi({ description: 'One of the texts of the case.' })
export const wordsFields = { zh: z.string(), en: z.string() }

export const named = <Code extends string>(example: string) =>
  z.strictObject({ code: idOut<Code>(example), name: z.string() })

const dueFields = {
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
    nature: z.enum(['statutory', 'internal']),
    owedBy: postOut,
    openedOn: dayOut,
    ...dueFields,
    state: z.enum(['open', 'done', 'withdrawn']),
    doneOn: dayOut.optional(),
    overdue: z.boolean().openapi({ description: 'Open past its due date, or done after it.' }),
    rungs: z.array(z.string()).openapi({ description: 'Rungs of its ladder that have come.' }),
  })
  .openapi('Duty')

const serviceOut = z.strictObject({ way: z.enum(serviceWays), on: dayOut })

export const recipientOut = z
  .strictObject({
    id: petitionerOut,
    maskedName: z.string().nullable().openapi({ example: '张**' }),
    reachable: z.boolean(),
    withdrawnOn: dayOut.optional(),
    notices: z.array(
      z.strictObject({ says: z.enum(noticeSubjects), way: z.enum(serviceWays), on: dayOut }),
    ),
    answer: serviceOut.optional().openapi({ description: 'The opinion or reply of this round.' }),
  })
  .openapi('Recipient')

export const claimOut = z
  .strictObject({
    id: idOut<ClaimId>('2026-000001-C1'),
    asks: z.string(),
    outcome: z.enum(claimOutcomes).optional(),
  })
  .openapi('Claim')

export const windowOut = z
  .strictObject({
    recipient: petitionerOut.nullable().openapi({ description: 'Null: a right of this body.' }),
    round: z.int(),
    clock: z.enum(['request-review', 'request-final-review', 'object']),
    openedOn: dayOut,
    ...dueFields,
    state: z.enum(['open', 'used', 'lapsed']),
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
    description: 'What a body outside owes, and by when: shown, and without a ladder (decision 13).',
  })

const answerOut = z.strictObject({
  paper: z.enum(['opinion', 'reply']),
  text: textOut,
  issuedOn: dayOut,
  draftedBy: personOut,
  approvedBy: personOut,
  result: z.enum(replyResults).optional(),
})

const remedyOut = z.strictObject({
  round: z.int(),
  level: z.enum(['review', 'final-review']),
  recipient: petitionerOut,
  requestedOn: dayOut,
  fileSentOn: dayOut.optional(),
  hearings: z.array(z.strictObject({ from: dayOut, to: dayOut })),
  decided: z
    .strictObject({ on: dayOut, outcome: z.enum(reviewOutcomes), text: textOut })
    .optional(),
  service: serviceOut.optional(),
})

const promiseOut = z.strictObject({
  id: idOut<PromiseId>('2026-000001/promise/1'),
  from: z.enum(['opinion', 'agreement', 'review']),
  madeOn: dayOut,
  by: postOut,
  due: dayOut,
  performedOn: dayOut.optional(),
})

const milestoneOut = z.strictObject({
  id: idOut<MilestoneId>('2026-000001/milestone/1'),
  due: dayOut,
  reachedOn: dayOut.optional(),
})

/** Where the matter comes from, and where it went. */
export const wayFields = {
  kind: z.enum(caseKinds).optional(),
  route: z.enum(routes).optional(),
  origin: z
    .strictObject({
      from: bodyOut,
      how: z.enum(['forwarded', 'assigned']),
      on: dayOut,
      reportBackOn: dayOut.optional(),
    })
    .optional(),
  inherited: z.boolean(),
  sortedOn: dayOut.optional(),
  acceptedOn: dayOut.optional(),
  declined: z
    .strictObject({
      ground: z.enum(declineGrounds),
      route: z.enum(routes).optional(),
      body: bodyOut.optional(),
    })
    .optional(),
  transfer: z
    .strictObject({
      to: bodyOut,
      on: dayOut,
      reportBackOn: dayOut.optional(),
      reportedOn: dayOut.optional(),
    })
    .optional(),
  competence: z
    .strictObject({
      raised: z.enum(['objection', 'contest']),
      on: dayOut,
      with: z.array(bodyOut),
      decided: z
        .strictObject({
          on: dayOut,
          by: z.enum([...competenceDeciders, 'sender']),
          competent: bodyOut.nullable(),
        })
        .optional(),
    })
    .optional(),
  urgent: z
    .strictObject({ on: dayOut, reportedOn: dayOut.optional(), to: bodyOut.optional() })
    .optional(),
  repeatOf: idOut<CaseNumber>('2025-000007').optional(),
  mergedInto: idOut<CaseNumber>('2026-000002').optional(),
}

/** What is being done about it. */
export const workFields = {
  entrustment: z
    .strictObject({
      unit: named<UnitCode>('natural-resources'),
      lead: named<PostCode>('lead-zhujia'),
      unitHead: postOut,
      on: dayOut,
      signedOn: dayOut.optional(),
    })
    .optional(),
  team: z.strictObject({ on: dayOut, members: z.array(postOut) }).optional(),
  plan: z
    .strictObject({ on: dayOut, text: textOut, milestones: z.array(milestoneOut) })
    .optional(),
  extension: z
    .strictObject({ days: z.int(), on: dayOut, approvedBy: personOut, reason: textOut })
    .optional(),
  advice: z.array(z.strictObject({ what: z.enum(adviceKinds), on: dayOut, text: textOut })),
  clears: z.array(z.strictObject({ clear: z.enum(toldClears), on: dayOut })),
  mediations: z.array(z.strictObject({ on: dayOut, outcome: z.enum(['agreed', 'failed']) })),
  aid: z.array(z.strictObject({ to: bodyOut, on: dayOut, followedUpOn: dayOut.optional() })),
  explanations: z.array(z.strictObject({ on: dayOut, by: personOut })),
  supervision: z.strictObject({ listedOn: dayOut, removedOn: dayOut.optional() }).optional(),
  backlog: z.strictObject({ takenUpOn: dayOut }).optional(),
}

/** What it came to: answered, settled and terminated are three facts. */
export const outcomeFields = {
  round: z.int().openapi({ description: 'How often it was sent back or reopened.' }),
  answer: answerOut.optional(),
  earlierAnswers: z.array(answerOut),
  agreement: z
    .strictObject({ on: dayOut, text: textOut, signedBy: z.array(petitionerOut) })
    .optional(),
  handedOver: z.strictObject({ to: bodyOut, on: dayOut }).optional(),
  reportedBackOn: dayOut.optional(),
  promises: z.array(promiseOut).openapi({ description: 'The ledger of what was promised (H8).' }),
  remedies: z.array(remedyOut),
  ending: z.strictObject({ code: z.enum(endings), ...wordsFields }).optional(),
  closingOn: dayOut.optional(),
  gate: z
    .strictObject({ missing: z.array(z.string()) })
    .openapi({ description: 'What still has to be there before it can be concluded (plan H8).' }),
  concludedOn: dayOut.optional(),
  questions: z.array(
    z.strictObject({
      recipient: petitionerOut,
      askedOn: dayOut,
      answer: z.strictObject({ on: dayOut, settled: z.boolean() }).optional(),
    }),
  ),
  settled: z.strictObject({ on: dayOut, how: z.enum(['confirmed', 'unanswered']) }).optional(),
  terminated: z.strictObject({ on: dayOut, by: z.enum(terminationGrounds) }).optional(),
  filedWith: z.strictObject({ body: bodyOut, on: dayOut }).optional(),
  endedOn: dayOut.optional(),
}

/** For whoever may decide on it: others learn from nothing that somebody was asked to stand back. */
export const shutOutOut = z
  .strictObject({
    accusedUnits: z.array(idOut<UnitCode>('enforcement')),
    recusals: z.array(
      z.strictObject({
        person: personOut,
        askedOn: dayOut,
        askedBy: z.enum(['person-concerned', 'staff']),
        decided: z.strictObject({ on: dayOut, by: personOut, granted: z.boolean() }).optional(),
      }),
    ),
  })
  .openapi('ShutOut')
