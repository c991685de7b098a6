import { randomUUID } from 'node:crypto'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { caseExistsFor } from '../queries/approvable-case'
import { storeApproval } from '../records/late-entry-approvals'
import { approvalAnswer, approvalBody } from '../schemas/late-entry-approval'

export const approveLateEntryRoute = defineRoute({
  method: 'post',
  path: '/v1/late-entry-approvals',
  operationId: 'approveLateEntry',
  summary: 'Approve that somebody else enters a day long past',
  description:
    'Answers with an id to be given as lateEntryApproval. It holds for this case, this command and ' +
    'this day, and not for whoever approved it.',
  tags: ['commands'],
  access: { action: 'approve-late-entry' },
  body: approvalBody,
  idempotent: 'stored',
  answers: { 201: { description: 'Approved', schema: approvalAnswer } },
  problems: ['case-not-found', 'date-in-future'],
  async handle({ deps, body, principal, now, today, idempotency }) {
    const { personId } = principal
    if (body.occurredOn > today) {
      throw new Problem('date-in-future', `Today is ${today}. Give the day on which it happened.`, {
        rule: 'decision 2',
      })
    }
    const { caseNumber } = body
    const approver = { person: personId, posts: principal.posts.map(({ code }) => code) }
    if (caseNumber !== null && !(await caseExistsFor(deps.prisma, approver, caseNumber))) {
      throw new Problem('case-not-found', 'Check the number: you know of no such case.')
    }
    const answer = { id: randomUUID() }
    await deps.prisma.$transaction(async (tx) => {
      const approval = { ...answer, ...body, approvedBy: personId, approvedAt: now }
      await storeApproval(tx, deps.fieldCipher, approval)
      await idempotency.remember(tx, 201, answer)
    })
    return { status: 201 as const, body: answer }
  },
})
