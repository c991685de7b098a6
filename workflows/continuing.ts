import { workflowInfo } from '@temporalio/workflow'

/**
 * The server suggests continuing as new at some 4,000 events; a start argument can ask for it
 * earlier, which is how tests force it.
 */
export function runIsLongEnough(continueAfterEvents: number | undefined): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo()
  return continueAsNewSuggested || historyLength >= (continueAfterEvents ?? Infinity)
}
