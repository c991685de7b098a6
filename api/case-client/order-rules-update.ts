import type { Client } from '@temporalio/client'
import { TASK_QUEUE } from '../../contract/case-workflow'
import {
  RULES_UPDATE_WORKFLOW,
  rulesOrderSignal,
  rulesUpdateId,
  type Renewable,
  type RulesOrder,
} from '../../contract/rules-update'
import type { OrderOutcome } from './case-client'
import { classify } from './failures'

/** Begins it, or has the one under way begin again: two at once would only do each other's work. */
export async function orderRulesUpdate(
  client: Client,
  what: Renewable,
  order: RulesOrder,
): Promise<OrderOutcome> {
  await client.workflow.signalWithStart(RULES_UPDATE_WORKFLOW, {
    ...{ taskQueue: TASK_QUEUE, workflowId: rulesUpdateId(what), args: [{ what }] },
    ...{ signal: rulesOrderSignal, signalArgs: [order] },
    staticSummary: `takes open cases over to the present ${what}`,
  })
  return { kind: 'ordered' }
}

export function orderFailed(error: unknown): OrderOutcome {
  const failure = classify(error)
  if (failure.kind === 'unavailable') return failure
  throw error
}
