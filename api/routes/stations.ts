import { againstDeciding } from '../../domain/organisation/appointing'
import { againstEligibility } from '../../domain/station/eligibility'
import { gapNames, gapOf } from '../../domain/station/gaps'
import { eligibilityNames } from '../../domain/station/station'
import { commandRoute } from '../command-route'
import { defineRoute, type ApiRoute } from '../http/route'
import {
  changeOrganisation,
  changeProblems,
  keeperOf,
  ORGANISATION,
  unlessRefused,
} from '../keep-organisation'
import { stationsOn } from '../queries/stations'
import { setEligibility } from '../records/organisation'
import { holdingAnswer, holdingParams } from '../schemas/holdings'
import * as schema from '../schemas/stations'
import { stationToAssign } from '../station-of-village'
import { keptHolding } from './holdings'

const readStationsRoute = defineRoute({
  ...{ method: 'get', path: '/v1/stations', operationId: 'readStations' },
  summary: 'The proxy station of every village, who is proxy there, and what a village lacks',
  ...{ tags: ['organisation'], access: { action: 'read-organisation' }, tagged: true },
  answers: { 200: { description: 'As they are today', schema: schema.stationsAnswer } },
  problems: [],
  async handle({ deps, today }) {
    const { version, stations } = await stationsOn(deps.prisma, deps.fieldCipher, today)
    const told = stations.map(({ posts, ...station }) => {
      const lacks = gapOf(posts)
      const lacksName = lacks && gapNames[lacks]
      return { ...station, posts: posts.map(postTold), lacks, lacksName }
    })
    const body = { version, stations: told }
    return { status: 200 as const, tag: { of: ORGANISATION, version }, body }
  },
})

type Post = Awaited<ReturnType<typeof stationsOn>>['stations'][number]['posts'][number]

function postTold({ proxies, ...post }: Post) {
  const named = proxies.map(({ eligibility, ...proxy }) => {
    const eligibilityName = eligibility && eligibilityNames[eligibility]
    return { ...proxy, eligibility, eligibilityName }
  })
  return { ...post, proxies: named }
}

const setEligibilityRoute = defineRoute({
  ...{ method: 'put', path: '/v1/holdings/:id/eligibility', operationId: 'setEligibility' },
  summary: 'Say by what somebody is proxy of a station',
  ...{ tags: ['organisation'], access: { action: 'keep-organisation' }, ifMatch: true },
  ...{ params: holdingParams, body: schema.eligibilityBody },
  answers: { 200: { description: 'Changed', schema: holdingAnswer } },
  problems: ['not-found', 'not-a-station', 'another-appoints', ...changeProblems],
  async handle(asked) {
    const { params, body, principal } = asked
    const { eligibility } = body
    const answer = await changeOrganisation(asked, async (tx) => {
      const { post, holding } = await keptHolding(tx, params.id)
      unlessRefused(againstDeciding(keeperOf(principal), post))
      unlessRefused(againstEligibility(post, eligibility))
      await setEligibility(tx, holding.id, eligibility)
      const before = holding.eligibility ?? null
      const detail = { holding: holding.id, eligibility, eligibilityBefore: before }
      return {
        answer: { ...holding, eligibility, post: post.code },
        audit: [{ action: 'eligibility-set', subject: `post:${post.code}`, detail }],
      }
    })
    return { status: 200 as const, body: answer }
  },
})

/** 双民代办站 (V1–V3): the stations themselves, and what is given to one of them to go with. */
export const stationRoutes: readonly ApiRoute[] = [
  readStationsRoute,
  setEligibilityRoute,

  commandRoute({
    command: 'assign-station',
    segment: 'station',
    operationId: 'assignStation',
    summary: 'Give the matter to the station of a village, to go with it to its end (plan V2)',
    description:
      'Its proxies see the case from then on, and owe the person news of it. The work and its dates stay where ' +
      'they are. Another station takes the place of the one before.',
    body: schema.stationAssignmentBody,
    problems: ['unknown-reference', 'nobody-in-post', 'station-steps-aside', 'already-done'],
    async prepare(input) {
      const { village } = input.body
      const post = await stationToAssign(input, village)
      return { facts: { kind: 'assign-station', village, post } }
    },
  }),

  commandRoute({
    command: 'release-station',
    segment: 'station-release',
    operationId: 'releaseStation',
    summary: 'Take the matter back from the station it was given to (plan V2)',
    body: schema.stationReleaseBody,
    problems: [],
    prepare: () => ({ facts: { kind: 'release-station' } }),
  }),
]
