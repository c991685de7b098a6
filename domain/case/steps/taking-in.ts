import type { CaseNumber } from '../../ids'
import { computeDue } from '../../rules/due-date'
import { clockOf } from '../../rules/rule-pack'
import { earliest, type Day } from '../../time/day'
import { isUndecided, pathOf } from '../facts'
import { takenUpHereOn } from '../joined'
import { cite } from '../law'
import type { Reason } from '../refusal'
import { alsoShutOut } from '../shut-out'
import type { CaseState } from '../state'
import { atWork, type Given, type StepsOf } from '../step'
import { goingOn } from '../taken-on'
import type { TakenIn } from '../work'
import { receivedOn } from './moves'

/**
 * 并案 seen from the case that goes on: those who bring the matter in the other case bring it here
 * from that day, and what they ask for is answered with the rest (decision 38). Possible while
 * nothing has been answered, so that one opinion answers all of it.
 */
export const takingInSteps: StepsOf<'take-in'> = {
  'take-in': {
    from: ['registered', 'contested', ...atWork],
    to: [],
    rule: 'same-matter-higher',
    against: (given) =>
      againstCase(given) ??
      againstRules(given) ??
      againstPeople(given) ??
      againstClaims(given) ??
      againstUnit(given) ??
      againstWay(given),
    follows: receivedOn,
    apply: (state, { facts, on }) => ({
      ...state,
      ...takenUp(state, facts),
      ...inCampaigns(state, facts, on),
      recipients: [
        ...state.recipients,
        ...facts.recipients.map(({ id, reachable }) => ({ id, reachable, joinedOn: on })),
      ],
      claims: [...state.claims, ...facts.claims.map((id) => ({ id }))],
      takenIn: [...state.takenIn, taken(state, facts, on)],
      excluded: alsoShutOut(state.excluded, facts.excluded),
      accusedUnits: [...new Set([...state.accusedUnits, ...facts.accusedUnits])],
      recusals: [
        ...state.recusals,
        ...(facts.recusals ?? []).map((each) => ({ ...each, joinedOn: on })),
      ],
    }),
  },
}

function taken(
  { round, inherited, acceptedOn }: CaseState,
  { from, broughtOn, limit, receivedOn, takenUpOn, oldSince, whole, clears }: TakingIn['facts'],
  on: Day,
): TakenIn {
  const old = {
    ...(broughtOn === undefined ? {} : { broughtOn }),
    ...(takenUpOn === undefined ? {} : { takenUpOn }),
    ...(oldSince === undefined ? {} : { oldSince }),
    ...(whole === undefined ? {} : { whole }),
  }
  const joining = { case: from, on, round, ...old, ...(clears === undefined ? {} : { clears }) }
  if (limit !== undefined) return { ...joining, limit }
  if (receivedOn === undefined) return joining
  if (acceptedOn === undefined) return { ...joining, receivedOn }
  // What is accepted by joining an inherited matter has no limit by that one, but from this day.
  return inherited && round === 0 ? { ...joining, limit: { from: on } } : joining
}

/** An old case is worked on and settled as one until it is, wherever it goes on (H1). */
function takenUp(state: CaseState, { takenUpOn }: TakingIn['facts']): Pick<CaseState, 'backlog'> {
  const { backlog } = state
  if (backlog === undefined) return takenUpOn === undefined ? {} : { backlog: { takenUpOn } }
  if (takenUpOn === undefined) return { backlog }
  const here = takenUpHereOn(state)
  const first = earliest(backlog.takenUpOn, takenUpOn)
  return {
    backlog: {
      ...backlog,
      ...(here === undefined ? {} : { takenUpHereOn: here }),
      takenUpOn: first,
    },
  }
}

function inCampaigns(
  { campaigns = [] }: CaseState,
  { campaigns: others = [] }: TakingIn['facts'],
  on: Day,
): Pick<CaseState, 'campaigns'> {
  return others.length === 0 ? {} : { campaigns: goingOn(campaigns, others, on) }
}

/** Who is asked to stand back and not decided on is asked for where the matter goes on (Art. 28). */
export function decidedElsewhere(recusals: CaseState['recusals']): CaseState['recusals'] {
  return recusals.map((each) => (isUndecided(each) ? { ...each, wentAlong: true } : each))
}

/** Two cases that go on in each other go on nowhere. */
export function againstWhatWasTakenIn(
  { takenIn }: CaseState,
  other: CaseNumber,
): Reason | undefined {
  if (!takenIn.some((each) => each.case === other)) return undefined
  return [
    'not-for-this-matter',
    'decision 38',
    'That case was taken in by this one, and its matter goes on here. Where it is still open, merge it into this one; or name another.',
  ]
}

