import { WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { KEY_REUSED, REFUSED } from '../../contract/case-workflow'
import type { Refusal } from '../../domain/case/refusal'
import { rungInstant, standardLadder } from '../../domain/duty/ladder'
import { addDays, instantFrom, millisOf, startOfDay, type Instant } from '../../domain/time/day'
import { driveCase, type CaseDriver, type DriveOptions } from '../support/case-driver'
import { ordinaryLife, petitioner, settings } from '../support/case-fixtures'
import { timeSkippingEnv } from '../support/servers'

let env: TestWorkflowEnvironment
let bundle: WorkflowBundleWithSourceMap

beforeAll(async () => {
  env = await timeSkippingEnv()
  bundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/index') })
})
afterAll(() => env.teardown())

const withCase = (options: DriveOptions, run: (driver: CaseDriver) => Promise<void>) =>
  driveCase(env, bundle, options, run)

async function liveOn(driver: CaseDriver, from = 0): Promise<void> {
  for (const { facts, actor } of ordinaryLife.slice(from)) await driver.carryOut(facts, { actor })
}

async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  const failure = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(failure instanceof WorkflowUpdateFailedError))
    throw new Error(`not refused: ${String(failure)}`)
  const { cause } = failure
  if (!(cause instanceof ApplicationFailure)) throw new Error('refused without saying why')
  expect(cause.type).toBe(REFUSED)
  return cause.details?.[0] as Refusal
}

/** Working days depend on the day the suite runs, so the moment is asked for and not assumed. */
async function sortOverdueAt(driver: CaseDriver): Promise<Instant> {
  await driver.waiting()
  const sort = driver.attempted[0]?.state.duties.find((duty) => duty.kind === 'sort')
  return startOfDay(addDays(sort!.due.due, 1))
}

/** Sequences in the order in which they were projected, repeats of a batch left out. */
function projectedOnce(driver: CaseDriver): number[] {
  return [
    ...new Set(driver.batches.flatMap(({ entries }) => entries.map((entry) => entry.sequence))),
  ]
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('an ordinary life is projected whole, waits out the window and stays below 90 events', async () => {
  await withCase({}, async (driver) => {
    await liveOn(driver)
    await driver.sleepDays(45)
    await driver.finished()
    const types = driver.events().map(({ type }) => type)
    expect(types.slice(-2)).toEqual(['window-lapsed', 'ended'])
    expect(types).not.toContain('rung-reached')
    const last = driver.batches.at(-1)?.state
    expect(last?.phase).toBe('ended')
    expect(last?.duties.filter((duty) => duty.state === 'open')).toEqual([])
    expect(projectedOnce(driver)).toEqual(upTo(last?.version ?? 0))
    expect(await driver.historyLength()).toBeLessThan(90)
  })
})

test('a case left alone rings each rung once, at its instant, and then waits without an event', async () => {
  await withCase({}, async (driver) => {
    await driver.sleepDays(60)
    const rung = driver.batches.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.events.flatMap((event) =>
          event.type === 'rung-reached' ? [{ ...event, at: entry.recordedAt }] : [],
        ),
      ),
    )
    const { calendar } = settings()
    const duties = driver.batches[0]?.state.duties ?? []
    const notify = duties.find((duty) => duty.kind === 'notify')
    expect(notify).toBeDefined()
    const expected = standardLadder.rungs.map((each) => ({
      rung: each.rung,
      at: rungInstant(each, notify!.due.due, standardLadder, calendar).slice(0, 16),
    }))
    expect(
      rung
        .filter((event) => event.duty === notify?.id)
        .map(({ rung: name, at }) => ({ rung: name, at: at.slice(0, 16) })),
    ).toEqual(expected)
    expect(new Set(rung.map(({ duty, rung: name }) => `${duty} ${name}`)).size).toBe(rung.length)

    expect(await driver.waiting()).toMatchObject({ nextInstant: null, unprojected: 0 })
    const before = await driver.historyLength()
    await driver.sleepDays(30)
    expect(await driver.historyLength()).toBe(before)
  })
})

test('the list of workflows shows state, overdue and the next instant', async () => {
  await withCase({}, async (driver) => {
    await driver.carryOut(ordinaryLife[0]!.facts)
    const shown = async () => (await driver.handle.describe()).searchAttributes
    expect(await shown()).toMatchObject({ AnjieState: ['registered'], AnjieOverdue: [false] })
    await driver.sleepUntil(instantFrom(millisOf(await sortOverdueAt(driver)) + 60_000))
    expect(await shown()).toMatchObject({ AnjieOverdue: [true] })
    await driver.carryOut(ordinaryLife[1]!.facts)
    await driver.carryOut(ordinaryLife[2]!.facts)
    expect(await shown()).toMatchObject({
      AnjieState: ['entrusted'],
      AnjieUnit: ['unit'],
      AnjieLead: ['lead'],
      AnjieOverdue: [false],
    })
    const { nextInstant } = await driver.waiting()
    expect((await shown()).AnjieNextInstant).toEqual([new Date(nextInstant ?? 0)])
  })
})

