import type { PersonId } from '../domain/ids'
import type { Instant } from '../domain/time/day'
import type { CaseClient, OrderOutcome } from './case-client/case-client'
import { unorderedImport } from './queries/imported-years'
import type { Database } from './records/database'
import { markOrdered } from './records/published-years'

type Ordering = { prisma: Database; caseClient: CaseClient }

/** Has every open case taken over to what was imported until `now` (decision 12). */
export async function orderCalendar(
  { prisma, caseClient }: Ordering,
  orderedBy: PersonId,
  now: Instant,
): Promise<OrderOutcome> {
  const outcome = await caseClient.updateRules('calendar', { orderedBy })
  if (outcome.kind === 'ordered') await markOrdered(prisma, now)
  return outcome
}

/** The process died, or the workflow service was away, between an import and its order. */
export async function orderLeftCalendar(
  ordering: Ordering,
  before: Instant,
): Promise<OrderOutcome | undefined> {
  const left = await unorderedImport(ordering.prisma, before)
  return left && orderCalendar(ordering, left.importedBy, left.importedAt)
}
