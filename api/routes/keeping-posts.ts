import type { PostCode } from '../../domain/ids'
import { againstAbolishing } from '../../domain/organisation/abolishing'
import { againstDeciding } from '../../domain/organisation/appointing'
import { againstSeating } from '../../domain/organisation/leading-group'
import { viewerOf } from '../case-access'
import { grantsOf } from '../http/principal'
import { defineRoute } from '../http/route'
import {
  changeOrganisation,
  changeProblems,
  keeperOf,
  knownAs,
  notThere,
  unlessRefused,
  unlessTaken,
} from '../keep-organisation'
import { restingOn } from '../queries/handover'
import { findKeptPost } from '../queries/kept-organisation'
import { findSeatedPost, headsOfGroup } from '../queries/leading-group'
import { addPost, changePost } from '../records/organisation'
import {
  abolition,
  changedAnswer,
  codeParams,
  groupSeatChange,
  newPost,
  postChange,
} from '../schemas/keeping'

const access = { action: 'keep-organisation' } as const
const keeping = { tags: ['organisation'], access, ifMatch: true } as const
const changed = { 200: { description: 'Changed', schema: changedAnswer } } as const
const params = codeParams<PostCode>('The post', 'justice-head')

const addPostRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/posts', operationId: 'addPost' },
  summary: 'Add a post',
  description:
    'Its role says what whoever holds it may do, and is for good: another role is another post. Nobody holds it ' +
    'yet: POST /v1/holdings.',
  ...{ body: newPost, idempotent: 'stored' },
  answers: { 201: { description: 'Added', schema: changedAnswer } },
  problems: ['code-taken', 'unknown-reference', ...changeProblems],
  async handle(asked) {
    const { code, title, role, unit, village } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      await unlessTaken(tx, 'post', code)
      await knownAs(tx, 'unit', unit, 'body.unit')
      await knownAs(tx, 'village', village, 'body.village')
      await addPost(tx, { code, title, role, unitCode: unit, villageCode: village })
      const detail = { role, unit, village }
      return {
        answer: { code },
        audit: [{ action: 'post-added', subject: `post:${code}`, detail }],
      }
    })
    return { status: 201 as const, body: answer }
  },
})

const changePostRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/posts/:code', operationId: 'changePost' },
  summary: 'Give a post another title',
  ...{ params, body: postChange, answers: changed },
  problems: ['not-found', ...changeProblems],
  async handle(asked) {
    const { code } = asked.params
    const { title } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      if (!(await changePost(tx, code, { title }))) throw notThere('post')
      return { answer: { code }, audit: [{ action: 'post-changed', subject: `post:${code}` }] }
    })
    return { status: 200 as const, body: answer }
  },
})

const groupSeatRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/posts/:code/group-seat', operationId: 'setGroupSeat' },
  summary: 'Give a post a seat in the leading group, or none (plan O1)',
  description:
    'It opens what is published to the group, and no case by itself (plan O5). The group has one head: of ' +
    'another the seat is taken first.',
  ...{ params, body: groupSeatChange, answers: changed },
  problems: ['not-found', 'seat-taken', 'days-not-possible', ...changeProblems],
  async handle(asked) {
    const { code } = asked.params
    const { seat } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      const post = await findSeatedPost(tx, code)
      if (post === undefined) throw notThere('post')
      unlessRefused(againstSeating(post, seat, await headsOfGroup(tx), asked.today))
      await changePost(tx, code, { groupSeat: seat })
      const detail = { seat, seatBefore: post.seat }
      return {
        answer: { code },
        audit: [{ action: 'post-seated', subject: `post:${code}`, detail }],
      }
    })
    return { status: 200 as const, body: answer }
  },
})

const abolishPostRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/posts/:code/abolition', operationId: 'abolishPost' },
  summary: 'Abolish a post from a day on, or keep it after all',
  description:
    'Refused while somebody has it on that day or later, and while something rests on it. What is closed to you ' +
    'does not hold it up: it goes upward, as from any post that is vacant.',
  ...{ params, body: abolition, answers: changed },
  problems: [
    ...(['not-found', 'post-in-use', 'days-not-possible', 'another-appoints'] as const),
    ...changeProblems,
  ],
  async handle(asked) {
    const { params, body, principal, today } = asked
    const { code } = params
    const { abolishedOn } = body
    const viewer = viewerOf(principal, grantsOf(principal, 'list-cases'))
    const answer = await changeOrganisation(asked, async (tx) => {
      const post = await findKeptPost(tx, code)
      if (post === undefined) throw notThere('post')
      unlessRefused(againstDeciding(keeperOf(principal), post))
      const resting = { ...post, ...(await restingOn(tx, code, viewer)) }
      unlessRefused(againstAbolishing(resting, abolishedOn, today))
      await changePost(tx, code, { abolishedOn })
      const detail = { abolishedOn }
      return {
        answer: { code },
        audit: [{ action: 'post-abolished', subject: `post:${code}`, detail }],
      }
    })
    return { status: 200 as const, body: answer }
  },
})

export const postRoutes = [addPostRoute, changePostRoute, groupSeatRoute, abolishPostRoute]
