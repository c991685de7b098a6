import {
  claimOutcomes,
  endings,
  replyResults,
  reviewOutcomes,
  serviceWays,
  terminationGrounds,
  toldClears,
} from '../../domain/case/kinds'
import { limitsInBooks } from '../../domain/case/recorded'
import { settledHow } from '../../domain/case/state'
import type {
  Actor,
  BodyCode,
  ClaimId,
  MilestoneId,
  PersonId,
  PetitionerId,
  PostCode,
  PromiseId,
  UndertakingId,
  UnitCode,
  VillageCode,
} from '../../domain/ids'
import { z } from '../http/zod'
import { adviceOut, attentionOut } from './lead-attention'
import { handedOutOut } from './leaflets'
import { receptionOut } from './receptions'
import { dayOut, idOut } from './values'

/** The parts a case consists of, as whoever may see it is told. */

export const postOut = idOut<PostCode>('office-registrar')
export const personOut = idOut<PersonId>('person-3')
/** A member of staff, or a petitioner in their own right. */
export const actorOut = idOut<Actor>('person-3')
export const petitionerOut = idOut<PetitionerId>('F2026-000001-P1')
export const bodyOut = idOut<BodyCode>('lanxi-city')
export const textOut = z.string().openapi({ description: 'One of the texts of the case.' })
export const wordsFields = { zh: z.string(), en: z.string() }

export const named = <Code extends string>(example: string) =>
  z.strictObject({ code: idOut<Code>(example), name: z.string() })

export const serviceOut = z.strictObject({ way: z.enum(serviceWays), on: dayOut })

const answerOut = z.strictObject({
  paper: z.enum(['opinion', 'reply']),
  text: textOut,
  issuedOn: dayOut,
  draftedBy: personOut,
  approvedBy: personOut,
  result: z.enum(replyResults).optional(),
})

const claimAnsweredOut = z.strictObject({
  claim: idOut<ClaimId>('2026-000001-C1'),
  outcome: z.enum(claimOutcomes),
  carriedOut: z.literal(true).optional(),
})

const remedyOut = z.strictObject({
  round: z.int(),
  level: z.enum(['review', 'final-review']),
  recipient: petitionerOut,
  requestedOn: dayOut,
  askedHere: z.literal(true).optional().openapi({
    description: 'By the petitioner themselves at the door of this body, which hands it on.',
  }),
  fileSentOn: dayOut.optional(),
  hearings: z.array(z.strictObject({ from: dayOut, to: dayOut })),
  decided: z
    .strictObject({
      on: dayOut,
      outcome: z.enum(reviewOutcomes),
      text: textOut,
      outcomes: z.array(claimAnsweredOut).optional().openapi({
        description: 'What stands of the claims it changed.',
      }),
    })
    .optional(),
  service: serviceOut.optional(),
  overtakenOn: dayOut.optional().openapi({
    description: 'From when there was no answer left to review: it was withdrawn for a new one.',
  }),
  withdrawnOn: dayOut.optional().openapi({
    description: 'When the petitioner took the request back, before it was decided.',
  }),
})

const promiseOut = z.strictObject({
  id: idOut<PromiseId>('2026-000001/promise/1'),
  from: z.enum(['opinion', 'agreement', 'review']),
  madeOn: dayOut,
  by: postOut,
  due: dayOut,
  performedOn: dayOut.optional(),
  claims: z.array(idOut<ClaimId>('2026-000001-C1')).optional().openapi({
    description: 'What it carries out of what was supported.',
  }),
  overtaken: z.literal(true).optional().openapi({
    description: 'What it rested on stands no longer: nobody owes it.',
  }),
})

const milestoneOut = z.strictObject({
  id: idOut<MilestoneId>('2026-000001/milestone/1'),
  due: dayOut,
  reachedOn: dayOut.optional(),
})

const replaceable = {
  on: dayOut,
  firstOn: dayOut.optional().openapi({
    description: 'Where it took the place of another: since when there has been one.',
  }),
}

