import { setTimeout as pause } from 'node:timers/promises'
import type { Round } from '../../contract/reconciliation'
import { instantFrom, type Instant } from '../../domain/time/day'
import type { Report } from '../../runtime/report'
import type { Stops } from '../lives/stops'
import { Chance } from './chance'
import type { Outage } from './checks/answers'
import { hangBells, type Bell } from './clients/bells'
import { Lanes } from './clients/lanes'
import { Office } from './clients/office'
import { Witness } from './clients/witness'
import { readDatabase } from './evidence/database'
import type { Evidence } from './evidence/evidence'
import { askStandings, replayAll } from './evidence/workflows'
import type { Plan } from './plan'
import { Product } from './product/product'
import { strikeWith, struckLine, type Struck } from './strikes'

const SECOND = 1_000
/** Cases are in every phase of their lives before the first strike. */
const MOVING_MS = 12 * SECOND
/** After the last strike people go on for a while. */
const AFTERWARDS_MS = 8 * SECOND
const PATIENCE_MS = 90 * SECOND
/** A bell that rang this short before the end may still be on its way. */
const ON_ITS_WAY_MS = 20 * SECOND
/** More than ring in a row. */
const READINGS = 3
/** Two strikes in a minute, and what comes before and after them. */
const bellMinutes = (strikes: number) => Math.ceil(strikes / 2) + 3

export type Ran = {
  witness: Witness
  bells: readonly Bell[]
  struck: readonly Struck[]
  /** When something was away, that before the first strike as well. */
  outages: readonly Outage[]
  evidence: Evidence
  /** Whatever was due by then has rung and been delivered. */
  heardUntil: Instant
  /** The folder of the processes' logs, which goes with the run. */
  logs: string
}

/** The product under way, the clients at work, one strike after the other, and what is there afterwards. */
export async function run(plan: Plan, report: Report, stops: Stops): Promise<Ran> {
  const product = await Product.start(report, stops)
  const witness = new Witness()
  const office = await Office.open(product, witness)
  report.line(`The product runs at ${product.origin}`)
  const from = Date.now()
  const bells = await hangBells(product, office, bellMinutes(plan.strikes.length))
  await until(() => nothingStarting(product))
  const outages: Outage[] = [{ fault: 'temporal', from, until: Date.now() }]
  report.line(`${bells.length} ladders ring at full minutes from ${bells[0]?.at} on`)
  const lanes = new Lanes(office, plan.cases, new Chance(plan.seed))
  await pause(MOVING_MS)
  const struck: Struck[] = []
  for (const strike of plan.strikes) {
    const each = await strikeWith(strike, product, witness)
    struck.push(each)
    outages.push(each.outage)
    report.line(struckLine(each))
  }
  await pause(AFTERWARDS_MS)
  await lanes.close()
  report.line('The clients have gone home; looking at what is there')
  const heardUntil = instantFrom(Date.now())
  await pause(ON_ITS_WAY_MS)
  await until(() => settled(product))
  const evidence = await evidenceOf(product, office)
  return { ...{ witness, bells, struck, outages, heardUntil, evidence }, logs: product.logs }
}

async function evidenceOf(product: Product, office: Office): Promise<Evidence> {
  const round = await reconciled(office)
  const { written, standings } = await readTogether(product)
  return { written, standings, round, ...(await replayAll(product)) }
}

/** A bell may ring between the two readings: then both are read once more. */
async function readTogether(product: Product): Promise<Pick<Evidence, 'written' | 'standings'>> {
  for (let reading = 1; ; reading += 1) {
    const written = await readDatabase(product.owner)
    const standings = await askStandings(product.client, written.rows)
    const moved = written.rows.some(
      ({ number, version }) => standings.get(number)?.state.version !== version,
    )
    if (!moved || reading === READINGS) return { written, standings }
    await pause(2 * SECOND)
  }
}

type Operations = { lastReconciliation: Round | null }

/** A round of the product's own reconciler that began after everything was over. */
async function reconciled(office: Office): Promise<Round | undefined> {
  const desk = office.desk('operator')
  const began = instantFrom(Date.now())
  await desk.post('/v1/reconciliations')
  let round: Round | undefined
  await until(async () => {
    const { body } = await desk.get<Operations>('/v1/operations')
    round = body.lastReconciliation ?? undefined
    return round !== undefined && round.begunAt >= began
  })
  return round
}

async function nothingStarting(product: Product): Promise<boolean> {
  return isTrue(product, `NOT EXISTS (SELECT FROM "Case" WHERE phase = 'starting')`)
}

async function settled(product: Product): Promise<boolean> {
  const written = await nothingStarting(product)
  return written && isTrue(product, `NOT EXISTS (SELECT FROM "Outbox" WHERE "deliveredAt" IS NULL)`)
}

async function isTrue({ owner }: Product, condition: string): Promise<boolean> {
  const { rows } = await owner.query<{ holds: boolean }>(`SELECT ${condition} AS holds`)
  return rows[0]?.holds === true
}

/** What does not come about in time is found by the checks, in words of their own. */
async function until(reached: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await reached())) {
    if (Date.now() > deadline) return
    await pause(250)
  }
}
