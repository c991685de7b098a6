import type { Command, CommandFacts, CommandKind, FactsOf } from '../../../domain/case/commands'
import type { CaseSettings } from '../../../domain/case/settings'
import type {
  BodyCode,
  CaseNumber,
  ClaimId,
  LeafletCode,
  MilestoneId,
  PersonId,
  PetitionerId,
  PostCode,
  PromiseId,
  UndertakingId,
  UnitCode,
  VillageCode,
} from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { clerk, director, ordinaryLife, petitioner, unitHolder } from '../../support/case-fixtures'

const text = { id: 'text-1', hash: 'hash' }
const recipient = petitioner
const post = (code: string) => code as PostCode
const body = (code: string) => code as BodyCode
const campaign = 'C2026-0001' as UndertakingId
const person = 'person-doubted' as PersonId

const received = { reception: 'reception-1', day: asDay('2027-05-12'), post: post('lead') }
const receivedLater = { reception: 'reception-2', day: asDay('2027-05-19'), post: post('head') }

/** Of a step of an ordinary life: what that life says. */
function ordinary<Kind extends CommandKind>(kind: Kind): FactsOf<Kind> {
  const found = ordinaryLife.find(({ facts }) => facts.kind === kind)
  if (found === undefined) throw new Error(`An ordinary life has no ${kind}`)
  return found.facts as FactsOf<Kind>
}

