import { announcement } from './announce'
import { asSentence, onInterrupt } from './interrupt'
import { seconds, terminalReport } from './report'
import { readSettings } from './settings'
import { Stopped, System } from './system'

const report = terminalReport()

async function main(): Promise<void> {
  const began = Date.now()
  const system = new System(readSettings(process.argv.slice(2)), report)
  const interrupted = onInterrupt(system, report)
  try {
    const addresses = await Promise.race([system.start(), interrupted.promise])
    if (addresses === undefined) return
    report.line(`Ready in ${seconds(began)}`)
    for (const line of announcement(addresses, system.signIns)) report.line(line)
    await interrupted.promise
  } catch (error) {
    // What was being started fails when it is stopped: that is no failure of the start.
    if (error instanceof Stopped || interrupted.begun()) {
      await interrupted.promise
      return
    }
    await system.stop().catch(() => undefined)
    throw error
  }
}

// Whoever read our lines may leave; the servers stay.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

main().then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    report.clear()
    process.stderr.write(`Anjie could not start: ${asSentence(error)}\n`)
    if (process.env['ANJIE_TRACE'] === '1') console.error(error)
    process.exit(1)
  },
)
