import { randomUUID } from 'node:crypto'
import type { PostCode } from '../../domain/ids'
import { againstAbolished } from '../../domain/organisation/abolishing'
import { againstAppointing, againstDeciding } from '../../domain/organisation/appointing'
import {
  againstHolding,
  againstLastDay,
  vacantFrom,
  type Holding,
} from '../../domain/organisation/holding'
import { againstEligibility, eligibilityIn } from '../../domain/station/eligibility'
import { unknownReference } from '../case-problems'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import {
  changeOrganisation,
  changeProblems,
  keeperOf,
  knownAs,
  notThere,
  unlessRefused,
} from '../keep-organisation'
import { findKeptPost, postOfHolding, type KeptPost } from '../queries/kept-organisation'
import { namesOfPeople } from '../queries/people'
import type { Day, Instant } from '../../domain/time/day'
import type { Transaction } from '../records/database'
import { addHolding, setLastDay } from '../records/organisation'
import { tellVacant } from '../records/vacancy-notice'
import {
  holdingAnswer,
  holdingParams,
  holdingsAnswer,
  lastDayBody,
  newHolding,
} from '../schemas/holdings'
import { codeParams } from '../schemas/keeping'

const keeping = { tags: ['organisation'], access: { action: 'keep-organisation' } } as const
const refusals = [
  ...(['post-is-held', 'days-not-possible', 'appoints-themselves', 'another-appoints'] as const),
] as const

const readHoldingsRoute = defineRoute({
  ...{ ...keeping, method: 'get', path: '/v1/posts/:code/holdings', operationId: 'readHoldings' },
  summary: 'Who had a post, has it, and will have it',
  params: codeParams<PostCode>('The post', 'justice-head'),
  answers: { 200: { description: 'Its holdings', schema: holdingsAnswer } },
  problems: ['not-found'],
  async handle({ deps: { prisma, fieldCipher }, params: { code } }) {
    const post = await findKeptPost(prisma, code)
    if (post === undefined) throw notThere('post')
    const people = post.holdings.map(({ person }) => person)
    const names = await namesOfPeople(prisma, fieldCipher, people)
    const holdings = post.holdings.map((each) => ({ ...each, name: names.get(each.person) ?? '' }))
    return { status: 200 as const, body: { post: code, holdings } }
  },
})

const addHoldingRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/holdings', operationId: 'addHolding' },
  summary: 'Appoint somebody to a vacant post, or as its deputy, from a day on',
  description:
    'What the post allows and owes is theirs from that day on, at their next request. Where somebody holds it, ' +
    'it is handed over: POST /v1/handovers. Nobody appoints themselves.',
  ...{ body: newHolding, idempotent: 'stored', ifMatch: true },
  answers: { 201: { description: 'Appointed', schema: holdingAnswer } },
  problems: ['unknown-reference', 'not-a-station', ...refusals, ...changeProblems],
  async handle(asked) {
    const { body, principal, today } = asked
    const { post: code, person, capacity, startsOn, endsOn, eligibility } = body
    const answer = await changeOrganisation(asked, async (tx) => {
      const post = await findKeptPost(tx, code)
      if (post === undefined) throw noSuchPost(code)
      await knownAs(tx, 'person', person, 'body.person')
      unlessRefused(againstEligibility(post, eligibility))
      const held = { id: randomUUID(), person, capacity, startsOn, endsOn }
      const holding = { ...held, ...eligibilityIn(post, eligibility) }
      unlessRefused(againstAppointing(keeperOf(principal), post, person))
      unlessRefused(againstAbolished(post, holding))
      unlessRefused(againstHolding(holding, post.holdings, today))
      await addHolding(tx, { ...holding, postCode: code })
      await unlessFollowed(tx, { post, holding, others: post.holdings }, asked)
      const { id, ...detail } = holding
      return {
        answer: { ...holding, post: code },
        audit: [
          { action: 'appointed', subject: `post:${code}`, detail: { ...detail, holding: id } },
        ],
      }
    })
    return { status: 201 as const, body: answer }
  },
})

const setLastDayRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/holdings/:id/last-day', operationId: 'setLastDay' },
  summary: 'Say until when somebody has a post',
  description:
    'The last day belongs to it; yesterday ends it at once, a day before its first calls it off, null lets it go ' +
    'on. What is over stays as it was. Where it leaves the post without a holder, the director gets a message.',
  ...{ params: holdingParams, body: lastDayBody, ifMatch: true },
  answers: { 200: { description: 'Changed', schema: holdingAnswer } },
  problems: ['not-found', ...refusals, ...changeProblems],
  async handle(asked) {
    const { params, body, principal, today } = asked
    const { endsOn } = body
    const answer = await changeOrganisation(asked, async (tx) => {
      const { post, holding: before } = await keptHolding(tx, params.id)
      const { code } = post
      const others = post.holdings.filter((each) => each !== before)
      const holding = { ...before, endsOn }
      const keeper = keeperOf(principal)
      unlessRefused(againstDeciding(keeper, post))
      unlessRefused(againstLastDay(before, endsOn, others, today))
      unlessRefused(againstAbolished(post, holding))
      await setLastDay(tx, before.id, endsOn)
      if (before.endsOn !== endsOn) await unlessFollowed(tx, { post, holding, others }, asked)
      const detail = { holding: before.id, endsOn, endsOnBefore: before.endsOn }
      return {
        answer: { ...holding, post: code },
        audit: [{ action: 'last-day-set', subject: `post:${code}`, detail }],
      }
    })
    return { status: 200 as const, body: answer }
  },
})

type Left = { post: KeptPost; holding: Holding; others: readonly Holding[] }

/** Whoever leaves a post to nobody has that told, whether or not anything is owed there by then (O4). */
async function unlessFollowed(
  tx: Transaction,
  { post: { code, title }, holding, others }: Left,
  { today, now }: { today: Day; now: Instant },
): Promise<void> {
  const from = vacantFrom(holding, others, today)
  if (from !== undefined) await tellVacant(tx, { post: code, title, from }, now)
}

export function noSuchPost(code: PostCode): Problem {
  return unknownReference('body.post', `No post "${code}". Choose one of GET /v1/organisation.`)
}

export async function keptHolding(
  tx: Transaction,
  id: string,
): Promise<{ post: KeptPost; holding: Holding }> {
  const code = await postOfHolding(tx, id)
  const post = code && (await findKeptPost(tx, code))
  const holding = post?.holdings.find((each) => each.id === id)
  if (post === undefined || holding === undefined) throw noSuchHolding()
  return { post, holding }
}

function noSuchHolding(): Problem {
  return new Problem(
    'not-found',
    'There is no such holding: GET /v1/posts/{code}/holdings lists those of a post.',
  )
}

export const holdingRoutes = [readHoldingsRoute, addHoldingRoute, setLastDayRoute]
