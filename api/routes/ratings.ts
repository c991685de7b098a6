import { FEWEST_TOLD } from '../../domain/person/rating'
import { toldCounts } from '../../domain/person/rating-sums'
import { viewerOf } from '../case-access'
import { defineRoute, type ApiRoute } from '../http/route'
import { openCase } from '../open-case'
import { ratingsOf, sumRatings, type RatingSum } from '../queries/ratings'
import { appendAudit } from '../records/audit'
import { caseParams } from '../schemas/case'
import { caseRatingsAnswer, ratingSumsAnswer } from '../schemas/ratings'

/** 满意度评价 as staff sees it: of work, and never with who gave it (decision 58). */
export const ratingRoutes: readonly ApiRoute[] = [
  defineRoute({
    method: 'get',
    path: '/v1/cases/:number/ratings',
    operationId: 'readRatings',
    summary: 'What was said of the work on a case; every reading is audited',
    tags: ['cases'],
    access: { action: 'read-ratings' },
    params: caseParams,
    answers: { 200: { description: 'Ratings, by nobody named', schema: caseRatingsAnswer } },
    problems: ['case-not-found'],
    async handle({ deps, params, principal, grants, now }) {
      const { prisma, fieldCipher } = deps
      const found = await openCase(deps, viewerOf(principal, grants), params.number)
      const { number } = found
      const read = await ratingsOf(prisma, fieldCipher, number)
      const [actor, subject] = [principal.personId, `case:${number}`]
      await appendAudit(prisma, now, { actor, action: 'ratings-read', subject })
      const ratings = read.map(({ of, rating, words }) => ({ of, rating, words }))
      return { status: 200 as const, body: { number, ratings } }
    },
  }),

  defineRoute({
    method: 'get',
    path: '/v1/rating-sums',
    operationId: 'readRatingSums',
    summary: 'How the work of the office and of each unit was rated, in sums',
    description:
      'Of the cases open to whoever asks; a unit sees its own. Told in whole fives, from the day after the ' +
      'last of them; what is left over waits for others.',
    tags: ['cases'],
    access: { action: 'read-rating-sums' },
    answers: { 200: { description: 'Sums', schema: ratingSumsAnswer } },
    problems: [],
    async handle({ deps, principal, grants, today }) {
      const read = await sumRatings(deps.prisma, viewerOf(principal, grants), today)
      return { status: 200 as const, body: { sums: sumsOf(read), fewest: FEWEST_TOLD } }
    },
  }),
]

function sumsOf(read: readonly RatingSum[]) {
  const groups = new Map<string, RatingSum[]>()
  for (const each of read) {
    const key = `${each.of} ${each.unit?.code ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const counts = toldCounts(group)
    if (first === undefined || counts === undefined) return []
    return [{ of: first.of, unit: first.unit, counts }]
  })
}
