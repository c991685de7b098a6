import { terminalReport } from '../../runtime/report'
import { startTestServers } from './servers-main'

/** Starts the servers once per run; the test files find them through the environment. */
export default async function globalSetup(): Promise<void> {
  await startTestServers(terminalReport(process.stderr))
}
