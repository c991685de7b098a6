import { toldIn } from '../../commands/doctor/finding'
import {
  attributes,
  calendar,
  clocks,
  disk,
  drift,
  messages,
  olderKeys,
  pollers,
  schema,
  stations,
  waiting,
} from '../../commands/doctor/judge'
import type { PostCode } from '../../domain/ids'
import { asDay, instantAt } from '../../domain/time/day'

const now = instantAt(asDay('2026-11-30'), '10:00')
const at = (time: string) => instantAt(asDay('2026-11-30'), time)
const none = { count: 0, oldest: null }
const old = { count: 2, oldest: at('09:30') }
const vacant = { count: 1, oldest: at('09:30'), posts: ['enforcement-head' as PostCode] }

test.each([
  [clocks(1_000_000, 1_004_000), 'well'],
  [clocks(1_000_000, 1_006_000), 'wrong'],
  [clocks(1_006_001, 1_000_000), 'wrong'],
  [calendar(2027, asDay('2026-12-20')), 'well'],
  [calendar(2026, asDay('2026-11-30')), 'well'],
  [calendar(2026, asDay('2026-12-01')), 'look'],
  [calendar(2025, asDay('2026-01-01')), 'wrong'],
  [waiting('cases to start', { count: 0, oldest: null }, now), 'well'],
  [waiting('cases to start', { count: 2, oldest: at('09:58') }, now), 'well'],
  [waiting('cases to start', { count: 2, oldest: at('09:55') }, now), 'wrong'],
  [waiting('messages to deliver', { count: 2, oldest: at('09:55') }, now), 'well'],
  [waiting('messages to deliver', { count: 2, oldest: at('09:30') }, now), 'wrong'],
  [
    messages({ undeliveredMessages: none, messagesToVacantPosts: { ...none, posts: [] } }, now),
    'well',
  ],
  [messages({ undeliveredMessages: none, messagesToVacantPosts: vacant }, now), 'look'],
  [messages({ undeliveredMessages: old, messagesToVacantPosts: vacant }, now), 'wrong'],
  [drift(null, now), 'look'],
  [drift({ endedAt: at('09:10'), repairedCount: 1, leftCount: 0 }, now), 'well'],
  [drift({ endedAt: at('07:00'), repairedCount: 0, leftCount: 0 }, now), 'look'],
  [drift({ endedAt: at('09:10'), repairedCount: 0, leftCount: 1 }, now), 'wrong'],
  [olderKeys({ count: 0, keys: [] }), 'well'],
  [olderKeys({ count: 3, keys: ['1'] }), 'look'],
  [disk(5_000, 'x'), 'well'],
  [disk(4_999, 'x'), 'look'],
  [disk(499, 'x'), 'wrong'],
  [schema(['a', 'b'], ['a', 'b']), 'well'],
  [schema(['a', 'b'], ['a']), 'wrong'],
  [schema(['a'], ['a', 'b']), 'wrong'],
  [attributes([]), 'well'],
  [attributes(['AnjieState']), 'wrong'],
  [stations([]), 'well'],
  [stations([null, null]), 'well'],
  [stations([null, 'station', 'proxy']), 'look'],
  [pollers(1), 'well'],
  [pollers(0), 'wrong'],
])('%j is %s', (finding, state) => {
  expect(finding.state).toBe(state)
  // Whoever is told that something is not well is told what to do.
  expect(finding.todo !== undefined).toBe(state !== 'well')
})

test('each part is a line, and what to do stands below it', () => {
  expect(toldIn([pollers(1), disk(10, '/data')])).toEqual([
    'well   worker  1 polling',
    'WRONG  disk    10 MiB are free where /data lies',
    '               → make room, or move the data to a larger disk',
  ])
})
