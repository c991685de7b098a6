import { computeDue, type DueAnswer } from '../../../domain/rules/due-date'
import { mergedStretches, type Stretch } from '../../../domain/rules/excluded-time'
import { CLOCK_NAMES, type ClockName } from '../../../domain/rules/rule-pack'
import { asDay, type Day } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../../rules'

const national = loadRulePack('national-2022')

const stretch = (text: string): Stretch => {
  const [from, to] = text.split('..').map(asDay)
  return { from: from!, to: to ?? from! }
}

function ask(hearings: readonly string[], clock: ClockName = 'decide-final-review'): DueAnswer {
  return computeDue(national, clock, asDay('2024-05-10'), publishedCalendar(), {
    excluded: hearings.map(stretch),
  })
}

function answered(answer: DueAnswer) {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

const excludedDays = (answer: DueAnswer) =>
  answered(answer).steps.flatMap((each) => (each.kind === 'excluded' ? [each.days] : []))

/**
 * From Friday 10 May 2024, counted by hand and again day by day with Python's dates, apart from the
 * code: without a hearing day 30 is Sunday 9 June, Monday 10 June is Dragon Boat Festival, so it is
 * due on Tuesday 11 June.
 */
describe('hearing time is no part of the final review (Art. 36)', () => {
  it.each<[string, string[], string, number[]]>([
    ['none', [], '2024-06-11', []],
    ['a day', ['2024-05-20'], '2024-06-11', [1]],
    ['a week', ['2024-05-20..2024-05-26'], '2024-06-17', [7]],
    ['two days apart', ['2024-05-20', '2024-05-27'], '2024-06-11', [1, 1]],
    ['three days apart', ['2024-05-20', '2024-05-27', '2024-05-29'], '2024-06-12', [1, 1, 1]],
    ['given in any order', ['2024-05-27..2024-05-29', '2024-05-20'], '2024-06-13', [1, 3]],
    ['overlapping', ['2024-05-20..2024-05-23', '2024-05-22..2024-05-25'], '2024-06-17', [6]],
    ['one in the other', ['2024-05-20..2024-05-25', '2024-05-22..2024-05-23'], '2024-06-17', [6]],
    ['the same twice', ['2024-05-20..2024-05-22', '2024-05-20..2024-05-22'], '2024-06-12', [3]],
    ['touching', ['2024-05-20..2024-05-21', '2024-05-22'], '2024-06-12', [2, 1]],
    ['before the start', ['2024-05-01..2024-05-09'], '2024-06-11', [0]],
    ['on the day of the start', ['2024-05-10'], '2024-06-11', [0]],
    ['from before the start on', ['2024-05-09..2024-05-13'], '2024-06-12', [3]],
    ['on the first day counted', ['2024-05-11..2024-05-13'], '2024-06-12', [3]],
    ['on the last day', ['2024-06-09'], '2024-06-11', [1]],
    ['from the last day on', ['2024-06-09..2024-06-13'], '2024-06-14', [5]],
    ['after the end', ['2024-06-12..2024-06-30'], '2024-06-11', [0]],
    ['after an end that moved', ['2024-05-20..2024-05-22', '2024-06-13'], '2024-06-12', [3, 0]],
    ['in what another added', ['2024-05-20..2024-05-22', '2024-06-12'], '2024-06-13', [3, 1]],
    ['on the day it would roll to', ['2024-06-11'], '2024-06-12', [0]],
    ['on the rest day it rolls over', ['2024-06-10'], '2024-06-11', [0]],
  ])('%s', (_, hearings, due, days) => {
    expect(answered(ask(hearings)).due).toBe(due)
    expect(excludedDays(ask(hearings))).toEqual(days)
  })

  it('can be retraced step by step', () => {
    const hearings = ['2024-05-20..2024-05-21', '2024-05-27', '2024-06-30']
    const { steps } = answered(ask(hearings))
    expect(steps.slice(2, -1).map(({ text }) => text)).toEqual([
      'Art. 36 gives 30 days',
      'The hearing ran from Monday 2024-05-20 to Tuesday 2024-05-21: 2 days are not counted (Art. 36)',
      'The hearing was on Monday 2024-05-27: 1 day is not counted (Art. 36)',
      'The hearing was on Sunday 2024-06-30: none of its days is among those counted',
      'Day 30 is Wednesday 2024-06-12',
    ])
    expect(steps[3]).toMatchObject({
      ...{ kind: 'excluded', from: '2024-05-20', to: '2024-05-21', days: 2, article: '36' },
    })
  })

  it('says of a day it cannot end on that the hearing was on it', () => {
    expect(answered(ask(['2024-06-11'])).steps).toContainEqual({
      ...{ kind: 'rolled-over', day: '2024-06-11', reason: 'hearing' },
      text: 'Tuesday 2024-06-11 is a day of the hearing: the limit runs on',
    })
  })

  it('names the law it is from where that lies below the pack', () => {
    const from = asDay('2018-03-01')
    const excluded = [stretch('2018-03-05')]
    const answer = computeDue(
      ...([loadRulePack('zhejiang-2016'), 'decide-final-review', from] as const),
      ...([publishedCalendar(), { excluded }] as const),
    )
    expect(answered(answer).steps.find(({ kind }) => kind === 'excluded')).toMatchObject({
      law: '信访条例',
      text: 'The hearing was on Monday 2018-03-05: 1 day is not counted (Art. 35 信访条例)',
    })
  })
})

describe('time is left out of no other clock', () => {
  const others = CLOCK_NAMES.filter((each) => each !== 'decide-final-review')

  it.each(others)('%s', (clock) => {
    expect(ask(['2024-05-20'], clock)).toEqual({
      ok: false,
      error: {
        code: 'nothing-excluded',
        message: `No time is left out of ${clock}. Art. 36 leaves hearing time out of decide-final-review alone`,
      },
    })
  })

  it('and of a pack that leaves none out it is said', () => {
    const none = { ...national, clocks: national.clocks.map(({ excludes: _, ...rest }) => rest) }
    const excluded = [stretch('2024-05-20')]
    const options = [asDay('2024-05-10'), publishedCalendar(), { excluded }] as const
    const answer = computeDue(none, 'decide-final-review', ...options)
    if (answer.ok) throw new Error(`answered ${answer.value.due}`)
    expect(answer.error.message).toMatch(/Nothing in national-2022 has time left out$/)
  })

  it('but a list of nothing is nothing', () => {
    expect(answered(ask([], 'notify')).due).toBe('2024-05-27')
  })
})

describe('time that is none is refused', () => {
  it.each([
    ['2024-05-20', '2024-05-19', 'excluded-backwards', 'not from 2024-05-20 to 2024-05-19'],
    ['2024-02-30', '2024-05-19', 'day-invalid', 'exclude is not a day the product handles'],
    ['2024-05-20', 'later', 'day-invalid', '"later"'],
    ['2024-05-20', '2200-01-01', 'day-invalid', '"2200-01-01"'],
  ])('from %s to %s', (from, to, code, message) => {
    const excluded = [stretch('2024-05-12'), { from: from as Day, to: to as Day }]
    const answer = computeDue(
      ...([national, 'decide-final-review', asDay('2024-05-10'), publishedCalendar()] as const),
      { excluded },
    )
    if (answer.ok) throw new Error(`answered ${answer.value.due}`)
    expect(answer.error.code).toBe(code)
    expect(answer.error.message).toContain(message)
  })

  it('but it may reach to the end of the days that are handled', () => {
    const answer = ask(['2024-05-20..2199-12-31'])
    // Nine days before it, so twenty-one after it; 21 January 2200 is a Tuesday.
    expect(answered(answer)).toMatchObject({ due: '2200-01-21', provisional: true })
  })
})

describe('stretches made one', () => {
  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    [
      'apart',
      ['2024-05-20..2024-05-21', '2024-05-23'],
      ['2024-05-20..2024-05-21', '2024-05-23..2024-05-23'],
    ],
    [
      'sharing a day',
      ['2024-05-21..2024-05-23', '2024-05-20..2024-05-21'],
      ['2024-05-20..2024-05-23'],
    ],
    [
      'three',
      ['2024-05-20..2024-05-22', '2024-05-25', '2024-05-21..2024-05-26'],
      ['2024-05-20..2024-05-26'],
    ],
  ])('%s', (_, given, expected) => {
    const merged = mergedStretches(given.map(stretch))
    expect(merged.map(({ from, to }) => `${from}..${to}`)).toEqual(expected)
  })
})
