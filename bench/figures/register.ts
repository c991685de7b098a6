import type { CaseNumber } from '../../domain/ids'
import { ApiSession } from '../api-session'
import type { BareClient } from '../bare-client'
import {
  atOnce,
  bareClient,
  refusedRegistration,
  registerThroughApi,
  untilQuiet,
  untilSettled,
} from '../cases'
import { percentile, ratios, timed, type Bench, type Figure, type Measured } from '../figure'
import type { Installation } from '../installation'

const CONCURRENCY = 8

/** Registering through the API, against the least that could register the same filing. */
export const register: Figure = {
  name: 'register',
  async measure(bench) {
    const installation = await bench.installation()
    const session = await ApiSession.signIn(installation.origin, installation.signIns, 'office')
    const ways = waysOf(session, await bareClient(installation, session))
    await warmUp(bench, ways)
    const serial = await serialRuns(bench, installation, ways)
    const throughput = await throughputRuns(bench, installation, ways)
    session.close()
    return [...serial, ...throughput]
  },
}

type Way = () => Promise<CaseNumber>
/** `door`: session, rights, the body read and checked, which the bare client has none of. */
type Ways = { api: Way; bare: Way; door: () => Promise<void> }

function waysOf(session: ApiSession, bare: BareClient): Ways {
  return {
    api: () => registerThroughApi(session),
    bare: () => bare.register(),
    door: () => refusedRegistration(session),
  }
}

/** The first answers of every process are slow: they are not counted. */
async function warmUp({ samples }: Bench, ways: Ways): Promise<void> {
  for (let sample = 0; sample < samples(100); sample += 1) {
    await ways.api()
    await ways.bare()
    await ways.door()
  }
}

/** One after the other, in turn; the next only when the record of the last has been written. */
async function serialRuns(
  { runs, samples }: Bench,
  { pool }: Installation,
  ways: Ways,
): Promise<Measured[]> {
  const one = async (way: Way) => {
    const began = performance.now()
    const number = await way()
    const took = performance.now() - began
    await untilSettled(pool, number)
    return took
  }
  const p50 = { api: [] as number[], bare: [] as number[], door: [] as number[] }
  const p99 = { api: [] as number[] }
  for (let run = 0; run < runs; run += 1) {
    await untilQuiet(pool)
    const took = { api: [] as number[], bare: [] as number[], door: [] as number[] }
    for (let sample = 0; sample < samples(60); sample += 1) {
      took.api.push(await one(ways.api))
      took.bare.push(await one(ways.bare))
      took.door.push(await timed(ways.door))
    }
    p50.api.push(percentile(took.api, 50))
    p99.api.push(percentile(took.api, 99))
    p50.bare.push(percentile(took.bare, 50))
    p50.door.push(percentile(took.door, 50))
  }
  return [
    { name: 'register through the API, p50', unit: 'ms', runs: p50.api },
    { name: 'register through the API, p99', unit: 'ms', runs: p99.api },
    { name: 'register by the bare client, p50', unit: 'ms', runs: p50.bare },
    { name: 'register: API ÷ bare, p50', unit: '×', runs: ratios(p50.api, p50.bare), aim: '≤ 1.3' },
    { name: 'a call refused at the door, p50', unit: 'ms', runs: p50.door },
    {
      ...{ name: 'register: API without the door ÷ bare, p50', unit: '×' },
      runs: ratios(
        p50.api.map((api, run) => api - (p50.door[run] ?? 0)),
        p50.bare,
      ),
    },
  ]
}

async function throughputRuns(
  { runs, samples }: Bench,
  { pool }: Installation,
  ways: Ways,
): Promise<Measured[]> {
  const count = samples(240)
  const perSecond = async (way: Way) => {
    await untilQuiet(pool)
    return (count * 1_000) / (await timed(() => atOnce(CONCURRENCY, count, way)))
  }
  const api: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run += 1) {
    api.push(await perSecond(ways.api))
    bare.push(await perSecond(ways.bare))
  }
  await untilQuiet(pool)
  return [
    { name: `register through the API, ${CONCURRENCY} at once`, unit: '/s', runs: api },
    { name: `register by the bare client, ${CONCURRENCY} at once`, unit: '/s', runs: bare },
    {
      name: `register: API ÷ bare, ${CONCURRENCY} at once`,
      unit: '×',
      runs: ratios(api, bare),
      aim: '≥ 0.75',
    },
  ]
}
