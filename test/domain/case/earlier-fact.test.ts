import type { CommandFacts, CommandKind } from '../../../domain/case/commands'
import { earlierFact } from '../../../domain/case/earlier-fact'
import type { CaseState } from '../../../domain/case/state'
import { commandKinds, stepOf } from '../../../domain/case/steps'
import type { Step } from '../../../domain/case/step'
import type {
  PetitionerId,
  PromiseId,
  UndertakingId,
  UnitCode,
  VillageCode,
} from '../../../domain/ids'
import { asDay, type Day } from '../../../domain/time/day'
import { clerk, petitioner } from '../../support/case-fixtures'
import { body, first, person, post, text } from './acts'
import { begin, factsOf } from './life'

const day = (of: number) => asDay(`2026-02-${String(of).padStart(2, '0')}`)
const joined = 'petitioner-2' as PetitionerId
const served = { recipient: petitioner, way: 'signed' as const }

/** A case that has everything a step can follow, each on a day of its own. */
const everything: CaseState = {
  ...begin().state,
  ...{ ending: 'opinion', claims: [{ id: first, outcome: 'not-supported' }] },
  ...{ receivedOn: day(1), urgent: { on: day(3) }, closingOn: day(18), concludedOn: day(19) },
  origin: { from: body('county'), how: 'assigned', on: day(2) },
  competence: {
    ...{ raised: 'contest', on: day(4), with: [] },
    decided: { on: day(5), by: 'agreement', competent: body('body') },
  },
  ...{ transfer: { to: body('road-bureau'), on: day(6) }, acceptedOn: day(7) },
  entrustment: {
    ...{ unit: 'unit' as UnitCode, unitHead: post('unit-head'), lead: post('lead') },
    ...{ on: day(8), signedOn: day(9) },
  },
  plan: { on: day(10), text, milestones: [] },
  extension: { days: 30, on: day(11), approvedBy: clerk, reason: text, round: 0, from: day(7) },
  mediations: [{ on: day(12), outcome: 'agreed' }],
  promises: [
    {
      ...{ id: '2026-000001/promise/1' as PromiseId, from: 'agreement', paper: 'agreement' },
      ...{ madeOn: day(13), by: post('lead'), due: day(28) },
    },
  ],
  answer: {
    ...{ paper: 'opinion', text, issuedOn: day(14), draftedBy: clerk, approvedBy: clerk },
    services: [{ ...served, on: day(15) }],
  },
  notices: [{ ...served, says: 'route', on: day(17) }],
  questions: [{ recipient: petitioner, askedOn: day(20) }],
  remedies: [
    {
      ...{ round: 0, level: 'review', recipient: petitioner, requestedOn: day(21), hearings: [] },
      ...{ decided: { on: day(23), outcome: 'upheld', text }, service: { ...served, on: day(24) } },
    },
  ],
  recusals: [{ person: person('person-doubted'), posts: [], askedOn: day(25), askedBy: 'staff' }],
  aid: [{ to: body('civil-affairs'), on: day(26) }],
  supervision: { listedOn: day(27) },
  campaigns: [
    { campaign: 'C2026-0001' as UndertakingId, on: day(28), settleBy: asDay('2026-03-31') },
  ],
  station: { village: 'laojie' as VillageCode, post: post('laojie-proxy'), on: day(28) },
}

function said(state: CaseState, kind: CommandKind, facts: CommandFacts = factsOf(kind)): string {
  const { follows }: Pick<Step<CommandKind>, 'follows'> = stepOf(kind)
  const on: Day = follows(state, facts)
  return `${on.slice(-2)} ${earlierFact(state, facts, on)}`
}

