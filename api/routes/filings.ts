import { registeringPost } from '../case-access'
import { fileIntake } from '../file-intake'
import { defineRoute } from '../http/route'
import { checkedIntake, filingAnswerOf } from '../registration'
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
    const answer = await fileIntake({ deps, log, idempotency }, intake, filingAnswerOf)
    return { status: 201 as const, body: answer }
  },
})
