import { nextMailTry } from '../../../domain/messages/mail-tries'
import type { Instant } from '../../../domain/time/day'

/** Counted on paper: each pause is twice the one before it until it would pass a day. */
const putOff = `
tries  again
1      2026-03-02T00:05
2      2026-03-02T00:10
3      2026-03-02T00:20
4      2026-03-02T00:40
5      2026-03-02T01:20
6      2026-03-02T02:40
7      2026-03-02T05:20
8      2026-03-02T10:40
9      2026-03-02T21:20
10     2026-03-03T00:00
11     2026-03-03T00:00
12     given-up
13     given-up
`
const rows = putOff
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(/\s+/) as [string, string])

const now = '2026-03-02T00:00:00.000Z' as Instant
const again = (tries: number, permanent: boolean) =>
  nextMailTry(tries, { reply: '450', permanent }, now)?.slice(0, 16) ?? 'given-up'

test.each(rows)(
  'put off for the %s. time at midnight, a letter is tried again: %s',
  (tries, at) => {
    expect(again(Number(tries), false)).toBe(at)
  },
)

test('one that was refused comes daily, and is given up after as many tries', () => {
  const tries = rows.map(([count]) => again(Number(count), true))
  const daily = Array.from({ length: 11 }, () => '2026-03-03T00:00')
  expect(tries).toEqual([...daily, 'given-up', 'given-up'])
})
