import type { PersonId } from '../../../domain/ids'
import { handOver } from '../../../domain/organisation/handing-over'
import {
  againstHolding,
  againstLastDay,
  isHeldOn,
  shareADay,
  vacantFrom,
  type Capacity,
  type Holding,
} from '../../../domain/organisation/holding'
import { asDay } from '../../../domain/time/day'

const today = asDay('2026-03-10')
const day = (text: string | null) => (text === null ? null : asDay(text))
const days = ([from, to]: readonly [string, string | null]) => ({
  startsOn: asDay(from),
  endsOn: day(to),
})

let count = 0
function held(
  person: string,
  from: string,
  to: string | null,
  capacity: Capacity = 'holder',
): Holding {
  return {
    ...{ id: `h${(count += 1)}`, person: person as PersonId, capacity },
    ...days([from, to]),
  }
}

describe('two holdings share a day', () => {
  test.each([
    [['2026-03-01', '2026-03-09'], ['2026-03-10', null], false],
    [['2026-03-01', '2026-03-10'], ['2026-03-10', null], true],
    [['2026-03-01', null], ['2026-03-10', null], true],
    [['2026-03-01', null], ['2026-02-01', '2026-02-28'], false],
    [['2026-03-05', '2026-03-05'], ['2026-03-01', '2026-03-09'], true],
    // Called off before it began.
    [['2026-03-10', '2026-03-09'], ['2026-03-01', null], false],
    [['2026-03-10', '2026-03-01'], ['2026-03-10', '2026-03-01'], false],
  ] as const)('%j and %j: %s', (one, other, expected) => {
    expect(shareADay(days(one), days(other))).toBe(expected)
    expect(shareADay(days(other), days(one))).toBe(expected)
  })

  test('the last day belongs to it', () => {
    const holding = days(['2026-03-01', '2026-03-09'])
    expect(isHeldOn(holding, asDay('2026-03-01'))).toBe(true)
    expect(isHeldOn(holding, asDay('2026-03-09'))).toBe(true)
    expect(isHeldOn(holding, asDay('2026-03-10'))).toBe(false)
  })
})

describe('who may be given a post from when', () => {
  const others = [
    held('a', '2022-05-01', '2026-03-31'),
    held('b', '2022-05-01', null, 'deputy'),
    held('c', '2026-06-01', '2026-05-31'),
  ]
  test.each([
    ['d', 'holder', '2026-04-01', null, undefined],
    ['d', 'holder', '2026-03-31', null, 'post-is-held'],
    ['a', 'holder', '2026-04-01', '2026-04-01', undefined],
    ['a', 'deputy', '2026-03-11', null, 'post-is-held'],
    ['b', 'holder', '2026-04-01', null, 'post-is-held'],
    ['d', 'deputy', '2026-04-01', null, 'post-is-held'],
    ['d', 'holder', '2026-03-09', null, 'days-not-possible'],
    ['d', 'holder', '2026-04-02', '2026-04-01', 'days-not-possible'],
  ] as const)('%s as %s from %s to %s: %s', (person, capacity, from, to, expected) => {
    const given = held(person, from, to, capacity)
    expect(againstHolding(given, others, today)?.code).toBe(expected)
  })
})

describe('another last day', () => {
  const open = held('a', '2022-05-01', null)
  const ending = held('a', '2022-05-01', '2026-03-20')
  const over = held('a', '2022-05-01', '2026-03-09')
  const coming = held('b', '2026-04-01', null)
  test.each([
    ['at once', open, '2026-03-09', [], undefined],
    ['today', open, '2026-03-10', [], undefined],
    ['before yesterday', open, '2026-03-08', [], 'days-not-possible'],
    ['later, as far as nobody comes', ending, '2026-03-31', [coming], undefined],
    ['into the days of whoever comes', ending, '2026-04-01', [coming], 'post-is-held'],
    ['until further notice, though somebody comes', ending, null, [coming], 'post-is-held'],
    ['of what is over', over, null, [], 'days-not-possible'],
    ['called off', coming, '2026-03-31', [ending], undefined],
  ] as const)('%s', (_name, holding, endsOn, others, expected) => {
    expect(againstLastDay(holding, day(endsOn), others, today)?.code).toBe(expected)
  })
})

