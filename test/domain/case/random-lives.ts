import fc from 'fast-check'
import type { Command, CommandFacts, LateEntry } from '../../../domain/case/commands'
import { caseKinds, claimOutcomes, routes, serviceWays } from '../../../domain/case/kinds'
import { recipientsWithoutNotice } from '../../../domain/case/procedure'
import type { CaseState, Recipient } from '../../../domain/case/state'
import type { ClaimId, PersonId, PetitionerId, PostCode, UnitCode } from '../../../domain/ids'
import {
  addDays,
  dayOf,
  daysBetween,
  instantFrom,
  type Day,
  type Instant,
} from '../../../domain/time/day'
import { clerk, director, unitHolder } from '../../support/case-fixtures'
import { begin, nextStep, type Life } from './life'
import { withOwnPosts } from './office-posts'

const MINUTE = 60_000
const petitioners = [1, 2, 3, 4].map((n) => `petitioner-${n}` as PetitionerId)
const claims = [1, 2, 3].map((n) => `claim-${n}` as ClaimId)
const shutOut = ['person-accused', 'person-recused'] as PersonId[]
/** Never shut out, and never the actor of a legal step: approves what needs approval. */
export const approver = 'person-approver' as PersonId
const anyPerson = fc.constantFrom(clerk, director, unitHolder, approver, ...shutOut)

/** Something that is done, or not done, in a random life. */
export type Move =
  /** Anything at all, of a day so many before today (after it if negative). */
  | {
      type: 'command'
      facts: CommandFacts
      actor: PersonId
      daysAgo: number
      seen: 'nothing' | 'this version' | 'another'
      approvedBy: PersonId | undefined
    }
  /** The step that is next, a notice now and then, on some day on which it may have happened. */
  | { type: 'next'; notice: boolean; share: number }
  | { type: 'pass'; minutes: number }
  /** Wakes at the instant the case asks for. */
  | { type: 'wake' }

/** As JSON makes them, and as everything reaches the rules. */
const plain = { noNullPrototype: true } as const
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)

const anyFacts: fc.Arbitrary<CommandFacts> = fc.oneof(
  fc.record(
    {
      kind: oneOf(['serve-notice', 'serve-opinion'] as const),
      recipient: oneOf([...petitioners, 'petitioner-nobody' as PetitionerId]),
      way: oneOf(serviceWays),
    },
    plain,
  ),
  fc.record(
    {
      kind: fc.constant('accept' as const),
      caseKind: fc.oneof(fc.constant('petition' as const), oneOf(caseKinds)),
      route: fc.oneof(fc.constant('hear-and-decide' as const), oneOf(routes)),
    },
    plain,
  ),
  fc.record(
    {
      kind: fc.constant('entrust' as const),
      unit: oneOf(['unit-a', 'unit-b'] as UnitCode[]),
      unitHead: oneOf(['head-a', 'head-b'] as PostCode[]),
      lead: oneOf(['lead-a', 'lead-b', 'director'] as PostCode[]),
    },
    plain,
  ),
  fc.record(
    {
      kind: fc.constant('issue-opinion' as const),
      text: fc.constant({ id: 'text-1', hash: 'hash' }),
      draftedBy: anyPerson,
      outcomes: fc.array(
        fc.record(
          { claim: oneOf([...claims, 'claim-x' as ClaimId]), outcome: oneOf(claimOutcomes) },
          plain,
        ),
        { maxLength: 4 },
      ),
    },
    plain,
  ),
  fc.constant({ kind: 'sign-for' as const }),
  fc.constant({ kind: 'conclude' as const }),
)

const anyCommand = fc.record(
  {
    type: fc.constant('command' as const),
    facts: anyFacts,
    actor: anyPerson,
    daysAgo: fc.integer({ min: -2, max: 45 }),
    seen: fc.oneof(
      { weight: 4, arbitrary: fc.constant('nothing' as const) },
      { weight: 1, arbitrary: oneOf(['this version', 'another'] as const) },
    ),
    approvedBy: fc.option(anyPerson, { nil: undefined }),
  },
  plain,
)

const anyNext = fc.record(
  {
    type: fc.constant('next' as const),
    notice: fc.boolean(),
    share: fc.integer({ min: 0, max: 10 }),
  },
  plain,
)

