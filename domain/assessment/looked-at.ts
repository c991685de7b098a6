import { mendedOn, type Results } from '../campaign/inspection'
import type { UndertakingId, VillageCode } from '../ids'
import type { Taken } from '../proceeding/proceeding'
import { asDay, type Day } from '../time/day'
import type { Stretch } from './stretch'

/** What was to be mended by a day: whether it was, and by its day; `to-mend` while that day is to come. */
type Mending = 'to-mend' | 'mended-in-time' | 'mended-late' | 'not-mended'

/** One result of an inspection (plan B5) or of an acceptance check (plan H5), and what came of it. */
export type LookedAt<Good extends string> = {
  /** The campaign whose return says it, or the acceptance. */
  of: UndertakingId
  on: Day
  result: Good | Mending
  /** By when it was to be mended. */
  by?: Day
}

/** What the returns of a campaign, or of one part in it, have found, in the order in which they were handed in. */
export type InspectedIn = { campaign: UndertakingId; returns: readonly Results[] }

/** What inspections of the stretch found in these villages, and what later returns say came of it. */
export function inspections(
  found: readonly InspectedIn[],
  villages: readonly VillageCode[],
  { from, to }: Stretch,
  today: Day,
): LookedAt<'in-order'>[] {
  const said = found.flatMap(({ campaign: of, returns }) =>
    returns.flatMap((results, at) =>
      results.flatMap((each): LookedAt<'in-order'>[] => {
        const { on, result, village } = each
        if (!villages.includes(village)) return []
        if (result === 'mended' || on < from || on > to) return []
        if (result === 'in-order') return [{ of, on, result }]
        const mended = mendedOn(each, returns.slice(at + 1))
        return [{ of, on, result: mendingOf(each.by, mended, today), by: each.by }]
      }),
    ),
  )
  return inOrder(said)
}

/** The steps of one acceptance check. */
export type Accepting = { id: UndertakingId; taken: readonly Taken[] }

/** What acceptance checks came to in the stretch; what went back was to be mended by the day they said. */
export function acceptances(
  found: readonly Accepting[],
  { from, to }: Stretch,
  today: Day,
): LookedAt<'accepted'>[] {
  const said = found.flatMap(({ id: of, taken }) =>
    taken.flatMap(({ step, on, answers }, at): LookedAt<'accepted'>[] => {
      if (on < from || on > to) return []
      if (step === 'accept') return [{ of, on, result: 'accepted' }]
      if (step !== 'send-back') return []
      const by = asDay(String(answers['mendBy']))
      const mended = taken.slice(at + 1).find((each) => each.step === 'mend')
      return [{ of, on, result: mendingOf(by, mended?.on, today), by }]
    }),
  )
  return inOrder(said)
}

function mendingOf(by: Day, mendedOn: Day | undefined, today: Day): Mending {
  if (mendedOn !== undefined) return mendedOn <= by ? 'mended-in-time' : 'mended-late'
  return by < today ? 'not-mended' : 'to-mend'
}

function inOrder<Good extends string>(said: LookedAt<Good>[]): LookedAt<Good>[] {
  return said.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}
