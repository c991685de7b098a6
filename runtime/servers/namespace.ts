import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '@temporalio/client'
import { Failure, sentenceOf } from '../failure'
import type { SearchAttributeKind } from './temporal-dev'

// IndexedValueType of the server's API.
const indexedValueType: Record<SearchAttributeKind, number> = {
  Keyword: 2,
  Int: 3,
  Bool: 5,
  Datetime: 6,
}

type OperatorConnection = Pick<Connection, 'operatorService' | 'withDeadline'>

const callMs = 10_000

/** Adds what is missing and leaves the rest: safe to repeat at every start. */
export async function registerSearchAttributes(
  connection: OperatorConnection,
  namespace: string,
  wanted: Readonly<Record<string, SearchAttributeKind>>,
): Promise<string[]> {
  const service = connection.operatorService
  const list = () =>
    connection.withDeadline(Date.now() + callMs, () => service.listSearchAttributes({ namespace }))
  const before = await list().catch(listsNothing)
  if (before === undefined) {
    await addSearchAttributes(connection, namespace, wanted)
    return Object.keys(wanted)
  }
  const missing = absent(wanted, before.customAttributes ?? {})
  if (missing.length === 0) return []
  const additions = Object.entries(wanted).filter(([name]) => missing.includes(name))
  await addSearchAttributes(connection, namespace, Object.fromEntries(additions))
  await untilListed(list, wanted)
  return missing
}

const UNIMPLEMENTED = 12

/** A server that is driven forward for tests keeps search attributes and cannot list them. */
function listsNothing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === UNIMPLEMENTED) return undefined
  throw error
}

/** Adds without looking first: the time-skipping test server cannot list what it has. */
export async function addSearchAttributes(
  connection: OperatorConnection,
  namespace: string,
  wanted: Readonly<Record<string, SearchAttributeKind>>,
): Promise<void> {
  const entries = Object.entries(wanted).map(([name, kind]) => [name, indexedValueType[kind]])
  await connection.withDeadline(Date.now() + callMs, () =>
    connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(entries) as Record<string, number>,
    }),
  )
}

async function untilListed(
  list: () => Promise<{ customAttributes?: Record<string, unknown> | null }>,
  wanted: Readonly<Record<string, SearchAttributeKind>>,
): Promise<void> {
  const deadline = Date.now() + 15_000
  while (Date.now() < deadline) {
    if (absent(wanted, (await list()).customAttributes ?? {}).length === 0) return
    await sleep(50)
  }
  throw new Failure('The Temporal server took the search attributes but does not list them.')
}

function absent(wanted: object, known: object): string[] {
  return Object.keys(wanted).filter((name) => !(name in known))
}

export function searchAttributeTrouble(error: unknown): Failure {
  return new Failure(
    `The search attributes could not be registered at the Temporal server: ${sentenceOf(error)}. ` +
      'Register them by hand (docs/runbook.md lists them) or use an account that may.',
  )
}
