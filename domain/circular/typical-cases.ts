import type { UndertakingId } from '../ids'
import type { Taken } from '../proceeding/proceeding'
import type { Day } from '../time/day'

/** 典型案例 of the library (plan S1), by its number there: whoever reads the paper reads it in the library. */
export type TypicalCase = { id: UndertakingId; approvedOn: Day }

/** Of a proposal for the library, what had been recorded by the cut-off; `inStretch`: in the stretch itself. */
export type RecordedProposal = {
  id: UndertakingId
  steps: readonly (Pick<Taken, 'step' | 'on' | 'answers'> & { inStretch: boolean })[]
}

/**
 * Approved in the stretch, and not withdrawn again by its end; in the order of days and numbers. It goes by when
 * that was recorded, as the figures do (decision 68): one approved for an earlier day is in the next paper (decision 96).
 */
export function typicalCasesIn(proposals: readonly RecordedProposal[]): TypicalCase[] {
  return proposals
    .flatMap(({ id, steps }) => {
      const last = steps.filter(({ step }) => step === 'approve' || step === 'withdraw').at(-1)
      const approved = last?.step === 'approve' && last.answers['finding'] === 'approved'
      return approved && last.inStretch ? [{ id, approvedOn: last.on }] : []
    })
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

function keyOf({ id, approvedOn }: TypicalCase): string {
  return `${approvedOn} ${id}`
}