test('a refusal says why, names what is allowed and leaves no trace in the history', async () => {
  await withCase({}, async (driver) => {
    const refusal = await refusalOf(driver.carryOut({ kind: 'conclude' }))
    expect(refusal).toMatchObject({
      code: 'not-allowed-now',
      allowed: expect.arrayContaining(['serve-notice', 'accept', 'decline']) as unknown,
    })
    const { events } = await driver.handle.fetchHistory()
    expect(events?.some((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toBe(
      false,
    )
    await driver.carryOut(ordinaryLife[0]!.facts)
  })
})

test('of two commands at once on the same version one wins and the other is told to look again', async () => {
  await withCase({}, async (driver) => {
    const [notice, accept] = ordinaryLife
    const both = await Promise.allSettled([
      driver.carryOut(notice!.facts, { expectedVersion: 1 }),
      driver.carryOut(accept!.facts, { expectedVersion: 1 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((each) => each.status === 'rejected')
    const refusal = await refusalOf(Promise.reject(lost?.reason as Error))
    expect(refusal.code).toBe('stale-version')
  })
})

test('the same update id is carried out once, in its run and after continuing as new', async () => {
  await withCase({ continueAfterEvents: 25 }, async (driver) => {
    const runId = async () => (await driver.handle.describe()).runId
    const first = await runId()
    const answer = await driver.carryOut(ordinaryLife[0]!.facts, { updateId: 'once' })
    expect(await driver.carryOut(ordinaryLife[0]!.facts, { updateId: 'once' })).toEqual(answer)
    for (const { facts, actor } of ordinaryLife.slice(1, 4)) await driver.carryOut(facts, { actor })
    expect(await runId()).not.toBe(first)

    const reused = driver.carryOut(ordinaryLife[4]!.facts, { updateId: 'once', bodyHash: 'other' })
    await expect(reused).rejects.toMatchObject({ cause: { type: KEY_REUSED } })
    const again = await driver.carryOut(ordinaryLife[0]!.facts, { updateId: 'once' })
    expect(again).toEqual(answer)
  })
})

test('continued as new at every turn, a life loses no duty, no entry and no window', async () => {
  const lives: unknown[] = []
  for (const continueAfterEvents of [undefined, 15]) {
    await withCase(
      continueAfterEvents === undefined ? {} : { continueAfterEvents },
      async (driver) => {
        await liveOn(driver)
        await driver.sleepDays(45)
        await driver.finished()
        expect(projectedOnce(driver)).toEqual(upTo(driver.batches.at(-1)?.state.version ?? 0))
        lives.push(driver.events().map(({ type }) => type))
        const runs = new Set(driver.batches.map(({ runId }) => runId))
        expect(runs.size > 1).toBe(continueAfterEvents !== undefined)
      },
    )
  }
  expect(lives[1]).toEqual(lives[0])
})

test('while the record cannot be written people are answered, and then all of it is written in order', async () => {
  let down = true
  const onProject = () => {
    if (down) throw new Error('the database is away')
  }
  const recipients = upTo(12).map((n) => ({
    id: `${petitioner}-${n}` as typeof petitioner,
    reachable: true,
  }))
  await withCase({ onProject, registration: { recipients } }, async (driver) => {
    for (const { id } of recipients) {
      await driver.carryOut({ kind: 'serve-notice', says: 'receipt', recipient: id, way: 'signed' })
    }
    expect(driver.batches).toEqual([])
    expect((await driver.waiting()).unprojected).toBe(13)
    down = false
    await driver.sleepDays(1)
    expect(projectedOnce(driver)).toEqual(upTo((await driver.waiting()).version))
    expect((await driver.waiting()).unprojected).toBe(0)
  })
})

test('taken up again while its end is still being written, a case lives on', async () => {
  let down = false
  const onProject = () => {
    if (down) throw new Error('the database is away')
  }
  await withCase({ onProject }, async (driver) => {
    await liveOn(driver)
    // Silence on whether it is settled has passed by then; the window of thirty days is left.
    await driver.sleepDays(20)
    const lapse = millisOf((await driver.waiting()).nextInstant as Instant)
    await driver.sleepUntil(instantFrom(lapse - 600_000))
    down = true
    await driver.sleepUntil(instantFrom(lapse + 600_000))
    expect((await driver.waiting()).nextInstant).toBeNull()
    expect(driver.batches.at(-1)?.state.phase).toBe('concluded')
    expect(await driver.carryOut({ kind: 'take-up' })).toMatchObject({ phase: 'concluded' })
    down = false
    await driver.sleepDays(1)
    expect(driver.batches.at(-1)?.state).toMatchObject({ phase: 'concluded', backlog: {} })
    const { nextInstant, unprojected } = await driver.waiting()
    expect({ waits: nextInstant !== null, unprojected }).toEqual({ waits: true, unprojected: 0 })
    // Still a workflow that takes commands and rings, and not one that has returned.
    await driver.sleepUntil(instantFrom(millisOf(nextInstant as Instant) + 600_000))
    expect(driver.events().at(-1)?.type).toBe('rung-reached')
  })
})

test('an outage delays no clock: rungs carry the instant at which they were due', async () => {
  let down = false
  const onProject = () => {
    if (down) throw new Error('the database is away')
  }
  await withCase({ onProject }, async (driver) => {
    const overdueAt = await sortOverdueAt(driver)
    await driver.sleepUntil(instantFrom(millisOf(overdueAt) - 600_000))
    down = true
    await driver.sleepUntil(instantFrom(millisOf(overdueAt) + 600_000))
    const written = driver.batches.at(-1)?.overdue
    expect(written).toBe(false)
    down = false
    await driver.sleepDays(1 / 24)
    const entry = driver.batches
      .flatMap(({ entries }) => entries)
      .find(({ events }) =>
        events.some((event) => event.type === 'rung-reached' && event.rung === 'overdue'),
      )
    expect(entry?.recordedAt.slice(0, 16)).toBe(overdueAt.slice(0, 16))
  })
})
