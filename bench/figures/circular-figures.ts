import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { createFigureStore } from '../../activities/adapters/figures/figure-store'
import { readCampaign } from '../../campaigns/read'
import type { UndertakingId } from '../../domain/ids'
import { addDays, instantFrom } from '../../domain/time/day'
import { publishedCalendar } from '../../rules'
import { projectRoot } from '../../runtime/project'
import { ApiSession } from '../api-session'
import { registerThroughApi, untilSettled } from '../cases'
import { ratios, timed, type Bench, type Figure, type Measured } from '../figure'
import { fillPast, firstDay, lastDayOf } from '../past-cases'

const [FEW, MANY] = [10_000, 100_000]
const campaign = 'C2001-0001' as UndertakingId

/** How long a circular's figures take to freeze, beside bare counts over the rows they are made of. */
export const circularFigures: Figure = {
  name: 'figures',
  async measure(bench) {
    const installation = await bench.installation()
    const { origin, signIns, pool, cipher } = installation
    const office = await ApiSession.signIn(origin, signIns, 'office')
    const model = await registerThroughApi(office)
    await untilSettled(pool, model)
    office.close()
    await begun(pool, campaign, 'campaign')
    await pool.query('UPDATE "Undertaking" SET snapshot = $2 WHERE id = $1', [campaign, push()])
    const [few, many] = [bench.samples(FEW), bench.samples(MANY)]
    const taken: Taken[] = []
    let from = 1
    for (const count of [few, many]) {
      bench.report.line(`Filling in cases up to ${count}`)
      await fillPast(pool, { model, campaign, from, to: count }, cipher)
      await installation.analyse()
      taken.push(await freezing(bench, pool, count))
      from = count + 1
    }
    const [small, large] = taken as [Taken, Taken]
    return [
      { name: `figures of ${few} cases`, unit: 's', runs: small.seconds },
      { name: `figures of ${many} cases`, unit: 's', runs: large.seconds, aim: '≤ 3' },
      { name: `the same ÷ counting their rows`, unit: '×', runs: large.toCounting },
      { name: `${many} ÷ ${few} cases`, unit: '×', runs: ratios(large.seconds, small.seconds) },
    ] satisfies Measured[]
  },
}

type Taken = { seconds: number[]; toCounting: number[] }

/** The last tenth of the time in which cases came in, so that duties grow with the cases. */
async function freezing({ runs }: Bench, pool: Pool, count: number): Promise<Taken> {
  const store = createFigureStore({ pool })
  const cutOff = lastDayOf(count)
  const from = addDays(cutOff, -Math.round(count / 200))
  const [seconds, counting]: [number[], number[]] = [[], []]
  for (let run = -1; run < runs; run += 1) {
    const circular = `${campaign}.paper.${count}-${run}` as UndertakingId
    await begun(pool, circular, 'circular')
    const now = instantFrom(Date.now())
    const took = await timed(() => store.freeze({ circular, campaign, from, cutOff, now }))
    const baseline = await timed(() => pool.query(counted, [from, cutOff]))
    // The first one finds nothing in memory.
    if (run < 0) continue
    seconds.push(took / 1_000)
    counting.push(baseline / 1_000)
  }
  return { seconds, toCounting: ratios(seconds, counting) }
}

const counted = `
  SELECT (SELECT count(*) FROM "Case" WHERE snapshot->'claims' IS NOT NULL),
    (SELECT count(*) FROM "Duty" WHERE due BETWEEN $1 AND $2)`

/** The state of a campaign with the targets of the hundred-day push, as far as figures look at it. */
function push(): string {
  const file = join(projectRoot, 'campaigns', '2019', 'push.yaml')
  const read = readCampaign(file, readFileSync(file, 'utf8'), { calendar: publishedCalendar() })
  if (!read.ok) throw new Error(`${file} has faults: npm run campaign -- check ${file}`)
  const { definition } = read
  return JSON.stringify({ type: 'campaign', definition, changes: [], takesOn: true })
}

async function begun(pool: Pool, id: UndertakingId, type: string): Promise<void> {
  await pool.query(
    `INSERT INTO "Undertaking" (id, type, "campaignId", title, kind, "workflowId", phase, "openedOn")
     VALUES ($1, $2, $3, $1, $2, 'undertaking-' || $1, 'open', $4)`,
    [id, type, campaign, firstDay],
  )
}
