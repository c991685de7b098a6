import type { VillageCode } from '../ids'
import type { Day } from '../time/day'
import type { Refused } from '../undertaking/refusal'

/**
 * What an inspection found of a village (plan B5): its duties are in order, there is something to mend by a
 * day, or what was to be mended is. `on` is the day of the inspection; of `mended`, that of the mending.
 */
export type Inspected = { village: VillageCode; on: Day } & (
  { result: 'in-order' } | { result: 'to-mend'; by: Day } | { result: 'mended' }
)

/** Of one return; several stand in the order in which they were handed in. */
export type Results = readonly Inspected[]

/** Handed in before inspections had results, it names the villages alone. */
export type InspectionFiled = {
  form: 'inspection'
  villages: readonly (Inspected | VillageCode)[]
}

/** What stands against these results beside the returns handed in before, in the stretch from `first` on. */
export function againstInspection(
  villages: readonly (Inspected | VillageCode)[],
  before: readonly Results[],
  { first, occurredOn }: { first: Day; occurredOn: Day },
): Refused | undefined {
  const found = villages.filter(isInspected)
  for (const each of found) {
    const { village, on } = each
    const alike = found.filter((other) => isMended(other) === isMended(each))
    if (alike.some((other) => other !== each && other.village === village)) {
      return unfit(`Village ${village} stands in it twice: say what was found of it once.`)
    }
    if (on > occurredOn) {
      return ['date-in-future', 'decision 2', 'Give the day on which it was, not one to come.']
    }
    if (each.result === 'mended') {
      if (isToMend(before, each)) continue
      return unfit(
        `Nothing is left to be mended of what was found in ${village} by ${on}. Leave it out, or correct the day.`,
      )
    }
    if (on < first) {
      const message = `This duty speaks of the days from ${first}. What was before belongs to the one before it.`
      return ['date-too-early', 'decision 69', message]
    }
    if (each.result === 'to-mend' && each.by <= on) {
      return unfit(`Give ${village} a day after ${on}, by which it has mended what was found.`)
    }
  }
  return undefined
}

/**
 * Whether there is a finding that this mending answers. Each is mended once: told again, an earlier day would make
 * in time what was late, and there would be no end to what is added (decision 95).
 */
function isToMend(before: readonly Results[], { village, on }: Inspected): boolean {
  return before.some((results, at) =>
    results.some((found) => {
      if (found.result !== 'to-mend' || found.village !== village || found.on > on) return false
      return mendedOn(found, before.slice(at + 1)) === undefined
    }),
  )
}

/**
 * When what was found was mended, by the first return after its own that says so: the mending which stands beside it
 * in the same return is of what was found before, also on that day (decision 95).
 */
export function mendedOn(found: Inspected, after: readonly Results[]): Day | undefined {
  const { village, on } = found
  return after.flat().find((each) => isMended(each) && each.village === village && each.on >= on)
    ?.on
}

/** What was to be mended is. */
export function isMended(each: Inspected | VillageCode): boolean {
  return isInspected(each) && each.result === 'mended'
}

export function isInspected(each: Inspected | VillageCode): each is Inspected {
  return typeof each !== 'string'
}

function unfit(message: string): Refused {
  return ['return-does-not-fit', 'plan B5', message]
}
