import type { ProceedingState } from '../proceeding/proceeding'
import { saidList } from '../proceeding/answers'
import type { Day } from '../time/day'

/** Claims drawn of what was found "not supported", judged by then, and of these to be looked at again (H8). */
export type OutsideSample = { drawn: number; judged: number; again: number }

/** Of a record that must be answered, what is counted. */
export type CountedProceeding = Pick<
  ProceedingState,
  'kind' | 'cases' | 'said' | 'taken' | 'openedOn'
>

/** What the samples opened since then had come to by the cut-off. */
export function sampledIn(
  proceedings: readonly CountedProceeding[],
  { since, cutOff }: { since: Day; cutOff: Day },
): OutsideSample {
  const none: OutsideSample = { drawn: 0, judged: 0, again: 0 }
  return proceedings
    .filter(({ kind, openedOn }) => {
      return kind === 'refusal-sample' && openedOn >= since && openedOn <= cutOff
    })
    .reduce((sum, { said, taken }) => {
      const drawn = saidList(said, 'claims').length
      const judged = taken.find(({ step, on }) => step === 'judge' && on <= cutOff)
      const again = judged === undefined ? 0 : saidList(judged.answers, 'again').length
      return {
        drawn: sum.drawn + drawn,
        judged: sum.judged + (judged === undefined ? 0 : drawn),
        again: sum.again + again,
      }
    }, none)
}