type TakingIn = Given<'take-in'>

function againstCase({ state, facts }: TakingIn): Reason | undefined {
  if (facts.from === state.number) {
    return ['names-itself', 'decision 38', 'That is this very case. Name the other one.']
  }
  if (!state.takenIn.some((each) => each.case === facts.from)) return undefined
  return ['already-done', 'decision 38', 'That case was taken in before. Go on with this one.']
}

/** Under other rules others of the clocks run, and another paper may be owed: what runs there cannot run here. */
function againstRules({ settings: { pack, calendar }, facts }: TakingIn): Reason | undefined {
  const { limit, receivedOn } = facts
  if (facts.pack !== (pack?.id ?? null)) {
    return apart(
      `That case goes by other rules (${nameOf(facts.pack)}) than this one (${nameOf(pack?.id ?? null)}), and so do its limits and papers. Let the two go on apart, and link the later one to the earlier as a repeat.`,
    )
  }
  if (pack === null) return undefined
  const reckoned = (clock: 'handle' | 'register', from: Day | undefined, extendDays = 0) =>
    from === undefined ||
    clockOf(pack, clock) === undefined ||
    computeDue(pack, clock, from, calendar, extendDays === 0 ? {} : { extendDays }).ok
  if (reckoned('handle', limit?.from, limit?.extended?.days) && reckoned('register', receivedOn)) {
    return undefined
  }
  return apart(
    'The limits of that case cannot be counted by the rules of this one. Have the director look at its dates, or let the two go on apart.',
  )
}

function nameOf(pack: TakingIn['facts']['pack']): string {
  return pack ?? 'from before there were any'
}

function againstPeople({ state, facts: { recipients } }: TakingIn): Reason | undefined {
  const known = state.recipients.map(({ id }) => id)
  if (
    areNew(
      recipients.map(({ id }) => id),
      known,
    )
  )
    return undefined
  return [
    'unknown-recipient',
    'decision 38',
    'Somebody of that case brings this one already, or took it back. Name each of the others once.',
  ]
}

function againstClaims({ state, facts: { claims } }: TakingIn): Reason | undefined {
  const known = state.claims.map(({ id }) => id)
  if (claims.length > 0 && areNew(claims, known)) return undefined
  return [
    'claims-do-not-match',
    'decision 38',
    'A case is taken in with what is asked for in it, and nothing of that twice. Name its claims, each once.',
  ]
}

function areNew<Id>(ids: readonly Id[], known: readonly Id[]): boolean {
  return new Set([...ids, ...known]).size === ids.length + known.length
}

/** Nobody works on a matter that turns out to be about them (Art. 30). */
function againstUnit({ state, settings, facts }: TakingIn): Reason | undefined {
  const unit = state.entrustment?.unit
  if (unit === undefined || !facts.accusedUnits.includes(unit)) return undefined
  return [
    'unit-is-accused',
    cite(settings, 'report'),
    'That case is about the unit that works on this one. Entrust another unit first, or let the two go on apart.',
  ]
}

/**
 * One paper ends the matter for all who bring it, so it has to be the paper each of them is owed: an
 * opinion says something of every claim, and nothing else does (Arts. 29–32). What is not sorted yet
 * may join an opinion, or be sorted together with what is not sorted either.
 */
function againstWay(given: TakingIn): Reason | undefined {
  const { state, facts } = given
  const { accepted } = facts
  if (state.acceptedOn === undefined) {
    return accepted && apart('That case is accepted and this one is not. Sort this one first.')
  }
  if (accepted === undefined) {
    return pathOf(state) === 'opinion'
      ? undefined
      : apart('That case is not sorted yet, and this one ends without an opinion. Sort it first.')
  }
  if (accepted.kind === state.kind && accepted.route === state.route) return undefined
  if (facts.sortedWrongly) return againstPost(given)
  return apart(
    'That case was accepted as another kind or way, and what is owed there is not given here. Let the two go on apart; where it was sorted wrongly, the director or the head of the body merges it and says why (text).',
  )
}

function apart(message: string): Reason {
  return ['not-for-this-matter', 'decision 38', message]
}

/** What was accepted as one thing goes on as another only by whoever answers for that (decision 39). */
export function againstPost({
  settings,
  command,
}: Pick<Given<'merge'>, 'settings' | 'command'>): Reason | undefined {
  const { director, head } = settings.posts
  if (command.onBehalfOf === director || command.onBehalfOf === head) return undefined
  return [
    'not-for-your-post',
    'decision 39',
    'That a matter was sorted wrongly is said by the director or the head of the body. Ask one of them, or leave the reason out (text).',
  ]
}
