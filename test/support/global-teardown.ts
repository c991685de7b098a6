import { stopTestServers } from './servers-main'

export default async function globalTeardown(): Promise<void> {
  await stopTestServers()
}
