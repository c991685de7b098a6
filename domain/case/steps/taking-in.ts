import type { CaseNumber } from '../../ids'
import { cite } from '../law'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'
import { atWork, type Given, type StepsOf } from '../step'
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
      againstCase(given) ?? againstPeople(given) ?? againstClaims(given) ?? againstUnit(given),
    follows: receivedOn,
    apply: (state, { facts, on }) => ({
      ...state,
      recipients: [
        ...state.recipients,
        ...facts.recipients.map(({ id, reachable }) => ({ id, reachable, joinedOn: on })),
      ],
      claims: [...state.claims, ...facts.claims.map((id) => ({ id }))],
      takenIn: [...state.takenIn, { case: facts.from, on }],
      excluded: [...state.excluded, ...facts.excluded.filter((each) => !shutsOut(state, each))],
      accusedUnits: [...new Set([...state.accusedUnits, ...facts.accusedUnits])],
    }),
  },
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
    'That case was taken in by this one, and its matter goes on here. Merge that case into this one, or name another.',
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

function shutsOut({ excluded }: CaseState, { person }: CaseState['excluded'][number]): boolean {
  return excluded.some((each) => each.person === person)
}