/** By hand; every step that is not here follows the receipt of the matter. */
const expected: Partial<Record<CommandKind, string>> = {
  ...of('05 the decision whose matter it is', 'accept', 'decline', 'forward', 'assign', 'contest'),
  ...of('02 its receipt here from another body', 'object', 'serve-notice'),
  ...of('03 the day it was marked as urgent', 'report-urgent'),
  ...of('04 the question whose matter it is', 'answer-objection', 'decide-competence'),
  ...of('06 its sending to the other body', 'record-report', 'take-back'),
  ...of('07 its acceptance', 'form-team', 'set-plan', 'note-progress', 'complete-clear'),
  ...of('07 its acceptance', 'hand-over', 'complete-errand', 'mediate', 'record-advice'),
  ...of('08 the entrustment of the unit', 'entrust', 'return-entrustment', 'sign-for'),
  ...of('09 the signature of the unit', 'extend', 'issue-opinion', 'issue-reply'),
  ...of('10 the plan', 'reach-milestone'),
  ...of('12 the mediation', 'sign-agreement'),
  ...of('13 the promise', 'record-breach', 'perform'),
  ...of('14 the issue of the answer', 'serve-opinion', 'serve-reply', 'report-back'),
  ...of('15 the service of the answer', 'conclude', 'request-review'),
  ...of('17 the notice', 'put-on-file'),
  ...of('19 its conclusion', 'ask-settled', 'take-up', 'reopen'),
  ...of('20 the question whether it is settled', 'answer-settled'),
  ...of('21 the request for the review', 'send-file', 'record-review', 'withdraw-review'),
  ...of('23 the review opinion', 'serve-review'),
  ...of('24 the service of the review opinion', 'request-final-review'),
  ...of('28 the day it was given to the station', 'release-station'),
  ...of('25 the request to stand back', 'decide-recusal'),
  ...of('26 the referral for aid', 'follow-up-aid'),
  ...of('27 its listing for supervision', 'remove-from-supervision'),
  ...of('28 the day the campaign took it on', 'leave-campaign'),
  // It took place in March.
  ...of('02 the end of the hearing', 'record-hearing'),
}

function of(fact: string, ...kinds: CommandKind[]): Partial<Record<CommandKind, string>> {
  return Object.fromEntries(kinds.map((kind) => [kind, fact]))
}

describe('what a step follows is named with its day (decision 2)', () => {
  it.each(commandKinds)('%s', (kind) => {
    expect(said(everything, kind)).toBe(expected[kind] ?? '01 the receipt of the matter')
  })

  const { answer: _, ...unanswered } = everything
  const { origin: __, ...fromPerson } = everything
  const [theirs] = everything.recipients
  const rows: [string, CaseState, CommandFacts, string][] = [
    [
      'a later round',
      { ...everything, roundBegunOn: day(28) },
      factsOf('note-progress'),
      '28 what sent it back to work',
    ],
    [
      'a later round',
      { ...everything, roundBegunOn: day(28) },
      factsOf('issue-opinion'),
      '28 what sent it back to work',
    ],
    [
      'no answer',
      { ...unanswered, ending: 'errand-done' },
      factsOf('conclude'),
      '18 what brought it to its close',
    ],
    [
      'a later notice',
      {
        ...{ ...unanswered, ending: 'routed', closingOn: day(16) },
        notices: [{ ...served, says: 'route', on: day(17) }],
      },
      factsOf('conclude'),
      '17 the notice',
    ],
    [
      'a later explanation',
      {
        ...{ ...unanswered, ending: 'mediation-failed' },
        explanations: [{ on: day(22), by: clerk }],
      },
      factsOf('conclude'),
      '22 the explanation',
    ],
    [
      'what was agreed',
      {
        ...{ ...unanswered, ending: 'agreement' },
        agreement: { on: day(13), text, signedBy: [petitioner] },
        promises: everything.promises.map((each) => ({ ...each, performedOn: day(28) })),
      },
      factsOf('conclude'),
      '28 the performance of the promise',
    ],
    [
      'a return',
      { ...everything, cameBack: [{ from: body('road-bureau'), on: day(22) }] },
      factsOf('accept'),
      '22 its return from the other body',
    ],
    [
      'work given up',
      { ...everything, fallenAway: [{ on: day(22), round: 0, entrustment: day(8) }] },
      factsOf('entrust'),
      '22 the day the work was given up',
    ],
    ['no answer', unanswered, factsOf('report-back'), '18 what brought it to its close'],
    [
      'a withdrawal after the service',
      {
        ...everything,
        recipients: [theirs!, { ...theirs!, id: joined, withdrawnOn: day(16) }],
      },
      factsOf('conclude'),
      '16 a withdrawal',
    ],
    ['nobody between', fromPerson, factsOf('object'), '01 the receipt of the matter'],
    [
      'an extension',
      everything,
      { ...served, kind: 'serve-notice', says: 'extension' },
      '11 the extension of its limit',
    ],
    [
      'a transfer',
      everything,
      { ...served, kind: 'serve-notice', says: 'transfer' },
      '06 its sending to the other body',
    ],
    [
      'another way',
      everything,
      { ...served, kind: 'serve-notice', says: 'route' },
      '18 what brought it to its close',
    ],
    [
      'a hearing before the request was entered',
      everything,
      { kind: 'record-hearing', recipient: petitioner, from: day(2), to: day(2), text },
      '21 the request for the review',
    ],
  ]
  it.each(rows)('of %s', (_what, state, facts, fact) => {
    expect(said(state, facts.kind, facts)).toBe(fact)
  })
})
