import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection, isGrpcServiceError } from '@temporalio/client'
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time'
import { searchAttributes } from '../contract/search-attributes'
import type { DataDir } from './data-dir'
import { Failure } from './failure'
import type { Child } from './servers/child'
import { registerSearchAttributes, searchAttributeTrouble } from './servers/namespace'
import { startTemporalDev } from './servers/temporal-dev'
import { whyNoAnswer } from './unreachable'

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

/** `keep`: a server that is not ours; `adjust`: the embedded one; `create`: a new deployment. */
export type NamespaceCare = 'keep' | 'adjust' | 'create'

/** What the program expects of a namespace; repeated at every start, changing only what differs. */
export async function prepareNamespace(
  address: string,
  namespace: string,
  care: NamespaceCare,
): Promise<void> {
  const connection = await connect(address)
  try {
    const days = await retention(connection, namespace)
    if (days === undefined && care === 'create') await create(connection, namespace)
    else if (days === undefined) throw noNamespace(address, namespace)
    else if (care === 'adjust' && days < retentionDays) await keepLonger(connection, namespace)
    await registerSearchAttributes(connection, namespace, searchAttributes).catch(
      (error: unknown) => {
        throw error instanceof Failure ? error : searchAttributeTrouble(error)
      },
    )
  } finally {
    await connection.close()
  }
}

function noNamespace(address: string, namespace: string): Failure {
  return new Failure(
    `The Temporal server at ${address} has no namespace "${namespace}": ` +
      'create it there, or name another with TEMPORAL_NAMESPACE.',
  )
}

async function connect(address: string): Promise<Connection> {
  try {
    return await Connection.connect({ address, connectTimeout: 3_000 })
  } catch {
    throw new Failure(
      `The Temporal server named by TEMPORAL_ADDRESS (${address}) cannot be reached: ` +
        `${await whyNoAnswer(address)}. Check the address (host:port) and that it is running.`,
    )
  }
}

const grpcNotFound = 5
const deadline = () => Date.now() + 10_000
const kept = () => msToTs(`${retentionDays} days`)

/** For how many days closed workflows are kept; `undefined` when there is no such namespace. */
async function retention(connection: Connection, namespace: string): Promise<number | undefined> {
  const service = connection.workflowService
  try {
    const { config } = await connection.withDeadline(deadline(), () =>
      service.describeNamespace({ namespace }),
    )
    return (optionalTsToMs(config?.workflowExecutionRetentionTtl) ?? 0) / 86_400_000
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === grpcNotFound) return undefined
    throw error
  }
}

/** An operator looks at a case after it was closed, and not only on the same day. */
async function keepLonger(connection: Connection, namespace: string): Promise<void> {
  await connection.withDeadline(deadline(), () =>
    connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: kept() },
    }),
  )
}

async function create(connection: Connection, namespace: string): Promise<void> {
  await connection.withDeadline(deadline(), () =>
    connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: kept(),
    }),
  )
  await untilKnownEverywhere(connection, namespace)
}

/** A server's parts learn of a new namespace one after the other, each from its own memory. */
async function untilKnownEverywhere(connection: Connection, namespace: string): Promise<void> {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      await connection.withDeadline(deadline(), () =>
        connection.operatorService.listSearchAttributes({ namespace }),
      )
      return
    } catch (error) {
      if (Date.now() > until) throw searchAttributeTrouble(error)
      await sleep(500)
    }
  }
}
