import type { UndertakingId } from '../ids'
import { goodPractice } from '../proceeding/good-practice'
import type { ProceedingState } from '../proceeding/proceeding'
import type { Day } from '../time/day'

/** 典型案例 of the library (plan S1), by its number there: whoever reads the paper reads it in the library. */
export type TypicalCase = { id: UndertakingId; approvedOn: Day }

/** Approved in the stretch, and not withdrawn again by its end; in the order of days and numbers. */
export function typicalCasesIn(
  proceedings: readonly Pick<ProceedingState, 'id' | 'kind' | 'taken'>[],
  { from, cutOff }: { from: Day; cutOff: Day },
): TypicalCase[] {
  return proceedings
    .flatMap(({ id, kind, taken }) => {
      if (kind !== goodPractice.kind) return []
      const done = taken.filter(({ on }) => on <= cutOff)
      const last = done.filter(({ step }) => step === 'approve' || step === 'withdraw').at(-1)
      const approved = last?.step === 'approve' && last.answers['finding'] === 'approved'
      return approved && last.on >= from ? [{ id, approvedOn: last.on }] : []
    })
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

function keyOf({ id, approvedOn }: TypicalCase): string {
  return `${approvedOn} ${id}`
}
