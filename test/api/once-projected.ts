import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseClient } from '../../api/case-client/case-client'
import type { Database } from '../../prisma/client'

/** Longer than a projection takes on a busy machine; after it the test fails by what it reads. */
const PATIENCE_MS = 20_000

/**
 * The same client, whose answers come once the row tells of them: what a test reads next is then
 * there, however busy the machine. The API itself waits half a second and says `pending`; what it
 * does then is tested where nothing comes at all, and with `wait=0`.
 */
export function onceProjected(client: CaseClient, db: Database): CaseClient {
  const caseReaches = (number: string, version: number) =>
    reached(() => db.case.findUnique({ where: { number }, select: { version: true } }), version)
  const undertakingReaches = (id: string, version: number) =>
    reached(() => db.undertaking.findUnique({ where: { id }, select: { version: true } }), version)
  return {
    ...client,
    async start(start, ...rest) {
      const outcome = await client.start(start, ...rest)
      if (outcome.kind === 'started') await caseReaches(start.registration.number, 1)
      return outcome
    },
    async command(...command) {
      const outcome = await client.command(...command)
      if (outcome.kind === 'done') await caseReaches(outcome.answer.number, outcome.answer.version)
      return outcome
    },
    async startUndertaking(given) {
      const outcome = await client.startUndertaking(given)
      if (outcome.kind === 'started') await undertakingReaches(given.start.id, 1)
      return outcome
    },
    async commandUndertaking(id, ...rest) {
      const outcome = await client.commandUndertaking(id, ...rest)
      if (outcome.kind === 'done') await undertakingReaches(id, outcome.answer.version)
      return outcome
    },
  }
}

/** A row that is not there is waited for by nobody. */
async function reached(
  row: () => Promise<{ version: number } | null>,
  version: number,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await row()
    if (found === null || found.version >= version || Date.now() > deadline) return
    await sleep(5)
  }
}
