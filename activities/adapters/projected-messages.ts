import type { CaseEvent } from '../../domain/case/events'
import type { Prisma } from '../../prisma/generated/client'
import type { Transaction } from '../../prisma/client'
import type { Fresh } from './fresh-entries'

/**
 * Outbox rows for duties that opened and rungs that were reached, once for (duty, rung, due date)
 * (decision 9). Who holds the posts is looked up when the message is sent, not here (O4).
 */
export async function writeMessages(tx: Transaction, fresh: Fresh): Promise<boolean> {
  const excluded = fresh.batch.state.excluded.map(({ person }) => person)
  const rows = fresh.entries.flatMap((entry) =>
    entry.events.flatMap(messageOf).map((message) => ({
      ...message,
      id: `${message.dutyId}/${message.rung}/${message.due}`,
      caseNumber: fresh.batch.state.number,
      excluded,
      createdAt: entry.recordedAt,
    })),
  )
  if (rows.length === 0) return false
  const { count } = await tx.outbox.createMany({ data: rows, skipDuplicates: true })
  return count > 0
}

type Message = Pick<Prisma.OutboxCreateManyInput, 'dutyId' | 'rung' | 'due' | 'urgent'> & {
  posts: string[]
}

function messageOf(event: CaseEvent): Message[] {
  if (event.type === 'duty-opened') {
    const { duty, to } = event
    return [{ dutyId: duty.id, rung: 'opened', due: duty.due.due, urgent: false, posts: [...to] }]
  }
  if (event.type === 'rung-reached' && event.to.length > 0) {
    const { duty, rung, due, urgent, to } = event
    return [{ dutyId: duty, rung, due, urgent, posts: [...to] }]
  }
  return []
}
