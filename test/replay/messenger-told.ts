import { Worker, type InjectedSinks, type ReplayWorkerOptions } from '@temporalio/worker'
import { contentHash } from '../../protection/content-hash'
import type { MessengerSinks } from '../../workflows/messenger-view'
import type { RecordedHistory } from './history-file'

/**
 * Replays a run against a bundle and answers the hash of all that it shows and carries over. Live, a
 * task that met a signal on its way is done again and tells twice; in a replay it tells once.
 */
export async function toldBy(
  { history, workflowId }: Pick<RecordedHistory, 'history' | 'workflowId'>,
  workflowBundle: NonNullable<ReplayWorkerOptions['workflowBundle']>,
): Promise<string[]> {
  const told: string[] = []
  const listening = {
    fn: (_info: unknown, what: unknown) => void told.push(contentHash(what)),
    callDuringReplay: true,
  }
  const sinks: InjectedSinks<MessengerSinks> = {
    messenger: { shown: listening, carriedOver: listening },
  }
  await Worker.runReplayHistory({ workflowBundle, sinks }, history, workflowId)
  return told
}
