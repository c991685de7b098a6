import fc from 'fast-check'
import {
  ownRights,
  type Command,
  type CommandFacts,
  type CommandKind,
  type LateEntry,
} from '../../../domain/case/commands'
import { allowedCommands } from '../../../domain/case/procedure'
import type { CaseSettings } from '../../../domain/case/settings'
import type { CaseState } from '../../../domain/case/state'
import { commandKinds, stepOf } from '../../../domain/case/steps'
import type { PersonId, PetitionerId } from '../../../domain/ids'
import {
  addDays,
  dayOf,
  daysBetween,
  earliest,
  type Day,
  type Instant,
} from '../../../domain/time/day'
import { clerk, director, unitHolder } from '../../support/case-fixtures'
import { Draw } from './draw'
import type { Era } from './eras'
import { fittingFacts } from './fitting-facts'
import { shutOut } from './random-beginnings'
import { postFor } from './usual-facts'

/** Never shut out, and never the actor of a legal step: approves what needs approval. */
const approver = 'person-approver' as PersonId

type Numbers = readonly number[]

/** Something that is done, or not done, in a random life. */
export type Move =
  /** A step that is possible, on a day on which it may have happened; `onward` rather than beside. */
  | { type: 'step'; onward: boolean; pick: number; draws: Numbers; share: number }
  /** Anything at all, by anybody, of a day so many before today (after it if negative). */
  | {
      type: 'anything'
      pick: number
      draws: Numbers
      actor: PersonId
      daysAgo: number
      seen: 'nothing' | 'this version' | 'another'
      approvedBy: PersonId | undefined
    }
  | { type: 'pass'; minutes: number }
  /** Wakes at the instant the case asks for. */
  | { type: 'wake' }

/** As JSON makes them, and as everything reaches the rules. */
const plain = { noNullPrototype: true } as const
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const draws = fc.array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 6 })
const pick = fc.nat({ max: 9999 })
const anyPerson = oneOf([clerk, director, unitHolder, approver, ...shutOut])

const anyStep: fc.Arbitrary<Move> = fc.record(
  {
    type: fc.constant('step' as const),
    onward: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.boolean()),
    ...{ pick, draws },
    share: fc.integer({ min: 0, max: 10 }),
  },
  plain,
)

const anything: fc.Arbitrary<Move> = fc.record(
  {
    type: fc.constant('anything' as const),
    ...{ pick, draws, actor: anyPerson },
    daysAgo: fc.integer({ min: -2, max: 45 }),
    seen: fc.oneof(
      { weight: 4, arbitrary: fc.constant('nothing' as const) },
      { weight: 1, arbitrary: oneOf(['this version', 'another'] as const) },
    ),
    approvedBy: fc.option(anyPerson, { nil: undefined }),
  },
  plain,
)

const anyWait: fc.Arbitrary<Move> = fc.oneof(
  fc.record(
    {
      type: fc.constant('pass' as const),
      minutes: fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 60 * 24 * 20 })),
    },
    plain,
  ),
  fc.constant({ type: 'wake' as const }),
)

const asLongAs = { maxLength: 45, size: 'max' } as const

export const anyMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: anyStep },
    { weight: 1, arbitrary: anything },
    { weight: 2, arbitrary: anyWait },
  ),
  asLongAs,
)

/** Nothing illegal: steps and waiting only. */
export const legalMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: anyStep }, { weight: 1, arbitrary: anyWait }),
  asLongAs,
)

/** Ends that cut a life short come seldom, what leads deep into it often. */
const weights: Partial<Record<CommandKind, number>> = {
  ...{ accept: 40, entrust: 8, 'sign-for': 40, 'issue-opinion': 40, 'issue-reply': 40 },
  ...{ 'serve-opinion': 40, 'serve-reply': 40, conclude: 20, 'serve-notice': 8 },
  ...{ 'request-review': 16, 'request-final-review': 30, 'record-review': 16, 'serve-review': 30 },
  ...{ 'hand-over': 10, 'complete-errand': 10, 'sign-agreement': 6, perform: 8, explain: 3 },
  ...{ 'answer-objection': 10, 'decide-competence': 10, 'record-report': 10, extend: 4 },
  ...{ 'ask-settled': 6, 'answer-settled': 6, withdraw: 1, merge: 1, mediate: 2 },
  'take-in': 2,
}

