import type { DutyKind } from '../duty/duty'
import type { DueDate } from '../rules/due-date'
import type { CaseState, OutsideDate, Window } from './state'

/** A date somebody still waits for, whoever it binds: a post, a person, a body outside. */
export type OpenDate = {
  /** The same before and after it moves. */
  id: string
  what: 'duty' | 'window' | 'outside'
  kind: DutyKind | Window['clock'] | OutsideDate['clock']
  due: DueDate
}

export function openDates({ number, duties, windows, outside }: CaseState): OpenDate[] {
  const ofDuties = duties
    .filter(({ state }) => state === 'open')
    .map(({ id, kind, due }): OpenDate => ({ id, what: 'duty', kind, due }))
  const ofWindows = windows
    .filter(({ state }) => state === 'open')
    .map(({ recipient, clock, round, last }): OpenDate => {
      const id = `${number}/${clock}/${recipient}/${round}`
      return { id, what: 'window', kind: clock, due: last }
    })
  const ofOthers = outside
    .filter(({ doneOn }) => doneOn === undefined)
    .map(({ about, clock, due }): OpenDate => {
      return { id: `${number}/${about}`, what: 'outside', kind: clock, due }
    })
  return [...ofDuties, ...ofWindows, ...ofOthers]
}

/** Years the State Council has still to publish on which a date rests. */
export function missingYears({ steps }: DueDate): number[] {
  return steps.flatMap((step) => (step.kind === 'provisional' ? [step.year] : []))
}
