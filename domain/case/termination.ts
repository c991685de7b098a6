import { addDays, latest, type Day } from '../time/day'
import { isDefined } from '../present'
import { openPromises, recipientsWithoutAnswer, standing } from './facts'
import { isPending, remediesUnderWay, takenBackOn } from './remedies'
import type { TerminationGround } from './kinds'
import { terminates } from './law'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

export type Termination = { on: Day; by: TerminationGround }

/**
 * 终结 is a fact of its own beside answered and settled: the same facts and reasons are not taken
 * up again (Art. 36; Zhejiang Art. 25). A hearing or a panel never brings it about (T2).
 */
export function terminationOf(state: CaseState, settings: CaseSettings): Termination | undefined {
  return inOrder([
    byLitigation(state),
    byRemedies(state, settings),
    byAgreement(state, settings),
  ])[0]
}

function inOrder(grounds: readonly (Termination | undefined)[]): Termination[] {
  return grounds.filter(isDefined).sort((one, other) => (one.on <= other.on ? -1 : 1))
}

/** Over for everybody who brings the matter, so with whoever was the last of them. */
function byRemedies(state: CaseState, settings: CaseSettings): Termination | undefined {
  const mayAsk = state.windows.some(
    ({ state: stands, clock, round }) =>
      stands === 'open' && clock !== 'object' && round === state.round,
  )
  if (mayAsk || remediesUnderWay(state).some(isPending)) return undefined
  // Whoever has not been served has not even begun to have a right to ask.
  if (state.answer !== undefined && recipientsWithoutAnswer(state).length > 0) return undefined
  return inOrder([byFinalOpinion(state, settings), byLapse(state, settings)]).at(-1)
}

function byLitigation({ filedWith }: CaseState): Termination | undefined {
  return filedWith === undefined ? undefined : { on: filedWith.on, by: 'litigation-put-on-file' }
}

function byFinalOpinion(state: CaseState, settings: CaseSettings): Termination | undefined {
  if (!terminates(settings, 'final-opinion')) return undefined
  const served = remediesUnderWay(state)
    .filter(({ level, decided }) => level === 'final-review' && decided !== undefined)
    .map(({ service }) => service?.on)
    .filter(isDefined)
  const [first, ...more] = served
  return first === undefined ? undefined : { on: latest(first, ...more), by: 'final-opinion' }
}

/** Zhejiang Art. 25(2): nobody asked for a review in time. */
function byLapse(state: CaseState, settings: CaseSettings): Termination | undefined {
  if (!terminates(settings, 'window-lapsed') || state.ending !== 'opinion') return undefined
  const lapsed = state.windows
    .filter((window) => window.round === state.round && window.state === 'lapsed')
    .filter(({ clock }) => clock !== 'object')
    .map(({ last, clock, recipient }) => {
      const over = addDays(last.due, 1)
      const level = clock === 'request-review' ? 'review' : 'final-review'
      // Asked for in time and taken back later, it was let pass only then (decision 47).
      return latest(over, takenBackOn(state, level, recipient) ?? over)
    })
  const [first, ...more] = lapsed
  return first === undefined ? undefined : { on: latest(first, ...more), by: 'window-lapsed' }
}

/** Zhejiang Art. 25(1): agreed, and carried out to the end. */
function byAgreement(state: CaseState, settings: CaseSettings): Termination | undefined {
  const { agreement, promises, concludedOn } = state
  // Whoever joined since has agreed to nothing (decision 38).
  const binds = standing(state).every(({ id }) => agreement?.signedBy.includes(id))
  if (!binds) return undefined
  if (agreement === undefined || concludedOn === undefined || openPromises(state).length > 0) {
    return undefined
  }
  if (!terminates(settings, 'agreement-performed')) return undefined
  const days = promises.map(({ performedOn }) => performedOn).filter(isDefined)
  return { on: latest(agreement.on, ...days), by: 'agreement-performed' }
}
