import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time'
import { searchAttributes } from '../contract/search-attributes'
import type { DataDir } from './data-dir'
import { Failure, sentenceOf } from './failure'
import type { Child } from './servers/child'
import { registerSearchAttributes, searchAttributeTrouble } from './servers/namespace'
import { startTemporalDev } from './servers/temporal-dev'

export interface EmbeddedTemporal {
  dir: DataDir
  cli: string
  port: number
  namespace: string
  /** Where its own web UI listens; people reach it through the operator's view. */
  uiPort: number
}

export async function launchTemporal(
  temporal: EmbeddedTemporal,
  onChild: (child: Child) => void,
): Promise<Child> {
  const { dir, cli, port, uiPort, namespace } = temporal
  const running = await startTemporalDev({
    cli,
    port,
    ui: { port: uiPort },
    dbFile: join(dir.temporal, 'temporal.db'),
    namespaces: [namespace],
    searchAttributes,
    logFile: join(dir.logs, 'temporal.log'),
    onChild,
  })
  return running.child
}

const retentionDays = 90

/** What the program expects of a namespace; repeated at every start, changing only what differs. */
export async function prepareNamespace(
  address: string,
  namespace: string,
  own: boolean,
): Promise<void> {
  const connection = await connect(address)
  try {
    await checkNamespace(connection, address, namespace, own)
    await registerSearchAttributes(connection, namespace, searchAttributes).catch(
      (error: unknown) => {
        throw error instanceof Failure ? error : searchAttributeTrouble(error)
      },
    )
  } finally {
    await connection.close()
  }
}

async function connect(address: string): Promise<Connection> {
  try {
    return await Connection.connect({ address, connectTimeout: 5_000 })
  } catch (error) {
    throw new Failure(
      `The Temporal server named by TEMPORAL_ADDRESS (${address}) cannot be reached ` +
        `(${sentenceOf(error)}): check the address and that it is running.`,
    )
  }
}

async function checkNamespace(
  connection: Connection,
  address: string,
  namespace: string,
  own: boolean,
): Promise<void> {
  const deadline = () => Date.now() + 10_000
  const service = connection.workflowService
  const found = await connection
    .withDeadline(deadline(), () => service.describeNamespace({ namespace }))
    .catch(() => {
      throw new Failure(
        `The Temporal server at ${address} has no namespace "${namespace}": ` +
          'create it there, or name another with TEMPORAL_NAMESPACE.',
      )
    })
  if (!own) return
  const days = (optionalTsToMs(found.config?.workflowExecutionRetentionTtl) ?? 0) / 86_400_000
  if (days >= retentionDays) return
  // An operator looks at a case after it was closed, and not only on the same day.
  await connection.withDeadline(deadline(), () =>
    service.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: msToTs(`${retentionDays} days`) },
    }),
  )
}
