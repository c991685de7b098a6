import { defineRoute } from '../http/route'
import { useRegistrationApproval } from '../records/approval-use'
import { appendAudit } from '../records/audit'
import { storeFiling } from '../records/intake'
import { approvalNotUsable, checkedIntake, filingAnswerOf } from '../registration'
import { filingAnswer, filingBody } from '../schemas/filing'

export const registerFilingRoute = defineRoute({
  method: 'post',
  path: '/v1/filings',
  operationId: 'registerFiling',
  summary: 'Register what a person handed in; its case begins to run',
  description:
    'Answers with the numbers, the query code to hand to the person, and the days on which ' +
    'something is owed to them. Repeated with the same key it answers the same.',
  tags: ['filings'],
  access: { action: 'register-filing' },
  body: filingBody,
  idempotent: 'stored',
  answers: { 201: { description: 'Registered', schema: filingAnswer } },
  problems: [
    'date-in-future',
    'date-needs-approval',
    'approval-not-usable',
    'approval-not-independent',
    'too-many-representatives',
    'unknown-reference',
    'organisation-incomplete',
  ],
  async handle({ deps, body, principal, now, today, idempotency, log }) {
    const registrar = { principal, registeredAt: now, today }
    const intake = await checkedIntake(deps, body, registrar)
    const { answer, start } = await deps.prisma.$transaction(async (tx) => {
      const stored = await storeFiling(tx, deps.fieldCipher, intake)
      const { lateEntryApproval } = intake
      if (lateEntryApproval !== undefined) {
        const used = await useRegistrationApproval(tx, lateEntryApproval, stored.number)
        if (!used) throw approvalNotUsable(intake.receivedOn)
      }
      const answer = filingAnswerOf(stored, now)
      await appendAudit(tx, now, {
        actor: principal.personId,
        action: 'filing-registered',
        subject: `filing:${stored.filing}`,
        detail: { case: stored.number, channel: intake.channel },
      })
      await idempotency.remember(tx, 201, answer)
      return { answer, start: stored.start }
    })
    // It is registered whether or not its workflow can start now: the sweeper starts what was left.
    const started = await deps.caseClient.start(start)
    if (started.kind === 'unavailable') {
      log.warn({ case: answer.case, reason: started.reason }, 'case not started yet')
    }
    return { status: 201 as const, body: answer }
  },
})