/** What is being done about it. */
export const workFields = {
  onBehalf: z
    .strictObject({ ownWords: z.literal(true), readBack: z.literal(true), consentedOn: dayOut })
    .optional()
    .openapi({ description: 'Of what a station filed: what the proxy declared then (plan V2).' }),
  station: z
    .strictObject({
      ...{ village: idOut<VillageCode>('laojie'), post: postOut, on: dayOut },
      newsOn: dayOut.optional().openapi({ description: 'When it first had news for the person.' }),
    })
    .optional()
    .openapi({ description: 'The station it was given to, to go with it to its end (plan V2).' }),
  entrustment: z
    .strictObject({
      unit: named<UnitCode>('natural-resources'),
      lead: named<PostCode>('lead-zhujia'),
      unitHead: postOut,
      ...replaceable,
      signedOn: dayOut.optional(),
    })
    .optional(),
  team: z.strictObject({ ...replaceable, members: z.array(postOut) }).optional(),
  plan: z
    .strictObject({ ...replaceable, text: textOut, milestones: z.array(milestoneOut) })
    .optional(),
  extension: z
    .strictObject({
      ...{ days: z.int(), on: dayOut, approvedBy: personOut, reason: textOut },
      tooLate: z.literal(true).optional().openapi({
        description: 'The acceptance was corrected since: the limit had been over by then.',
      }),
    })
    .optional(),
  attention: attentionOut,
  advice: adviceOut,
  clears: z.array(z.strictObject({ clear: z.enum(toldClears), on: dayOut })),
  mediations: z.array(z.strictObject({ on: dayOut, outcome: z.enum(['agreed', 'failed']) })),
  aid: z.array(z.strictObject({ to: bodyOut, on: dayOut, followedUpOn: dayOut.optional() })),
  explanations: z.array(z.strictObject({ on: dayOut, by: personOut })),
  leaflets: z.array(handedOutOut).optional(),
  receptions: z.array(receptionOut).optional(),
  supervision: z.strictObject({ listedOn: dayOut, removedOn: dayOut.optional() }).optional(),
  campaigns: z
    .array(
      z.strictObject({
        ...{ campaign: idOut<UndertakingId>('C2026-0001'), on: dayOut, settleBy: dayOut },
        leftOn: dayOut.optional(),
        ended: z.literal(true).optional().openapi({ description: 'It left by coming to its end.' }),
        nth: z.int().optional().openapi({ description: 'Taken on again: the how manieth time.' }),
      }),
    )
    .optional()
    .openapi({ description: 'The campaigns that took it on (plan H1).' }),
  backlog: z
    .strictObject({
      takenUpOn: dayOut,
      unsettledOn: z.array(dayOut).optional().openapi({
        description: 'When it turned out that it was not settled after all.',
      }),
    })
    .optional(),
}

const recordedOut = z
  .strictObject({
    acceptance: z.enum(['in-the-books', 'assumed-from-receipt']).openapi({
      description:
        'Whether the books say when it was accepted. Where they do not, `acceptedOn` is the day of its ' +
        'receipt, which is assumed, and the limit is reckoned from there.',
    }),
    limit: z.enum(limitsInBooks).openapi({
      description:
        'Whether the limit of the law, which stands in `duties`, was kept: `not-known` where the books ' +
        'do not say when the person was answered, `none` where no limit ran.',
    }),
    answeredOn: dayOut.optional(),
    endedOn: dayOut.openapi({ description: 'When it was closed, as the books say.' }),
    answer: textOut.optional(),
  })
  .openapi('RecordedCase', {
    description:
      'Of a matter that was taken over from the old books as closed and settled: what these say. ' +
      'Nothing of it was done here.',
  })

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
      answer: z
        .strictObject({
          ...{ on: dayOut, settled: z.boolean() },
          own: z.literal(true).optional().openapi({
            description:
              'Said by themselves at their own door, and recorded by nobody of the office.',
          }),
        })
        .optional(),
      lapsedOn: dayOut.optional().openapi({ description: 'From when they count as silent.' }),
    }),
  ),
  settled: z.strictObject({ on: dayOut, how: z.enum(settledHow) }).optional(),
  terminated: z.strictObject({ on: dayOut, by: z.enum(terminationGrounds) }).optional(),
  filedWith: z.strictObject({ body: bodyOut, on: dayOut }).optional(),
  endedOn: dayOut.optional(),
  recorded: recordedOut.optional(),
}
