import { acceptances, inspections } from '../../domain/assessment/looked-at'
import type { Inspected } from '../../domain/campaign/inspection'
import type { UndertakingId, VillageCode } from '../../domain/ids'
import type { Taken } from '../../domain/proceeding/proceeding'
import { asDay } from '../../domain/time/day'

const [from, to, today] = [asDay('2019-05-01'), asDay('2019-06-30'), asDay('2019-06-15')]
const campaign = 'C2019-0001' as UndertakingId
const found = (village: string, on: string, result: string, by?: string) =>
  ({ village, on, result, ...(by === undefined ? {} : { by }) }) as Inspected
const assessed = (...found: Parameters<typeof inspections>[0]) =>
  inspections(found, ['laojie' as VillageCode], { from, to }, today).map((each) => each.result)
/** Each handed in by itself. */
const results = (...all: Inspected[]) => assessed({ campaign, returns: all.map((each) => [each]) })

test('an inspection says what was in order, and of the rest whether it was mended by its day', () => {
  const toMend = found('laojie', '2019-05-10', 'to-mend', '2019-05-20')
  expect(results(found('laojie', '2019-05-10', 'in-order'))).toEqual(['in-order'])
  expect(results(toMend, found('laojie', '2019-05-20', 'mended'))).toEqual(['mended-in-time'])
  expect(results(toMend, found('laojie', '2019-05-21', 'mended'))).toEqual(['mended-late'])
  expect(results(toMend)).toEqual(['not-mended'])
  expect(results({ ...toMend, by: today } as Inspected)).toEqual(['to-mend'])
})

test('it says nothing of other villages, other campaigns or other days', () => {
  const toMend = found('laojie', '2019-05-10', 'to-mend', '2019-05-20')
  const mended = (village: string) => [found(village, '2019-05-12', 'mended')]
  const elsewhere = { campaign: 'C2' as UndertakingId, returns: [mended('laojie')] }
  const here = { campaign, returns: [[toMend], mended('xinqiao')] }
  expect(assessed(here, elsewhere)).toEqual(['not-mended'])
  expect(results(found('laojie', '2019-04-30', 'in-order'))).toEqual([])
  expect(results(found('xinqiao', '2019-05-10', 'in-order'))).toEqual([])
})

test('what is found on the day on which something else is seen mended is mended for itself', () => {
  const visit = [
    found('laojie', '2019-05-05', 'mended'),
    found('laojie', '2019-05-05', 'to-mend', '2019-05-10'),
  ]
  const returns = [[found('laojie', '2019-05-01', 'to-mend', '2019-05-06')], visit]
  expect(assessed({ campaign, returns })).toEqual(['mended-in-time', 'not-mended'])
  const mended = [found('laojie', '2019-05-12', 'mended')]
  expect(assessed({ campaign, returns: [...returns, mended] })).toEqual([
    ...['mended-in-time', 'mended-late'],
  ])
})

test('what was told to be mended late stays so, whatever is told of what was found since', () => {
  expect(
    results(
      found('laojie', '2019-05-01', 'to-mend', '2019-05-06'),
      found('laojie', '2019-05-09', 'mended'),
      found('laojie', '2019-05-04', 'to-mend', '2019-05-06'),
      found('laojie', '2019-05-05', 'mended'),
    ),
  ).toEqual(['mended-late', 'mended-in-time'])
})

test('an acceptance check is told with each time it went back', () => {
  const id = 'P2019-000001' as UndertakingId
  const step = (name: string, on: string, answers = {}) =>
    ({ step: name, on: asDay(on), answers }) as Taken
  const taken = [
    step('send-back', '2019-05-02', { mendBy: '2019-05-10' }),
    step('mend', '2019-05-11'),
    step('send-back', '2019-05-13', { mendBy: '2019-05-20' }),
    step('mend', '2019-05-20'),
    step('accept', '2019-05-22'),
  ]
  const told = acceptances([{ id, taken }], { from, to }, today)
  expect(told).toEqual([
    { of: id, on: '2019-05-02', result: 'mended-late', by: '2019-05-10' },
    { of: id, on: '2019-05-13', result: 'mended-in-time', by: '2019-05-20' },
    { of: id, on: '2019-05-22', result: 'accepted' },
  ])
  expect(acceptances([{ id, taken: taken.slice(0, 1) }], { from, to }, today)).toMatchObject([
    { result: 'not-mended' },
  ])
})
