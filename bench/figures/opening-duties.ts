import { setTimeout as sleep } from 'node:timers/promises'
import { openTownship } from '../../commands/lives/township'
import { startDatabase } from '../../commands/lives/embedded-database'
import { Stops } from '../../commands/lives/stops'
import { dayOf, instantAt, instantFrom, millisOf } from '../../domain/time/day'
import { createPool } from '../../prisma/pool'
import { findTestServer } from '../../runtime/servers/test-server'
import { seedDemo } from '../../runtime/demo/seed'
import { ApiSession } from '../api-session'
import { atOnce, today, untilQuiet } from '../cases'
import { temporaryDataDir } from '../data-dir'
import { startEmpty, startEmptyWorker } from '../empty'
import { emptyUpdate } from '../empty-workflow'
import { ratios, timed, type Bench, type Figure, type Measured } from '../figure'
import { begin, DUTIES, firstDayOf, PHASES, untilOpened } from '../four-phases'
import type { Installation } from '../installation'
import { fillVillages } from '../many-villages'

const VILLAGES = 60
const CONCURRENCY = 8
const minuteMs = 60_000

/** How long it takes until what sixty villages owe stands in the record: at the start, and at each phase. */
export const openingDuties: Figure = {
  name: 'opening-duties',
  async measure(bench) {
    const begun = await beginnings(bench, await bench.installation())
    const changed = await phaseChanges(bench)
    const of = `${VILLAGES} villages, ${VILLAGES * DUTIES} duties`
    return [
      { name: `start of a campaign: ${of} stand after`, unit: 's', runs: begun.campaigns },
      { name: `${VILLAGES} empty workflows started and asked`, unit: 's', runs: begun.empty },
      { name: 'the same ÷ these', unit: '×', runs: ratios(begun.campaigns, begun.empty) },
      {
        name: `start with a clock that is turned: ${of} stand after`,
        unit: 's',
        runs: [changed.start],
      },
      { name: `phase change: ${of} stand after`, unit: 's', runs: changed.phases },
      {
        ...{ name: 'phase change ÷ start, with that clock', unit: '×' },
        runs: changed.phases.map((each) => each / changed.start),
      },
    ] satisfies Measured[]
  },
}

type Beginnings = { campaigns: number[]; empty: number[] }

/** Server, worker and API each a process of its own; beside it, in turn, as many workflows with nothing to do. */
async function beginnings(
  { runs, cleanup }: Bench,
  installation: Installation,
): Promise<Beginnings> {
  const { origin, signIns, pool } = installation
  await installation.asOwner((owner) => fillVillages(owner, VILLAGES))
  await startEmptyWorker(installation, cleanup)
  const director = await ApiSession.signIn(origin, signIns, 'director')
  const found: Beginnings = { campaigns: [], empty: [] }
  // The first one finds nothing warm.
  for (let run = -1; run < runs; run += 1) {
    const campaign = await timed(async () => {
      const id = await begin(director, today(), `opening-${run + 1}`)
      await untilOpened(pool, id, VILLAGES, today())
    })
    await untilQuiet(pool)
    let at = 0
    const empty = await timed(() =>
      atOnce(CONCURRENCY, VILLAGES, async () => {
        at += 1
        const handle = await startEmpty(installation, `opening-${run}-${at}`)
        await handle.executeUpdate(emptyUpdate, { args: [at] })
      }),
    )
    if (run < 0) continue
    found.campaigns.push(campaign / 1_000)
    found.empty.push(empty / 1_000)
  }
  director.close()
  return found
}

/** On the time-skipping server, with worker and API in this process: phases begin at midnight. */
async function phaseChanges({ report, cleanup }: Bench) {
  const stops = new Stops()
  cleanup.add('the turned township', () => stops.run())
  const database = await startDatabase(temporaryDataDir(cleanup).path, report, stops)
  const owner = createPool(database.migrationUrl, { statementMillis: 60_000 })
  stops.add(() => owner.end())
  const township = await openTownship({
    ...{ database, executable: await findTestServer(report), withoutMail: true },
    seed: async (env) => {
      const signIns = await seedDemo(env)
      await fillVillages(owner, VILLAGES)
      return signIns
    },
  })
  stops.add(() => township.close())
  const { clock, origin, signIns } = township
  const director = await ApiSession.signIn(origin, signIns, 'director')
  const first = dayOf(clock.now())
  let campaign = ''
  const start = await timed(async () => {
    campaign = await begin(director, first)
    await untilOpened(owner, campaign, VILLAGES, first)
  })
  const phases: number[] = []
  for (let phase = 1; phase < PHASES; phase += 1) {
    const day = firstDayOf(phase, first)
    const midnight = instantAt(day, '00:00')
    await clock.turnTo(instantFrom(millisOf(midnight) - minuteMs))
    // What rang on the days before is written.
    await untilQuiet(owner)
    await sleep(2_000)
    const took = await timed(async () => {
      await clock.turnTo(midnight)
      await untilOpened(owner, campaign, VILLAGES, day)
    })
    phases.push(took / 1_000)
    report.line(`Phase ${phase + 1} of ${PHASES} began on ${day}`)
  }
  director.close()
  await stops.run()
  return { start: start / 1_000, phases }
}
