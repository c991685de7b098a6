import type { CommandKind, FactsOf } from '../../../domain/case/commands'
import { isUndecided, openPromises, pathOf, standing } from '../../../domain/case/facts'
import { receptionOf } from '../../../domain/case/receptions'
import { latestRemedyOf } from '../../../domain/case/remedies'
import { askableFrom, isAwaited } from '../../../domain/case/settlement'
import type { CaseState, Recusal } from '../../../domain/case/state'
import { opinionParts } from '../../../domain/case/kinds'
import type { AnswerLimit } from '../../../domain/case/work'
import type {
  BodyCode,
  CaseNumber,
  ClaimId,
  MilestoneId,
  PersonId,
  PetitionerId,
  PostCode,
  PromiseId,
  UnitCode,
  VillageCode,
} from '../../../domain/ids'
import { addDays, earliest, type Day } from '../../../domain/time/day'
import { unitHolder } from '../../support/case-fixtures'
import { correctionOf } from './dated-facts'
import { leafletFor } from './fitting-leaflets'
import { fittingCampaigns } from './fitting-campaigns'
import { afterOpen, receptionFrom, withReception } from './fitting-receptions'
import {
  nobody,
  idsOf,
  promisesAt,
  answeredTo,
  drafter,
  wayTo,
  untold,
  unserved,
  withRemedy,
  withWindow,
  type Moment,
} from './what-fits'

export type { Moment }
const text = { id: 'text-1', hash: 'hash' }
const body = (code: string) => code as BodyCode
const post = (code: string) => code as PostCode
const another = '2020-000007' as CaseNumber

/** Who is asked to stand back in the other case. */
const askedThere = (nth: number, askedOn: Day): Recusal => ({
  ...{ person: `person-doubted-there-${nth}` as PersonId, posts: [post('unit-head')] },
  ...{ askedOn, askedBy: 'person-concerned' },
})

type Fit<Kind extends CommandKind> = (moment: Moment) => FactsOf<Kind>

/** Each time to another body: what one gave back is not sent there again (Art. 24). */
const elsewhere = ({ cameBack }: CaseState) => body(`bureau-${cameBack.length + 1}`)

