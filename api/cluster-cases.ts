import type { CaseNumber } from '../domain/ids'
import { saidList } from '../domain/proceeding/answers'
import { viewerOf } from './case-access'
import { policyCluster } from '../domain/proceeding/policy-cluster'
import { unknownReference } from './case-problems'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { grantsOf, type Principal } from './http/principal'
import type { z } from './http/zod'
import { openCase } from './open-case'
import { clustersHolding, notCounted } from './queries/analysis'
import type { Transaction } from './records/database'
import { inTurn } from './records/turn'
import type { openingBody } from './schemas/proceeding'

type Body = z.output<typeof openingBody>
type Asking = { deps: AppDeps; principal: Principal }

/** Cases of a policy cluster are open to whoever names them, and count in the analysis that proposed them (plan B3). */
export async function seenTogether(asking: Asking, body: Body): Promise<Body> {
  const numbers = saidList(body.answers, 'matters').map((number) => number as CaseNumber)
  await countedAndOpen(asking, numbers, 'matters')
  return { ...body, cases: numbers }
}

/**
 * Whoever sees the same together in that moment waits for the other, and is told of what there is (decision 96). A
 * wider one goes on beside it; what was dismissed or closed can be opened anew.
 */
export async function inTurnOfClusters(tx: Transaction, { kind, cases }: Body): Promise<void> {
  if (kind !== policyCluster.kind) return
  await inTurn(tx, 'clusters', policyCluster.kind)
  const [holding] = await clustersHolding(tx, cases)
  if (holding === undefined) return
  const message = `${holding.id} sees all of them together. Go on with that, or take into it what came since (take-in).`
  throw new Problem('already-done', message, { rule: policyCluster.basis })
}

export async function countedAndOpen(
  { deps, principal }: Asking,
  numbers: readonly CaseNumber[],
  name: string,
): Promise<void> {
  const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
  for (const number of numbers) await openCase(deps, viewer, number)
  const wrong = await notCounted(deps.prisma, numbers)
  if (wrong.length === 0) return
  throw unknownReference(
    `body.answers.${name}`,
    `Not among GET /v1/cases?counted=true: ${wrong.join(', ')}. Sort them first, or take them out.`,
  )
}
