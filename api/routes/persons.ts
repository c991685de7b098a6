import { commandRoute } from '../command-route'
import { withText } from '../give-command'
import type { ApiRoute } from '../http/route'
import { membersOfUnits, postsHeldBy } from '../queries/posts'
import { knownAccused, knownBodies, knownPerson } from '../references'
import * as schema from '../schemas/steps-working'

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
    problems: ['unknown-reference', 'already-done'],
    async prepare(input) {
      const { person, askedBy } = input.body
      await knownPerson(input, 'body.person', person)
      const posts = await postsHeldBy(input.deps.prisma, [person], input.today)
      return { facts: { kind: 'ask-recusal', person, posts, askedBy } }
    },
  }),

  commandRoute({
    command: 'decide-recusal',
    segment: 'recusal-decisions',
    operationId: 'decideRecusal',
    summary: 'Decide whether somebody stands back; whoever does is shut out from then on',
    body: schema.recusalDecisionBody,
    problems: ['unknown-object', 'not-for-your-post'],
    reservedFor: ['officeHead', 'director', 'head'],
    prepare: ({ body: { person, granted } }) => ({
      facts: { kind: 'decide-recusal', person, granted },
    }),
  }),

  commandRoute({
    command: 'name-accused',
    segment: 'accused',
    operationId: 'nameAccused',
    summary: 'Name whom the matter is about, as it comes out: shut out from then on (Art. 30)',
    description:
      'What those people hold today, or work in, is looked up: an entrustment to them, or a place in ' +
      'a team, falls away, and somebody owes giving the work anew.',
    body: schema.accusedBody,
    problems: ['unknown-reference', 'unknown-object', 'names-itself', 'already-done'],
    async prepare(input) {
      const { deps, today } = input
      const persons = [...new Set(input.body.accused)]
      const units = [...new Set(input.body.accusedUnits)]
      await knownAccused(input, { accused: persons, accusedUnits: units })
      const members = await membersOfUnits(deps.prisma, units, today)
      const posts = await postsHeldBy(deps.prisma, [...persons, ...members], today)
      return { facts: { kind: 'name-accused', persons, units, posts } }
    },
  }),

  commandRoute({
    command: 'record-advice',
    segment: 'advice',
    operationId: 'recordAdvice',
    summary: 'Record a hearing, an appraisal, a case meeting or an expert’s answer (T2, H7)',
    body: schema.adviceBody,
    problems: [],
    prepare: ({ body: { what, text } }) =>
      withText('advice', text, (ref) => ({ kind: 'record-advice', what, text: ref })),
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