function weighted(kinds: readonly CommandKind[], onward: boolean): CommandKind[] {
  if (!onward) return [...kinds]
  const leading = kinds.filter((kind) => weights[kind] !== undefined || stepOf(kind).to.length > 0)
  return leading.flatMap((kind) => Array<CommandKind>(weights[kind] ?? 1).fill(kind))
}

const approval = (approvedBy: PersonId): LateEntry => {
  return { approvalId: 'approval-1', approvedBy, reason: { id: 'text-2', hash: 'hash' } }
}

/** Where a random life is: its case, its rules, and what rules might come in their place. */
export type Place = { state: CaseState; settings: CaseSettings; now: Instant; era: Era }

/** The command a move gives in this place; none where there is no step to take. */
export function commandOf(move: Move, { state, settings, now, era }: Place): Command | undefined {
  const today = dayOf(now)
  if (move.type === 'pass' || move.type === 'wake') return undefined
  const draw = new Draw(move.draws)
  if (move.type === 'step') {
    const kinds = weighted(allowedCommands(state), move.onward)
    const kind = kinds[move.pick % Math.max(1, kinds.length)]
    if (kind === undefined) return undefined
    return fittingCommand(kind, { state, settings, now, era }, draw, move.share / 10)
  }
  const kind = commandKinds[move.pick % commandKinds.length]!
  const { actor, daysAgo, seen, approvedBy } = move
  return {
    ...fittingCommand(kind, { state, settings, now, era }, draw, 1),
    ...{ actor, occurredOn: addDays(today, -daysAgo) },
    ...(seen === 'nothing'
      ? {}
      : { expectedVersion: state.version + (seen === 'another' ? 1 : 0) }),
    ...(approvedBy === undefined ? {} : { lateEntry: approval(approvedBy) }),
  }
}

/** As whoever may give it would give it, `share` of the way from its first possible day to the last. */
export function fittingCommand(
  kind: CommandKind,
  { state, settings, now, era }: Place,
  draw: Draw,
  share: number,
): Command {
  const today = dayOf(now)
  const facts = fittingFacts(kind, { state, pack: settings.pack?.id ?? null, today, draw })
  const approves = kind === 'issue-opinion' || kind === 'issue-reply'
  const onBehalfOf = postFor[kind]
  const given = {
    actor: themselves(facts, draw) ?? (approves ? director : clerk),
    occurredOn: dayWithin(state, facts, today, share),
    lateEntry: approval(approver),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  }
  if (facts.kind !== 'update-rules') return { ...given, facts }
  const index = draw.number(era.calendars.length)
  const [calendar, calendarHash] = [era.calendars[index]!, `calendar-${index}`]
  return { ...given, facts: { ...facts, calendarHash }, rules: { calendar, calendarHash } }
}

/** What is a person's own right they now and then use at their own door (decision 58). */
function themselves(facts: CommandFacts, draw: Draw): PetitionerId | undefined {
  const isOwn = (ownRights as readonly CommandKind[]).includes(facts.kind)
  return isOwn && 'recipient' in facts && draw.one([false, true]) ? facts.recipient : undefined
}

function dayWithin(state: CaseState, facts: CommandFacts, today: Day, share: number): Day {
  const first = stepOf(facts.kind).follows(state, facts)
  const last = lastDayFor(facts, state, today)
  return first >= last ? first : addDays(first, Math.floor(daysBetween(first, last) * share))
}

/** A right is used while it lasts, an extension granted before the limit is over. */
function lastDayFor(facts: CommandFacts, state: CaseState, today: Day): Day {
  const ends = state.windows.filter(({ clock, round, recipient }) => {
    const theirs = 'recipient' in facts && recipient === facts.recipient && round === state.round
    return clock === facts.kind && (theirs || (clock === 'object' && recipient === 'body'))
  })
  const limits = facts.kind === 'extend' ? state.duties.filter(({ kind }) => kind === 'handle') : []
  const days = [...ends.map(({ last }) => last.due), ...limits.map(({ due }) => due.due)]
  return earliest(today, ...days)
}
