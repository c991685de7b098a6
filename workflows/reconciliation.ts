import { proxyActivities } from '@temporalio/workflow'
import type { PageReport, ReconciliationActivities, Round } from '../contract/reconciliation'
import { workflowNow } from './clock'

/** Between any two there is a heartbeat; a page that died goes on from its beginning. */
const { reconcileRows, reconcileWorkflows } = proxyActivities<ReconciliationActivities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'hold rows against workflows',
})
const { keepRound } = proxyActivities<ReconciliationActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'keep the round',
})

/** So many of each a round names; how many there were it counts. */
const MOST_NAMED = 100

/** One round of comparing every open case and undertaking with its row (decision 52). */
export async function reconciliationWorkflow(): Promise<Round> {
  const begunAt = workflowNow()
  let round: Omit<Round, 'begunAt' | 'endedAt'> = {
    ...{ compared: 0, repairedCount: 0, leftCount: 0 },
    ...{ repaired: [], left: [] },
  }
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page: PageReport = await reconcileRows(after)
    round = withPage(round, page)
    after = page.next
  }
  round = withPage(round, await reconcileWorkflows())
  const whole = { ...round, begunAt, endedAt: workflowNow() }
  await keepRound(whole)
  return whole
}

function withPage<Counted extends Omit<Round, 'begunAt' | 'endedAt'>>(
  round: Counted,
  { compared, repaired, left }: PageReport,
): Counted {
  return {
    ...round,
    compared: round.compared + compared,
    repairedCount: round.repairedCount + repaired.length,
    leftCount: round.leftCount + left.length,
    repaired: [...round.repaired, ...repaired].slice(0, MOST_NAMED),
    left: [...round.left, ...left].slice(0, MOST_NAMED),
  }
}
