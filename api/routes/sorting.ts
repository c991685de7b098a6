import { commandRoute } from '../command-route'
import { withText, withTextIfAny } from '../give-command'
import type { ApiRoute } from '../http/route'
import { isEndedByLaw } from '../queries/ended-by-law'
import { inMergingTurn } from '../records/merging-turn'
import { knownBodies, knownCase } from '../references'
import * as schema from '../schemas/steps-sorting'
import { startSplitCases } from '../start-split-cases'
import { takeInFirst } from '../take-in-first'

/** 甄别: what kind of matter it is, and which way it goes (decision 19). */
export const sortingRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'accept',
    segment: 'acceptance',
    operationId: 'accept',
    summary: 'Accept the matter, with its kind and, of a petition, the way it goes (Arts. 29–31)',
    body: schema.acceptanceBody,
    problems: ['route-does-not-fit'],
    prepare: ({ body: { kind, route } }) => ({
      facts: { kind: 'accept', caseKind: kind, ...(route === undefined ? {} : { route }) },
    }),
  }),

  commandRoute({
    command: 'decline',
    segment: 'declination',
    operationId: 'decline',
    summary: 'Not take the matter up, and name the lawful way that is open instead (T3)',
    body: schema.declinationBody,
    problems: [
      ...(['unknown-reference', 'unit-is-accused', 'lawful-route-missing'] as const),
      ...(['names-itself', 'not-for-this-matter', 'earlier-matter-missing'] as const),
    ],
    async prepare(input) {
      const { ground, route, body, earlier, earlierText } = input.body
      await knownBodies(input, 'body.body', body)
      await knownCase(input, 'body.earlier', earlier)
      const way = {
        ...(route === undefined ? {} : { route }),
        ...(body === undefined ? {} : { body }),
        ...(earlier === undefined ? {} : { earlier }),
        ...(earlier !== undefined && (await isEndedByLaw(input.deps.prisma, earlier))
          ? { terminated: true as const }
          : {}),
      }
      return withTextIfAny('earlier-matter', earlierText, (brought) => {
        return { kind: 'decline', ground, ...way, ...brought }
      })
    },
  }),

  commandRoute({
    command: 'split',
    segment: 'splits',
    operationId: 'split',
    summary: 'Let claims that go another way become a linked case of the same filing (decision 1)',
    description:
      '`cases` names the new case, which is started at once; where the record is late it is empty, ' +
      'and the case is found under the filing a moment later.',
    body: schema.splitBody,
    problems: ['claims-do-not-match'],
    prepare: ({ body: { claims } }) => ({ facts: { kind: 'split', claims } }),
    afterwards: startSplitCases,
  }),

  commandRoute({
    command: 'link-repeat',
    segment: 'earlier-case',
    operationId: 'linkRepeat',
    summary: 'Say that the matter was brought before: a repeat filing',
    body: schema.repeatBody,
    problems: ['unknown-reference', 'names-itself'],
    async prepare(input) {
      const { earlier } = input.body
      await knownCase(input, 'body.earlier', earlier)
      return { facts: { kind: 'link-repeat', earlier } }
    },
  }),

  commandRoute({
    command: 'merge',
    segment: 'merger',
    operationId: 'merge',
    summary: 'Let another case of this installation go on with the matter',
    description:
      'That case takes in those who bring this one and what they ask for; what stands against it ' +
      'is said of that case. Both are accepted as the same kind and way, or the closing one is not ' +
      'accepted yet; what was sorted wrongly goes on as another with a reason (`text`), by the ' +
      'director or the head. A call that got no answer is completed by the same call.',
    body: schema.mergerBody,
    problems: [
      ...(['unknown-reference', 'names-itself', 'not-for-this-matter', 'shut-out-of-one'] as const),
      ...(['already-done', 'unknown-recipient', 'claims-do-not-match', 'unit-is-accused'] as const),
      'not-for-your-post',
    ],
    reservedFor: ['director', 'head'],
    prepare: ({ body: { into, text } }) =>
      withTextIfAny('merging-reason', text, (why) => ({ kind: 'merge', into, ...why })),
    beforehand: takeInFirst,
    inTurn: inMergingTurn,
  }),

  commandRoute({
    command: 'mark-urgent',
    segment: 'urgency',
    operationId: 'markUrgent',
    summary: 'Say that the matter is major or urgent: it is reported at once (Art. 25)',
    description:
      'The office is told at once and owes the report the same day. The proxy who filed the matter and the ' +
      'unit or village it is entrusted to say so as well (plan B3).',
    body: schema.urgencyBody,
    problems: [],
    prepare: () => ({ facts: { kind: 'mark-urgent' } }),
  }),

  commandRoute({
    command: 'report-urgent',
    segment: 'urgent-report',
    operationId: 'reportUrgent',
    summary: 'Record that a major or urgent matter was reported (Art. 25)',
    body: schema.urgentReportBody,
    problems: ['unknown-reference', 'unit-is-accused'],
    async prepare(input) {
      const { to, text } = input.body
      await knownBodies(input, 'body.to', to)
      return withText('urgent-report', text, (ref) => ({ kind: 'report-urgent', to, text: ref }))
    },
  }),
]
