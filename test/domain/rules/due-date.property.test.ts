import fc from 'fast-check'
import { computeDue, type DueOptions } from '../../../domain/rules/due-date'
import { clockOf, type ClockName, type RulePack } from '../../../domain/rules/rule-pack'
import { dayKind, workingDaysBetween } from '../../../domain/time/calendar'
import { addDays, asDay, daysBetween, type Day } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar, rulePacks } from '../../../rules'

const national = loadRulePack('national-2022')
const calendar = publishedCalendar()

/** Every clock that is reckoned, of every pack, those from the layer below among them. */
const reckoned = rulePacks().flatMap((pack) =>
  pack.clocks
    .filter(({ length }) => length.unit !== 'set-by-assigner')
    .map(({ clock }) => ({ pack, clock })),
)
const anyClock = fc.constantFrom(...reckoned)
const workingDayClocks = reckoned.filter(
  ({ pack, clock }) => clockOf(pack, clock)?.length.unit === 'working-days',
)
const extendable = reckoned.filter(
  ({ pack, clock }) => clockOf(pack, clock)?.extension !== undefined,
)
/** From days before the first pack well into years that are not published. */
const LAST_START = 2000
const anyStart = fc
  .integer({ min: -6200, max: LAST_START })
  .map((each) => addDays(national.inForceFrom, each))

type Asked = { pack: RulePack; clock: ClockName }

/** Matters start no earlier than their pack. */
const startOf = ({ pack }: Asked, from: Day): Day =>
  from < pack.inForceFrom ? pack.inForceFrom : from

function due({ pack, clock }: Asked, from: Day, options: DueOptions = {}) {
  const answer = computeDue(pack, clock, startOf({ pack, clock }, from), calendar, options)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

const handle: Asked = { pack: national, clock: 'handle' }

describe('every due date', () => {
  it('falls on a working day, as far as the calendar is known', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (asked, from) => {
        expect(dayKind(calendar, due(asked, from).due).rest).toBe(false)
      }),
    )
  })

  it('gives the whole of the limit, and not a working day more', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (asked, start) => {
        const from = startOf(asked, start)
        const length = clockOf(asked.pack, asked.clock)!.length
        if (length.unit === 'set-by-assigner') throw new Error('not reckoned')
        const day = due(asked, from).due
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
      fc.property(anyClock, anyStart, fc.integer({ min: 1, max: 40 }), (asked, from, later) => {
        expect(due(asked, addDays(from, later)).due >= due(asked, from).due).toBe(true)
      }),
    )
  })

  it('is provisional if and only if a day it rests on lies beyond the published years', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (asked, from) => {
        const { due: day, provisional } = due(asked, from)
        // A limit that ends on a rest day at the end of 2026 may roll into 2027, never back.
        expect(provisional).toBe(day >= '2027-01-01')
      }),
    )
  })
})

describe('an extension', () => {
  it('is the same as a limit of that many days more', () => {
    const anyExtendable = fc.constantFrom(...extendable)
    fc.assert(
      fc.property(
        anyExtendable,
        anyStart,
        fc.integer({ min: 1, max: 30 }),
        (asked, from, extendDays) => {
          const longer = lengthened(asked, extendDays)
          expect(due(asked, from, { extendDays }).due).toBe(due(longer, from).due)
        },
      ),
    )
  })

  function lengthened({ pack, clock }: Asked, by: number): Asked {
    const clocks = pack.clocks.map((rule) =>
      rule.clock === clock && rule.length.unit === 'days'
        ? { ...rule, length: { unit: 'days' as const, count: rule.length.count + by } }
        : rule,
    )
    return { pack: { ...pack, clocks }, clock }
  }
})

describe('the steps of every due date', () => {
  it('begin with the start and end in the result', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (asked, start) => {
        const from = startOf(asked, start)
        const { due: day, provisional, steps } = due(asked, from)
        expect(steps[0]).toMatchObject({ kind: 'start', day: from })
        expect(steps.at(-1)).toMatchObject({ kind: 'result', day, provisional })
        expect(steps.every((each) => each.text !== '')).toBe(true)
      }),
    )
  })

  it('name each rest day left out, and no other day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...workingDayClocks), anyStart, (asked, start) => {
        const from = startOf(asked, start)
        const { due: day, steps } = due(asked, from)
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
      fc.property(anyStart, (start) => {
        const from = startOf(handle, start)
        const { due: day, steps } = due(handle, from)
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
        const setBy = addDays(startOf(handle, from), later)
        expect(due({ pack: national, clock: 'report-back' }, from, { setBy })).toMatchObject({
          due: setBy,
          provisional: false,
        })
      }),
    )
  })
})

it('the starts tried reach from the published years beyond them', () => {
  expect(addDays(national.inForceFrom, LAST_START) > asDay('2027-06-01')).toBe(true)
})
