import {
  Client,
  Connection,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  type WorkflowHandle,
} from '@temporalio/client'
import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common'
import {
  CASE_WORKFLOW,
  caseWorkflowId,
  commandUpdate,
  TASK_QUEUE,
  waitingQuery,
  type CaseStart,
  type CommandAnswer,
  type CommandMessage,
} from '../../contract/case-workflow'
import { undertakingWorkflowId } from '../../contract/undertaking-workflow'
import type { SearchAttributeName } from '../../contract/search-attributes'
import type { Keyring } from '../../protection/keyring'
import { createDataConverter } from '../../protection/data-converter'
import type { CaseClient, CommandOutcome, StartOutcome, VersionOutcome } from './case-client'
import { classify, DeadlinePassed } from './failures'
import { orderReconciliation } from './order-reconciliation'
import { orderFailed, orderRulesUpdate } from './order-rules-update'
import { standsAs } from './stands-as'
import { sendToUndertaking, startUndertaking, undertakingFailed } from './undertakings'

export type CaseClientOptions = {
  address: string
  namespace: string
  /** Keys of the payload codec. */
  keyring: Keyring
  /** How long one call may take in all; with the server's store away calls hang. */
  deadlineMillis?: number
  /** Tests force continuing as new by a low number. */
  continueAfterEvents?: number
}

const DEADLINE_MILLIS = 4000

/** Connects when first used, so that the API starts, and says so, while the server is away. */
export function createCaseClient(options: CaseClientOptions): CaseClient {
  const { address, namespace, keyring, deadlineMillis = DEADLINE_MILLIS } = options
  const connection = Connection.lazy({ address, connectTimeout: deadlineMillis })
  const client = new Client({
    connection,
    namespace,
    dataConverter: createDataConverter(keyring),
  })
  const underWay = new Set<Promise<unknown>>()
  const inTime = <T>(call: () => Promise<T>): Promise<T> => {
    const answer = connection.withDeadline(Date.now() + deadlineMillis, call)
    const over = () => void underWay.delete(answer)
    underWay.add(answer)
    answer.then(over, over)
    return answerWithin(deadlineMillis, answer)
  }
  const handleOf = (workflowId: string) => client.workflow.getHandle(workflowId)

  return {
    start: (start, workflowId = caseWorkflowId(start.registration.number)) =>
      inTime(() => startCase(client, withLimit(start, options), workflowId)).catch(startFailed),
    command: (workflowId, updateId, message) => {
      const handle = handleOf(workflowId)
      const send = () => handle.executeUpdate(commandUpdate, { updateId, args: [message] })
      return inTime(send).then(
        (answer) => answered(answer, message),
        (error: unknown) => commandFailed(error, () => inTime(() => statusOf(handle))),
      )
    },
    startUndertaking: (start) =>
      inTime(() => startUndertaking(client, withLimit(start, options))).catch(startFailed),
    commandUndertaking: (id, updateId, message) =>
      inTime(() => sendToUndertaking(client, id, updateId, message)).catch((error: unknown) =>
        undertakingFailed(error, () => {
          return inTime(() => statusOf(handleOf(undertakingWorkflowId(id))))
        }),
      ),
    version: (workflowId) =>
      inTime(() => handleOf(workflowId).query(waitingQuery)).then(
        ({ version }) => ({ kind: 'at', version }),
        versionFailed,
      ),
    updateRules: (what, order) =>
      inTime(() => orderRulesUpdate(client, what, order)).catch(orderFailed),
    reconcile: () => inTime(() => orderReconciliation(client)).catch(orderFailed),
    health: () =>
      inTime(() => client.workflowService.describeNamespace({ namespace })).then(nothing, reasonOf),
    // A call waiting to be tried again would find the connection closed, and end the process.
    close: async () => {
      await Promise.allSettled(underWay)
      await connection.close()
    },
  }
}

/** The SDK waits between two tries without looking at the deadline, and would be more than a second late. */
async function answerWithin<T>(millis: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlinePassed(millis)), millis)
  })
  try {
    return await Promise.race([answer, passed])
  } finally {
    clearTimeout(timer)
  }
}

function withLimit<Start extends { continueAfterEvents?: number }>(
  start: Start,
  { continueAfterEvents }: CaseClientOptions,
): Start {
  return continueAfterEvents === undefined ? start : { ...start, continueAfterEvents }
}

async function startCase(
  client: Client,
  start: CaseStart,
  workflowId: string,
): Promise<StartOutcome> {
  const { number, filing, channel } = start.registration
  await client.workflow.start(CASE_WORKFLOW, {
    taskQueue: TASK_QUEUE,
    workflowId,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    args: [start],
    staticSummary: `case ${number}`,
    staticDetails: `filing ${filing}, channel ${channel}, rules ${start.settings.pack?.id ?? 'none'}`,
    typedSearchAttributes: initialAttributes(start),
  })
  return { kind: 'started' }
}

/** So that the list of workflows tells what a case is even before a worker has seen it. */
function initialAttributes(start: CaseStart): SearchAttributePair[] {
  const { village } = start.registration
  const keyword = (name: SearchAttributeName, value: string): SearchAttributePair => ({
    key: defineSearchAttributeKey(name, 'KEYWORD'),
    value,
  })
  const overdue = defineSearchAttributeKey('AnjieOverdue' satisfies SearchAttributeName, 'BOOL')
  return [
    keyword('AnjieState', 'registered'),
    { key: overdue, value: false },
    ...(village === undefined ? [] : [keyword('AnjieVillage', village)]),
  ]
}

function startFailed(error: unknown): StartOutcome {
  const failure = classify(error)
  if (failure.kind === 'already-started' || failure.kind === 'unavailable') return failure
  throw error
}

function versionFailed(error: unknown): VersionOutcome {
  const failure = classify(error)
  if (failure.kind === 'unavailable') return failure
  if (failure.kind === 'not-running') return { kind: 'not-started' }
  throw error
}

/** The server remembers what an update id once brought, whatever is sent under it later (decision 5). */
function answered(answer: CommandAnswer, sent: CommandMessage): CommandOutcome {
  return answer.bodyHash === sent.bodyHash ? { kind: 'done', answer } : { kind: 'key-reused' }
}

async function commandFailed(error: unknown, look: () => Promise<string>): Promise<CommandOutcome> {
  const failure = classify(error)
  if (failure.kind === 'already-started') throw error
  return failure.kind === 'not-running' ? standsAs(look) : failure
}

async function statusOf(handle: WorkflowHandle): Promise<string> {
  const { status } = await handle.describe()
  return status.name
}

const nothing = () => undefined

function reasonOf(error: unknown): string {
  const failure = classify(error)
  return failure.kind === 'unavailable' ? failure.reason : failure.kind
}