describe('a post passes on (O4)', () => {
  const before = held('a', '2022-05-01', null)
  const deputy = held('b', '2022-05-01', null, 'deputy')
  const handed = (holdings: readonly Holding[], to: string, startsOn: string, lastDay?: string) => {
    const handing = { to: to as PersonId, startsOn: asDay(startsOn) }
    const last = lastDay === undefined ? {} : { lastDay: asDay(lastDay) }
    const outcome = handOver(holdings, { ...handing, ...last }, today)
    return outcome.ok ? [outcome.from?.person, outcome.lastDay] : outcome.refusal.code
  }
  const short = held('a', '2022-05-01', '2026-03-15')
  const begun = held('d', '2026-03-10', null)

  test.each([
    ['today', [before, deputy], 'c', '2026-03-10', undefined, ['a', '2026-03-09']],
    ['later', [before, deputy], 'c', '2026-04-01', undefined, ['a', '2026-03-31']],
    ['after a gap', [before], 'c', '2026-04-01', '2026-03-20', ['a', '2026-03-20']],
    ['by the last day it has', [short], 'c', '2026-03-16', undefined, ['a', '2026-03-15']],
    ['long after its last day', [short], 'c', '2026-04-01', undefined, [undefined, null]],
    ['vacant', [deputy], 'c', '2026-03-10', undefined, [undefined, null]],
    ['on the day another begins', [begun], 'c', '2026-03-10', undefined, 'post-is-held'],
    ['yesterday', [before], 'c', '2026-03-09', undefined, 'days-not-possible'],
    ['with a day for both', [before], 'c', '2026-04-01', '2026-04-01', 'post-is-held'],
    ['to whoever has it', [before], 'a', '2026-04-01', undefined, 'post-is-held'],
    ['to who deputises', [before, deputy], 'b', '2026-04-01', undefined, 'post-is-held'],
    [
      'twice',
      [short, held('d', '2026-03-16', null)],
      'c',
      '2026-03-20',
      undefined,
      ['d', '2026-03-19'],
    ],
    [
      'before the next',
      [short, held('d', '2026-03-16', null)],
      'c',
      '2026-03-12',
      undefined,
      'post-is-held',
    ],
  ] as const)('%s', (_name, holdings, to, startsOn, lastDay, expected) => {
    expect(handed(holdings, to, startsOn, lastDay)).toEqual(expected)
  })
})

describe('a last day leaves the post without a holder', () => {
  const coming = held('next', '2026-04-01', null)
  test.each<[string, Holding, Holding[], string | undefined]>([
    ['and nobody follows', held('a', '2026-01-01', '2026-03-31'), [], '2026-04-01'],
    [
      'though a deputy is there',
      held('a', '2026-01-01', '2026-03-31'),
      [held('b', '2026-01-01', null, 'deputy')],
      '2026-04-01',
    ],
    ['somebody follows at once', held('a', '2026-01-01', '2026-03-31'), [coming], undefined],
    ['until somebody follows', held('a', '2026-01-01', '2026-03-20'), [coming], '2026-03-21'],
    ['as of yesterday', held('a', '2026-01-01', '2026-03-09'), [], '2026-03-10'],
    ['called off before it began', held('a', '2026-05-01', '2026-04-30'), [], '2026-05-01'],
    ['it has none any more', held('a', '2026-01-01', null), [], undefined],
    ['it is a deputy', held('a', '2026-01-01', '2026-03-31', 'deputy'), [], undefined],
  ])('%s', (_, holding, others, from) => {
    expect(vacantFrom(holding, others, today)).toBe(from)
  })
})
