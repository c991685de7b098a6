import { Client, Connection, type WorkflowHandleWithSignaledRunId } from '@temporalio/client'
import {
  bundleWorkflowCode,
  NativeConnection,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'
import {
  RULES_UPDATE_WORKFLOW,
  rulesOrderSignal,
  type LeftBehind,
  type Renewable,
  type RulesPage,
  type RulesPageReport,
  type RulesUpdateActivities,
  type RulesUpdateStart,
} from '../../contract/rules-update'
import type { CaseNumber, PersonId } from '../../domain/ids'
import { until } from '../support/messenger-driver'
import { createNamespace, testServers } from '../support/servers'
import type { rulesUpdateWorkflow } from '../../workflows/rules-update'

let bundle: WorkflowBundleWithSourceMap
let connection: NativeConnection
let client: Client

beforeAll(async () => {
  const { address } = testServers().temporal
  const namespace = await createNamespace()
  connection = await NativeConnection.connect({ address })
  client = new Client({ connection: await Connection.connect({ address }), namespace })
  bundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/index') })
})
afterAll(async () => {
  await client.connection.close()
  await connection.close()
})

type Handle = WorkflowHandleWithSignaledRunId<typeof rulesUpdateWorkflow>

/** What one round of pages is to answer; the last of them has no next. */
type Round = readonly Partial<RulesPageReport>[]

let count = 0

/** The workflow over rounds written down beforehand; a round not foreseen finds nothing to do. */
async function drive(
  options: { what?: Renewable; rounds: readonly Round[]; tellCalendar?: () => Promise<void> },
  run: (driver: {
    handle: Handle
    pages: RulesPage[]
    order(by: string): Promise<Handle>
  }) => Promise<void>,
  start: Partial<RulesUpdateStart> = {},
): Promise<void> {
  const { what = 'calendar', rounds } = options
  const id = `rules-update-${(count += 1)}-${process.pid}`
  const pages: RulesPage[] = []
  const answers = rounds.map((round) => [...round])
  const order = (by: string) =>
    client.workflow.signalWithStart<typeof rulesUpdateWorkflow, [{ orderedBy: PersonId }]>(
      RULES_UPDATE_WORKFLOW,
      {
        ...{ workflowId: id, taskQueue: id, args: [{ what, ...start }] },
        ...{ signal: rulesOrderSignal, signalArgs: [{ orderedBy: by as PersonId }] },
      },
    )
  const worker = await Worker.create({
    ...{ connection, namespace: client.options.namespace, taskQueue: id, workflowBundle: bundle },
    activities: {
      tellCalendar: options.tellCalendar ?? (() => Promise.resolve()),
      updateCases(page) {
        pages.push(page)
        const round = answers[0]
        const report = round?.shift() ?? {}
        if (round?.length === 0) answers.shift()
        const none: RulesPageReport = { cases: 0, dates: 0, left: [], next: null }
        return Promise.resolve({ ...none, ...report })
      },
    } satisfies RulesUpdateActivities,
  })
  await worker.runUntil(async () => {
    const handle = await order('person-director')
    try {
      await run({ handle, pages, order })
    } finally {
      await handle.terminate().catch(() => undefined)
    }
  })
}

const number = (last: string) => `2026-00000${last}` as CaseNumber
const refused: LeftBehind = { number: number('3'), why: 'not-allowed-now' }

async function shown(handle: Handle) {
  const { searchAttributes } = await handle.describe()
  const first = (name: string) => searchAttributes[name]?.[0]
  return { state: first('AnjieState'), overdue: first('AnjieOverdue') }
}

test('goes on page by page, under one operation, until a round finds nothing more to do', async () => {
  const rounds: Round[] = [
    [
      { cases: 2, dates: 3, next: number('2') },
      { cases: 1, dates: 1 },
    ],
    [{ cases: 1, dates: 1 }],
  ]
  await drive({ rounds }, async ({ handle, pages }) => {
    expect(await handle.result()).toEqual({ cases: 4, undertakings: 0, dates: 5, left: [] })
    expect(pages.map(({ after }) => after)).toEqual([null, number('2'), null, null])
    expect(new Set(pages.map(({ operation }) => operation)).size).toBe(1)
    expect(new Set(pages.map(({ begunAt }) => begunAt)).size).toBe(3)
    expect(pages[0]).toMatchObject({ what: 'calendar', orderedBy: 'person-director' })
    expect(await shown(handle)).toEqual({ state: 'done', overdue: false })
  })
})

test('a case that refuses is named, by the last round alone; one not started yet is looked at again', async () => {
  const starting: LeftBehind = { number: number('4'), why: 'not-started' }
  const rounds: Round[] = [
    [{ left: [refused, starting] }],
    [{ cases: 1, left: [refused] }],
    [{ left: [refused] }],
  ]
  await drive({ rounds }, async ({ handle, pages }) => {
    expect(await handle.result()).toEqual({
      ...{ cases: 1, undertakings: 0, dates: 0, left: [refused] },
    })
    expect(pages).toHaveLength(3)
    expect(await shown(handle)).toEqual({ state: 'cases-left-behind', overdue: true })
  })
})

test('the messenger is told of a calendar first, and of packs nothing', async () => {
  let told = 0
  const tellCalendar = () => {
    told += 1
    return told < 3 ? Promise.reject(new Error('away')) : Promise.resolve()
  }
  await drive({ rounds: [], tellCalendar }, async ({ handle }) => void (await handle.result()))
  expect(told).toBe(3)
  await drive({ what: 'packs', rounds: [], tellCalendar }, async ({ handle, pages }) => {
    await handle.result()
    expect(pages.map(({ what }) => what)).toEqual(['packs'])
  })
  expect(told).toBe(3)
})

test('an order given meanwhile is another operation, also when the run continues as new', async () => {
  const rounds: Round[] = [[{ cases: 1, next: number('1') }, { cases: 1 }]]
  await drive(
    { rounds },
    async ({ handle, pages, order }) => {
      await until(() => pages.length >= 2)
      await order('person-mayor')
      await handle.result()
      const operations = [...new Set(pages.map(({ operation }) => operation))]
      expect(operations).toHaveLength(2)
      const second = pages.filter(({ operation }) => operation === operations[1])
      expect(second[0]).toMatchObject({ after: null, orderedBy: 'person-mayor' })
      expect((await client.workflow.getHandle(handle.workflowId).describe()).runId).not.toBe(
        handle.signaledRunId,
      )
    },
    { continueAfterEvents: 10 },
  )
})
