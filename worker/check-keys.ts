import type { Client } from '@temporalio/client'
import type { Logger } from 'pino'
import { instantFrom } from '../domain/time/day'
import type { Database } from '../prisma/client'
import { KeyMissing, noteKeyUse, requireFieldKeys, requirePayloadKeys } from '../prisma/key-use'
import { idsOf } from '../protection/keyring'
import type { WorkerEnv } from './env'

const DEADLINE_MS = 4_000

/**
 * A worker without a key that open workflows need would fail their tasks for ever: it does not begin.
 * What cannot be asked now does not keep it: clocks must go on through an outage.
 */
export async function checkKeys(
  { fieldKeys, payloadKeys }: Pick<WorkerEnv, 'fieldKeys' | 'payloadKeys'>,
  { prisma, client, log }: { prisma: Database; client: Client; log: Logger },
): Promise<void> {
  const now = instantFrom(Date.now())
  const active = { field: fieldKeys.active, payload: payloadKeys.active }
  try {
    await requireFieldKeys(prisma, idsOf(fieldKeys))
    await requirePayloadKeys(prisma, idsOf(payloadKeys), now, async (moment) => {
      const begun = `ExecutionStatus = 'Running' AND StartTime < '${moment}'`
      const counting = () => client.workflow.count(begun)
      return (await client.withDeadline(Date.now() + DEADLINE_MS, counting)).count
    })
    await noteKeyUse(prisma, 'worker', active, now)
  } catch (error) {
    if (error instanceof KeyMissing) throw error
    const reason = error instanceof Error ? error.name : 'unknown'
    log.warn({ reason }, 'the keys in use could not be checked')
  }
}
