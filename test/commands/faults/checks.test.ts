import { answersInOutages } from '../../../commands/faults/checks/answers'
import { carriedOutOnce } from '../../../commands/faults/checks/carried-out-once'
import { dutiesKept } from '../../../commands/faults/checks/duties'
import { numbersWithoutGap } from '../../../commands/faults/checks/numbers'
import { nothingReconciled, rowsAsWorkflows } from '../../../commands/faults/checks/rows'
import type { Attempt } from '../../../commands/faults/clients/witness'
import type { Written } from '../../../commands/faults/evidence/evidence'
import type { Round } from '../../../contract/reconciliation'
import type { Instant } from '../../../domain/time/day'
import { heardUntil, wholeRun, type Whole } from './whole'

const once = (
  { written, acknowledged, registered }: Whole,
  unanswered: { case: string; kind: string }[] = [],
) => carriedOutOnce({ acknowledged, registered, unanswered }, written)
const duties = ({ written, standings }: Whole) => dutiesKept(written, standings, heardUntil)

/** The whole run with something planted in what the database says. */
function planted(change: (written: Written) => Partial<Written>): Whole {
  const whole = wholeRun()
  return { ...whole, written: { ...whole.written, ...change(whole.written) } }
}

test('of a run without a fault nothing is said', () => {
  const whole = wholeRun()
  expect(once(whole)).toEqual([])
  expect(duties(whole)).toEqual([])
  expect(numbersWithoutGap(whole.written, whole.registered)).toEqual([])
  expect(rowsAsWorkflows(whole.written.rows, whole.standings)).toEqual([])
  // It has rungs that rang and messages of them, or the rest of this file would prove nothing.
  expect(whole.written.outbox.map(({ rung }) => rung)).toContain('due')
})

describe('what was acknowledged', () => {
  test('and is not in the journal', () => {
    const whole = planted(({ entries }) => ({ entries: entries.slice(0, -1) }))
    expect(once(whole)).toContain(
      'The journal has entrust of case 2026-000001, step 5 0 times instead of once.',
    )
  })

  test('and is there twice', () => {
    const whole = planted(({ entries }) => ({ entries: [...entries, ...entries.slice(-1)] }))
    expect(once(whole)).toContain(
      'The journal has entrust of case 2026-000001, step 5 2 times instead of once.',
    )
  })

  test('and is missing in the audit, or twice there', () => {
    const without = planted(({ audit }) => ({ audit: audit.slice(0, -1) }))
    const twice = planted(({ audit }) => ({ audit: [...audit, ...audit.slice(-1)] }))
    const step = 'The audit has entrust of case 2026-000001, step 5'
    expect(once(without)).toEqual([`${step} 0 times instead of once.`])
    expect(once(twice)).toEqual([`${step} 2 times instead of once.`])
  })

  test('to two requests by one step of the case', () => {
    const whole = wholeRun()
    const acknowledged = [...whole.acknowledged, ...whole.acknowledged.slice(-1)]
    expect(once({ ...whole, acknowledged })).toEqual([
      'entrust of case 2026-000001, step 5 was acknowledged to 2 different requests.',
    ])
  })

  test('a registration that was audited never', () => {
    const whole = planted(({ audit }) => ({ audit: audit.slice(1) }))
    expect(once(whole)).toEqual([
      'The audit has the registration of F2026-000001 0 times instead of once.',
    ])
  })
})

test('what nobody was told of may have happened once, and not twice', () => {
  const whole = wholeRun()
  const told = { ...whole, acknowledged: whole.acknowledged.slice(0, -1) }
  const open = { case: '2026-000001', kind: 'entrust' }
  expect(once(told, [open])).toEqual([])
  expect(once(told)).toEqual([
    'The journal has entrust of case 2026-000001, step 5, which was acknowledged to nobody.',
  ])
})

test.each([
  ['filings', 'filing'],
  ['slips', 'slip'],
] as const)('a gap in the numbers of %s', (numbers, series) => {
  const { written, registered } = planted((before) => ({
    [numbers]: [...before[numbers], before[numbers][0]!.replace('000001', '000003')],
    counters: before.counters.map((each) => (each.series === series ? { series, last: 2 } : each)),
  }))
  expect(numbersWithoutGap(written, registered)).toEqual([
    `The numbers of series ${series} have a gap or a double at 2.`,
  ])
})

test('a number that was drawn and is nowhere, and a filing acknowledged and gone', () => {
  const { written, registered } = planted(() => ({ filings: [] }))
  expect(numbersWithoutGap(written, registered)).toEqual([
    'The counter of series filing stands at 1, and there are 0.',
    'Filing F2026-000001 was acknowledged and is not there.',
  ])
})

describe('a row that is not its workflow', () => {
  const rowWith = (change: Partial<Written['rows'][number]>) => {
    const { written, standings } = planted(({ rows }) => ({
      rows: rows.map((row) => ({ ...row, ...change })),
    }))
    return rowsAsWorkflows(written.rows, standings)
  }

  test.each([
    [{ version: 4 }, 'The row of case 2026-000001 is at version 4, its workflow at 5.'],
    [{ snapshotHash: 'x' }, 'The row of case 2026-000001 is not the snapshot of its workflow.'],
    [{ hashOfSnapshot: 'x' }, 'The row of case 2026-000001 is not the snapshot of its workflow.'],
    [{ phase: 'starting' }, 'Case 2026-000001 was registered and never began to live.'],
  ])('%j', (change, sentence) => {
    expect(rowWith(change)).toEqual([sentence])
  })

  test('or whose workflow is silent, or has something left to tell', () => {
    const { written, standings } = wholeRun()
    const standing = standings.get('2026-000001')!
    const left = new Map([['2026-000001', { ...standing, unprojected: 1 }]])
    expect(rowsAsWorkflows(written.rows, new Map())).toHaveLength(1)
    expect(rowsAsWorkflows(written.rows, left)).toHaveLength(1)
  })
})

