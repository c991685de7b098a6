import { yearOf, type Day } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'
import type { Fresh } from './fresh-entries'

/**
 * 交办单: a slip is numbered where it is first stored, from a locked counter row, so that numbers
 * have no gap whatever is tried and fails (decision 6).
 */
export async function issueSlips(tx: Transaction, { batch, epoch, entries }: Fresh): Promise<void> {
  for (const { sequence, event } of slipsOf(entries)) {
    await tx.assignmentSlip.create({
      data: {
        number: await nextNumber(tx, event.on),
        ...{ caseNumber: batch.state.number, epoch, sequence },
        ...{ unitCode: event.facts.unit, leadPost: event.facts.lead, issuedOn: event.on },
      },
    })
  }
}

/** What a slip is to be issued for. */
export function slipsOf(entries: Fresh['entries']) {
  return entries.flatMap(({ sequence, events }) =>
    events.flatMap((event) => (event.type === 'entrusted' ? [{ sequence, event }] : [])),
  )
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
