import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { runningIn } from '../../domain/case/taken-on'
import { boardCase } from '../campaign-board'
import { battleMap } from '../campaign-map'
import { viewerOf } from '../case-access'
import { entrusting } from '../entrusting'
import { giveCommand, type CommandRequest } from '../give-command'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { knownCalendar } from '../known-calendar'
import { MOST_EXPORTED } from '../list-in-pages'
import { assignmentOrganisation } from '../queries/assignment-organisation'
import { casesInCampaign, loadOfLeads, postsOf } from '../queries/campaign-cases'
import { foundCampaign } from '../found-campaign'
import { undertakingParams } from '../schemas/campaign'
import {
  assignmentsAnswer,
  assignmentsBody,
  boardAnswer,
  boardQuery,
  mapAnswer,
} from '../schemas/campaign-cases'
import { cursorOf } from '../schemas/page'

const boardRoute = defineRoute({
  method: 'get',
  path: '/v1/campaigns/:id/board',
  operationId: 'readSortingBoard',
  summary: 'What a campaign took on, and to whom it is proposed by competence and place (plan H3)',
  tags: ['campaigns'],
  access: { action: 'entrust' },
  params: undertakingParams,
  query: boardQuery,
  answers: { 200: { description: 'One page, in order of number', schema: boardAnswer } },
  problems: ['undertaking-not-found', 'not-allowed-now'],
  async handle({ deps, params, query, principal, grants, today }) {
    const { prisma } = deps
    const { id: campaign } = await foundCampaign(deps, params.id)
    const { assigned, size, after } = query
    const viewer = viewerOf(principal, grants)
    const page = { after: after?.number, size }
    const { cases, more } = await casesInCampaign(prisma, viewer, { campaign, assigned }, page)
    const ground = {
      organisation: await assignmentOrganisation(prisma, today),
      load: await loadOfLeads(prisma, viewer),
      posts: await postsOf(
        prisma,
        cases.flatMap(({ excluded }) => excluded),
        today,
      ),
    }
    const last = more ? cases.at(-1) : undefined
    const next = cursorOf(last && { number: last.number })
    const body = { cases: cases.map((each) => boardCase(each, ground)), next }
    return { status: 200 as const, body }
  },
})

const assignRoute = defineRoute({
  method: 'post',
  path: '/v1/campaigns/:id/assignments',
  operationId: 'assignCampaignCases',
  summary: 'Confirm whom cases of a campaign go to; each gets its assignment slip (plan H2, H3)',
  description:
    'Each case is asked by itself and may refuse: the answer says so case by case. Repeated with the ' +
    'same key, what was assigned answers the same, and what could not be reached is tried again.',
  tags: ['campaigns'],
  access: { action: 'entrust' },
  params: undertakingParams,
  body: assignmentsBody,
  idempotent: 'update',
  answers: { 200: { description: 'What came of each', schema: assignmentsAnswer } },
  problems: ['undertaking-not-found', 'not-allowed-now'],
  async handle(ctx) {
    const { deps, params, body } = ctx
    const { id: campaign } = await foundCampaign(deps, params.id)
    const { occurredOn } = body
    const results: AssignmentResult[] = []
    for (const [place, assignment] of body.assignments.entries()) {
      const away = results.at(-1)?.problem?.code === 'workflow-service-unavailable'
      results.push(
        away
          ? { case: assignment.case, version: null, problem: notTried }
          : await assign(ctx, { campaign, occurredOn, assignment, place }),
      )
    }
    const assigned = results.filter(({ problem }) => problem === null).length
    return { status: 200 as const, body: { assigned, results } }
  },
})

type AssignmentsBody = (typeof assignmentsBody)['_output']
type Assignment = AssignmentsBody['assignments'][number]
type AssignmentResult = (typeof assignmentsAnswer)['_input']['results'][number]
type Assigning = Pick<AssignmentsBody, 'occurredOn'> & {
  campaign: string
  assignment: Assignment
  place: number
}

/** Where one could not be reached the next would be waited for as long: the call is repeated as a whole. */
const notTried = {
  code: 'workflow-service-unavailable',
  detail:
    'Not tried, as the one before could not be reached. Send all of it again with the same key.',
} as const

async function assign(
  ctx: Omit<CommandRequest, 'params' | 'seen'> & { log: Logger },
  { campaign, occurredOn, assignment, place }: Assigning,
): Promise<AssignmentResult> {
  const { case: number, expectedVersion } = assignment
  const { updateId, bodyHash } = ctx.idempotency
  const request = {
    ...ctx,
    ...{ params: { number }, seen: undefined },
    idempotency: { updateId: `${updateId}.${number}`, bodyHash },
  }
  try {
    const { version } = await giveCommand(request, {
      kind: 'entrust',
      fields: { occurredOn, expectedVersion },
      reservedFor: [],
      prepare(found) {
        if (!runningIn(found.state).some((each) => each.campaign === campaign)) throw notInCampaign
        return entrusting(
          { deps: ctx.deps, found, today: ctx.today },
          `body.assignments[${place}]`,
          assignment,
        )
      },
    })
    return { case: number, version, problem: null }
  } catch (error) {
    // What was given before stays given: the answer says so, whatever became of this one.
    return { case: number, version: null, problem: problemOf(error, ctx.log) }
  }
}

function problemOf(error: unknown, log: Logger): NonNullable<AssignmentResult['problem']> {
  if (error instanceof Problem) {
    const { code, detail, extras } = error
    return { code, detail, ...(extras.fields === undefined ? {} : { fields: [...extras.fields] }) }
  }
  const errorId = randomUUID()
  log.error({ err: error, errorId }, 'a case was not assigned')
  return {
    code: 'internal-error',
    detail: `It is not certain whether this one was assigned. Look at the case; operators find the error under ${errorId}.`,
  }
}

const notInCampaign = new Problem(
  'not-allowed-now',
  'That campaign does not have this case. Let it join the campaign first, or entrust it by itself.',
  { rule: 'plan H3' },
)

const mapRoute = defineRoute({
  method: 'get',
  path: '/v1/campaigns/:id/map',
  operationId: 'readBattleMap',
  summary:
    'The cases of a campaign that are open to you, by place, with their timetables (plan H4)',
  tags: ['campaigns'],
  access: { action: 'list-cases' },
  params: undertakingParams,
  answers: { 200: { description: 'By work area and village', schema: mapAnswer } },
  problems: ['undertaking-not-found', 'not-allowed-now', 'list-too-long'],
  async handle({ deps, params, principal, grants, today }) {
    const { id: campaign } = await foundCampaign(deps, params.id)
    const viewer = viewerOf(principal, grants)
    const page = { after: undefined, size: MOST_EXPORTED }
    const { cases, more } = await casesInCampaign(deps.prisma, viewer, { campaign }, page)
    if (more) {
      throw new Problem('list-too-long', 'It has too many cases for one map: read its board.')
    }
    const body = battleMap(cases, { today, calendar: await knownCalendar(deps.prisma) })
    return { status: 200 as const, body }
  },
})

export const campaignCaseRoutes = [boardRoute, assignRoute, mapRoute]