test('what the reconciler repairs or leaves is told, and that there was no round', () => {
  const [number] = wholeRun().standings.values()
  const round = { compared: 1, repairedCount: 0, leftCount: 0, repaired: [], left: [] }
  const whole = { ...round, begunAt: heardUntil, endedAt: heardUntil }
  const found = number!.state.number
  expect(nothingReconciled(whole, 1)).toEqual([])
  expect(nothingReconciled(undefined, 1)).toHaveLength(1)
  expect(nothingReconciled({ ...whole, compared: 0 }, 1)).toHaveLength(1)
  const odd: Round = {
    ...whole,
    repaired: [{ number: found, drifts: ['row'] }],
    left: [{ number: found, why: 'stopped' }],
  }
  expect(nothingReconciled(odd, 1)).toHaveLength(2)
})

describe('a duty', () => {
  test('that is lost, or whose row says something else', () => {
    const lost = planted(({ duties: before }) => ({ duties: before.slice(1) }))
    const other = planted(({ duties: [first, ...rest] }) => ({
      duties: [{ ...first!, due: '2030-01-01' }, ...rest],
    }))
    expect(duties(lost)).toHaveLength(1)
    expect(duties(other)).toHaveLength(1)
  })

  test('whose rung was due and did not ring', () => {
    const { written, standings } = wholeRun()
    const later = '2026-03-20T00:00:00.000Z' as Instant
    expect(dutiesKept(written, standings, later).join()).toMatch(/was due at .* and did not ring/)
  })

  test('that rang early, or whose message says it was sent before', () => {
    const before = '2026-03-02T02:00:00.000Z' as Instant
    const rang = planted(({ entries }) => ({
      entries: entries.map((each) =>
        each.cause === 'time' ? { ...each, recordedAt: before } : each,
      ),
    }))
    const sent = planted(({ inbox }) => ({
      inbox: inbox.map((each) => ({ ...each, sentAt: before })),
    }))
    expect(duties(rang).join()).toMatch(/rang at 2026-03-02T02:00:00.000Z, before/)
    expect(duties(sent).join()).toMatch(/says it was sent at 2026-03-02T02:00:00.000Z, before/)
  })

  test('of which the outbox tells nothing, twice, or for nothing', () => {
    const none = planted(({ outbox, inbox }) => ({
      outbox: outbox.slice(1),
      inbox: inbox.slice(1),
    }))
    const twice = planted(({ outbox, inbox }) => {
      const again = { ...outbox[0]!, id: 'again' }
      return { outbox: [...outbox, again], inbox: [...inbox, { ...inbox[0]!, outboxId: 'again' }] }
    })
    const idle = planted(({ outbox, inbox }) => {
      const extra = { ...outbox[0]!, id: 'extra', rung: 'director' }
      return { outbox: [...outbox, extra], inbox: [...inbox, { ...inbox[0]!, outboxId: 'extra' }] }
    })
    expect(duties(none).join()).toMatch(/was never written/)
    expect(duties(twice).join()).toMatch(/was written twice/)
    expect(duties(idle).join()).toMatch(/was written for nothing/)
  })

  test('whose message lies twice in an inbox, in none, or is not delivered', () => {
    const twice = planted(({ inbox }) => ({ inbox: [...inbox, inbox[0]!] }))
    const none = planted(({ inbox }) => ({ inbox: inbox.slice(1) }))
    const gone = planted(({ outbox: [first, ...rest], inbox }) => ({
      ...{ outbox: [{ ...first!, gone: true }, ...rest], inbox: inbox.slice(1) },
    }))
    const waiting = planted(({ outbox: [first, ...rest] }) => ({
      outbox: [{ ...first!, delivered: false }, ...rest],
    }))
    expect(duties(twice)).toHaveLength(1)
    expect(duties(none)).toHaveLength(1)
    expect(duties(gone)).toEqual([])
    expect(duties(waiting)).toHaveLength(1)
  })
})

describe('an answer', () => {
  const outage = { fault: 'postgres', from: 1_000, until: 9_000 } as const
  const answers = (attempt: Partial<Attempt>) =>
    answersInOutages(
      [
        {
          ...{ method: 'GET', path: '/v1/cases' },
          attempts: [{ sentAt: 2_000, millis: 10, status: 200, ...attempt }],
        },
      ],
      [outage],
    )

  test.each<Partial<Attempt>>([
    {},
    { status: 'broken', millis: 19_000 },
    { status: 503, code: 'database-unavailable' },
    { status: 503, code: 'workflow-service-unavailable', sentAt: 500 },
    { status: 422 },
  ])('%j is as it should be', (attempt) => {
    expect(answers(attempt)).toEqual([])
  })

  test.each<Partial<Attempt>>([
    { status: 404, code: 'case-not-found' },
    { status: 500, code: 'internal' },
    { status: 502 },
    { millis: 5_001 },
    { status: 503, code: 'database-unavailable', millis: 5_001 },
    { status: 503 },
    { status: 503, code: 'workflow-service-unavailable' },
  ])('%j is not', (attempt) => {
    expect(answers(attempt)).toHaveLength(1)
  })
})
