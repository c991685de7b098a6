import { fileIntake } from '../file-intake'
import { defineRoute } from '../http/route'
import { ownIntake } from '../person/own-intake'
import { filedWords } from '../person/step-words'
import { filingAnswerOf } from '../registration'
import { ownFilingAnswer, ownFilingBody } from '../schemas/own-filing'

export const ownFilingRoute = defineRoute({
  method: 'post',
  path: '/v1/own-filings',
  operationId: 'fileOwnMatter',
  summary: 'File a matter oneself, without an account and without anybody in between',
  description:
    'As at the counter (Art. 17): the same checks, numbers, query code and dates; received today. Repeated ' +
    'with the same key, and all of it as before, it answers the same: choose a key nobody can guess, as a ' +
    'random UUID is. Keep the query code; it is told once.',
  tags: ['look-up'],
  access: { public: true, bySending: true },
  body: ownFilingBody,
  idempotent: 'stored',
  limit: 'filing',
  answers: { 201: { description: 'Registered', schema: ownFilingAnswer } },
  problems: ['too-many-representatives', 'unknown-reference', 'organisation-incomplete'],
  async handle({ deps, body, now, today, idempotency, log }) {
    const intake = await ownIntake(deps, body, { now, today })
    const answer = await fileIntake({ deps, log, idempotency }, intake, (filed) => {
      return { ...filingAnswerOf(filed), next: filedWords(body.aboutOfficial === true) }
    })
    return { status: 201 as const, body: answer }
  },
})
