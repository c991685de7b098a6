import { silencesUrgent } from '../../domain/messages/ways-out'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { notificationsOf, openWays, type OwnNotifications } from '../queries/notifications'
import { appendAudit } from '../records/audit'
import { keepNotificationChoice } from '../records/notifications'
import { notificationsAnswer, notificationsBody } from '../schemas/notifications'

const readNotificationsRoute = defineRoute({
  method: 'get',
  path: '/v1/me/notifications',
  operationId: 'readOwnNotifications',
  summary: 'What leaves the house for you, and by which ways',
  tags: ['own work'],
  access: { signedIn: true },
  answers: { 200: { description: 'Your own choice', schema: notificationsAnswer } },
  problems: [],
  async handle({ deps, principal }) {
    const body = await notificationsOf(deps.prisma, principal.personId)
    return { status: 200 as const, body }
  },
})

const setNotificationsRoute = defineRoute({
  method: 'put',
  path: '/v1/me/notifications',
  operationId: 'setOwnNotifications',
  summary: 'Choose what leaves the house for you',
  description:
    'It holds for messages from now on. The inbox has everything in any case, and of the ways that ' +
    'lead to you one stays for what is urgent.',
  tags: ['own work'],
  access: { signedIn: true },
  body: notificationsBody,
  answers: { 200: { description: 'Your choice as it is now', schema: notificationsAnswer } },
  problems: ['unknown-reference', 'urgent-silenced'],
  async handle({ deps, body, principal, now }) {
    const { personId } = principal
    const before = await notificationsOf(deps.prisma, personId)
    requireOffered(body.channels, before)
    if (silencesUrgent(body, openWays(before))) {
      throw new Problem(
        'urgent-silenced',
        'Leave urgent messages a way to you: "mail" as "urgent", or a channel that reaches you.',
      )
    }
    await deps.prisma.$transaction(async (tx) => {
      await keepNotificationChoice(tx, personId, body, now)
      await appendAudit(tx, now, {
        ...{ actor: personId, action: 'notifications-chosen', subject: `person:${personId}` },
        detail: { mail: body.mail, channels: body.channels.join(' ') },
      })
    })
    return { status: 200 as const, body: { ...before, ...body } }
  },
})

function requireOffered(names: readonly string[], { offered }: OwnNotifications): void {
  if (names.every((name) => offered.some((each) => each.name === name))) return
  throw new Problem(
    'unknown-reference',
    'No such channel brings messages to persons here: GET /v1/me/notifications names those that do.',
  )
}

export const ownNotificationRoutes = [readNotificationsRoute, setNotificationsRoute]
