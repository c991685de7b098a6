import { hardestMatters } from '../../domain/analysis/hardest'
import { analyse, isWithin, periodsOf } from '../../domain/analysis/analysis'
import { clusterDays, clusterRule, clustersIn } from '../../domain/analysis/clusters'
import { addDays } from '../../domain/time/day'
import { subjectView } from '../analysis-view'
import { viewerOf } from '../case-access'
import { defineRoute } from '../http/route'
import { grantsOf } from '../http/principal'
import { mattersAtHand, MOST_AT_HAND, reviewsUnderWay } from '../queries/hardest'
import { countedMatters, placesInAreas, receivedMatters, seenClusters } from '../queries/analysis'
import { allSubjects } from '../queries/subjects'
import {
  analysisAnswer,
  analysisQuery,
  clustersAnswer,
  clustersQuery,
  hardestAnswer,
  hardestQuery,
} from '../schemas/analysis'

const analysisRoute = defineRoute({
  method: 'get',
  path: '/v1/analysis',
  operationId: 'readAnalysis',
  summary: 'Matters by subject, by place within it and by when they were received',
  description:
    'What a policy or a public project set off is seen together (B3). Matters are counted, never people; ' +
    'nothing is ordered by its number, no place is summed over all subjects, and by which channel a matter ' +
    'came is not asked here (decision 81).',
  tags: ['analysis'],
  access: { action: 'read-analysis' },
  query: analysisQuery,
  answers: { 200: { description: 'Of the matters open to you', schema: analysisAnswer } },
  problems: [],
  async handle({ deps: { prisma }, query, principal }) {
    const { from, to, by: step, subject } = query
    const stretch = { from, to }
    const viewer = viewerOf(principal, grantsOf(principal, 'list-cases'))
    const counted = await countedMatters(prisma, viewer, { received: stretch, subject })
    const places = await placesInAreas(prisma)
    const tree = await allSubjects(prisma)
    const periods = periodsOf(stretch, step)
    const lines = analyse(counted, tree, places, { periods, step }).filter((line) => {
      return subject === undefined || (line.subject !== null && isWithin(line.subject, subject))
    })
    const asked = { stretch, periods, places }
    const subjects = lines.map((line) => subjectView(line, asked))
    return { status: 200 as const, body: { ...stretch, periods, subjects } }
  },
})

const hardestRoute = defineRoute({
  method: 'get',
  path: '/v1/analysis/hardest',
  operationId: 'readHardestMatters',
  summary: 'Which matters are proposed for the heads’ review, the hardest first, and why',
  description:
    'By how the work on them went, never by who brought them (O5). The head opens the review of one as a ' +
    'proceeding of the kind "heads-review", with its lead.',
  tags: ['analysis'],
  access: { action: 'read-analysis' },
  query: hardestQuery,
  answers: { 200: { description: 'Of the matters open to you', schema: hardestAnswer } },
  problems: [],
  async handle({ deps: { prisma }, query: { size }, principal, today }) {
    const viewer = viewerOf(principal, grantsOf(principal, 'list-cases'))
    const found = await mattersAtHand(prisma, viewer, { today, most: MOST_AT_HAND })
    const hardest = hardestMatters(found, today)
    const page = hardest.slice(0, size)
    const reviews = await reviewsUnderWay(
      prisma,
      page.map(({ number }) => number),
    )
    const matters = page.map(({ reasons, ...matter }) => {
      const { lead, subject } = found.find(({ number }) => number === matter.number) ?? none
      const review = reviews.get(matter.number) ?? null
      return { ...matter, lead, subject, review, reasons: [...reasons] }
    })
    return { status: 200 as const, body: { matters, more: hardest.length - matters.length } }
  },
})

const none = { lead: null, subject: null }

const clustersRoute = defineRoute({
  method: 'get',
  path: '/v1/analysis/clusters',
  operationId: 'readClusters',
  summary:
    'Matters that one policy or project may have set off, proposed to be seen together, and why',
  description:
    'By subject, within a work area or across the township, against its own stretches before (B3). Opened as ' +
    'a proceeding of the kind "policy-cluster" they are no longer proposed, nor once they were dismissed ' +
    'there, until others join. The papers of a campaign list what is proposed at their cut-off.',
  tags: ['analysis'],
  access: { action: 'read-analysis' },
  query: clustersQuery,
  answers: { 200: { description: 'Of the matters open to you', schema: clustersAnswer } },
  problems: [],
  async handle({ deps: { prisma }, query: { days }, principal, today }) {
    const rule = { ...clusterRule, days }
    const stretch = clusterDays(today, rule)
    const viewer = viewerOf(principal, grantsOf(principal, 'list-cases'))
    const { matters, since } = await receivedMatters(prisma, viewer, stretch)
    const [tree, places] = [await allSubjects(prisma), await placesInAreas(prisma)]
    const seen = await seenClusters(prisma, today)
    const found = clustersIn(matters, { tree, places }, { today, since, seen, rule })
    const clusters = found.map((cluster) => ({
      ...cluster,
      name: places.find(({ area }) => area === cluster.area)?.areaName ?? null,
      ...{ cases: [...cluster.cases], joins: [...cluster.joins] },
    }))
    return { status: 200 as const, body: { from: addDays(today, 1 - days), to: today, clusters } }
  },
})

export const analysisRoutes = [analysisRoute, hardestRoute, clustersRoute]
