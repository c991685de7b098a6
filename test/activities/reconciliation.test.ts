import { MockActivityEnvironment } from '@temporalio/testing'
import {
  createReconciliationActivities,
  type Compared,
  type OpenRow,
  type ReconciliationDeps,
  type StandingOutcome,
} from '../../activities/reconciliation'
import type { Standing } from '../../contract/case-workflow'
import type { PageReport, Reconciled } from '../../contract/reconciliation'
import type { CaseNumber } from '../../domain/ids'

const row = (place: number): OpenRow => {
  const number = `2026-${String(place).padStart(6, '0')}` as CaseNumber
  return { number, workflowId: `case-${number}` }
}
/** Of a standing only whose it is matters here. */
const stands = (workflowId: string): StandingOutcome => {
  return { kind: 'stands', standing: { workflowId } as Standing }
}

type Told = [number: Reconciled, error: unknown]

function pageOf(change: Partial<ReconciliationDeps>, rows: readonly OpenRow[]) {
  const told: Told[] = []
  const { reconcileRows } = createReconciliationActivities({
    openRows: () => Promise.resolve(rows),
    withoutOpenRow: () => Promise.resolve([]),
    runningWorkflows: async function* () {},
    standing: (workflowId) => Promise.resolve(stands(workflowId)),
    compare: () => Promise.resolve({ kind: 'same' }),
    tellFailure: (...failure) => void told.push(failure),
    keep: () => Promise.resolve(),
    ...change,
  })
  const report: Promise<PageReport> = new MockActivityEnvironment().run(reconcileRows, null)
  return { told, report }
}

const three = [row(1), row(2), row(3)]

test('one case that cannot be asked or compared keeps no other from being looked at', async () => {
  const broken = new Error('its task fails')
  for (const change of [
    {
      standing: (id: string) =>
        id === row(2).workflowId ? Promise.reject(broken) : Promise.resolve(stands(id)),
    },
    {
      compare: ({ workflowId }: Standing) =>
        workflowId === row(2).workflowId
          ? Promise.reject(broken)
          : Promise.resolve<Compared>({ kind: 'same' }),
    },
  ]) {
    const { told, report } = pageOf(change, three)
    expect(await report).toEqual({
      ...{ compared: 3, repaired: [], next: null },
      left: [{ number: row(2).number, why: 'failed' }],
    })
    expect(told).toEqual([[row(2).number, broken]])
  }
})

test('a row that was ahead only for a moment is asked about once more', async () => {
  const answers: Compared[] = [{ kind: 'ahead' }, { kind: 'same' }]
  const once = pageOf({ compare: () => Promise.resolve(answers.shift()!) }, [row(1)])
  expect((await once.report).left).toEqual([])
  const always = pageOf({ compare: () => Promise.resolve({ kind: 'ahead' }) }, [row(1)])
  expect((await always.report).left).toEqual([{ number: row(1).number, why: 'row-ahead' }])
})

test('where nothing answers any more the page is given up, and asked for again later', async () => {
  const rows = [1, 2, 3, 4, 5, 6].map(row)
  const silent = () => Promise.resolve<StandingOutcome>({ kind: 'no-answer' })
  await expect(pageOf({ standing: silent }, rows).report).rejects.toThrow('does not answer')
  const { left } = await pageOf({ standing: silent }, rows.slice(0, 4)).report
  expect(left.map(({ why }) => why)).toEqual(Array.from({ length: 4 }, () => 'no-answer'))
})

test('a whole page says where the next begins', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => row(index + 1))
  expect(await pageOf({}, rows).report).toMatchObject({ compared: 200, next: row(200).number })
})
