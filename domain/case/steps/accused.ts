import type { Day } from '../../time/day'
import { cite } from '../law'
import type { Reason } from '../refusal'
import { alsoShutOut, namedIn, notAccused } from '../shut-out'
import type { CaseState } from '../state'
import { beforeEnd, type Given, type StepsOf } from '../step'
import { givenAnew, withoutWorkOf } from './given-work'
import { livingAgain, receivedOn } from './moves'

type Accused = 'name-accused' | 'clear-accused' | 'share-accused'

/** Whom a matter is about they may learn of as little after its end: the record says what was said of them. */
const always = [...beforeEnd, 'ended'] as const
const endsAgain = { ended: ['concluded'] } as const

/** Whom the matter is about (Arts. 30, 46(5)): shut out of every case in which it lies (decision 43). */
export const accusedSteps: StepsOf<Accused> = {
  /** Whom it is about often comes out only later; from then on it is theirs as little as from the first. */
  'name-accused': {
    from: always,
    to: ['accepted', 'concluded'],
    leads: { ...givenAnew, ...endsAgain },
    rule: 'report',
    against: againstNaming,
    follows: receivedOn,
    apply: (state, { facts, on }) => named(livingAgain(state), facts, on),
  },

  /** It was not about them after all; what was given to others meanwhile stays with these. */
  'clear-accused': {
    from: always,
    to: ['concluded'],
    leads: endsAgain,
    rule: 'report',
    possible: (state) => namedIn(state).length > 0,
    against: againstClearing,
    follows: receivedOn,
    apply: (state, { facts }) => cleared(livingAgain(state), facts),
  },

  /** The same, said in another case of the matter: it follows here whoever said it there (decision 43). */
  'share-accused': {
    from: always,
    to: ['accepted', 'concluded'],
    leads: { ...givenAnew, ...endsAgain },
    rule: 'report',
    follows: receivedOn,
    apply: (state, { facts, on }) => {
      const living = livingAgain(state)
      return facts.shares === 'naming' ? named(living, facts, on) : cleared(living, facts)
    },
  },
}

type Named = Pick<Given<'name-accused'>['facts'], 'persons' | 'units'>

function named(
  state: CaseState,
  { persons, units, posts }: Named & Pick<Given<'name-accused'>['facts'], 'posts'>,
  on: Day,
): CaseState {
  const accused = persons.map((person) => ({ person, why: 'accused' as const }))
  const shutOut: CaseState = {
    ...state,
    excluded: alsoShutOut(state.excluded, accused),
    accusedUnits: [...new Set([...state.accusedUnits, ...units])],
  }
  return withoutWorkOf(shutOut, posts, on, units)
}

function cleared(state: CaseState, { persons, units }: Named): CaseState {
  return {
    ...state,
    excluded: notAccused(state.excluded, persons),
    accusedUnits: state.accusedUnits.filter((unit) => !units.includes(unit)),
  }
}

/**
 * By somebody it is not about. Named again they are as shut out as before, and nothing is answered
 * to that: whoever may name without seeing who is named would learn it (decision 40).
 */
function againstNaming(given: Given<'name-accused'>): Reason | undefined {
  const { settings, command, facts } = given
  const { persons, units } = facts
  const rule = cite(settings, 'report')
  if (persons.length + units.length === 0) return nobodyNamed(rule)
  if (persons.includes(command.actor)) {
    const instead = 'Ask to stand back from it (ask-recusal), or have somebody else enter it.'
    return ['names-itself', rule, `Nobody names themselves. ${instead}`]
  }
  const approver = command.lateEntry?.approvedBy
  if (approver === undefined || !persons.includes(approver)) return undefined
  return [
    'approval-not-independent',
    rule,
    'Whoever is named does not approve that it is entered late. Have somebody else approve it.',
  ]
}

/** By whoever answers for the office or the body; who is named has no part in it anyway. */
function againstClearing(given: Given<'clear-accused'>): Reason | undefined {
  const { state, settings, command, facts } = given
  const { persons, units } = facts
  const rule = cite(settings, 'report')
  const { director, head } = settings.posts
  if (command.onBehalfOf !== director && command.onBehalfOf !== head) {
    return [
      'not-for-your-post',
      rule,
      'That a matter is not about somebody is said by the director or the head of the body. Ask one of them.',
    ]
  }
  if (persons.length + units.length === 0) return nobodyNamed(rule)
  const known = namedIn(state)
  if ([...persons, ...units].every((each) => known.includes(each))) return undefined
  return ['unknown-object', rule, 'Somebody of these is not named in this case. Leave them out.']
}

function nobodyNamed(rule: string): Reason {
  return ['nobody-named', rule, 'Name at least one person, unit or body the matter is about.']
}