const anyWait = fc.oneof(
  fc.record(
    {
      type: fc.constant('pass' as const),
      minutes: fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 60 * 24 * 20 })),
    },
    plain,
  ),
  fc.constant({ type: 'wake' as const }),
)

const asLongAs = { maxLength: 30, size: 'max' } as const

export const anyMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: anyNext },
    { weight: 2, arbitrary: anyCommand },
    { weight: 2, arbitrary: anyWait },
  ),
  asLongAs,
)

/** Nothing illegal: steps and waiting only. */
export const legalMoves: fc.Arbitrary<Move[]> = fc.array(fc.oneof(anyNext, anyWait), asLongAs)

const anyRecipient: fc.Arbitrary<Recipient> = fc.record(
  {
    id: oneOf(petitioners),
    reachable: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.boolean()),
  },
  plain,
)

const anyMoment = fc
  .integer({ min: Date.parse('2024-01-02T00:00:00Z'), max: Date.parse('2026-12-30T00:00:00Z') })
  .map(instantFrom)

/** A case just registered, received up to forty days before, with or without clear addresses. */
export const anyBeginning = fc
  .record(
    {
      at: anyMoment,
      receivedDaysAgo: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
      recipients: fc.uniqueArray(anyRecipient, { minLength: 1, selector: ({ id }) => id }),
      claims: fc.subarray(claims, { minLength: 1 }).map((ids) => ids.map((id) => ({ id }))),
      excluded: fc
        .subarray(shutOut)
        .map((persons) => persons.map((person) => ({ person, why: 'accused' as const }))),
    },
    plain,
  )
  .map(({ at, receivedDaysAgo, ...rest }) => {
    return { ...rest, at, receivedOn: addDays(dayOf(at), -receivedDaysAgo) }
  })

export const beginAny = (beginning: Parameters<typeof begin>[0]): Life =>
  begin({ ...beginning, settings: withOwnPosts })

export const approval = (approvedBy: PersonId): LateEntry => {
  return { approvalId: 'approval-1', approvedBy, reason: { id: 'text-2', hash: 'hash' } }
}

/** The command a move gives in this state; none where there is no next step. */
export function commandOf(move: Move, state: CaseState, now: Instant): Command | undefined {
  const today = dayOf(now)
  if (move.type === 'command') {
    const { facts, actor, daysAgo, seen, approvedBy } = move
    return {
      facts,
      actor,
      occurredOn: addDays(today, -daysAgo),
      ...(seen === 'nothing'
        ? {}
        : { expectedVersion: state.version + (seen === 'another' ? 1 : 0) }),
      ...(approvedBy === undefined ? {} : { lateEntry: approval(approvedBy) }),
    }
  }
  if (move.type !== 'next') return undefined
  const [untold] = recipientsWithoutNotice(state)
  const facts =
    move.notice && untold !== undefined && state.phase !== 'ended'
      ? ({ kind: 'serve-notice', recipient: untold.id, way: 'signed' } as const)
      : nextStep(state)
  return facts && legalCommand(facts, state, today, move.share / 10)
}

/** On a day `share` of the way from the first on which it may have happened to today. */
export function legalCommand(
  facts: CommandFacts,
  state: CaseState,
  today: Day,
  share: number,
): Command {
  const first = firstDayFor(facts, state)
  const occurredOn = addDays(first, Math.floor(daysBetween(first, today) * share))
  const actor = facts.kind === 'issue-opinion' ? director : clerk
  return { facts, actor, occurredOn, lateEntry: approval(approver) }
}

function firstDayFor({ kind }: CommandFacts, state: CaseState): Day {
  const days: Partial<Record<typeof kind, Day | undefined>> = {
    entrust: state.acceptedOn,
    'sign-for': state.entrustment?.on,
    'issue-opinion': state.entrustment?.signedOn,
    'serve-opinion': state.opinion?.issuedOn,
    conclude: state.opinionServices
      .map(({ on }) => on)
      .sort()
      .at(-1),
  }
  return days[kind] ?? state.receivedOn
}

export function after(now: Instant, minutes: number): Instant {
  return instantFrom(Date.parse(now) + minutes * MINUTE)
}
