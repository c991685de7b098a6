import type { UndertakingEntry } from '../../../contract/undertaking-workflow'
import type { UndertakingEvent, UndertakingState } from '../../../domain/undertaking/undertaking'
import type { Prisma } from '../../../prisma/generated/client'

/**
 * Outbox rows for what opened, moved or rang, once for (duty, rung, due date) (decision 9). Who holds
 * the posts is looked up when the message is sent (O4).
 */
export function undertakingMessages(
  state: UndertakingState,
  entries: readonly UndertakingEntry[],
): Prisma.OutboxCreateManyInput[] {
  // The first it is about: sending looks at all of them, and at those that joined since.
  const caseNumber = state.type === 'proceeding' ? (state.cases[0] ?? null) : null
  return entries.flatMap(({ events, recordedAt: createdAt }) =>
    events.flatMap(messageOf).map((message) => ({
      ...message,
      id: `${message.dutyId}/${message.rung}/${message.due}`,
      caseNumber,
      excluded: [],
      createdAt,
    })),
  )
}

type Message = { dutyId: string; rung: string; due: string; urgent: boolean; posts: string[] }

function messageOf(event: UndertakingEvent): Message[] {
  switch (event.type) {
    case 'duty-opened': {
      const { duty, to } = event
      return [{ dutyId: duty.id, rung: 'opened', due: duty.due.due, urgent: false, posts: [...to] }]
    }
    case 'duty-moved': {
      const { duty: dutyId, due, to } = event
      return to.length === 0
        ? []
        : [{ dutyId, rung: 'moved', due: due.due, urgent: false, posts: [...to] }]
    }
    case 'rung-reached': {
      const { duty: dutyId, rung, due, urgent, to } = event
      return to.length === 0 ? [] : [{ dutyId, rung, due, urgent, posts: [...to] }]
    }
    default:
      return []
  }
}
