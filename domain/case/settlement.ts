import { addDays, latest, type Day } from '../time/day'
import { isDefined } from '../present'
import { openPromises, standing } from './facts'
import type { CaseSettings } from './settings'
import type { CaseState, Settlement, SettlementQuestion } from './state'

/** The last day on which somebody who was asked still counts as answering (H8; unverified setting). */
export function answerableUntil({ askedOn }: SettlementQuestion, settings: CaseSettings): Day {
  return addDays(askedOn, settings.targets.unansweredDays)
}

/**
 * 化解: everything promised is performed, and everybody who could be asked confirms it or has let
 * the time pass. Confirmed and unanswered are counted apart (H8). Undefined while it is neither.
 */
export function settlementOf(
  state: CaseState,
  settings: CaseSettings,
  today: Day,
): Settlement | undefined {
  if (state.concludedOn === undefined || openPromises(state).length > 0) return undefined
  const asked = standing(state).filter(({ reachable }) => reachable)
  const answers = asked.map(({ id }) => {
    const last = state.questions.findLast(({ recipient }) => recipient === id)
    return last === undefined ? undefined : answerTo(last, settings, today)
  })
  const known = answers.filter(isDefined)
  const [first, ...more] = known
  if (first === undefined || known.length < asked.length) return undefined
  const performed = state.promises.map(({ performedOn }) => performedOn).filter(isDefined)
  return {
    on: latest(first.on, ...more.map(({ on }) => on), ...performed),
    how: known.every(({ how }) => how === 'confirmed') ? 'confirmed' : 'unanswered',
  }
}

function answerTo(
  question: SettlementQuestion,
  settings: CaseSettings,
  today: Day,
): Settlement | undefined {
  const { answer } = question
  if (answer !== undefined) return answer.settled ? { on: answer.on, how: 'confirmed' } : undefined
  const until = answerableUntil(question, settings)
  return today > until ? { on: addDays(until, 1), how: 'unanswered' } : undefined
}
