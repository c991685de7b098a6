import { registeringPost } from '../case-access'
import { defineRoute } from '../http/route'
import { lockApproval } from '../records/approval-use'
import { inTransactionClosedBy } from '../records/database'
import { numberFiling, storingFiling } from '../records/intake'
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
    'date-too-early',
    'consent-missing',
    'not-filed-by-proxy',
    'date-needs-approval',
    'approval-not-usable',
    'approval-not-independent',
    'too-many-representatives',
    'unknown-reference',
    'nobody-would-be-left',
    'organisation-incomplete',
  ],
  async handle({ deps, body, principal, grants, now, today, idempotency, log }) {
    const intake = await checkedIntake(deps, body, {
      ...{ principal, registeredForPost: registeringPost(grants, body.onBehalf !== undefined) },
      ...{ registeredAt: now, today },
    })
    const { answer, start } = await inTransactionClosedBy(deps.pool, async (connection) => {
      const { lateEntryApproval } = intake
      if (lateEntryApproval !== undefined && !(await lockApproval(connection, lateEntryApproval))) {
        throw approvalNotUsable(intake.receivedOn)
      }
      const filed = { ...intake, ...(await numberFiling(connection, intake)) }
      const answer = filingAnswerOf(filed)
      const audit = {
        actor: principal.personId,
        action: 'filing-registered',
        subject: `filing:${filed.filing}`,
        detail: { case: filed.number, channel: intake.channel },
      }
      const along = { audit, answer: idempotency.keeping(201, answer) }
      const last = storingFiling(deps.fieldCipher, filed, along)
      return { last, result: { answer, start: filed.start } }
    })
    // It is registered whether or not its workflow can start now: the sweeper starts what was left.
    const started = await deps.caseClient.start(start)
    if (started.kind === 'unavailable') {
      log.warn({ case: answer.case, outage: started.reason }, 'case not started yet')
    }
    return { status: 201 as const, body: answer }
  },
})
