import type { CaseEvent } from '../../domain/case/events'
import type { Prisma } from '../../prisma/generated/client'
import type { Fresh } from './fresh-entries'

/**
 * Outbox rows for duties that opened, moved or were handed on and rungs that were reached, once for (duty, rung, due date)
 * (decision 9). Who holds the posts is looked up when the message is sent, not here (O4).
 */
export function messageRows({ batch, entries }: Fresh): Prisma.OutboxCreateManyInput[] {
  const excluded = batch.state.excluded.map(({ person }) => person)
  return entries.flatMap(({ events, recordedAt }) =>
    events.flatMap(messageOf).map((message) => ({
      ...message,
      id: `${message.dutyId}/${message.rung}/${message.due}`,
      caseNumber: batch.state.number,
      excluded,
      createdAt: recordedAt,
    })),
  )
}

type Message = Pick<Prisma.OutboxCreateManyInput, 'dutyId' | 'rung' | 'due' | 'urgent'> & {
  posts: string[]
}

export function messageOf(event: CaseEvent): Message[] {
  if (event.type === 'duty-opened') {
    const { duty, to } = event
    return [{ dutyId: duty.id, rung: 'opened', due: duty.due.due, urgent: false, posts: [...to] }]
  }
  if (event.type === 'duty-moved' && event.to.length > 0) {
    const { duty, due, to } = event
    return [{ dutyId: duty, rung: 'moved', due: due.due, urgent: false, posts: [...to] }]
  }
  if (event.type === 'duty-handed-on') {
    const { duty, due, to } = event
    return [{ dutyId: duty, rung: 'handed-on', due, urgent: false, posts: [...to] }]
  }
  if (event.type === 'rung-reached' && event.to.length > 0) {
    const { duty, rung, due, urgent, to } = event
    return [{ dutyId: duty, rung, due, urgent, posts: [...to] }]
  }
  return []
}
