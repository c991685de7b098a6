import { computeDue, type DueAnswer, type DueOptions } from '../../../domain/rules/due-date'
import type { ClockName, RulePack } from '../../../domain/rules/rule-pack'
import { sliceCalendar } from '../../../domain/time/calendar'
import { asDay, type Day } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../../rules'

const national = loadRulePack('national-2022')
const calendar = publishedCalendar()

function ask(clock: ClockName, from: string, options: DueOptions = {}, pack = national): DueAnswer {
  return computeDue(pack, clock, asDay(from), calendar, options)
}

function answered(answer: DueAnswer) {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

function refused(answer: DueAnswer) {
  if (answer.ok) throw new Error(`answered ${answer.value.due}`)
  return answer.error
}

const lines = (answer: DueAnswer) => answered(answer).steps.map((each) => each.text)

describe('the steps let a person retrace the date', () => {
  it('of a limit in days that is extended and rolls over a weekend', () => {
    expect(lines(ask('handle', '2024-01-10', { extendDays: 6 }))).toEqual([
      'The matter was accepted on Wednesday 2024-01-10; that day is not counted',
      'Counting begins on Thursday 2024-01-11',
      'Art. 34 gives 60 days',
      'An extension of 6 days under Art. 34 makes the limit 66 days from the same start',
      'Day 66 is Saturday 2024-03-16',
      'Saturday 2024-03-16 is a weekend day: the limit runs on',
      'Sunday 2024-03-17 is a weekend day: the limit runs on',
      'Due on Monday 2024-03-18',
    ])
  })

  it('of a limit in working days over a festival', () => {
    expect(lines(ask('object', '2023-06-21'))).toEqual([
      'That body received the matter on Wednesday 2023-06-21; that day is not counted',
      'Counting begins on Thursday 2023-06-22',
      'Art. 23 gives 5 working days',
      'Thursday 2023-06-22 is a day off for Dragon Boat Festival (端午节): not counted',
      'Friday 2023-06-23 is a day off for Dragon Boat Festival (端午节): not counted',
      'Saturday 2023-06-24 is a day off for Dragon Boat Festival (端午节): not counted',
      'Sunday 2023-06-25 is worked in exchange for a day off for Dragon Boat Festival (端午节): counted',
      'Working day 5 is Thursday 2023-06-29',
      'Due on Thursday 2023-06-29',
    ])
  })

  it('as data too', () => {
    const { steps } = answered(ask('handle', '2024-03-02'))
    expect(steps.map(({ text: _, ...facts }) => facts)).toEqual([
      { kind: 'start', day: '2024-03-02', event: 'acceptance', counted: false },
      { kind: 'first-day', day: '2024-03-03' },
      { kind: 'length', count: 60, unit: 'days', article: '34' },
      { kind: 'last-day', day: '2024-05-01' },
      ...['2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05'].map((day) => ({
        ...{ kind: 'rolled-over', day, reason: 'holiday', name: '劳动节' },
      })),
      { kind: 'result', day: '2024-05-06', provisional: false },
    ])
  })

  it('and survive a journey as JSON', () => {
    const { value } = ask('handle', '2026-11-23', { extendDays: 30 }) as DueAnswer & { ok: true }
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
  })

  it('name every unpublished year they rest on, and say so when a year is unknown', () => {
    const only2023 = sliceCalendar(calendar, 2023, 2023)
    const later = computeDue(national, 'handle', asDay('2023-12-01'), only2023)
    expect(answered(later)).toMatchObject({ due: '2024-01-30', provisional: true })
    const only2026 = sliceCalendar(calendar, 2026, 2026)
    const earlier = answered(computeDue(national, 'handle', asDay('2023-12-01'), only2026))
    expect(earlier.provisional).toBe(false)
    expect(earlier.steps).toContainEqual(
      expect.objectContaining({ kind: 'unverified', year: 2024 }),
    )
  })
})

describe('the basis', () => {
  it.each<[ClockName, DueOptions, string]>([
    ['handle', {}, 'Art. 34 信访工作条例 (national-2022)'],
    ['handle', { extendDays: 9 }, 'extended by 9 days under Art. 34'],
    ['notify', {}, 'Art. 23 信访工作条例 (national-2022)'],
    ['register', {}, 'Art. 201, 203 民法典, which is assumed to govern'],
    ['report-back', { setBy: asDay('2024-03-01') }, 'Art. 22(3) 信访工作条例'],
  ])('of %s %j names its article and how days are counted', (clock, options, expected) => {
    expect(answered(ask(clock, '2024-01-10', options)).basis).toContain(expected)
  })

  it.each([
    ['2017-09-30', 'Art. 154 民法通则, which is assumed to govern (unverified)'],
    ['2017-10-01', 'Art. 201, 203 民法总则, which is assumed to govern'],
    ['2020-12-31', 'Art. 201, 203 民法总则, which is assumed to govern'],
    ['2021-01-01', 'Art. 201, 203 民法典, which is assumed to govern'],
  ])('for a clock started on %s would be %s', (from, expected) => {
    const older: RulePack = { ...national, inForceFrom: asDay('2005-05-01') }
    expect(answered(ask('handle', from, {}, older)).basis.endsWith(`counted by ${expected}`)).toBe(
      true,
    )
  })
})

describe('the switches of a pack', () => {
  const counting = (changed: Partial<RulePack['counting']>): RulePack => ({
    ...national,
    counting: { ...national.counting, ...changed },
  })

  it('can leave a last day where it falls', () => {
    const pack = counting({ rollsOverRestDays: false })
    const left = answered(ask('handle', '2026-12-31', {}, pack))
    expect(answered(ask('handle', '2024-01-10', {}, pack)).due).toBe('2024-03-10')
    expect(left).toMatchObject({ due: '2027-03-01', provisional: false })
  })

  it('can count the day of the event', () => {
    const pack = counting({ firstDayExcluded: false })
    const { due, steps } = answered(ask('handle', '2024-01-12', {}, pack))
    expect(due).toBe('2024-03-11')
    expect(steps[0]?.text).toContain('that day is the first day counted')
    expect(answered(ask('object', '2024-03-01', {}, pack)).due).toBe('2024-03-07')
  })
})

describe('what cannot be worked out is refused with what is allowed', () => {
  const onlyHandle: RulePack = {
    ...national,
    clocks: national.clocks.filter((each) => each.clock === 'handle'),
  }

  it.each<[string, DueAnswer, string, string]>([
    [
      'a clock the pack lacks',
      ask('object', '2024-01-10', {}, onlyHandle),
      'clock-not-in-pack',
      'national-2022 has no clock object; it has handle',
    ],
    [
      'a day of the pack before',
      ask('handle', '2022-04-30'),
      'before-pack',
      'in force from 2022-05-01. national-2005 applies on 2022-04-30',
    ],
    [
      'a day before all packs',
      ask('handle', '2005-04-30'),
      'before-pack',
      'No rules set dates before 2005-05-01',
    ],
    [
      'an extension of a clock without',
      ask('notify', '2024-01-10', { extendDays: 5 }),
      'no-extension',
      'notify cannot be extended. Art. 34 lets handle be extended by 1 to 30 days',
    ],
    [
      'an extension where nothing can be',
      ask('handle', '2024-01-10', { extendDays: 5 }, withoutExtensions()),
      'no-extension',
      'handle cannot be extended. Nothing in national-2022 can',
    ],
    [
      'an extension of a day that was set',
      ask('report-back', '2024-01-10', { extendDays: 5, setBy: asDay('2024-02-01') }),
      'no-extension',
      'report-back cannot be extended',
    ],
    [
      'a report-back without its day',
      ask('report-back', '2024-01-10'),
      'set-by-missing',
      'Art. 22(3) leaves the date of report-back to the body that assigned the matter',
    ],
    [
      'a report-back set before the assignment',
      ask('report-back', '2024-01-10', { setBy: asDay('2024-01-09') }),
      'set-by-before-start',
      'it can be 2024-01-10 or later',
    ],
    [
      'a day set for a clock that has a length',
      ask('handle', '2024-01-10', { setBy: asDay('2024-02-01') }),
      'set-by-not-allowed',
      'Art. 34 gives handle its length',
    ],
  ])('%s', (_, answer, code, message) => {
    expect(refused(answer).code).toBe(code)
    expect(refused(answer).message).toContain(message)
  })

  it.each([0, -1, 31, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'an extension by %d days',
    (extendDays) => {
      const { code, message } = refused(ask('handle', '2024-01-10', { extendDays }))
      expect(code).toBe('extension-out-of-range')
      expect(message).toContain('1 to 30 days')
    },
  )

  it.each(['2024-02-30', 'tomorrow', '2200-01-01'])('%s as a start or as a day set', (text) => {
    const day = text as Day
    const start = refused(computeDue(national, 'handle', day, calendar))
    expect(start).toMatchObject({ code: 'day-invalid' })
    expect(start.message).toContain(`from is not a day the product handles: "${text}"`)
  })

  it('a day set that is no day', () => {
    const error = refused(ask('report-back', '2024-01-10', { setBy: '2024-02-30' as Day }))
    expect(error.message).toContain('setBy is not a day the product handles: "2024-02-30"')
  })

  it('but the last year it handles still works', () => {
    const answer = ask('handle', '2199-12-31', { extendDays: 30 })
    expect(answered(answer)).toMatchObject({ due: '2200-03-31', provisional: true })
  })

  function withoutExtensions(): RulePack {
    return { ...national, clocks: national.clocks.map(({ extension: _, ...rest }) => rest) }
  }
})
