import type { Principal } from '../http/principal'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { openDutiesOf } from '../queries/duties'
import { inboxOf } from '../queries/inbox'
import { markRead } from '../records/inbox'
import { dutiesAnswer, dutiesQuery, inboxAnswer, inboxQuery, messageParams } from '../schemas/inbox'
import { cursorOf } from '../schemas/page'

export const inboxRoute = defineRoute({
  method: 'get',
  path: '/v1/inbox',
  operationId: 'readInbox',
  summary: 'Your own messages, newest first',
  tags: ['own work'],
  access: { action: 'read-own-inbox' },
  query: inboxQuery,
  answers: { 200: { description: 'One page', schema: inboxAnswer } },
  problems: [],
  async handle({ deps, principal, query }) {
    const { after, size, unread } = query
    const page = { after, size, unreadOnly: unread === 'true' }
    const { messages, next } = await inboxOf(deps.prisma, ownerOf(principal), page)
    return { status: 200 as const, body: { messages, next: cursorOf(next) } }
  },
})

export const readMessageRoute = defineRoute({
  method: 'post',
  path: '/v1/inbox/:id/read',
  operationId: 'markMessageRead',
  summary: 'You have read it',
  tags: ['own work'],
  access: { action: 'read-own-inbox' },
  params: messageParams,
  idempotent: 'by-nature',
  answers: { 204: { description: 'Marked' } },
  problems: ['not-found'],
  async handle({ deps, principal, params, now }) {
    const found = await markRead(deps.prisma, principal.personId, params.id, now)
    if (!found) throw new Problem('not-found', 'You have no such message: read your inbox again.')
    return { status: 204 as const }
  },
})

export const dutiesRoute = defineRoute({
  method: 'get',
  path: '/v1/duties',
  operationId: 'readDuties',
  summary: 'What your posts owe and have not done, the most pressing first',
  description:
    'The head of the office and its director also see what is owed by a post in which nobody can act in that case.',
  tags: ['own work'],
  access: { action: 'read-own-duties' },
  query: dutiesQuery,
  answers: { 200: { description: 'One page', schema: dutiesAnswer } },
  problems: [],
  async handle({ deps, principal, query, today }) {
    const page = { after: query.after, size: query.size }
    const owner = { ...ownerOf(principal), today }
    const { duties, next } = await openDutiesOf(deps.prisma, owner, page)
    return { status: 200 as const, body: { duties, next: cursorOf(next) } }
  },
})

function ownerOf({ personId, posts }: Principal) {
  return { personId, posts: posts.map(({ code }) => code) }
}
