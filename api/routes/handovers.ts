import { randomUUID } from 'node:crypto'
import type { PostCode } from '../../domain/ids'
import { againstEligibility, eligibilityIn } from '../../domain/station/eligibility'
import { unknownReference } from '../case-problems'
import { handingOver } from '../handing-over'
import { defineRoute } from '../http/route'
import { changeOrganisation, changeProblems, notThere, unlessRefused } from '../keep-organisation'
import { findKeptPost } from '../queries/kept-organisation'
import { findColleague } from '../queries/people'
import { addHolding, setLastDay } from '../records/organisation'
import { handoverAnswer, handoverBody, handoverPreview, handoverQuery } from '../schemas/holdings'
import { codeParams } from '../schemas/keeping'
import { noSuchPost } from './holdings'

const keeping = { tags: ['organisation'], access: { action: 'keep-organisation' } } as const
const refusals = [
  ...(['post-is-held', 'days-not-possible', 'appoints-themselves', 'another-appoints'] as const),
  'unknown-reference',
] as const

const previewHandoverRoute = defineRoute({
  ...{ ...keeping, method: 'get', path: '/v1/posts/:code/handover' },
  operationId: 'previewHandover',
  summary: 'What would pass over with a post, to whom and from when; nothing is changed',
  params: codeParams<PostCode>('The post', 'justice-head'),
  query: handoverQuery,
  answers: { 200: { description: 'What would pass over', schema: handoverPreview } },
  problems: ['not-found', ...refusals],
  async handle(asked) {
    const { deps, params, query } = asked
    const { to, startsOn, predecessorLastDay } = query
    const body = await deps.prisma.$transaction(async (tx) => {
      const post = await findKeptPost(tx, params.code)
      if (post === undefined) throw notThere('post')
      const successor = await findColleague(tx, deps.fieldCipher, to)
      if (successor === undefined) throw nobodyOf('query.to')
      const handing = { to: successor, startsOn, lastDay: predecessorLastDay }
      const { shown, passing } = await handingOver(asked, tx, post, handing)
      const { duties, cases } = passing
      return { ...shown, notForBoth: { duties: duties.notForBoth, cases: cases.notForBoth } }
    })
    return { status: 200 as const, body }
  },
})

const handOverRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/handovers', operationId: 'handPostOver' },
  summary: 'Hand a post over to a successor, with all it owes',
  description:
    'Look at GET /v1/posts/{code}/handover first. From startsOn on the successor owes and may what the post owes ' +
    'and allows; until predecessorLastDay the predecessor does. Messages not sent yet reach the successor; ' +
    'those in the predecessor’s inbox stay there.',
  ...{ body: handoverBody, idempotent: 'stored', ifMatch: true },
  answers: {
    201: { description: 'Handed over; the list for both to sign', schema: handoverAnswer },
  },
  problems: ['not-a-station', ...refusals, ...changeProblems],
  async handle(asked) {
    const { deps, body } = asked
    const { post: code, to, startsOn, predecessorLastDay, eligibility } = body
    const answer = await changeOrganisation(asked, async (tx) => {
      const post = await findKeptPost(tx, code)
      if (post === undefined) throw noSuchPost(code)
      const successor = await findColleague(tx, deps.fieldCipher, to)
      if (successor === undefined) throw nobodyOf('body.to')
      unlessRefused(againstEligibility(post, eligibility))
      const handing = { to: successor, startsOn, lastDay: predecessorLastDay }
      const { from, lastDay, shown } = await handingOver(asked, tx, post, handing)
      if (from !== null) await setLastDay(tx, from.id, lastDay)
      const holding = randomUUID()
      const begun = { id: holding, person: to, capacity: 'holder', startsOn, endsOn: null } as const
      const eligible = eligibilityIn(post, eligibility)
      await addHolding(tx, { ...begun, ...eligible, postCode: code })
      const detail = { from: from?.person ?? null, lastDay, to, startsOn, holding, ...eligible }
      return {
        answer: { ...shown, holding },
        audit: [{ action: 'post-handed-over', subject: `post:${code}`, detail }],
      }
    })
    return { status: 201 as const, body: answer }
  },
})

function nobodyOf(field: string) {
  return unknownReference(field, 'Nobody here has that id. Choose one of GET /v1/people.')
}

export const handoverRoutes = [previewHandoverRoute, handOverRoute]
