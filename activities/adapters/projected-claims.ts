import type { CaseEvent, FactEvent } from '../../domain/case/events'
import type { CaseNumber } from '../../domain/ids'
import type { Transaction } from '../../prisma/client'
import type { Fresh } from './fresh-entries'
import { openSplitCase } from './projected-splits'

/** Claims come to this case and go from it, in the order in which that happened. */
export async function moveClaims(tx: Transaction, fresh: Fresh): Promise<void> {
  for (const { sequence, event } of movesIn(fresh.entries)) {
    if (event.type === 'taken-in') await takeClaimsIn(tx, fresh.batch.state.number, event)
    else await openSplitCase(tx, fresh, { sequence, begins: event.begins })
  }
}

type Moving = FactEvent<'take-in'> | Extract<CaseEvent, { type: 'split-begun' }>

export function movesIn(entries: Fresh['entries']): { sequence: number; event: Moving }[] {
  return entries.flatMap(({ sequence, events }) =>
    events.flatMap((event) => (isMoving(event) ? [{ sequence, event }] : [])),
  )
}

function isMoving(event: CaseEvent): event is Moving {
  return event.type === 'taken-in' || event.type === 'split-begun'
}

/**
 * What is asked for in a case that was taken in is answered in this one from then on (decision 38).
 * What it says stays with the case in which it was handed in, and both show it.
 */
async function takeClaimsIn(
  tx: Transaction,
  caseNumber: CaseNumber,
  { facts }: FactEvent<'take-in'>,
): Promise<void> {
  const last = await tx.claim.aggregate({ where: { caseNumber }, _max: { position: true } })
  const before = last._max.position ?? 0
  for (const [index, id] of facts.claims.entries()) {
    const place = { caseNumber, position: before + index + 1 }
    await tx.claim.updateMany({ where: { id }, data: place })
  }
}
