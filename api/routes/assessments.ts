import { assess } from '../../domain/assessment/assessment'
import { toldCounts } from '../../domain/person/rating-sums'
import { viewerOf } from '../case-access'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { assessedUnits } from '../queries/assessments'
import { sumRatings } from '../queries/ratings'
import { assessmentsAnswer, assessmentsQuery } from '../schemas/assessment'

export const assessmentsRoute = defineRoute({
  method: 'get',
  path: '/v1/assessments',
  operationId: 'readAssessments',
  summary: 'How each unit performed what it owed, with the duties and cases behind it',
  description:
    'On time, reasoned, served, settled, promises kept, what inspections and acceptance checks came to, and ' +
    'ratings in sums (B5, H5). No rank and no score; ' +
    'never how many people came or complained. A unit reads its own.',
  tags: ['proceedings'],
  access: { action: 'read-assessments' },
  query: assessmentsQuery,
  answers: {
    200: { description: 'By unit, in the order of their codes', schema: assessmentsAnswer },
  },
  problems: ['answers-do-not-fit'],
  async handle({ deps: { prisma }, query, principal, grants, today }) {
    const { from, to } = query
    if (to < from) {
      throw new Problem('answers-do-not-fit', '"to" is before "from". Give the days in order.', {
        rule: 'plan B5',
      })
    }
    const viewer = viewerOf(principal, grants)
    const found = await assessedUnits(prisma, viewer, { from, to })
    const sums = await sumRatings(prisma, viewer, today, { from, to })
    const units = found.map(({ code, name, ...assessed }) => {
      const rated = sums.filter(({ of, unit }) => of === 'unit' && unit?.code === code)
      const measures = assess(assessed, { from, to }, today)
      return { code, name, ...measures, ratings: toldCounts(rated) ?? null }
    })
    return { status: 200 as const, body: { from, to, units } }
  },
})
