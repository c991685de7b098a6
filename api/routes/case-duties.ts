import { viewerOf } from '../case-access'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { dutyHistories, listDuties } from '../queries/case-duties'
import { appendAudit } from '../records/audit'
import { caseParams } from '../schemas/case'
import { caseDutiesAnswer, caseDutiesQuery, dutyHistoriesAnswer } from '../schemas/case-duties'
import { cursorOf } from '../schemas/page'

const listDutiesRoute = defineRoute({
  method: 'get',
  path: '/v1/case-duties',
  operationId: 'listDuties',
  summary: 'What is owed on the cases open to you, by whichever post, the earliest due first',
  tags: ['cases'],
  access: { action: 'list-cases' },
  query: caseDutiesQuery,
  answers: { 200: { description: 'One page', schema: caseDutiesAnswer } },
  problems: [],
  async handle({ deps, query, principal, grants }) {
    const { size, after, ...filter } = query
    const viewer = viewerOf(principal, grants)
    const { duties, next } = await listDuties(deps.prisma, viewer, filter, { after, size })
    return { status: 200 as const, body: { duties, next: cursorOf(next) } }
  },
})

const dutyHistoriesRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/duties',
  operationId: 'readDutyHistories',
  summary: 'Every duty of a case, done and withdrawn ones too, with every due date it ever had',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: caseParams,
  answers: { 200: { description: 'Its duties', schema: dutyHistoriesAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const found = await openCase(deps, viewerOf(principal, grants), params.number)
    const duties = await dutyHistories(deps.prisma, found.number)
    const [actor, subject] = [principal.personId, `case:${found.number}`]
    await appendAudit(deps.prisma, now, { actor, action: 'duties-read', subject })
    return { status: 200 as const, body: { number: found.number, duties } }
  },
})

export const caseDutyRoutes = [listDutiesRoute, dutyHistoriesRoute]
