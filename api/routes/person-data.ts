import { defineRoute } from '../http/route'
import { whoAsks } from '../person/who-asks'
import { onBehalfWords } from '../person-station'
import type { Words } from '../plain-words'
import { readOwnData, type OwnTextKind } from '../queries/own-data'
import { ratingsBy } from '../queries/ratings'
import { appendAudit } from '../records/audit'
import { raterHash } from '../records/ratings'
import { ownDataAnswer, ownDataBody } from '../schemas/person'

const saidWords: Readonly<Record<OwnTextKind, Words>> = {
  'review-request': { zh: '复查、复核申请', en: 'Your request for a review' },
  'settlement-answer': { zh: '回访答复', en: 'Your answer whether it is settled' },
  withdrawal: { zh: '撤回', en: 'Your taking back' },
}

export const personDataRoute = defineRoute({
  method: 'post',
  path: '/v1/own-data',
  operationId: 'readOwnData',
  summary:
    'What the office keeps about oneself through one’s filing, in clear; every view is audited',
  description:
    'For whoever holds the query code and knows the telephone they gave, or their name where they gave ' +
    'none. Of others who brought the matter with them nothing but how many they are.',
  tags: ['look-up'],
  access: { public: true, byCode: true },
  body: ownDataBody,
  idempotent: 'by-nature',
  limit: 'by-code',
  answers: { 200: { description: 'What is kept', schema: ownDataAnswer } },
  problems: ['not-found'],
  async handle({ deps, body, now }) {
    const { prisma, fieldCipher } = deps
    const { filing, petitioner, looked } = await whoAsks(deps, body, now)
    const cases = looked.cases.map(({ number }) => number)
    const [data, ratings] = await Promise.all([
      readOwnData(prisma, fieldCipher, { filing, petitioner, cases }),
      ratingsBy(prisma, fieldCipher, raterHash(fieldCipher, petitioner)),
    ])
    const [actor, subject] = [petitioner, `filing:${filing}`]
    await appendAudit(prisma, now, { actor, action: 'own-data-read', subject })
    const said = data.said.map((each) => ({ ...each, ...saidWords[each.what] }))
    const { consentedOn, ...kept } = data
    const onBehalf = consentedOn === null ? null : { consentedOn, ...onBehalfWords }
    const told = { ...kept, onBehalf, claims: [...data.claims], said, ratings }
    return { status: 200 as const, body: { filing, ...told } }
  },
})
