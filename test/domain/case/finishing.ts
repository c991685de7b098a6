import { isDeepStrictEqual } from 'node:util'
import type { CommandKind } from '../../../domain/case/commands'
import { isPending, remediesUnderWay } from '../../../domain/case/remedies'
import { nextInstant } from '../../../domain/case/passage-of-time'
import type { CaseState } from '../../../domain/case/state'
import { isOpen, type DutyKind } from '../../../domain/duty/duty'
import { latest } from '../../../domain/time/day'
import { Draw } from './draw'
import { after, carriedOut, passedTo } from './played'
import { fittingCommand, type Place } from './random-lives'

/** What whoever owes a duty does about it: the first of these that is possible. */
const steps: Record<DutyKind, readonly CommandKind[]> = {
  sort: ['accept', 'decline'],
  register: ['accept', 'decline'],
  notify: ['serve-notice'],
  'report-urgent': ['report-urgent'],
  'follow-up-transfer': ['record-report'],
  'report-back': ['report-back'],
  'follow-up-competence': ['decide-competence', 'answer-objection'],
  entrust: ['entrust'],
  'sign-for': ['sign-for'],
  accompany: ['note-progress', 'explain'],
  'five-ones': ['entrust', 'form-team', 'set-plan'],
  'five-clears': ['complete-clear', 'entrust'],
  milestone: ['reach-milestone'],
  handle: [
    'issue-opinion',
    'issue-reply',
    'hand-over',
    'complete-errand',
    'sign-agreement',
    'mediate',
  ],
  'tell-extension': ['serve-notice'],
  'serve-answer': ['serve-opinion', 'serve-reply'],
  'tell-ending': ['serve-notice'],
  explain: ['explain'],
  'follow-up-aid': ['follow-up-aid'],
  'send-file': ['send-file'],
  'follow-up-review': ['record-review'],
  'serve-review': ['serve-review'],
  'decide-recusal': ['decide-recusal'],
  receive: ['record-reception'],
  conclude: ['conclude'],
  perform: ['perform'],
  'ask-settled': ['ask-settled'],
  settle: ['answer-settled', 'ask-settled'],
  'settle-in-campaign': ['answer-settled', 'ask-settled', 'conclude'],
}

const MANY = 300

/** Does what is owed, one step after another, and waits where nothing can be done. */
export function finish(start: Place): Place {
  let place = start
  for (let turns = 0; place.state.phase !== 'ended'; turns += 1) {
    if (turns > MANY) throw new Error(`It goes in circles: ${openDuties(place.state)}`)
    place = passedTo(place, place.now)
    if (place.state.phase === 'ended') break
    place = stepTowardsEnd(place) ?? wait(place)
  }
  return place
}

/** Something that a duty asks for and that brings that duty nearer to being done. */
function stepTowardsEnd(place: Place): Place | undefined {
  const { state } = place
  for (const duty of state.duties.filter(isOpen)) {
    const possible = steps[duty.kind].filter((each) => isOfUse(each, state))
    for (const kind of possible.flatMap((each) => [0, 1, 2, 3, 4, 5].map(asDrawn(each)))) {
      const done = carriedOut(place, fittingCommand(kind.kind, place, kind.draw, 1))
      if (done !== undefined && !isDeepStrictEqual(factsIn(done.state), factsIn(state))) return done
    }
  }
  return undefined
}

/** What is served, and on whom, is a choice: the first that is possible. */
const asDrawn = (kind: CommandKind) => (first: number) => ({ kind, draw: new Draw([first, 0]) })

/** A petition under way is answered, and not agreed upon for ever; what is done is not done again. */
function isOfUse(kind: CommandKind, state: CaseState): boolean {
  if (kind === 'mediate' || kind === 'sign-agreement') return state.kind === 'dispute'
  // What they say while a review is under way settles nothing: they are asked once it is over.
  if (kind === 'ask-settled' || kind === 'answer-settled') {
    return !remediesUnderWay(state).some(isPending)
  }
  if (kind === 'entrust') return state.entrustment === undefined
  if (kind === 'form-team') return state.team === undefined
  if (kind === 'set-plan') return state.plan === undefined
  return kind !== 'complete-clear' || state.clears.length < 2
}

const factsIn = ({ version: _, duties: __, ...facts }: CaseState) => facts

function wait(place: Place): Place {
  const next = nextInstant(place.state, place.settings)
  if (next === undefined) throw new Error(`It rests for ever: ${openDuties(place.state)}`)
  return { ...place, now: latest(next, after(place.now, 1)) }
}

function openDuties({ phase, ending, duties }: CaseState): string {
  const open = duties.filter(isOpen).map(({ kind }) => kind)
  return `${phase}, ${ending ?? 'no ending'}, owed ${open.join(', ') || 'nothing'}`
}
