import { yearOf, type Day } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'
import type { Fresh } from './fresh-entries'

/**
 * 交办单: a slip is numbered where it is first stored, from a locked counter row, so that numbers
 * have no gap whatever is tried and fails (decision 6).
 */
export async function issueSlips(tx: Transaction, fresh: Fresh): Promise<void> {
  for (const entry of fresh.entries) {
    for (const event of entry.events) {
      if (event.type !== 'entrusted') continue
      await tx.assignmentSlip.create({
        data: {
          number: await nextNumber(tx, event.on),
          caseNumber: fresh.batch.state.number,
          epoch: fresh.epoch,
          sequence: entry.sequence,
          unitCode: event.unit,
          leadPost: event.lead,
          issuedOn: event.on,
        },
      })
    }
  }
}

async function nextNumber(tx: Transaction, on: Day): Promise<string> {
  const year = yearOf(on)
  const { last } = await tx.counter.upsert({
    where: { series_year: { series: 'slip', year } },
    create: { series: 'slip', year, last: 1 },
    update: { last: { increment: 1 } },
  })
  return `S${year}-${String(last).padStart(6, '0')}`
}
