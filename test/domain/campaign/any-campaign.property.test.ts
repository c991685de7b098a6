import fc from 'fast-check'
import type { Phase, Schedule } from '../../../domain/campaign/definition'
import { occurrencesOf } from '../../../domain/campaign/occurrences'
import { redated } from '../../../domain/campaign/redating'
import { isWorkingDay, type Calendar, type CalendarYear } from '../../../domain/time/calendar'
import { addDays, daysBetween, weekdayOf, yearOf, type Day } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'
import { campaign, duty } from './definitions'
import { anyCadence, anyCampaign, anyDay, anyPhases, anyRestDay } from './draw'

const calendar = publishedCalendar()

function of(phase: Phase, when: Schedule, more = {}) {
  return occurrencesOf(campaign([phase], [duty('d', phase.code, when, more)]), calendar)
}

const anyPhase = anyPhases.map(([first]) => first!)

describe('every date', () => {
  it('is counted from the first day of its phase, whatever moved before it', () => {
    fc.assert(
      fc.property(anyPhase, fc.integer({ min: 1, max: 60 }), anyRestDay, (phase, days, restDay) => {
        const found = of(phase, { by: 'every-days', days, restDay })
        const counted = found.flatMap(({ nominal, joins = [] }) => [nominal, ...joins]).sort()
        const expected = Array.from(
          { length: Math.floor(daysBetween(phase.from, phase.to) / days) },
          (_, index) => addDays(phase.from, (index + 1) * days),
        )
        expect(counted).toEqual(expected)
      }),
    )
  })

  it('of a week is on its weekday as counted', () => {
    fc.assert(
      fc.property(anyPhase, anyRestDay, (phase, restDay) => {
        const found = of(phase, { by: 'weekly', weekday: 7, restDay })
        const counted = found.flatMap(({ nominal, joins = [] }) => [nominal, ...joins])
        expect(counted.every((day) => weekdayOf(day) === 0)).toBe(true)
        expect(counted.length).toBeGreaterThanOrEqual(
          Math.floor((daysBetween(phase.from, phase.to) + 1) / 7),
        )
      }),
    )
  })

  it('lies in its phase, after the one before it, and takes up where that ended', () => {
    fc.assert(
      fc.property(anyPhase, anyCadence, (phase, when) => {
        const found = of(phase, when)
        found.forEach((each, index) => {
          const before = found[index - 1]
          const place = when.by === 'working-day' ? daysBetween(phase.from, each.due) : index
          expect(each.number).toBe(place + 1)
          expect(each.due >= phase.from && each.due <= phase.to).toBe(true)
          if (before !== undefined) expect(each.due > before.due).toBe(true)
          expect(each.from).toBe(before === undefined ? phase.from : addDays(before.to, 1))
          expect(each.from <= each.to && each.from <= each.due).toBe(true)
          expect(each.opensOn <= each.due && each.due <= each.closesOn).toBe(true)
        })
      }),
    )
  })

  it('is a working day once it moved, and says off which rest day', () => {
    fc.assert(
      fc.property(anyPhase, anyCadence, (phase, when) => {
        for (const { nominal, due, moved } of of(phase, when)) {
          expect(moved !== undefined).toBe(nominal !== due)
          if (moved === undefined) continue
          expect([isWorkingDay(calendar, nominal), isWorkingDay(calendar, due)]).toEqual([
            ...[false, true],
          ])
          const [early, late] = nominal < due ? [nominal, due] : [due, nominal]
          const between = Array.from({ length: daysBetween(early, late) - 1 }, (_, n) =>
            addDays(early, n + 1),
          )
          expect(between.filter((day) => isWorkingDay(calendar, day))).toEqual([])
          const way = nominal < due ? 'after' : 'before'
          expect(way === moved.rule).toBe(moved.keptInPhase !== true)
        }
      }),
    )
  })

  it('of a paper leaves no day out and tells none twice, from cut-off to cut-off', () => {
    const paper = { cutOffWorkingDays: 2, replyWorkingDays: 1, readers: 'township' }
    fc.assert(
      fc.property(
        anyPhase,
        fc.integer({ min: 21, max: 60 }),
        anyRestDay,
        (phase, days, restDay) => {
          const found = of(phase, { by: 'every-days', days, restDay }, { form: 'circular', paper })
          found.forEach(({ from, to }, index) => {
            expect(from).toBe(index === 0 ? phase.from : addDays(found[index - 1]!.to, 1))
            expect(from <= to).toBe(true)
          })
        },
      ),
    )
  })
})

