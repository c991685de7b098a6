import { addDays, asDay, earliest, latest, type Day } from '../time/day'
import type { CountedProceeding } from './outside-sample'

/** The days a duty speaks of, and since when its campaign runs. */
export type SampleAsked = { from: Day; to: Day; since: Day }

/**
 * The days of which a sample of refusals is still to be drawn (plan H8), undefined once one is (decision 98). It is
 * enough that it is drawn: whoever judges it owes that by a day of its own. A sample is of the stretch its last day
 * lies in, so that none does for two; and it reaches back to where the one before ended, so that no day is left out.
 */
export function sampleStillOwed(
  { from, to, since }: SampleAsked,
  samples: readonly Pick<CountedProceeding, 'said' | 'openedOn'>[],
  occurredOn: Day,
): { from: Day; to: Day } | undefined {
  const drawn = samples
    .filter(({ openedOn }) => openedOn <= occurredOn)
    .map(({ said }) => ({ from: asDay(String(said['from'])), to: asDay(String(said['to'])) }))
  const before = drawn.map((each) => each.to).filter((last) => last >= since && last < from)
  const [first, ...more] = before
  const begins = first === undefined ? from : addDays(latest(first, ...more), 1)
  const done = drawn.some((each) => each.from <= begins && each.to >= from && each.to <= to)
  return done ? undefined : { from: begins, to: earliest(to, occurredOn) }
}
