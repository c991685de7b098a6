import fc from 'fast-check'
import { computeDue } from '../../../domain/rules/due-date'
import type { Stretch } from '../../../domain/rules/excluded-time'
import { CLOCK_NAMES } from '../../../domain/rules/rule-pack'
import { dayKind } from '../../../domain/time/calendar'
import { addDays, asDay, type Day } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar, rulePacks } from '../../../rules'

const calendar = publishedCalendar()
const national = loadRulePack('national-2022')
const from = asDay('2024-05-10')

/** Hearings around a final review, some before it and some after it. */
const anyHearing: fc.Arbitrary<Stretch> = fc
  .tuple(fc.integer({ min: -10, max: 60 }), fc.nat(12))
  .map(([start, length]) => ({ from: addDays(from, start), to: addDays(from, start + length) }))
const anyHearings = fc.array(anyHearing, { maxLength: 5 })

function due(excluded: readonly Stretch[]): Day {
  const answer = computeDue(national, 'decide-final-review', from, calendar, { excluded })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.due
}

const within = (stretches: readonly Stretch[], day: Day) =>
  stretches.some((each) => each.from <= day && day <= each.to)

describe('hearing time', () => {
  it('leaves thirty days that were none of it, up to the due date', () => {
    fc.assert(
      fc.property(anyHearings, (hearings) => {
        const day = due(hearings)
        let counted = 0
        let last = from
        while (counted < 30) {
          last = addDays(last, 1)
          if (!within(hearings, last)) counted += 1
        }
        expect(day >= last).toBe(true)
        expect(within(hearings, day) || dayKind(calendar, day).rest).toBe(false)
        for (let each = last; each < day; each = addDays(each, 1)) {
          expect(within(hearings, each) || dayKind(calendar, each).rest).toBe(true)
        }
      }),
    )
  })

  it('is the same in any order and however often it is told', () => {
    fc.assert(
      fc.property(anyHearings, (hearings) => {
        expect(due([...hearings].reverse())).toBe(due(hearings))
        expect(due([...hearings, ...hearings])).toBe(due(hearings))
      }),
    )
  })

  it('never brings a date forward', () => {
    fc.assert(
      fc.property(anyHearings, anyHearing, (hearings, another) => {
        expect(due([...hearings, another]) >= due(hearings)).toBe(true)
      }),
    )
  })

  it('never moves another clock of any pack', () => {
    const others = CLOCK_NAMES.filter((each) => each !== 'decide-final-review')
    const anyPack = fc.constantFrom(...rulePacks())
    fc.assert(
      fc.property(anyPack, fc.constantFrom(...others), anyHearing, (pack, clock, hearing) => {
        const answer = computeDue(pack, clock, from, calendar, { excluded: [hearing] })
        const has = pack.clocks.some((each) => each.clock === clock)
        const code = has ? 'nothing-excluded' : 'clock-not-in-pack'
        expect(answer).toMatchObject({ ok: false, error: { code } })
      }),
    )
  })
})