describe('a campaign from another day on', () => {
  const anyStart = anyDay
  const anyMoved = fc.tuple(anyCampaign, anyStart).map(([old, start]) => {
    const moved = redated(old, start, calendar)
    return { old, start, moved }
  })

  it('has its phases without a gap, each beginning on a working day', () => {
    fc.assert(
      fc.property(anyMoved, ({ old, moved }) => {
        if (!moved.ok) throw new Error(moved.message)
        const { phases } = moved.definition
        expect(phases.map(({ code }) => code)).toEqual(old.phases.map(({ code }) => code))
        phases.forEach(({ from, to }, index) => {
          const next = phases[index + 1]
          expect(isWorkingDay(calendar, from)).toBe(true)
          expect(
            next === undefined ? isWorkingDay(calendar, to) : next.from === addDays(to, 1),
          ).toBe(true)
        })
      }),
    )
  })

  it('has phases of the same length, but for the rest days around their ends', () => {
    fc.assert(
      fc.property(anyMoved, ({ old, moved }) => {
        if (!moved.ok) throw new Error(moved.message)
        moved.definition.phases.forEach(({ from, to }, index) => {
          const before = old.phases[index]!
          const shifted = {
            from: addDays(before.from, moved.shift),
            to: addDays(before.to, moved.shift),
          }
          const stretches = [
            [shifted.from, from],
            [
              addDays(shifted.to < to ? shifted.to : to, 1),
              addDays(shifted.to < to ? to : shifted.to, 1),
            ],
          ] as const
          for (const [early, late] of stretches) {
            const skipped = Array.from({ length: daysBetween(early, late) }, (_, n) =>
              addDays(early, n),
            )
            expect(skipped.filter((day) => isWorkingDay(calendar, day))).toEqual([])
          }
        })
      }),
    )
  })

  it('moves every day it names by as many days, or says why not', () => {
    fc.assert(
      fc.property(anyMoved, ({ old, moved }) => {
        if (!moved.ok) throw new Error(moved.message)
        for (const { from, to, shifted, reason } of moved.moves) {
          expect(shifted).toBe(addDays(from, moved.shift))
          expect(reason !== undefined).toBe(to !== shifted)
        }
        const named = old.duties.filter(({ when }) => when.by === 'day').length
        expect(moved.moves).toHaveLength(old.phases.length * 2 + named)
        const [first] = moved.definition.phases
        const when = moved.definition.duties.at(-1)!.when
        if (when.by !== 'day') throw new Error('it has a day')
        expect(when.day >= first!.from && when.day <= first!.to).toBe(true)
      }),
    )
  })
})

/** Some days of the phase become rest days, or are worked, as a notice in the middle of a year has it. */
const anyRevision = fc
  .tuple(anyPhase, fc.uniqueArray(fc.nat(199), { maxLength: 12 }))
  .map(([phase, offsets]): { phase: Phase; revised: Calendar } => {
    const days = offsets
      .map((offset) => addDays(phase.from, offset))
      .filter((each) => each <= phase.to)
    const ofYear = (year: number) => days.filter((each) => yearOf(each) === year)
    const named = (day: Day) => ({ day, name: '调整' })
    const years = [...new Set(days.map(yearOf))].map((year): CalendarYear => {
      const known = calendar.years.filter((each) => each.year === year).at(-1)
      const holidays = (known?.holidays ?? []).filter(({ day }) => !days.includes(day))
      const makeUpDays = (known?.makeUpDays ?? []).filter(({ day }) => !days.includes(day))
      const [rest, worked] = [true, false].map((off) =>
        ofYear(year).filter((each) => isWorkingDay(calendar, each) === off),
      ) as [Day[], Day[]]
      return {
        ...{ year, publishedOn: phase.from, revision: 99, source: 'test' },
        holidays: [...holidays, ...rest.map(named)],
        makeUpDays: [...makeUpDays, ...worked.map(named)],
      }
    })
    return { phase, revised: { years: [...calendar.years, ...years] } }
  })

test('a revised calendar gives no other number to what is owed on a working day that stays one', () => {
  fc.assert(
    fc.property(anyRevision, ({ phase, revised }) => {
      const definition = campaign([phase], [duty('d', phase.code, { by: 'working-day' })])
      const before = occurrencesOf(definition, calendar)
      const after = new Map(occurrencesOf(definition, revised).map((each) => [each.nominal, each]))
      for (const { nominal, number } of before) {
        expect(after.get(nominal)?.number).toBe(isWorkingDay(revised, nominal) ? number : undefined)
      }
      const numbers = [...after.values()].map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
    }),
  )
})
