import { channels, type Channel } from '../case/kinds'
import type { Day } from '../time/day'
import { isClosed, type CaseAtCutOff } from './case-figures'
import { tallied, type CaseFigure } from './tally'

/**
 * Matters received in the stretch, by the way they came in, for the township as a whole: what was referred
 * from above is one channel, and nobody's place, lead or level is beside it (plan, not built).
 */
export function intakeIn(
  { from, cutOff }: { from: Day; cutOff: Day },
  cases: readonly CaseAtCutOff[],
): CaseFigure<Channel>[] {
  const received = cases.filter(
    ({ receivedOn, splitOff }) => !splitOff && from <= receivedOn && receivedOn <= cutOff,
  )
  const entries = received.map((each) => ({
    ...{ open: !isClosed(each), number: each.number, codes: [each.channel] },
  }))
  return tallied(channels, entries)
}
