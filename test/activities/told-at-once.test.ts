import { messageRows } from '../../activities/adapters/projected-messages'
import type { CaseEvent } from '../../domain/case/events'
import type { PostCode } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import { PureLife } from '../support/pure-life'

const to = ['director' as PostCode]

/** The messages of a matter marked as major, of which each duty is moved and handed on once more. */
function told() {
  const life = new PureLife('2026-03-02T01:00:00.000Z' as Instant)
  life.carryOut({ kind: 'mark-urgent' })
  const { entries, ...batch } = life.batch()
  const again = batch.state.duties.flatMap(
    ({ id: duty, due, openedOn, reckoning }): CaseEvent[] => [
      { type: 'duty-moved', duty, due, openedOn, reckoning, to, rung: [] },
      { type: 'duty-handed-on', duty, due: due.due, owedBy: 'director' as PostCode, to },
      { type: 'rung-reached', duty, rung: 'warn', due: due.due, urgent: false, to },
    ],
  )
  const [last] = entries.slice(-1)
  const fresh = [...entries, { ...last!, sequence: 3, events: again }]
  const seen = { epoch: 0, version: 0 }
  const rows = messageRows({
    batch: { ...batch, entries: fresh },
    ...{ snapshotHash: '', epoch: 1, seen, entries: fresh },
  })
  return rows.map(({ dutyId, rung, urgent }) => {
    return `${dutyId?.split('/').at(1)} ${rung} ${urgent === true ? 'at once' : 'waits'}`
  })
}

test('what is to be reported at once is told at once, when it opens, moves and is handed on (Art. 25)', () => {
  const all = told()
  expect(all.filter((each) => each.startsWith('report-urgent'))).toEqual([
    'report-urgent opened at once',
    'report-urgent moved at once',
    'report-urgent handed-on:3 at once',
    // A rung is told as its ladder has it.
    'report-urgent warn waits',
  ])
  const others = all.filter((each) => !each.startsWith('report-urgent'))
  expect(others.length).toBeGreaterThan(0)
  expect(others.filter((each) => !each.endsWith('waits'))).toEqual([])
})
