import type { Rating } from '../../../domain/person/rating'
import {
  needsReason,
  againstPoorSample,
  ratedBefore,
  sampleOfRatings,
  type UnitRating,
} from '../../../domain/proceeding/rating-sample'
import { addDays, asDay } from '../../../domain/time/day'
import { person, post } from '../campaign/running'

const before = asDay('2026-03-16')
const stretch = { from: asDay('2025-03-16'), before }
const forwards = (key: string) => key
const backwards = (key: string) => `${1000 - Number(key)}`

/** So many of each, a day apart, the last of them a day before. */
function given(...ratings: Rating[]): UnitRating[] {
  return ratings.map((rating, at) => ({
    ...{ key: `${100 + at}`, rating, on: addDays(before, at - ratings.length) },
  }))
}
const times = (count: number, rating: Rating) => Array.from({ length: count }, () => rating)

test.each([0, 4])('%i ratings are too few to tell', (count) => {
  expect(sampleOfRatings(given(...times(count, 'satisfied')), stretch, forwards)).toBeUndefined()
})

test('from five on they are told, in whole fives, so that no single one comes in', () => {
  const five = given(...times(3, 'satisfied'), ...times(2, 'dissatisfied'))
  const told = { satisfied: 3, 'mostly-satisfied': 0, dissatisfied: 2 }
  expect(sampleOfRatings(five, stretch, forwards)).toEqual(told)
  const nine = given(
    ...times(3, 'satisfied'),
    ...times(2, 'dissatisfied'),
    ...times(4, 'mostly-satisfied'),
  )
  expect(sampleOfRatings(nine, stretch, forwards)).toEqual(told)
})

test('ten are drawn of more, by the hash: the same for one acceptance, others for another', () => {
  const all = given(...times(10, 'satisfied'), ...times(10, 'dissatisfied'))
  const drawn = sampleOfRatings(all, stretch, forwards)
  expect(drawn).toEqual({ satisfied: 10, 'mostly-satisfied': 0, dissatisfied: 0 })
  expect(sampleOfRatings(all, stretch, forwards)).toEqual(drawn)
  expect(sampleOfRatings(all, stretch, backwards)).toMatchObject({ dissatisfied: 10 })
})

test('of the year before, and not of the day itself', () => {
  const on = (day: string): UnitRating[] =>
    times(5, 'satisfied').map((rating, at) => ({ key: `${at}`, rating, on: asDay(day) }))
  const told = (day: string) => sampleOfRatings(on(day), stretch, forwards) !== undefined
  expect(['2025-03-15', '2025-03-16', '2026-03-15', '2026-03-16'].map(told)).toEqual([
    ...[false, true, true, false],
  ])
})

test('what is of the year goes out in fives as well', () => {
  const old = given(...times(5, 'dissatisfied'), ...times(5, 'satisfied'))
  const of = (from: number) =>
    sampleOfRatings(old, { from: addDays(before, from), before }, forwards)
  expect(of(-10)).toMatchObject({ satisfied: 5, dissatisfied: 5 })
  // The fifth of them is still of the stretch, and holds its five.
  expect(of(-6)).toMatchObject({ satisfied: 5, dissatisfied: 5 })
  expect(of(-5)).toMatchObject({ satisfied: 5, dissatisfied: 0 })
})

test('the year is that before it opened, or was last mended', () => {
  const taken = ['send-back', 'mend', 'send-back'].map((step, at) => ({
    ...{ step, by: person('p'), forPost: post('x'), on: asDay(`2026-03-${20 + at}`), answers: {} },
  }))
  const openedOn = asDay('2026-03-16')
  expect(ratedBefore({ openedOn, taken: [] })).toEqual({ from: '2025-03-16', before: openedOn })
  expect(ratedBefore({ openedOn, taken })).toMatchObject({ before: '2026-03-21' })
})

test('a poor one is accepted with a reason, or not at all', () => {
  const of = (satisfied: number, dissatisfied: number) => {
    return { satisfied, 'mostly-satisfied': 0, dissatisfied }
  }
  const samples = [undefined, of(5, 5), of(4, 6)]
  expect(samples.map((each) => needsReason(each, {}))).toEqual([false, false, true])
  expect(needsReason(of(4, 6), { criteria: ['served'] })).toBe(false)
  const [silent, told, looked] = [{ text: false }, { text: true }, {}]
  expect(againstPoorSample(of(4, 6), silent, looked)?.[0]).toBe('answers-do-not-fit')
  expect(againstPoorSample(of(5, 5), silent, looked)).toBeUndefined()
  expect(againstPoorSample(of(4, 6), told, looked)).toBeUndefined()
  expect(againstPoorSample(of(4, 6), silent, { criteria: ['served'] })).toBeUndefined()
})
