import fc from 'fast-check'
import { channelInCell, dayInCell, kindInCell, settledInCell } from '../../../domain/ledger/cells'
import { addDays, asDay } from '../../../domain/time/day'

test.each([
  ['2019-04-25', '2019-04-25'],
  ['2019/4/25 9:32:09', '2019-04-25'],
  ['2019.4.5', '2019-04-05'],
  ['2019年4月25日', '2019-04-25'],
  ['2019年4月25日上午', '2019-04-25'],
  ['2019年4月25日 星期四 下午3时20分', '2019-04-25'],
  ['2019年4月25日（周四）', '2019-04-25'],
  ['2019/4/25 上午 9:32:09', '2019-04-25'],
  ['2019-04-25T09:32:09+08:00', '2019-04-25'],
  ['4/25/2019', undefined],
  ['2019年4月25日前', undefined],
  ['2019年4月25日至2019年5月6日', undefined],
  ['2019-04-25 至 2019-05-06', undefined],
  ['2019年4月25、26日', undefined],
  ['2019年4月251日', undefined],
  ['２０１９年４月２５日', '2019-04-25'],
  ['20190425', '2019-04-25'],
  ['2017-06-08T17:31:20.000Z', '2017-06-08'],
  [' 2024-02-29 ', '2024-02-29'],
  ['2023-02-29', undefined],
  ['2019-13-01', undefined],
  ['2019年4月', undefined],
  ['4月25日', undefined],
  ['去年', undefined],
  ['', undefined],
  ['43580', undefined],
])('a cell that says %j is the day %s', (text, day) => {
  expect(dayInCell(text)).toBe(day)
})

test('however a day is written, it is that day', () => {
  const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(asDay('1995-01-01'), days))
  const forms = [
    (year: number, month: number, date: number) => `${year}/${month}/${date}`,
    (year: number, month: number, date: number) => `${year}年${month}月${date}日`,
    (year: number, month: number, date: number) => `${year}.${month}.${date} 08:00`,
  ]
  fc.assert(
    fc.property(day, fc.constantFrom(...forms), (given, form) => {
      const [year = 0, month = 0, date = 0] = given.split('-').map(Number)
      expect(dayInCell(form(year, month, date))).toBe(given)
    }),
  )
})

test.each([
  ['是', 'yes'],
  [' 已化解 ', 'yes'],
  ['Y', 'yes'],
  ['否', 'no'],
  ['未化解', 'no'],
  ['', 'unknown'],
  ['不详', 'unknown'],
  ['办结', 'unknown'],
  ['已息访', 'unknown'],
])('%j says of being settled: %s', (text, said) => {
  expect(settledInCell(text)).toBe(said)
})

test.each([
  ['来访', 'counter'],
  ['网上信访', 'online'],
  ['上级转办', 'referred'],
  ['letter', 'letter'],
  ['鸽子', undefined],
])('%j is the channel %s', (text, channel) => {
  expect(channelInCell(text)).toBe(channel)
})

test.each([
  ['申诉求决', 'petition'],
  ['意见建议', 'suggestion'],
  ['举报', 'report'],
  ['', undefined],
])('%j is of the kind %s', (text, kind) => {
  expect(kindInCell(text)).toBe(kind)
})
