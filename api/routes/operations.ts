import type { Round } from '../../contract/reconciliation'
import { viewerOf } from '../case-access'
import type { AppDeps } from '../deps'
import { grantsOf, type Principal } from '../http/principal'
import { defineRoute } from '../http/route'
import { Problem } from '../http/problem'
import { casesOpenTo } from '../queries/cases-open-to'
import { readOperations } from '../queries/operations'
import { operationsAnswer } from '../schemas/operations'

const readOperationsRoute = defineRoute({
  method: 'get',
  path: '/v1/operations',
  operationId: 'readOperations',
  summary: 'How the program itself is doing: what waits, and what was found out of step',
  tags: ['operations'],
  access: { action: 'read-operations' },
  answers: { 200: { description: 'As it stands', schema: operationsAnswer } },
  problems: [],
  async handle({ deps, principal }) {
    const operations = await readOperations(deps.prisma)
    const round = operations.lastReconciliation
    const lastReconciliation = round && (await openRound(deps, principal, round))
    return { status: 200 as const, body: { ...operations, lastReconciliation } }
  },
})

const reconcileRoute = defineRoute({
  method: 'post',
  path: '/v1/reconciliations',
  operationId: 'reconcile',
  summary: 'Have every open case held against its row now, and not only at the full hour',
  description:
    'Answers when it has been ordered; GET /v1/operations shows the round when it is over. One that ' +
    'is under way is the one asked for.',
  tags: ['operations'],
  access: { action: 'reconcile' },
  idempotent: 'by-nature',
  answers: { 202: { description: 'Ordered' } },
  problems: ['workflow-service-unavailable'],
  async handle({ deps }) {
    const outcome = await deps.caseClient.reconcile()
    if (outcome.kind === 'unavailable') {
      throw new Problem('workflow-service-unavailable', 'Send it again in a moment.', {
        retryAfter: 1,
      })
    }
    return { status: 202 as const }
  },
})

export const operationsRoutes = [readOperationsRoute, reconcileRoute]

/**
 * Whoever works on cases learns of none that is closed to them, not by its number and not by a count;
 * whoever keeps the program running sees no case, and every number.
 */
async function openRound({ prisma }: AppDeps, principal: Principal, round: Round): Promise<Round> {
  const grants = grantsOf(principal, 'list-cases')
  if (grants.length === 0) return round
  const named = [...round.repaired, ...round.left].map(({ number }) => number)
  const open = await casesOpenTo(prisma, viewerOf(principal, grants), named)
  const repaired = round.repaired.filter(({ number }) => open.has(number))
  const left = round.left.filter(({ number }) => open.has(number))
  const hidden = {
    repaired: round.repaired.length - repaired.length,
    left: round.left.length - left.length,
  }
  return {
    ...{ ...round, repaired, left },
    repairedCount: round.repairedCount - hidden.repaired,
    leftCount: round.leftCount - hidden.left,
  }
}
