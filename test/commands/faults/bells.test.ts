import { bellsHeardOnce, latestBell } from '../../../commands/faults/checks/bells'
import { bellRungs, ringingMoments } from '../../../commands/faults/clients/bells'
import type { Entry } from '../../../commands/faults/evidence/evidence'
import type { DutyId } from '../../../domain/ids'
import { asDay, type Instant } from '../../../domain/time/day'

const at = '2026-11-30T02:10:00.000Z' as Instant
const after = '2026-11-30T02:20:00.000Z' as Instant
const bell = { case: '2026-000001', at }

/** The bell as it rings when nothing is in its way. */
function heard(recordedAt: Instant = '2026-11-30T02:10:00.400Z' as Instant) {
  const entry: Entry = {
    ...{ case: bell.case, sequence: 2, cause: 'time', updateId: null, recordedAt },
    events: bellRungs.map((rung) => ({
      ...{ type: 'rung-reached', duty: `${bell.case}/sort/1` as DutyId, rung },
      ...{ due: asDay('2026-11-30'), urgent: false, to: [] },
    })),
  }
  const outbox = bellRungs.map((rung) => ({
    ...{ id: rung, dutyId: `${bell.case}/sort/1`, rung, due: '2026-11-30', case: bell.case },
    ...{ delivered: true, gone: false },
  }))
  const inbox = bellRungs.map((rung) => {
    return { outboxId: rung, personId: `person of ${rung}`, sentAt: recordedAt }
  })
  return { entries: [entry], outbox, inbox }
}

test('a bell is heard once by each', () => {
  expect(bellsHeardOnce([bell], heard(), after)).toEqual([])
  expect(latestBell([bell], heard().entries)).toBe(0.4)
})

test('one that was lost, one heard twice, and one in nobody’s inbox', () => {
  const { entries, outbox, inbox } = heard()
  const rang = [...entries, ...entries]
  expect(bellsHeardOnce([bell], { entries: [], outbox: [], inbox: [] }, after)).toHaveLength(6)
  expect(bellsHeardOnce([bell], { entries: rang, outbox, inbox }, after)).toHaveLength(3)
  expect(bellsHeardOnce([bell], { entries, outbox, inbox: inbox.slice(1) }, after)).toHaveLength(1)
  const again = [...inbox, { ...inbox[0]!, personId: 'somebody else' }]
  expect(bellsHeardOnce([bell], { entries, outbox, inbox: again }, after)).toHaveLength(1)
})

test('one whose moment is to come is silent', () => {
  const before = '2026-11-30T02:05:00.000Z' as Instant
  const nothing = { entries: [], outbox: [], inbox: [] }
  expect(bellsHeardOnce([bell], nothing, before)).toEqual([])
  expect(bellsHeardOnce([bell], heard(before), before)).toHaveLength(3)
})

test('bells ring at full minutes of one day, and shortly before midnight there are none', () => {
  const noon = Date.parse('2026-11-30T04:00:20.000Z')
  expect(ringingMoments(noon, 3)).toEqual([
    '2026-11-30T04:02:00.000Z',
    '2026-11-30T04:03:00.000Z',
    '2026-11-30T04:04:00.000Z',
  ])
  const night = Date.parse('2026-11-30T15:56:20.000Z')
  expect(() => ringingMoments(night, 3)).toThrow(/midnight in Asia\/Shanghai/)
})
