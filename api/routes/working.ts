import { accompanying } from '../case-access'
import { commandRoute } from '../command-route'
import { entrusting } from '../entrusting'
import { withText } from '../give-command'
import type { ApiRoute } from '../http/route'
import { knownCalendar } from '../known-calendar'
import { leaderOf } from '../lead-attention'
import { plannedDays } from '../planned-days'
import { staffedPosts } from '../references'
import * as schema from '../schemas/steps-working'

/** 承办: who does the work, by what plan, and how far they are (H3–H7). */
export const workingRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'entrust',
    segment: 'entrustment',
    operationId: 'entrust',
    summary: 'Give the work to a responsible unit and a lead official (plan H3, H6)',
    description: 'Opens the unit’s duty to sign for it and moves no date owed to the person.',
    body: schema.entrustmentBody,
    problems: ['unknown-reference', 'nobody-in-post', 'unit-is-accused'],
    prepare: (input) => entrusting(input, 'body', input.body),
  }),

  commandRoute({
    command: 'return-entrustment',
    segment: 'entrustment-return',
    operationId: 'returnEntrustment',
    summary: 'Say for the unit, before it signs, that it is not its work',
    body: schema.entrustmentReturnBody,
    problems: [],
    prepare: ({ body: { text } }) =>
      withText('return-reason', text, (ref) => ({ kind: 'return-entrustment', text: ref })),
  }),

  commandRoute({
    command: 'sign-for',
    segment: 'signature',
    operationId: 'signFor',
    summary: 'Confirm for the unit that it has the matter (plan H3)',
    body: schema.signatureBody,
    problems: [],
    prepare: () => ({ facts: { kind: 'sign-for' } }),
  }),

  commandRoute({
    command: 'form-team',
    segment: 'team',
    operationId: 'formTeam',
    summary: 'Name the posts that work on it together (plan H6)',
    body: schema.teamBody,
    problems: ['unknown-reference', 'nobody-in-post', 'nobody-named'],
    async prepare(input) {
      const { members } = input.body
      await staffedPosts(input, 'body.members', members)
      return { facts: { kind: 'form-team', members } }
    },
  }),

  commandRoute({
    command: 'set-plan',
    segment: 'plan',
    operationId: 'setPlan',
    summary: 'Set the settlement plan with its milestones (plan H4, H6)',
    description: 'A new plan takes the place of the one before; what was reached stays reached.',
    body: schema.planBody,
    problems: ['dates-out-of-order'],
    async prepare({ deps, body, found }) {
      const calendar = await knownCalendar(deps.prisma)
      const milestones = body.milestones ?? plannedDays(found.state, body.occurredOn, calendar)
      return withText('plan', body.text, (text) => ({ kind: 'set-plan', text, milestones }))
    },
  }),

  commandRoute({
    command: 'reach-milestone',
    segment: 'reached-milestones',
    operationId: 'reachMilestone',
    summary: 'Record that a step of the plan is done (plan H4)',
    body: schema.milestoneBody,
    problems: ['unknown-object'],
    prepare: ({ body: { milestone } }) => ({ facts: { kind: 'reach-milestone', milestone } }),
  }),

  commandRoute({
    command: 'note-progress',
    segment: 'progress-notes',
    operationId: 'noteProgress',
    summary: 'Note a fact on the matter, never on a person (plan H4, V3)',
    description:
      'Whoever brought the matter reads it, with its day, by their query code; who noted it they are ' +
      'not told. Of a person’s conduct or whereabouts nothing is noted.',
    body: schema.progressBody,
    problems: [],
    prepare: ({ body: { text }, principal, found }) =>
      withText('progress', text, (ref) => {
        return { kind: 'note-progress', text: ref, ...accompanying(principal, found) }
      }),
  }),

  commandRoute({
    command: 'note-lead-attention',
    segment: 'lead-attention',
    operationId: 'noteLeadAttention',
    summary: 'Record that a leader heard a report, went there, or came on a round (plan H7)',
    body: schema.leadAttentionBody,
    problems: ['unknown-reference'],
    async prepare(input) {
      const { how, text } = input.body
      const leader = await leaderOf(input)
      return withText('lead-attention', text, (ref) => {
        return { kind: 'note-lead-attention', how, leader, text: ref }
      })
    },
  }),

  commandRoute({
    command: 'complete-clear',
    segment: 'clears',
    operationId: 'completeClear',
    summary: 'Add what was not clear yet of an old case: its history, its handling (plan B2)',
    body: schema.clearBody,
    problems: [],
    prepare: ({ body: { clear, text } }) =>
      withText(clear, text, (ref) => ({ kind: 'complete-clear', clear, text: ref })),
  }),

  commandRoute({
    command: 'extend',
    segment: 'extension',
    operationId: 'extend',
    summary: 'Extend the limit once, while it runs, with the reason the person is told (Art. 34)',
    body: schema.extensionBody,
    problems: ['not-for-your-post', 'extension-not-possible'],
    reservedFor: ['head'],
    prepare: ({ body: { days, text } }) =>
      withText('extension-reason', text, (ref) => ({ kind: 'extend', days, text: ref })),
  }),
]
