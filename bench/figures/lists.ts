import type { CaseNumber } from '../../domain/ids'
import { ApiSession } from '../api-session'
import { registerThroughApi, untilSettled } from '../cases'
import { percentile, type Bench, type Figure, type Measured } from '../figure'
import { fillCases, ONE_OPEN_IN, searched } from '../many-cases'

const CASES = 100_000

type Reading = { name: string; read: (at: number) => Promise<unknown>; aim: number }

/** What a clerk waits for in an office with a hundred thousand cases. */
export const lists: Figure = {
  name: 'lists',
  async measure(bench) {
    const installation = await bench.installation()
    const { origin, signIns, pool, cipher } = installation
    const office = await ApiSession.signIn(origin, signIns, 'office')
    const model = await registerThroughApi(office)
    await untilSettled(pool, model)
    const count = bench.samples(CASES)
    bench.report.line(`Filling in ${count} cases`)
    await fillCases(pool, model, count, cipher)
    await installation.analyse()
    const measured: Measured[] = []
    for (const reading of readings(office, count)) measured.push(...(await taken(bench, reading)))
    office.close()
    return measured
  },
}

function readings(office: ApiSession, count: number): Reading[] {
  const list = (query: string) => () => office.get(`/v1/cases${query}`)
  const search = (words: string) => () => office.post('/v1/case-searches', { words })
  const openCase = (at: number) => {
    const place = 1 + (at % Math.floor(count / ONE_OPEN_IN))
    return `2001-${String(place * ONE_OPEN_IN).padStart(6, '0')}` as CaseNumber
  }
  return [
    { name: 'list, what is due next', read: list(''), aim: 50 },
    { name: 'list, with titles', read: list('?titles=true'), aim: 50 },
    { name: 'list, the newest of a village', read: list('?sort=newest&village=laojie'), aim: 50 },
    { name: 'list, what is overdue', read: list('?overdue=true'), aim: 50 },
    { name: 'list, mine', read: list('?mine=true'), aim: 50 },
    { name: 'what is owed', read: () => office.get('/v1/case-duties?state=open'), aim: 50 },
    { name: 'counters', read: () => office.get('/v1/case-counters'), aim: 50 },
    { name: 'case page', read: (at) => office.get(`/v1/cases/${openCase(at)}`), aim: 50 },
    { name: 'search, often found', read: search(searched.often), aim: 100 },
    { name: 'search, seldom found', read: search(searched.seldom), aim: 100 },
    { name: 'search, never found', read: search(searched.never), aim: 100 },
  ]
}

async function taken({ runs, samples }: Bench, { name, read, aim }: Reading): Promise<Measured[]> {
  for (let at = 0; at < 10; at += 1) await read(at)
  const [p50, p99]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    const took: number[] = []
    for (let at = 0; at < samples(200); at += 1) {
      const began = performance.now()
      await read(run * 1_000 + at)
      took.push(performance.now() - began)
    }
    p50.push(percentile(took, 50))
    p99.push(percentile(took, 99))
  }
  return [
    { name: `${name}, p50`, unit: 'ms', runs: p50 },
    { name: `${name}, p99`, unit: 'ms', runs: p99, aim: `≤ ${aim}` },
  ]
}
