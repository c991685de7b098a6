import { sampleStillOwed } from '../../../domain/campaign/sample-owed'
import { asDay } from '../../../domain/time/day'

/** May, in a campaign since March. */
const may = { from: asDay('2019-05-01'), to: asDay('2019-05-31'), since: asDay('2019-03-20') }
const sample = (from: string, to: string, openedOn = to) => ({
  ...{ said: { from, to, size: 5 }, openedOn: asDay(openedOn) },
})
const owed = (samples: ReturnType<typeof sample>[], on = '2019-06-05') =>
  sampleStillOwed(may, samples, asDay(on))
const all = { from: '2019-05-01', to: '2019-05-31' }

test('without any the days of the stretch are owed, as far as they have come', () => {
  expect(owed([])).toEqual(all)
  expect(owed([], '2019-05-28')).toEqual({ from: '2019-05-01', to: '2019-05-28' })
})

test.each([
  ['of the days so far, drawn in the month', sample('2019-05-01', '2019-05-27'), true],
  ['reaching back further', sample('2019-03-20', '2019-05-27'), true],
  ['drawn late, of the month', sample('2019-05-01', '2019-05-31', '2019-06-04'), true],
  ['drawn after it is handed in', sample('2019-05-01', '2019-05-31', '2019-06-06'), false],
  ['of some of its days', sample('2019-05-02', '2019-05-27'), false],
  ['of the next stretch, which it is for', sample('2019-05-01', '2019-06-03'), false],
])('a sample %s', (_, one, done) => {
  expect(owed([one]) === undefined).toBe(done)
})

test('it goes on from where the one before ended, and not from one of before the campaign', () => {
  const april = sample('2019-04-01', '2019-04-26')
  expect(owed([april])).toEqual({ from: '2019-04-27', to: '2019-05-31' })
  expect(owed([april, sample('2019-05-01', '2019-05-27')])).toEqual({
    ...{ from: '2019-04-27', to: '2019-05-31' },
  })
  expect(owed([april, sample('2019-04-27', '2019-05-27')])).toBeUndefined()
  expect(owed([sample('2018-01-01', '2018-01-31')])).toEqual(all)
})
