import { apply } from '../../../domain/case/apply'
import type { CommandFacts, CommandKind, FactsOf } from '../../../domain/case/commands'
import { happenedAs, type FactEvent } from '../../../domain/case/events'
import { datedFacts, opinionParts } from '../../../domain/case/kinds'
import { commandKinds, stepOf } from '../../../domain/case/steps'
import type { LeafletCode, UndertakingId, VillageCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { ask } from './life'
import {
  an,
  author,
  body,
  cameIn,
  first,
  live,
  numbered,
  ofAn,
  opinion,
  petition,
  post,
  second,
  text,
} from './acts'

/**
 * A step asked about a case that has nothing it is about. No command gets that far: whether a step
 * is possible is asked first. But `follows` and `apply` are asked of any case, and say something.
 */
const promises = [] as const
const campaign = 'C2026-0001' as UndertakingId
const monday = asDay('2026-03-02')
const received = { reception: 'reception-1', day: monday, post: post('lead') }
const facts: { readonly [K in CommandKind]: FactsOf<K> } = {
  accept: { kind: 'accept', caseKind: 'errand' },
  decline: {
    kind: 'decline',
    ground: 'ended-before',
    earlier: numbered('2025-000009'),
    terminated: true,
  },
  split: { kind: 'split', claims: [] },
  'link-repeat': { kind: 'link-repeat', earlier: numbered('2025-000009') },
  merge: { kind: 'merge', into: numbered('2025-000009') },
  'take-in': {
    ...{
      kind: 'take-in',
      pack: 'national-2022',
      from: numbered('2025-000009'),
      recipients: [],
      claims: [second],
    },
    ...{ excluded: [], accusedUnits: [] },
  },
  'mark-urgent': { kind: 'mark-urgent' },
  'report-urgent': { kind: 'report-urgent', to: body('city'), text },
  forward: { kind: 'forward', to: body('city') },
  assign: { kind: 'assign', to: body('city') },
  'record-report': { kind: 'record-report', text },
  'take-back': { kind: 'take-back', text },
  'report-back': { kind: 'report-back', text },
  object: { kind: 'object', text },
  'answer-objection': { kind: 'answer-objection', agreed: false },
  contest: { kind: 'contest', with: [body('city')] },
  'decide-competence': { kind: 'decide-competence', by: 'agreement', competent: body('body') },
  'serve-notice': { kind: 'serve-notice', says: 'extension', recipient: an, way: 'signed' },
  entrust: { kind: 'entrust', unit: 'unit' as never, unitHead: post('a'), lead: post('b') },
  'return-entrustment': { kind: 'return-entrustment', text },
  'sign-for': { kind: 'sign-for' },
  'assign-station': { kind: 'assign-station', village: 'laojie' as VillageCode, post: post('a') },
  'release-station': { kind: 'release-station' },
  'form-team': { kind: 'form-team', members: [post('a')] },
  'set-plan': { kind: 'set-plan', text, milestones: [monday] },
  'reach-milestone': { kind: 'reach-milestone', milestone: 'none' as never },
  'note-progress': { kind: 'note-progress', text },
  'complete-clear': { kind: 'complete-clear', clear: 'history', text },
  extend: { kind: 'extend', days: 1, text },
  'note-lead-attention': { kind: 'note-lead-attention', how: 'visited', text },
  'record-advice': { kind: 'record-advice', what: 'hearing', text },
  explain: { kind: 'explain', text },
  'hand-out-leaflet': {
    ...{ kind: 'hand-out-leaflet', recipient: an, leaflet: 'your-rights' as LeafletCode },
    ...{ hash: 'hash', way: 'read-out' },
  },
  'appoint-reception': { kind: 'appoint-reception', recipient: an, ...received },
  'withdraw-reception': { kind: 'withdraw-reception', recipient: an },
  'move-reception': { kind: 'move-reception', recipient: an, ...received, text },
  'record-reception': { kind: 'record-reception', recipient: an, came: true },
  'refer-aid': { kind: 'refer-aid', to: body('civil-affairs') },
  'follow-up-aid': { kind: 'follow-up-aid', text },
  'issue-opinion': {
    ...{ kind: 'issue-opinion', text, draftedBy: author, parts: opinionParts, promises },
    outcomes: [{ claim: first, outcome: 'supported' }],
  },
  'issue-reply': { kind: 'issue-reply', text, draftedBy: author, result: 'adopted', promises },
  'serve-opinion': { kind: 'serve-opinion', recipient: an, way: 'signed' },
  'serve-reply': { kind: 'serve-reply', recipient: an, way: 'signed' },
  'hand-over': { kind: 'hand-over', to: body('discipline') },
  'complete-errand': { kind: 'complete-errand', text },
  mediate: { kind: 'mediate', outcome: 'agreed', text },
  'record-breach': { kind: 'record-breach', text },
  'sign-agreement': { kind: 'sign-agreement', text, signedBy: [an], endsMatter: false, promises },
  withdraw: { kind: 'withdraw', recipient: an, text },
  'request-review': { kind: 'request-review', recipient: an },
  'request-final-review': { kind: 'request-final-review', recipient: an },
  'withdraw-review': { kind: 'withdraw-review', recipient: an, text },
  'send-file': { kind: 'send-file', recipient: an },
  'record-hearing': { kind: 'record-hearing', recipient: an, from: monday, to: monday, text },
  'record-review': { kind: 'record-review', recipient: an, outcome: 'upheld', text, promises },
  'serve-review': { kind: 'serve-review', recipient: an, way: 'signed' },
  'ask-recusal': { kind: 'ask-recusal', person: author, posts: [], askedBy: 'staff' },
  'decide-recusal': { kind: 'decide-recusal', person: author, granted: false },
  'name-accused': { kind: 'name-accused', persons: [author], units: [], posts: [] },
  'clear-accused': { kind: 'clear-accused', persons: [author], units: [], text },
  'share-accused': {
    ...{ kind: 'share-accused', from: numbered('2025-000009'), shares: 'clearing' },
    ...{ persons: [author], units: [], posts: [] },
  },
  conclude: { kind: 'conclude' },
  perform: { kind: 'perform', promise: 'none' as never, text },
  'ask-settled': { kind: 'ask-settled', recipient: an },
  'answer-settled': { kind: 'answer-settled', recipient: an, settled: true },
  'put-on-file': { kind: 'put-on-file', body: body('court') },
  'take-up': { kind: 'take-up' },
  'join-campaign': { kind: 'join-campaign', campaign, settleBy: asDay('2030-12-31') },
  'leave-campaign': { kind: 'leave-campaign', campaign, text },
  reopen: { kind: 'reopen', text },
  'list-for-supervision': { kind: 'list-for-supervision', text },
  'remove-from-supervision': { kind: 'remove-from-supervision', text },
  'correct-date': { kind: 'correct-date', fact: 'notice', recipient: an, to: monday, text },
  'update-rules': { kind: 'update-rules' },
}

const blank = () => ofAn('national-2022')
const happened = (given: CommandFacts): FactEvent =>
  ({ type: happenedAs[given.kind], facts: given, on: '2026-03-09', by: author }) as FactEvent

it.each(commandKinds.map((kind) => [kind]))('%s: on the day of receipt at the earliest', (kind) => {
  const { follows } = stepOf(kind) as { follows: (...given: unknown[]) => string }
  expect(follows(blank().state, facts[kind])).toBe('2026-03-02')
})

const aboutNothing: CommandFacts[] = [
  ...(['answer-objection', 'decide-competence', 'sign-for', 'reach-milestone'] as const),
  ...(['note-progress', 'follow-up-aid', 'serve-opinion', 'serve-reply', 'send-file'] as const),
  ...(['record-hearing', 'record-review', 'serve-review', 'decide-recusal', 'perform'] as const),
  ...(['answer-settled', 'remove-from-supervision', 'update-rules'] as const),
  ...(['clear-accused', 'share-accused', 'take-back', 'withdraw-review'] as const),
  ...(['withdraw-reception', 'move-reception', 'record-reception'] as const),
].map((kind) => facts[kind])
const corrections = datedFacts
  .filter((fact) => fact !== 'acceptance' && fact !== 'receipt')
  .map((fact): CommandFacts => ({ ...facts['correct-date'], fact }))

it.each([...aboutNothing, ...corrections])('$kind $fact: leaves such a case as it was', (given) => {
  expect(apply(blank().state, happened(given))).toEqual(blank().state)
})

it('a report of a body nothing was assigned to closes it, and the gate says what is missing', () => {
  const { transfer, ending } = apply(blank().state, happened(facts['record-report']))
  expect([transfer, ending]).toEqual([undefined, 'reported-back'])
})

it('an objection nobody could make names nobody; an urgent report stands for itself', () => {
  const objected = apply(blank().state, happened(facts.object))
  expect(objected.competence).toMatchObject({ raised: 'objection', with: [] })
  const reported = apply(blank().state, happened(facts['report-urgent']))
  expect(reported.urgent).toMatchObject({ on: '2026-03-09', reportedOn: '2026-03-09' })
})

it('an opinion that passed over a claim leaves it without an outcome', () => {
  const claims = [{ id: first }, { id: second }]
  const { state } = live(cameIn('national-2022', { claims }), [petition])
  expect(apply(state, happened(opinion({}))).claims).toEqual([
    { id: first, outcome: 'supported', carriedOut: true },
    { id: second },
  ])
})

it('nor can any of them be given, whatever it says', () => {
  const impossible = [...aboutNothing, ...corrections].filter(
    ({ kind }) => !['update-rules', 'note-progress', 'share-accused'].includes(kind),
  )
  for (const given of impossible) expect(ask(blank(), given).ok).toBe(false)
})

/** Asked directly, without asking first whether there is anything. */
it.each<[CommandKind, code: string]>([
  ['serve-opinion', 'none'],
  ['serve-reply', 'none'],
  ['reach-milestone', 'unknown-object'],
  ['extend', 'extension-not-possible'],
  ['decide-competence', 'none'],
])('%s, asked for a reason: %s', (kind, code) => {
  const { settings, state } = ofAn('before-any-rules')
  const command = {
    facts: facts[kind],
    actor: author,
    occurredOn: monday,
    onBehalfOf: post('head'),
  }
  const given = { state, settings, command, facts: facts[kind], today: monday }
  const { against } = stepOf(kind) as {
    against?: (given: unknown) => readonly string[] | undefined
  }
  expect(against?.(given)?.[0] ?? 'none').toBe(code)
})
