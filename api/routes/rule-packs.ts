import { rulePacks } from '../../rules'
import { pinnedPack } from '../../rules/pinned-rules'
import { renewedPack } from '../../rules/renewed'
import { viewerOf } from '../case-access'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { movingDates } from '../open-dates'
import { datedCases } from '../queries/dated-cases'
import { packsInUse } from '../queries/rules-in-use'
import { adoptionAnswer, casesQuery, packsAnswer, previewAnswer } from '../schemas/calendar'
import { cursorOf } from '../schemas/page'

const rulePacksRoute = defineRoute({
  method: 'get',
  path: '/v1/rule-packs',
  operationId: 'readRulePacks',
  summary: 'The rule packs of this program, and how many open cases go by another version of them',
  tags: ['rules'],
  access: { action: 'read-rules' },
  answers: { 200: { description: 'Every pack', schema: packsAnswer } },
  problems: [],
  async handle({ deps }) {
    const inUse = await packsInUse(deps.prisma)
    const packs = rulePacks().map(({ id, title, inForceFrom }) => {
      const hash = pinnedPack(id).packHash
      const casesOf = (isThis: boolean) =>
        inUse
          .filter((each) => each.packId === id && (each.packHash === hash) === isThis)
          .reduce((sum, each) => sum + each.cases, 0)
      return { ...{ id, title, inForceFrom, hash }, cases: casesOf(true), behind: casesOf(false) }
    })
    return { status: 200 as const, body: { packs } }
  },
})

const previewPacksRoute = defineRoute({
  method: 'post',
  path: '/v1/rule-packs/preview',
  operationId: 'previewRulePacks',
  summary: 'Which open dates the packs of this program would move; nothing is changed',
  tags: ['rules'],
  access: { action: 'publish-rules' },
  query: casesQuery,
  idempotent: 'by-nature',
  answers: { 200: { description: 'One page, by case', schema: previewAnswer } },
  problems: [],
  async handle({ deps, principal, grants, query, now }) {
    const cases = datedCases(deps.prisma, viewerOf(principal, grants), {
      after: query.after?.number,
    })
    const { next, ...page } = await movingDates(cases, renewedPack, now)
    return { status: 200 as const, body: { ...page, next: cursorOf(next && { number: next }) } }
  },
})

const adoptPacksRoute = defineRoute({
  method: 'post',
  path: '/v1/rule-packs/adoption',
  operationId: 'adoptRulePacks',
  summary: 'Take every open case over to the packs of this program',
  description:
    'A new version of the program never changes the rules of an open case by itself. Look at ' +
    'POST /v1/rule-packs/preview first. Safe to repeat.',
  tags: ['rules'],
  access: { action: 'publish-rules' },
  idempotent: 'by-nature',
  answers: { 202: { description: 'Cases are being taken over', schema: adoptionAnswer } },
  problems: ['workflow-service-unavailable'],
  async handle({ deps, principal }) {
    const ordered = await deps.caseClient.updateRules('packs', { orderedBy: principal.personId })
    if (ordered.kind === 'unavailable') throw orderUncertain()
    return { status: 202 as const, body: { updating: 'packs' as const } }
  },
})

export const rulePackRoutes = [rulePacksRoute, previewPacksRoute, adoptPacksRoute]

const RETRY_AFTER_SECONDS = 5

function orderUncertain(): Problem {
  return new Problem(
    'workflow-service-unavailable',
    'It is not certain whether the open cases are being taken over. Send the same again: a case that has moved is left alone.',
    { retryAfter: RETRY_AFTER_SECONDS },
  )
}
