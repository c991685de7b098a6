import { Connection } from '@temporalio/client'
import type { Payload } from '@temporalio/common'
import { temporal } from '@temporalio/proto'
import { testServers } from '../support/servers'
import type { Place } from '../support/markers'

const { WorkflowExecutionInfo } = temporal.api.workflow.v1
const { DescribeWorkflowExecutionResponse, QueryWorkflowResponse } = temporal.api.workflowservice.v1
const { HistoryEvent } = temporal.api.history.v1

/** What the workflow server keeps of a namespace, fetched without any codec. */
export type Stored = {
  places: Place[]
  /** Every payload of the histories that a codec could have sealed. */
  payloads: Payload[]
}

export async function temporalAsStored(namespace: string, query = ''): Promise<Stored> {
  const connection = await Connection.connect({ address: testServers().temporal.address })
  try {
    const service = connection.workflowService
    const { executions } = await service.listWorkflowExecutions({ namespace, query })
    const stored: Stored = { places: [], payloads: [] }
    for (const info of executions) {
      const execution = info.execution ?? {}
      const id = String(execution.workflowId)
      const keep = (what: string, content: Uint8Array) =>
        stored.places.push({ where: `${what} of ${id}`, content })
      keep('visibility', WorkflowExecutionInfo.encode(info).finish())
      const described = await service.describeWorkflowExecution({ namespace, execution })
      keep('description', DescribeWorkflowExecutionResponse.encode(described).finish())
      for (const queryType of ['__temporal_workflow_metadata', '__stack_trace']) {
        const query = { namespace, execution, query: { queryType } }
        const answer = await service.queryWorkflow(query)
        keep(queryType, QueryWorkflowResponse.encode(answer).finish())
      }
      for (const event of await eventsOf(connection, namespace, execution)) {
        keep(`event ${String(event.eventId)}`, HistoryEvent.encode(event).finish())
        stored.payloads.push(...payloadsIn(event))
      }
    }
    return stored
  } finally {
    await connection.close()
  }
}

type Execution = temporal.api.common.v1.IWorkflowExecution

async function eventsOf(connection: Connection, namespace: string, execution: Execution) {
  const events: temporal.api.history.v1.IHistoryEvent[] = []
  let nextPageToken: Uint8Array | undefined
  do {
    const page = await connection.workflowService.getWorkflowExecutionHistory({
      ...{ namespace, execution },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    })
    events.push(...(page.history?.events ?? []))
    nextPageToken = page.nextPageToken
  } while (nextPageToken.length > 0)
  return events
}

/** Those of search attributes stay in clear, and are scanned with the events. */
function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  if ('metadata' in value && 'data' in value && value.data instanceof Uint8Array) {
    return [value as Payload]
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'searchAttributes' ? [] : payloadsIn(inner),
  )
}
