import { condition, defineUpdate, setHandler } from '@temporalio/workflow'

/** Takes one argument, like a command, and does nothing with it. */
export const emptyUpdate = defineUpdate<void, [unknown]>('empty')

/** The least a workflow can be that answers updates: what every command has to pay in any case. */
export async function emptyWorkflow(): Promise<void> {
  setHandler(emptyUpdate, () => undefined)
  await condition(() => false)
}
