import { fitting } from '../../domain/leaflet/fitting'
import { viewerOf } from '../case-access'
import { commandRoute } from '../command-route'
import { Problem } from '../http/problem'
import { defineRoute, type ApiRoute } from '../http/route'
import {
  forView,
  leafletsOn,
  leafletToHandOut,
  leafletView,
  versionOf,
  whoGotIt,
} from '../leaflets-in-force'
import { openCase } from '../open-case'
import { subjectOfCase } from '../queries/subjects'
import { appendAudit } from '../records/audit'
import { caseParams } from '../schemas/case'
import * as schema from '../schemas/leaflets'

const listRoute = defineRoute({
  method: 'get',
  path: '/v1/public/leaflets',
  operationId: 'listLeaflets',
  summary: 'Leaflets: what rights people have, what the steps are, which door it is; for everybody',
  description: 'Read without signing in (plan T4, V3).',
  tags: ['look-up'],
  access: { public: true },
  tagged: true,
  answers: { 200: { description: 'Those that hold today', schema: schema.leafletsAnswer } },
  problems: [],
  handle({ today }) {
    const leaflets = leafletsOn(today).map((each) => {
      const { code, title, from } = each.leaflet
      return { code, title, from, hash: each.hash, for: forView(each) }
    })
    return Promise.resolve({ status: 200 as const, tag: { of: 'leaflets' }, body: { leaflets } })
  },
})

const readRoute = defineRoute({
  method: 'get',
  path: '/v1/public/leaflets/:code',
  operationId: 'readLeaflet',
  summary: 'One leaflet, as it says today or as it was handed out',
  tags: ['look-up'],
  access: { public: true },
  params: schema.leafletParams,
  query: schema.leafletQuery,
  tagged: true,
  answers: { 200: { description: 'The whole of it', schema: schema.leafletAnswer } },
  problems: ['not-found'],
  handle({ params: { code }, query: { hash }, today }) {
    const found =
      hash === undefined
        ? leafletsOn(today).find(({ leaflet }) => leaflet.code === code)
        : versionOf(code, hash)
    if (found === undefined) {
      throw new Problem(
        'not-found',
        'There is no such leaflet. Choose one of GET /v1/public/leaflets.',
      )
    }
    const body = leafletView(found)
    return Promise.resolve({ status: 200 as const, tag: { of: 'leaflet' }, body })
  },
})

const ofCaseRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/leaflets',
  operationId: 'readCaseLeaflets',
  summary: 'Which leaflets fit this matter, by its kind, way, phase and subject (plan V3)',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: caseParams,
  answers: { 200: { description: 'Those that hold today', schema: schema.caseLeafletsAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now, today }) {
    const found = await openCase(deps, viewerOf(principal, grants), params.number)
    const { number, state } = found
    const subject = await subjectOfCase(deps.prisma, number)
    const { kind, phase, declined } = state
    const matter = { kind, phase, subject, route: state.route ?? declined?.route }
    const leaflets = fitting(leafletsOn(today), matter).map(leafletView)
    const [actor, read] = [principal.personId, `case:${number}`]
    await appendAudit(deps.prisma, now, { actor, action: 'leaflets-read', subject: read })
    return { status: 200 as const, body: { number, leaflets } }
  },
})

export const leafletRoutes: readonly ApiRoute[] = [
  listRoute,
  readRoute,
  ofCaseRoute,

  commandRoute({
    command: 'hand-out-leaflet',
    segment: 'leaflets',
    operationId: 'handOutLeaflet',
    summary: 'Record that a petitioner was given a leaflet, in which version and how (plan V3)',
    description:
      'Any leaflet that holds on that day: what people need to know may go beyond what fits the matter. Whoever ' +
      'got it sees it by their query code.',
    body: schema.handingOutBody,
    problems: ['unknown-reference', 'unknown-recipient', 'invalid-request'],
    prepare({ body: { leaflet: code, recipient, way, occurredOn }, found }) {
      const { hash } = leafletToHandOut(code, occurredOn)
      const got = whoGotIt(found.state, recipient)
      return { facts: { kind: 'hand-out-leaflet', recipient: got, leaflet: code, hash, way } }
    },
  }),
]
