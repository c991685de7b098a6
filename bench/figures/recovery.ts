import type { ServiceName } from '../../runtime/run-files'
import { ApiSession } from '../api-session'
import { registerThroughApi, today, untilSettled } from '../cases'
import { timed, type Figure, type Measured } from '../figure'

const killed: readonly ServiceName[] = ['worker', 'api', 'temporal', 'postgres']
const PATIENCE_MS = 60_000

/**
 * Each process is killed in turn and started again at once: how long until the next command of
 * somebody who repeats it through the API is answered.
 */
export const recovery: Figure = {
  name: 'recovery',
  async measure(bench) {
    const { origin, signIns, pool, processes } = await bench.installation()
    const office = await ApiSession.signIn(origin, signIns, 'office')
    const measured: Measured[] = []
    for (const name of killed) {
      const runs: number[] = []
      for (let run = 0; run < bench.runs; run += 1) {
        const number = await registerThroughApi(office)
        await untilSettled(pool, number)
        await processes.kill(name)
        const started = processes.launch(name)
        const notice = { recipient: `F${number}-P1`, way: 'signed', occurredOn: today() }
        const path = `/v1/cases/${number}/notices`
        runs.push((await timed(() => office.untilDone(path, notice, PATIENCE_MS))) / 1_000)
        await started
      }
      measured.push({
        ...{ name: `killed ${name} to the next answer`, unit: 's', aim: '< 15' },
        ...{ runs },
      })
    }
    office.close()
    return measured
  },
}
