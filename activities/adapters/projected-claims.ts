import type { FactEvent } from '../../domain/case/events'
import type { Transaction } from '../../prisma/client'
import type { Fresh } from './fresh-entries'

/**
 * What is asked for in a case that was taken in is answered in this one from then on (decision 38).
 * What it says stays with the case in which it was handed in, and both show it.
 */
export async function takeClaimsIn(tx: Transaction, { batch, entries }: Fresh): Promise<void> {
  const caseNumber = batch.state.number
  for (const { facts } of takingsIn(entries)) {
    const last = await tx.claim.aggregate({ where: { caseNumber }, _max: { position: true } })
    const before = last._max.position ?? 0
    for (const [index, id] of facts.claims.entries()) {
      const place = { caseNumber, position: before + index + 1 }
      await tx.claim.updateMany({ where: { id }, data: place })
    }
  }
}

export function takingsIn(entries: Fresh['entries']): FactEvent<'take-in'>[] {
  return entries.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'taken-in' ? [event] : [])),
  )
}
