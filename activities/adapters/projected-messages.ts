import type { CaseEvent } from '../../domain/case/events'
import { isToldAtOnce } from '../../domain/duty/duty'
import type { Prisma } from '../../prisma/generated/client'
import type { Fresh } from './fresh-entries'

/**
 * Outbox rows for duties that opened, moved or were handed on and rungs that were reached, once for (duty, rung, due date)
 * (decision 9). Who holds the posts is looked up when the message is sent, not here (O4).
 */
export function messageRows({ batch, entries }: Fresh): Prisma.OutboxCreateManyInput[] {
  const excluded = batch.state.excluded.map(({ person }) => person)
  const atOnce = new Set<string>(batch.state.duties.filter(isToldAtOnce).map(({ id }) => id))
  return entries.flatMap(({ events, recordedAt, sequence }) =>
    events.flatMap(messageOf).map((message) => ({
      urgent: atOnce.has(message.dutyId),
      ...message,
      ...named(message, sequence),
      caseNumber: batch.state.number,
      excluded,
      createdAt: recordedAt,
    })),
  )
}

/** A duty may come back to a post under the same date: each handing on is told. */
function named({ dutyId, rung, due }: Message, sequence: number) {
  const told = rung === 'handed-on' ? `${rung}:${sequence}` : rung
  return { rung: told, id: `${dutyId}/${told}/${due}` }
}

/** `urgent` is said by rungs alone, as their ladder has it; of all else the duty says whether it waits. */
type Message = { dutyId: string; rung: string; due: string; urgent?: boolean; posts: string[] }

export function messageOf(event: CaseEvent): Message[] {
  if (event.type === 'duty-opened') {
    const { duty, to } = event
    return [{ dutyId: duty.id, rung: 'opened', due: duty.due.due, posts: [...to] }]
  }
  if (event.type === 'duty-moved' && event.to.length > 0) {
    const { duty, due, to } = event
    return [{ dutyId: duty, rung: 'moved', due: due.due, posts: [...to] }]
  }
  if (event.type === 'duty-handed-on') {
    const { duty, due, to } = event
    return [{ dutyId: duty, rung: 'handed-on', due, posts: [...to] }]
  }
  if (event.type === 'rung-reached' && event.to.length > 0) {
    const { duty, rung, due, urgent, to } = event
    return [{ dutyId: duty, rung, due, urgent, posts: [...to] }]
  }
  return []
}