const sorting = {
  accept: ({ draw }) => {
    const petition = { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' } as const
    const caseKind = draw.one(['suggestion', 'report', 'dispute', 'errand', 'litigation'] as const)
    const route = draw.one(['protective-duty', 'arbitration', 'judicial'] as const)
    return draw.one([
      ...([petition, petition, petition, { kind: 'accept', caseKind }] as const),
      { kind: 'accept', caseKind: 'petition', route },
    ])
  },
  decline: ({ draw }) =>
    draw.one<FactsOf<'decline'>>([
      { kind: 'decline', ground: 'other-procedure', route: 'judicial' },
      { kind: 'decline', ground: 'not-ours', body: body('water-bureau') },
      { kind: 'decline', ground: 'same-matter-below', body: body('village') },
      {
        kind: 'decline',
        ground: 'ended-before',
        earlier: another,
        terminated: true,
      },
    ]),
  split: ({ state, draw }) => {
    const ids = state.claims.map(({ id }) => id)
    return { kind: 'split', claims: draw.some(ids, 1, Math.max(1, ids.length - 1)) }
  },
  'link-repeat': () => ({ kind: 'link-repeat', earlier: another }),
  merge: () => ({ kind: 'merge', into: '2026-000002' as CaseNumber }),
  'take-in': ({ state, pack, today, draw }) => {
    const nth = state.takenIn.length + 1
    const { kind, route, acceptedOn: on } = state
    const same = kind && on && { kind, ...(route === undefined ? {} : { route }) }
    const accepted = same && (pathOf(state) === 'opinion' ? draw.one([same, undefined]) : same)
    const from = addDays(on ?? today, -draw.number(40))
    const limit = draw.one<AnswerLimit>([
      { from },
      { from, extended: { days: 30, on: today, from } },
    ])
    const receivedOn = draw.one([undefined, state.receivedOn, addDays(state.receivedOn, -3)])
    const people = [1, 2].map((n) => {
      return { id: `petitioner-of-${nth}-${n}` as PetitionerId, reachable: draw.one([true, false]) }
    })
    return {
      ...{ kind: 'take-in', pack, from: `2025-10000${nth}` as CaseNumber },
      recipients: draw.some(people, 1, 2),
      claims: [`claim-of-${nth}` as ClaimId],
      ...(accepted && { accepted, limit, ...draw.one([{}, { takenUpOn: from }]) }),
      ...(accepted || !receivedOn ? {} : { receivedOn }),
      excluded: draw.one([[], [{ person: 'person-recused' as PersonId, why: 'recused' }]]),
      accusedUnits: draw.one([[], ['unit-b' as UnitCode]]),
      ...draw.one([{}, { oldSince: from, clears: [{ clear: 'history', on: from }] }]),
      ...draw.one([{}, { recusals: [askedThere(nth, state.receivedOn)] }]),
    }
  },
  'mark-urgent': () => ({ kind: 'mark-urgent' }),
  'report-urgent': () => ({ kind: 'report-urgent', to: body('city'), text }),
  forward: ({ state }) => ({ kind: 'forward', to: elsewhere(state) }),
  // What was sent from above is assigned on only to a body below.
  assign: ({ state, today, draw }) => {
    const to = elsewhere(state)
    const below = state.origin === undefined ? {} : ({ below: true } as const)
    const reportBackOn = addDays(today, draw.number(60))
    return draw.one<FactsOf<'assign'>>([
      { kind: 'assign', to, ...below },
      { kind: 'assign', to, ...below, reportBackOn },
    ])
  },
  'record-report': () => ({ kind: 'record-report', text }),
  'take-back': () => ({ kind: 'take-back', text }),
  'report-back': () => ({ kind: 'report-back', text }),
  object: () => ({ kind: 'object', text }),
  'answer-objection': ({ draw }) => ({
    kind: 'answer-objection',
    agreed: draw.one([false, true]),
  }),
  contest: () => ({ kind: 'contest', with: [body('road-bureau')] }),
  'decide-competence': ({ draw }) => ({
    kind: 'decide-competence',
    by: draw.one(['agreement', 'common-superior', 'joint-meeting']),
    competent: draw.one([body('body'), body('road-bureau')]),
  }),
  'serve-notice': (moment) => {
    const instead = { recipient: nobody, says: 'receipt' as const }
    const { recipient, says } = moment.draw.oneOf(untold(moment), instead)
    return { kind: 'serve-notice', says, recipient, way: wayTo(moment, recipient) }
  },
} satisfies Partial<{ [Kind in CommandKind]: Fit<Kind> }>

/** By whoever owes news: of a station it was given to, that station. */
const accompanied = ({ state: { station } }: Moment) =>
  station === undefined ? {} : { accompanying: true as const }

const work = {
  entrust: ({ state, draw }) => {
    const units = (['unit-a', 'unit-b', 'unit-c'] as UnitCode[]).filter(
      (unit) => !state.accusedUnits.includes(unit),
    )
    const unitHead = draw.one([post('head-a'), post('head-b')])
    const lead = draw.one([post('lead-a'), post('lead-b'), post('director')])
    return { kind: 'entrust', unit: draw.oneOf(units, 'unit-c' as UnitCode), unitHead, lead }
  },
  'return-entrustment': () => ({ kind: 'return-entrustment', text }),
  'sign-for': () => ({ kind: 'sign-for' }),
  'form-team': () => ({ kind: 'form-team', members: [post('lead-a')] }),
  'set-plan': ({ today, draw }) => {
    const first = addDays(today, draw.number(20))
    return { kind: 'set-plan', text, milestones: draw.some([first, addDays(first, 15)], 1, 2) }
  },
  'reach-milestone': ({ state, draw }) => {
    const left = (state.plan?.milestones ?? []).filter(({ reachedOn }) => reachedOn === undefined)
    const none = `${state.number}/milestone/0` as MilestoneId
    return {
      kind: 'reach-milestone',
      milestone: draw.oneOf(
        left.map(({ id }) => id),
        none,
      ),
    }
  },
  'note-progress': (moment) => ({ kind: 'note-progress', text, ...accompanied(moment) }),
  'note-lead-attention': () => ({ kind: 'note-lead-attention', how: 'visited', text }),
  'complete-clear': ({ state, draw }) => {
    const told = state.clears.map(({ clear }) => clear)
    const left = (['history', 'handling'] as const).filter((clear) => !told.includes(clear))
    return { kind: 'complete-clear', clear: draw.oneOf(left, 'history'), text }
  },
  extend: ({ draw }) => ({ kind: 'extend', days: draw.one([30, 1, 15, 60]), text }),
  'record-advice': ({ draw }) => ({
    kind: 'record-advice',
    what: draw.one(['hearing', 'appraisal', 'expert-answer', 'case-meeting']),
    text,
  }),
  explain: (moment) => ({ kind: 'explain', text, ...accompanied(moment) }),
  'hand-out-leaflet': leafletFor,
  'assign-station': ({ state, draw }) => {
    const others = (['laojie', 'xinqiao', 'fenglin'] as VillageCode[]).filter(
      (each) => each !== state.station?.village,
    )
    const village = draw.oneOf(others, 'shuidui' as VillageCode)
    return { kind: 'assign-station', village, post: post(`${village}-proxy`) }
  },
  'release-station': () => ({ kind: 'release-station' }),
  'appoint-reception': ({ state, today, draw }) => {
    const people = standing(state).map(({ id }) => id)
    const free = people.filter((id) => receptionOf(state, id) === undefined)
    const recipient = draw.oneOf(free, nobody)
    return { kind: 'appoint-reception', recipient, ...receptionFrom(today, draw) }
  },
  'withdraw-reception': (moment) => ({
    kind: 'withdraw-reception',
    recipient: withReception(moment),
  }),
  'move-reception': (moment) => ({
    ...{ kind: 'move-reception', recipient: withReception(moment), text },
    ...receptionFrom(afterOpen(moment), moment.draw),
  }),
  'record-reception': (moment) => ({
    ...{ kind: 'record-reception', recipient: withReception(moment) },
    came: moment.draw.one([true, false]),
  }),
  'refer-aid': () => ({ kind: 'refer-aid', to: body('civil-affairs') }),
  'follow-up-aid': () => ({ kind: 'follow-up-aid', text }),
  'ask-recusal': ({ state, draw }) => {
    const nextOne = `person-doubted-${state.recusals.length}` as PersonId
    const person = draw.one([nextOne, unitHolder])
    const posts = [draw.one([post('unit-head'), post('head')])]
    return { kind: 'ask-recusal', person, posts, askedBy: 'staff' }
  },
  'decide-recusal': ({ state, draw }) => {
    const left = state.recusals.filter(isUndecided)
    const persons = left.map(({ person }) => person)
    const person = draw.oneOf(persons, unitHolder)
    const ofHead = left.some((each) => each.person === person && each.posts.includes(post('head')))
    const above = ofHead ? { decidedBy: 'body-above' as const } : {}
    return { kind: 'decide-recusal', person, granted: draw.one([true, false]), ...above }
  },
  'name-accused': ({ state, draw }) => {
    const person = `person-named-${state.version}` as PersonId
    const left = (['unit-b'] as UnitCode[]).filter((unit) => !state.accusedUnits.includes(unit))
    const posts = draw.some([post('head-a'), post('lead-a')], 0, 2)
    return { kind: 'name-accused', persons: [person], units: draw.some(left, 0, 1), posts }
  },
  'clear-accused': ({ state, draw }) => {
    const accused = state.excluded.filter(({ why }) => why === 'accused')
    const persons = accused.map(({ person }) => person).slice(0, 1)
    const units = persons.length === 0 ? state.accusedUnits : draw.some(state.accusedUnits, 0, 1)
    return { kind: 'clear-accused', persons, units, text }
  },
  'share-accused': ({ state, draw }) => {
    const persons = [`person-named-${state.version}` as PersonId]
    const posts = draw.some([post('head-a'), post('lead-a')], 0, 2)
    const shares = draw.one(['naming', 'clearing'] as const)
    return { kind: 'share-accused', from: another, shares, persons, units: [], posts }
  },
} satisfies Partial<{ [Kind in CommandKind]: Fit<Kind> }>

const answers = {
  'issue-opinion': (moment) => {
    const promises = promisesAt(moment)
    return {
      kind: 'issue-opinion',
      text,
      draftedBy: drafter(moment),
      outcomes: moment.state.claims.map(({ id }) => answeredTo(id, moment, promises)),
      parts: opinionParts,
      promises,
    }
  },
  'issue-reply': (moment) => ({
    kind: 'issue-reply',
    text,
    draftedBy: drafter(moment),
    result: moment.state.kind === 'suggestion' ? 'adopted' : 'carried-out',
    promises: promisesAt(moment),
  }),
  'serve-opinion': (moment) => {
    const recipient = moment.draw.oneOf(unserved(moment), nobody)
    return { kind: 'serve-opinion', recipient, way: wayTo(moment, recipient) }
  },
  'serve-reply': (moment) => {
    const recipient = moment.draw.oneOf(unserved(moment), nobody)
    return { kind: 'serve-reply', recipient, way: wayTo(moment, recipient) }
  },
  'hand-over': () => ({ kind: 'hand-over', to: body('discipline') }),
  'complete-errand': () => ({ kind: 'complete-errand', text }),
  mediate: ({ draw }) => ({ kind: 'mediate', outcome: draw.one(['agreed', 'failed']), text }),
  'record-breach': () => ({ kind: 'record-breach', text }),
  'sign-agreement': (moment) => ({
    kind: 'sign-agreement',
    text,
    signedBy: standing(moment.state).map(({ id }) => id),
    endsMatter: moment.draw.one([false, true]),
    promises: promisesAt(moment),
  }),
  withdraw: ({ state, draw }) => {
    const ids = standing(state).map(({ id }) => id)
    return { kind: 'withdraw', recipient: draw.oneOf(ids, nobody), text }
  },
  'request-review': (moment) => ({
    kind: 'request-review',
    recipient: withWindow(moment, 'request-review'),
  }),
  'request-final-review': (moment) => ({
    kind: 'request-final-review',
    recipient: withWindow(moment, 'request-final-review'),
  }),
  'withdraw-review': (moment) => ({
    kind: 'withdraw-review',
    recipient: withRemedy(moment, ({ decided }) => decided === undefined),
    text,
  }),
  'send-file': (moment) => ({
    kind: 'send-file',
    recipient: withRemedy(moment, ({ decided, fileSentOn }) => !decided && !fileSentOn),
  }),
  'record-hearing': (moment) => {
    const { state, today, draw } = moment
    const recipient = withRemedy(
      moment,
      ({ decided, level }) => !decided && level === 'final-review',
    )
    const from = latestRemedyOf(state, recipient)?.requestedOn ?? today
    const to = earliest(today, addDays(from, draw.number(5)))
    return { kind: 'record-hearing', recipient, from, to, text }
  },
  'record-review': (moment) => {
    const asked = withRemedy(moment, ({ decided }) => !decided)
    // Decided before its request was taken back, it can still be entered (decision 47).
    const takenBack = moment.state.remedies.filter((each) => each.withdrawnOn && !each.decided)
    const recipient =
      asked === nobody
        ? moment.draw.oneOf(
            takenBack.map((each) => each.recipient),
            nobody,
          )
        : asked
    const outcome = moment.draw.one(['upheld', 'changed', 'sent-back'] as const)
    const promises = promisesAt(moment)
    const ids = moment.draw.some(moment.state.claims, 1, 2).map(({ id }) => id)
    const outcomes = ids.map((id) => answeredTo(id, moment, promises))
    const changed = outcome === 'changed' ? { outcomes } : {}
    return { kind: 'record-review', recipient, outcome, text, promises, ...changed }
  },
  'serve-review': (moment) => {
    const recipient = withRemedy(moment, ({ decided, service }) => !!decided && !service)
    return { kind: 'serve-review', recipient, way: wayTo(moment, recipient) }
  },
} satisfies Partial<{ [Kind in CommandKind]: Fit<Kind> }>

const closing = {
  conclude: () => ({ kind: 'conclude' }),
  perform: ({ state, draw }) => {
    const none = `${state.number}/promise/0` as PromiseId
    const ids = openPromises(state).map(({ id }) => id)
    return { kind: 'perform', promise: draw.oneOf(ids, none), text }
  },
  'ask-settled': ({ state, draw }) => {
    const since = askableFrom(state) ?? state.receivedOn
    const waiting = idsOf(
      state.questions.filter((each) => isAwaited(each) && each.askedOn >= since),
    )
    // Whoever has not said yet that it is settled comes first.
    const ids = standing(state)
      .map(({ id }) => id)
      .filter((id) => !waiting.includes(id))
    const said = (id: PetitionerId) => {
      const last = state.questions.findLast(
        ({ recipient, askedOn }) => recipient === id && askedOn >= since,
      )
      return Number(last?.answer?.settled ?? last?.lapsedOn !== undefined)
    }
    ids.sort((one, other) => said(one) - said(other))
    return { kind: 'ask-settled', recipient: draw.oneOf(ids, nobody) }
  },
  'answer-settled': ({ state, draw }) => {
    const waiting = idsOf(state.questions.filter(({ answer }) => answer === undefined))
    return {
      kind: 'answer-settled',
      recipient: draw.oneOf(waiting, nobody),
      settled: draw.one([true, false]),
    }
  },
  'put-on-file': () => ({ kind: 'put-on-file', body: body('court') }),
  'take-up': () => ({ kind: 'take-up' }),
  ...fittingCampaigns,
  reopen: () => ({ kind: 'reopen', text }),
  'list-for-supervision': () => ({ kind: 'list-for-supervision', text }),
  'remove-from-supervision': () => ({ kind: 'remove-from-supervision', text }),
  'correct-date': ({ state, today, draw }) => correctionOf(state, today, draw),
  'update-rules': () => ({ kind: 'update-rules' }),
} satisfies Partial<{ [Kind in CommandKind]: Fit<Kind> }>

const fits: { readonly [Kind in CommandKind]: Fit<Kind> } = {
  ...sorting,
  ...work,
  ...answers,
  ...closing,
}

/** Facts of that kind as somebody who looks at the case would enter them. */
export function fittingFacts(kind: CommandKind, moment: Moment): FactsOf<CommandKind> {
  return fits[kind](moment)
}
