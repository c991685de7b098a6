import { standing } from '../case/facts'
import { remedyOf } from '../case/remedies'
import type { CaseState, Remedy, Window } from '../case/state'
import type { PetitionerId } from '../ids'
import type { Day } from '../time/day'
import type { PersonRefusal } from './refusal'

type Asked = Extract<Window['clock'], 'request-review' | 'request-final-review'>

/** What a petitioner asks for, follows from what is open to them: nobody has to know the level (Arts. 35, 36). */
export type ReviewToAsk = { ask: Asked; last: Day } | { refused: PersonRefusal }

export function reviewToAsk(state: CaseState, petitioner: PetitionerId, today: Day): ReviewToAsk {
  const gone = againstAnyStep(state, petitioner)
  if (gone !== undefined) return { refused: gone }
  const window =
    windowOf(state, petitioner, 'request-final-review') ??
    windowOf(state, petitioner, 'request-review')
  if (window === undefined) return { refused: notYet(state, petitioner) }
  const { clock, last } = window
  const level = clock === 'request-review' ? 'review' : 'final-review'
  const remedy = remedyOf(state, level, petitioner)
  if (remedy !== undefined) return { refused: askedBefore(remedy) }
  if (today > last.due) return { refused: tooLate(last.due) }
  return { ask: clock, last: last.due }
}

/** Of whoever took the matter back, and of one that goes on elsewhere, nothing is asked here. */
export function againstAnyStep(
  state: CaseState,
  petitioner: PetitionerId,
): PersonRefusal | undefined {
  if (state.mergedInto !== undefined) {
    return ['not-allowed-now', `This matter goes on in case ${state.mergedInto}. Ask there.`]
  }
  if (standing(state).some(({ id }) => id === petitioner)) return undefined
  return [
    'not-allowed-now',
    'You took this matter back. Bring it anew at the petition office if it is to be dealt with.',
  ]
}

function windowOf(
  { windows, round }: CaseState,
  petitioner: PetitionerId,
  clock: Asked,
): (Window & { clock: Asked }) | undefined {
  const found = windows.find(
    (each) => each.recipient === petitioner && each.clock === clock && each.round === round,
  )
  return found && { ...found, clock }
}

function notYet({ answer, ending }: CaseState, petitioner: PetitionerId): PersonRefusal {
  const served = answer?.services.some(({ recipient }) => recipient === petitioner) === true
  if (answer?.paper === 'opinion' && !served) {
    return [
      'not-allowed-now',
      'The opinion has not been handed to you yet. You can ask for a review from the day you receive it.',
    ]
  }
  if (served || ending !== undefined) {
    return [
      'not-for-this-matter',
      'The rules give no review of how this matter was answered. Ask the petition office which way is open to you.',
    ]
  }
  return [
    'not-allowed-now',
    'There is no opinion to be reviewed yet. The look-up tells by when it is owed to you.',
  ]
}

function askedBefore({ level, requestedOn, decided, service }: Remedy): PersonRefusal {
  if (decided === undefined) {
    return [
      'already-done',
      `You asked for this on ${requestedOn}. Once the body above has it, the look-up tells by when it is to be decided.`,
    ]
  }
  if (level === 'final-review') {
    return [
      'already-done',
      `It was decided by the final review on ${decided.on}, and no further review follows. ${whatRemains}`,
    ]
  }
  // Upheld or changed, it opens the next window once it has been received; sent back, a new round.
  return [
    'not-allowed-now',
    service === undefined
      ? `The review opinion of ${decided.on} has not been handed to you yet. You can ask for the final review from the day you receive it.`
      : 'The rules give no further review of this matter. Ask the petition office which way is open to you.',
  ]
}

const whatRemains =
  'The petition office explains it to you again on wish, help in hardship does not depend on it, and new facts can be brought as a new matter.'

function tooLate(last: Day): PersonRefusal {
  return ['window-over', `The last day to ask was ${last}. ${whatRemains}`]
}
