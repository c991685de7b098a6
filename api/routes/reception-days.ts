import { randomUUID } from 'node:crypto'
import { againstReceptionDay } from '../../domain/reception/reception-day'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { receptionNotOpen } from '../reception-seats'
import { findKeptPost } from '../queries/kept-organisation'
import { findReceptionDay, receptionDaysFrom } from '../queries/reception-days'
import { appendAudit } from '../records/audit'
import { addReceptionDay, cancelReceptionDay, holdReceptionDay } from '../records/reception-days'
import {
  receptionDayBody,
  receptionDayOut,
  receptionDayParams,
  receptionDaysAnswer,
} from '../schemas/channels'

const access = { action: 'keep-reception-days' } as const

const listRoute = defineRoute({
  method: 'get',
  path: '/v1/reception-days',
  operationId: 'listReceptionDays',
  summary: 'Reception days from today on, with how many appointments are taken',
  tags: ['organisation'],
  access,
  answers: { 200: { description: 'In their order', schema: receptionDaysAnswer } },
  problems: [],
  async handle({ deps, now, today }) {
    const receptionDays = await receptionDaysFrom(deps.prisma, today, now)
    return { status: 200 as const, body: { receptionDays } }
  },
})

const publishRoute = defineRoute({
  method: 'post',
  path: '/v1/reception-days',
  operationId: 'publishReceptionDay',
  summary: 'Publish a day on which a post receives people, by appointment',
  description: 'The post receives, whoever holds it on the day (O4); anybody reads it at once.',
  tags: ['organisation'],
  access,
  body: receptionDayBody,
  idempotent: 'stored',
  answers: { 201: { description: 'Published', schema: receptionDayOut } },
  problems: ['reception-not-open'],
  async handle({ deps, body, principal, now, today, idempotency }) {
    const answer = await deps.prisma.$transaction(async (tx) => {
      const post = await findKeptPost(tx, body.post)
      const refused = againstReceptionDay({ day: body.day, post }, today)
      if (refused !== undefined) throw receptionNotOpen(refused)
      const id = randomUUID()
      await addReceptionDay(tx, { id, ...body }, { by: principal.personId, at: now })
      await appendAudit(tx, now, {
        ...{ actor: principal.personId, action: 'reception-day-published' },
        ...{ subject: `reception:${id}`, detail: { day: body.day, post: body.post } },
      })
      const added = await findReceptionDay(tx, id, now)
      if (added === undefined) throw new RangeError('A reception day is there once it was added')
      await idempotency.remember(tx, 201, added)
      return added
    })
    return { status: 201 as const, body: answer }
  },
})

const cancelRoute = defineRoute({
  method: 'post',
  path: '/v1/reception-days/:id/cancellation',
  operationId: 'cancelReceptionDay',
  summary: 'Call a reception day off, once nobody has an appointment on it',
  description: 'Whoever has one is given another day first, and told why (moveReception).',
  tags: ['organisation'],
  access,
  params: receptionDayParams,
  idempotent: 'by-nature',
  answers: { 200: { description: 'Called off', schema: receptionDayOut } },
  problems: ['not-found', 'reception-not-open'],
  async handle({ deps, params, principal, now }) {
    const answer = await deps.prisma.$transaction(async (tx) => {
      await holdReceptionDay(tx, params.id)
      const found = await findReceptionDay(tx, params.id, now)
      if (found === undefined) {
        throw new Problem(
          'not-found',
          'There is no such reception day. See GET /v1/reception-days.',
        )
      }
      if (found.cancelled) return found
      if (found.taken > 0) {
        const still = `${found.taken} ${found.taken === 1 ? 'person has' : 'people have'}`
        throw receptionNotOpen(
          `${still} an appointment on that day. Give them another day first, with the reason they are told.`,
        )
      }
      await cancelReceptionDay(tx, found.id, now)
      await appendAudit(tx, now, {
        ...{ actor: principal.personId, action: 'reception-day-cancelled' },
        subject: `reception:${found.id}`,
      })
      return { ...found, cancelled: true }
    })
    return { status: 200 as const, body: answer }
  },
})

export const receptionDayRoutes = [listRoute, publishRoute, cancelRoute]
