import { defineRoute } from '../http/route'
import { Problem } from '../http/problem'
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
  async handle({ deps }) {
    return { status: 200 as const, body: await readOperations(deps.prisma) }
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
