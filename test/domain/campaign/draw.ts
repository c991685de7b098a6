import fc from 'fast-check'
import type { CampaignDefinition, Phase, Schedule } from '../../../domain/campaign/definition'
import { addDays, asDay, type Day } from '../../../domain/time/day'
import { campaign, duty } from './definitions'

/** Any day from well before the first published year into those that are not published. */
export const anyDay = fc
  .integer({ min: 0, max: 8000 })
  .map((days) => addDays(asDay('2007-01-01'), days))

export const anyRestDay = fc.constantFrom('before', 'after', 'stay' as const)

/** Phases one after the other without a gap, as the check asks for. */
export const anyPhases = fc
  .tuple(anyDay, fc.array(fc.integer({ min: 15, max: 200 }), { minLength: 1, maxLength: 4 }))
  .map(([start, lengths]) => {
    let from: Day = start
    return lengths.map((length, index): Phase => {
      const to = addDays(from, length - 1)
      const made = { code: `p${index}`, title: 'p', from, to, basis: 'plan' }
      from = addDays(to, 1)
      return made
    })
  })

/** Whatever recurs, of any length and rule. */
export const anyCadence: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({
    by: fc.constant('every-days' as const),
    days: fc.integer({ min: 1, max: 60 }),
    restDay: anyRestDay,
  }),
  fc.record({
    by: fc.constant('weekly' as const),
    weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7 as const),
    restDay: anyRestDay,
  }),
  fc.record({ by: fc.constant('month-end' as const), restDay: anyRestDay }),
  fc.record({ by: fc.constant('phase-end' as const), restDay: anyRestDay }),
  fc.constant({ by: 'working-day' as const }),
)

/** A duty of every phase by the same cadence, and one with a day of its own in the first phase. */
export const anyCampaign: fc.Arbitrary<CampaignDefinition> = fc
  .tuple(anyPhases, anyCadence, fc.nat(), anyRestDay)
  .map(([phases, when, offset, restDay]) => {
    const first = phases[0]!
    const named = addDays(first.from, offset % 15)
    return campaign(phases, [
      ...phases.map(({ code }) => duty(`d-${code}`, code, when)),
      duty('named', first.code, { by: 'day', day: named, restDay }),
    ])
  })
