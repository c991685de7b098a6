import { addDays, latest, type Day } from '../time/day'
import type { PetitionerId } from '../ids'
import { isDefined } from '../present'
import { openPromises, standing } from './facts'
import type { CaseSettings } from './settings'
import type { CaseState, Settlement, SettlementQuestion } from './state'

/** The last day on which somebody who was asked still counts as answering (H8; unverified setting). */
export function answerableUntil({ askedOn }: SettlementQuestion, settings: CaseSettings): Day {
  return addDays(askedOn, settings.targets.unansweredDays)
}

/** Asked, and neither answered nor silent for as long as that takes. */
export function isAwaited({ answer, lapsedOn }: SettlementQuestion): boolean {
  return answer === undefined && lapsedOn === undefined
}

/**
 * From when it makes sense to ask: concluded, everything promised performed, and an old case taken
 * up. Whoever was asked before that was asked of something else. Undefined while it is too early.
 */
export function askableFrom(state: CaseState): Day | undefined {
  const { concludedOn, promises, backlog } = state
  if (concludedOn === undefined || openPromises(state).length > 0) return undefined
  const performed = promises.map(({ performedOn }) => performedOn)
  return latest(concludedOn, ...[...performed, backlog?.takenUpOn].filter(isDefined))
}

/**
 * 化解: everything promised is performed, and everybody who could be asked confirms it or has let
 * the time pass. Confirmed and unanswered are counted apart (H8). Undefined while it is neither.
 */
export function settlementOf(state: CaseState): Settlement | undefined {
  const since = askableFrom(state)
  if (since === undefined) return undefined
  const lastTo = (id: PetitionerId) =>
    state.questions.findLast(({ recipient, askedOn }) => recipient === id && askedOn >= since)
  // Whoever was found and asked has a say, though nobody knew how to reach them.
  const asked = standing(state).filter(({ id, reachable }) => reachable || lastTo(id) !== undefined)
  const answers = asked.map(({ id }) => {
    const last = lastTo(id)
    return last === undefined ? undefined : answerTo(last)
  })
  const known = answers.filter(isDefined)
  const [first, ...more] = known
  if (first === undefined || known.length < asked.length) return undefined
  return {
    on: latest(first.on, ...more.map(({ on }) => on)),
    how: known.every(({ how }) => how === 'confirmed') ? 'confirmed' : 'unanswered',
  }
}

function answerTo({ answer, lapsedOn }: SettlementQuestion): Settlement | undefined {
  if (answer !== undefined) return answer.settled ? { on: answer.on, how: 'confirmed' } : undefined
  return lapsedOn === undefined ? undefined : { on: lapsedOn, how: 'unanswered' }
}
