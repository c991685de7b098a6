import type { LedgerField } from '../../../domain/ledger/fields'
import type { Assumed } from '../../../domain/ledger/mapping'
import { oldLimit } from '../../../domain/ledger/old-limit'
import { becomes, readRow, type OldMatter } from '../../../domain/ledger/old-matter'
import { asDay } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../../rules'

const assumed: Assumed = {
  ...{ channel: 'online', kind: 'petition', route: 'hear-and-decide', place: 'unknown' },
}
const today = asDay('2026-11-02')
const whole = { key: '7', words: '路灯不亮。', receivedOn: '2019/4/24 16:03:40' }
const read = (cells: Partial<Record<LedgerField, string>>) =>
  readRow({ ...whole, ...cells }, assumed, today)
const matterOf = (cells: Partial<Record<LedgerField, string>> = {}): OldMatter => {
  const found = read(cells)
  if ('matter' in found) return found.matter
  throw new Error(JSON.stringify(found.problems))
}

test('a row is read with what is assumed where no column says it', () => {
  expect(matterOf({ title: '路灯', answeredOn: '2019年5月9日', settled: '是' })).toEqual({
    ...{ key: '7', title: '路灯', words: '路灯不亮。', receivedOn: '2019-04-24' },
    ...{ answeredOn: '2019-05-09', settled: 'yes', channel: 'online' },
    ...{ kind: 'petition', route: 'hear-and-decide' },
  })
  expect(matterOf().title).toBe('路灯不亮。')
  expect(matterOf({ kind: '建议', channel: '来信' })).toMatchObject({
    ...{ kind: 'suggestion', channel: 'letter' },
  })
})

test.each<[Partial<Record<LedgerField, string>>, LedgerField, string]>([
  [{ key: ' ' }, 'key', 'missing'],
  [{ words: '' }, 'words', 'missing'],
  [{ receivedOn: '' }, 'receivedOn', 'missing'],
  [{ receivedOn: '2019年4月' }, 'receivedOn', 'not-a-day'],
  [{ receivedOn: '2026-11-03' }, 'receivedOn', 'in-future'],
  [{ answeredOn: '2019-04-23' }, 'answeredOn', 'before-receipt'],
  [{ acceptedOn: '2019-04-23' }, 'acceptedOn', 'before-receipt'],
  [{ acceptedOn: '2019-05-02', answeredOn: '2019-05-01' }, 'answeredOn', 'before-acceptance'],
  [{ endedOn: '2019-04-01' }, 'endedOn', 'before-receipt'],
  [{ answeredOn: '2019-05-02', endedOn: '2019-05-01' }, 'endedOn', 'before-answer'],
  [{ acceptedOn: '2019-05-02', endedOn: '2019-05-01' }, 'endedOn', 'before-acceptance'],
  [{ channel: '鸽子' }, 'channel', 'not-known'],
  [{ kind: '其他' }, 'kind', 'not-known'],
  [{ kind: '检举控告' }, 'kind', 'report-by-hand'],
  [{ phone: '1'.repeat(41) }, 'phone', 'too-long'],
])('%j is refused: %s %s', (cells, field, code) => {
  const found = read(cells)
  expect('problems' in found && found.problems).toContainEqual({ field, code })
})

test('all that is wrong with a row is said at once', () => {
  const found = read({ key: '', receivedOn: '昨天', kind: '?' })
  expect('problems' in found && found.problems.map(({ field }) => field).sort()).toEqual([
    ...['key', 'kind', 'receivedOn'],
  ])
})

test.each<[Partial<Record<LedgerField, string>>, string]>([
  [{ settled: '是', endedOn: '2019-06-01' }, 'record'],
  [{ settled: '是', answeredOn: '2019-06-01' }, 'record'],
  // Settled, and nobody wrote down when: whoever sorts it finds out.
  [{ settled: '是' }, 'backlog'],
  [{ settled: '否', endedOn: '2019-06-01' }, 'backlog'],
  [{ settled: '', endedOn: '2019-06-01' }, 'backlog'],
  [{}, 'backlog'],
])('%j becomes %s', (cells, what) => {
  expect(becomes(matterOf(cells))).toBe(what)
})

const pack2005 = loadRulePack('national-2005')
const pack2022 = loadRulePack('national-2022')
const calendar = publishedCalendar()

test.each([
  // 60 days from 24 April 2019, the day itself not counted: 23 June, a Sunday; it rolls over to 24 June.
  ['2019-04-24', undefined, '2019-06-24', true, '2019-06-24', true],
  ['2019-04-24', undefined, '2019-06-25', true, '2019-06-24', false],
  // 60 days from 6 May 2019: 5 July, a Friday.
  ['2019-04-24', '2019-05-06', '2019-07-05', false, '2019-07-05', true],
  // 60 days from 3 December 2012: 1 February 2013, a Friday.
  ['2012-12-03', undefined, '2013-02-04', true, '2013-02-01', false],
])(
  'received %s, accepted %s, answered %s under the rules of 2005',
  (receivedOn, acceptedOn, answeredOn, isAssumed, due, kept) => {
    const cells = { receivedOn, answeredOn, ...(acceptedOn === undefined ? {} : { acceptedOn }) }
    expect(oldLimit(matterOf(cells), pack2005, calendar)).toMatchObject({
      ...{ pack: 'national-2005', assumed: isAssumed, answeredOn, kept, due: { due } },
    })
  },
)

test('whether it was kept is not known where the books hold no answer', () => {
  expect(oldLimit(matterOf(), pack2005, calendar)).toMatchObject({ answeredOn: null, kept: null })
})

test('under 2022 a suggestion has no limit, before that it had one; an errand never; before 2005 nothing', () => {
  const suggestion = matterOf({ kind: '建议', receivedOn: '2023-03-01' })
  expect(oldLimit(suggestion, pack2022, calendar)).toBeNull()
  expect(oldLimit(matterOf({ kind: '建议' }), pack2005, calendar)).not.toBeNull()
  expect(oldLimit(matterOf({ kind: '代办' }), pack2005, calendar)).toBeNull()
  expect(oldLimit(matterOf({ receivedOn: '2004-03-01' }), null, calendar)).toBeNull()
  const petition = matterOf({ receivedOn: '2023-03-01' })
  expect(oldLimit(petition, pack2022, calendar)?.due.due).toBe('2023-05-04')
})
