import { ApiSession } from '../api-session'
import { atOnce, bareClient, untilQuiet } from '../cases'
import type { Figure, Measured } from '../figure'

const CASES = 5_000
const CONCURRENCY = 8

/** What the worker holds when far more cases are open than it keeps at hand. */
export const memory: Figure = {
  name: 'memory',
  async measure(bench) {
    const installation = await bench.installation()
    const session = await ApiSession.signIn(installation.origin, installation.signIns, 'office')
    const bare = await bareClient(installation, session)
    session.close()
    await untilQuiet(installation.pool)
    // A fresh process: nothing of the other figures is counted.
    await installation.processes.stop('worker')
    await installation.processes.launch('worker')
    await bare.register()
    await untilQuiet(installation.pool)
    const before = installation.processes.memory('worker')
    const count = bench.samples(CASES)
    await atOnce(CONCURRENCY, count, () => bare.register())
    await untilQuiet(installation.pool)
    const after = installation.processes.memory('worker')
    return [
      ...measured('worker memory when started', before),
      ...measured(`worker memory with ${count} open cases, 500 of them cached`, after),
    ]
  },
}

/** Nothing where the system does not tell. */
function measured(name: string, mebibytes: number | undefined): Measured[] {
  return mebibytes === undefined ? [] : [{ name, unit: 'MiB', runs: [mebibytes] }]
}
