import { commandRoute } from '../command-route'
import { withText } from '../give-command'
import type { ApiRoute } from '../http/route'
import { ledMeeting } from '../lead-attention'
import { postsHeldBy } from '../queries/posts'
import { knownBodies, knownPerson } from '../references'
import * as schema from '../schemas/steps-working'
import { somebodyIsLeft } from '../somebody-left'

/** What concerns the people in the matter, and whoever deals with it (Arts. 28, 31, 37). */
export const personRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'withdraw',
    segment: 'withdrawals',
    operationId: 'withdraw',
    summary: 'Record a petitioner’s own word that they take the matter back',
    body: schema.withdrawalBody,
    problems: ['unknown-recipient'],
    prepare: ({ body: { recipient, text } }) =>
      withText('withdrawal', text, (ref) => ({ kind: 'withdraw', recipient, text: ref })),
  }),

  commandRoute({
    command: 'ask-recusal',
    segment: 'recusals',
    operationId: 'askRecusal',
    summary: 'Ask that a member of staff stands back from the case (Art. 28)',
    body: schema.recusalBody,
    problems: ['unknown-reference'],
    async prepare(input) {
      const { person, askedBy } = input.body
      await knownPerson(input, 'body.person', person)
      const { prisma } = input.deps
      const posts = await postsHeldBy(prisma, [person], input.today)
      const holds = await postsHeldBy(prisma, [person], input.today, 'holder')
      return { facts: { kind: 'ask-recusal', person, posts, holds, askedBy } }
    },
  }),

  commandRoute({
    command: 'decide-recusal',
    segment: 'recusal-decisions',
    operationId: 'decideRecusal',
    summary: 'Decide whether somebody stands back; whoever does is shut out from then on',
    body: schema.recusalDecisionBody,
    problems: [
      ...(['unknown-object', 'not-for-your-post', 'not-for-this-matter'] as const),
      'nobody-would-be-left',
    ],
    reservedFor: ['officeHead', 'director', 'head'],
    async prepare(input) {
      const { person, granted, decidedBy } = input.body
      if (granted) await somebodyIsLeft(input, { persons: [person] })
      const above = decidedBy === undefined ? {} : { decidedBy }
      const holds = await postsHeldBy(input.deps.prisma, [person], input.today, 'holder')
      return { facts: { kind: 'decide-recusal', person, granted, holds, ...above } }
    },
  }),

  commandRoute({
    command: 'record-advice',
    segment: 'advice',
    operationId: 'recordAdvice',
    summary: 'Record a hearing, an appraisal, a case meeting or an expert’s answer (T2, H7)',
    body: schema.adviceBody,
    problems: ['unknown-reference'],
    async prepare(input) {
      const { what, text } = input.body
      const led = await ledMeeting(input)
      return withText('advice', text, (ref) => ({ kind: 'record-advice', what, ...led, text: ref }))
    },
  }),

  commandRoute({
    command: 'refer-aid',
    segment: 'aid-referrals',
    operationId: 'referAid',
    summary: 'Refer somebody in hardship to the body that gives aid (Art. 37)',
    body: schema.aidReferralBody,
    problems: ['unknown-reference', 'unit-is-accused'],
    async prepare(input) {
      const { to } = input.body
      await knownBodies(input, 'body.to', to)
      return { facts: { kind: 'refer-aid', to } }
    },
  }),

  commandRoute({
    command: 'follow-up-aid',
    segment: 'aid-follow-ups',
    operationId: 'followUpAid',
    summary: 'Record what became of an aid referral (Art. 37)',
    body: schema.aidFollowUpBody,
    problems: [],
    prepare: ({ body: { text } }) =>
      withText('aid-answer', text, (ref) => ({ kind: 'follow-up-aid', text: ref })),
  }),
]
