import path from 'node:path'
import type { Client } from '@temporalio/client'
import { Worker } from '@temporalio/worker'
import { standingQuery, type Standing } from '../../../contract/case-workflow'
import { sentenceOf } from '../../../runtime/failure'
import { projectRoot } from '../../../runtime/project'
import { quieten } from '../../lives/quiet-runtime'
import type { Product } from '../product/product'
import type { Standings } from './evidence'

const AT_ONCE = 8

/** What workflows tell whoever replays them is held against nothing here. */
const silent = { fn: () => undefined, callDuringReplay: false }

type Asked = { number: string; workflowId: string }

/** Asks the workflow of every case where it stands, also of those that have ended. */
export async function askStandings(client: Client, cases: readonly Asked[]): Promise<Standings> {
  const standings = new Map<string, Standing | undefined>()
  const left = [...cases]
  const lane = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const handle = client.workflow.getHandle(next.workflowId)
      standings.set(next.number, await handle.query(standingQuery).catch(() => undefined))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return standings
}

/** Replays the history of every workflow there is against the bundle that is built. */
export async function replayAll({ client, dataConverter }: Product) {
  quieten()
  const results = Worker.runReplayHistories(
    {
      workflowBundle: { codePath: path.join(projectRoot, 'dist', 'workflow-bundle.js') },
      dataConverter,
      sinks: { projection: { batch: silent }, messenger: { shown: silent, carriedOver: silent } },
    },
    client.workflow.list().intoHistories({ concurrency: AT_ONCE }),
  )
  let replayed = 0
  const unreplayed: string[] = []
  for await (const { workflowId, error } of results) {
    replayed += 1
    if (error !== undefined) {
      unreplayed.push(`The history of ${workflowId} does not replay: ${sentenceOf(error)}`)
    }
  }
  return { replayed, unreplayed }
}