/** One set of facts for every command, as they fit a case that has what the command is about. */
const usualFacts: { readonly [Kind in CommandKind]: FactsOf<Kind> } = {
  accept: ordinary('accept'),
  decline: { kind: 'decline', ground: 'other-procedure', route: 'judicial' },
  split: { kind: 'split', claims: [] },
  'link-repeat': { kind: 'link-repeat', earlier: '2025-000009' as CaseNumber },
  merge: { kind: 'merge', into: '2026-000002' as CaseNumber },
  'take-in': {
    ...{
      kind: 'take-in',
      pack: 'national-2022',
      from: '2026-000003' as CaseNumber,
      excluded: [],
      accusedUnits: [],
    },
    recipients: [{ id: 'petitioner-joining' as PetitionerId, reachable: true }],
    claims: ['claim-joining' as ClaimId],
  },
  'mark-urgent': { kind: 'mark-urgent' },
  'report-urgent': { kind: 'report-urgent', to: body('city'), text },
  forward: { kind: 'forward', to: body('water-bureau') },
  assign: { kind: 'assign', to: body('water-bureau') },
  'record-report': { kind: 'record-report', text },
  'take-back': { kind: 'take-back', text },
  'report-back': { kind: 'report-back', text },
  object: { kind: 'object', text },
  'answer-objection': { kind: 'answer-objection', agreed: false },
  contest: { kind: 'contest', with: [body('road-bureau')] },
  'decide-competence': {
    ...{ kind: 'decide-competence', by: 'common-superior', competent: body('body') },
  },
  'serve-notice': ordinary('serve-notice'),
  entrust: ordinary('entrust'),
  'return-entrustment': { kind: 'return-entrustment', text },
  'sign-for': ordinary('sign-for'),
  'form-team': { kind: 'form-team', members: [post('lead'), post('unit-head')] },
  'set-plan': { kind: 'set-plan', text, milestones: [asDay('2026-03-20'), asDay('2026-04-10')] },
  'reach-milestone': {
    ...{ kind: 'reach-milestone', milestone: '2026-000001/milestone/1' as MilestoneId },
  },
  'note-progress': { kind: 'note-progress', text },
  'note-lead-attention': { kind: 'note-lead-attention', how: 'visited', text },
  'complete-clear': { kind: 'complete-clear', clear: 'history', text },
  extend: { kind: 'extend', days: 30, text },
  'record-advice': { kind: 'record-advice', what: 'hearing', text },
  explain: { kind: 'explain', text },
  'hand-out-leaflet': {
    ...{ kind: 'hand-out-leaflet', recipient, leaflet: 'your-rights' as LeafletCode },
    ...{ hash: 'hash', way: 'in-hand' },
  },
  'appoint-reception': { kind: 'appoint-reception', recipient, ...received },
  'withdraw-reception': { kind: 'withdraw-reception', recipient },
  'move-reception': { kind: 'move-reception', recipient, ...receivedLater, text },
  'record-reception': { kind: 'record-reception', recipient, came: true },
  'refer-aid': { kind: 'refer-aid', to: body('civil-affairs') },
  'follow-up-aid': { kind: 'follow-up-aid', text },
  'issue-opinion': ordinary('issue-opinion'),
  'issue-reply': {
    ...{ kind: 'issue-reply', text, draftedBy: unitHolder, result: 'adopted', promises: [] },
  },
  'serve-opinion': ordinary('serve-opinion'),
  'serve-reply': { kind: 'serve-reply', recipient, way: 'signed' },
  'hand-over': { kind: 'hand-over', to: body('discipline') },
  'complete-errand': { kind: 'complete-errand', text },
  mediate: { kind: 'mediate', outcome: 'agreed', text },
  'record-breach': { kind: 'record-breach', text },
  'sign-agreement': {
    ...{ kind: 'sign-agreement', text, signedBy: [recipient], endsMatter: false, promises: [] },
  },
  withdraw: { kind: 'withdraw', recipient, text },
  'request-review': { kind: 'request-review', recipient },
  'request-final-review': { kind: 'request-final-review', recipient },
  'withdraw-review': { kind: 'withdraw-review', recipient, text },
  'send-file': { kind: 'send-file', recipient },
  'record-hearing': {
    ...{ kind: 'record-hearing', recipient, text },
    ...{ from: asDay('2026-03-02'), to: asDay('2026-03-02') },
  },
  'record-review': {
    ...{ kind: 'record-review', recipient, outcome: 'upheld', text, promises: [] },
  },
  'serve-review': { kind: 'serve-review', recipient, way: 'signed' },
  'assign-station': {
    ...{ kind: 'assign-station', village: 'laojie' as VillageCode, post: post('laojie-proxy') },
  },
  'release-station': { kind: 'release-station' },
  'ask-recusal': { kind: 'ask-recusal', person, posts: [], askedBy: 'staff' },
  'decide-recusal': { kind: 'decide-recusal', person, granted: true },
  'name-accused': {
    ...{ kind: 'name-accused', persons: ['person-named' as PersonId] },
    ...{ units: ['unit-named' as UnitCode], posts: [] },
  },
  'clear-accused': {
    ...{ kind: 'clear-accused', persons: ['person-named' as PersonId] },
    ...{ units: ['unit-named' as UnitCode], text },
  },
  'share-accused': {
    ...{ kind: 'share-accused', from: '2026-000002' as CaseNumber, shares: 'naming' },
    ...{ persons: ['person-named' as PersonId], units: ['unit-named' as UnitCode], posts: [] },
  },
  conclude: ordinary('conclude'),
  perform: { kind: 'perform', promise: '2026-000001/promise/1' as PromiseId, text },
  'ask-settled': { kind: 'ask-settled', recipient },
  'answer-settled': { kind: 'answer-settled', recipient, settled: true },
  'put-on-file': { kind: 'put-on-file', body: body('court') },
  'take-up': { kind: 'take-up' },
  'join-campaign': { kind: 'join-campaign', campaign, settleBy: asDay('2030-12-31') },
  'leave-campaign': { kind: 'leave-campaign', campaign, text },
  reopen: { kind: 'reopen', text },
  'list-for-supervision': { kind: 'list-for-supervision', text },
  'remove-from-supervision': { kind: 'remove-from-supervision', text },
  'correct-date': {
    ...{ kind: 'correct-date', fact: 'notice', recipient, to: asDay('2026-03-02'), text },
  },
  'update-rules': { kind: 'update-rules' },
}

export function factsOf(kind: CommandKind): CommandFacts {
  return usualFacts[kind]
}

/** For whom a step is taken that the law or the plan gives to one post. */
export const postFor: Partial<Record<CommandKind, PostCode>> = {
  extend: post('head'),
  'decide-recusal': post('office-head'),
  'clear-accused': post('director'),
  reopen: post('director'),
  'list-for-supervision': post('director'),
  'remove-from-supervision': post('director'),
}

/** Whoever drafted an answer does not approve it. */
export function usualActor(kind: CommandKind): PersonId {
  return kind === 'issue-opinion' || kind === 'issue-reply' ? director : clerk
}

/** Who gives the command, and what goes with it, where the test says nothing else. */
export function usualCommand(
  { kind }: CommandFacts,
  settings: CaseSettings,
): Pick<Command, 'actor' | 'rules'> {
  return {
    actor: usualActor(kind),
    ...(kind === 'update-rules' ? { rules: { posts: settings.posts } } : {}),
  }
}
