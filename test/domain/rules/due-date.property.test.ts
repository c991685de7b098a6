import fc from 'fast-check'
import { computeDue, type DueOptions } from '../../../domain/rules/due-date'
import { clockOf, CLOCK_NAMES, type ClockName } from '../../../domain/rules/rule-pack'
import { dayKind, workingDaysBetween } from '../../../domain/time/calendar'
import { addDays, asDay, daysBetween, type Day } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../../rules'

const pack = loadRulePack('national-2022')
const calendar = publishedCalendar()

const reckoned = CLOCK_NAMES.filter((each) => each !== 'report-back')
const anyClock = fc.constantFrom(...reckoned)
/** From the first day in force well into years that are not published. */
const anyStart = fc.integer({ min: 0, max: 2000 }).map((each) => addDays(pack.inForceFrom, each))

function due(clock: ClockName, from: Day, options: DueOptions = {}) {
  const answer = computeDue(pack, clock, from, calendar, options)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('every due date', () => {
  it('falls on a working day, as far as the calendar is known', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (clock, from) => {
        expect(dayKind(calendar, due(clock, from).due).rest).toBe(false)
      }),
    )
  })

  it('gives the whole of the limit, and not a working day more', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (clock, from) => {
        const length = clockOf(pack, clock)!.length
        if (length.unit === 'set-by-assigner') throw new Error('not reckoned')
        const day = due(clock, from).due
        if (length.unit === 'working-days') {
          expect(workingDaysBetween(calendar, from, day)).toBe(length.count)
        } else {
          const last = addDays(from, length.count)
          expect(day >= last).toBe(true)
          expect(workingDaysBetween(calendar, addDays(last, -1), day)).toBe(1)
        }
      }),
    )
  })

  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(anyClock, anyStart, fc.integer({ min: 1, max: 40 }), (clock, from, later) => {
        expect(due(clock, addDays(from, later)).due >= due(clock, from).due).toBe(true)
      }),
    )
  })

  it('is never earlier for an extension, which counts from the same start', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 30 }), (from, extendDays) => {
        const extended = due('handle', from, { extendDays }).due
        expect(extended >= due('handle', from).due).toBe(true)
        expect(daysBetween(from, extended)).toBeGreaterThanOrEqual(60 + extendDays)
        if (!dayKind(calendar, addDays(from, 60 + extendDays)).rest) {
          expect(daysBetween(from, extended)).toBe(60 + extendDays)
        }
      }),
    )
  })

  it('is provisional if and only if a day it rests on lies beyond the published years', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (clock, from) => {
        const { due: day, provisional } = due(clock, from)
        // A limit that ends on a rest day at the end of 2026 may roll into 2027, never back.
        expect(provisional).toBe(day >= '2027-01-01')
      }),
    )
  })
})

describe('the steps of every due date', () => {
  it('begin with the start and end in the result', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (clock, from) => {
        const { due: day, provisional, steps } = due(clock, from)
        expect(steps[0]).toMatchObject({ kind: 'start', day: from })
        expect(steps.at(-1)).toMatchObject({ kind: 'result', day, provisional })
        expect(steps.every((each) => each.text !== '')).toBe(true)
      }),
    )
  })

  it('name each rest day left out, and no other day', () => {
    fc.assert(
      fc.property(anyStart, (from) => {
        const { due: day, steps } = due('object', from)
        const named = steps.flatMap((each) => (each.kind === 'skipped' ? [each.day] : []))
        const rest: Day[] = []
        for (let each = addDays(from, 1); each <= day; each = addDays(each, 1)) {
          if (dayKind(calendar, each).rest) rest.push(each)
        }
        expect(named).toEqual(rest)
      }),
    )
  })

  it('name each day rolled over, from the last day to the one before the result', () => {
    fc.assert(
      fc.property(anyStart, (from) => {
        const { due: day, steps } = due('handle', from)
        const rolled = steps.flatMap((each) => (each.kind === 'rolled-over' ? [each.day] : []))
        const last = steps.find((each) => each.kind === 'last-day')
        if (last?.kind !== 'last-day') throw new Error('no last day')
        expect(last.day).toBe(addDays(from, 60))
        expect(rolled).toEqual(
          Array.from({ length: daysBetween(last.day, day) }, (_, index) =>
            addDays(last.day, index),
          ),
        )
      }),
    )
  })
})

describe('a date the assigner set', () => {
  it('is the due date, whatever day it is', () => {
    fc.assert(
      fc.property(anyStart, fc.nat(400), (from, later) => {
        const setBy = addDays(from, later)
        expect(due('report-back', from, { setBy })).toMatchObject({
          due: setBy,
          provisional: false,
        })
      }),
    )
  })
})

it('the starts tried reach from the published years beyond them', () => {
  expect(addDays(pack.inForceFrom, 2000) > asDay('2027-06-01')).toBe(true)
})
