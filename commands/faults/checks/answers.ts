import type { Asked, Attempt } from '../clients/witness'
import type { Fault } from '../plan'

/** While this was away; milliseconds of the epoch. */
export type Outage = { fault: Fault; from: number; until: number }

/** What the program promises; a machine that is busy with other things may add what it always adds. */
const LONGEST_MS = 5_000

const workflows = 'workflow-service-unavailable'
const database = 'database-unavailable'

/** Which store a 503 names while something is away; of the others either may be meant. */
const named: Partial<Record<Fault, string>> = {
  worker: workflows,
  'frozen-worker': workflows,
  temporal: workflows,
  postgres: database,
  'postgres-away': database,
}

/** In an outage the answer is 503, soon, and says which store is away: never 404, never another 5xx. */
export function answersInOutages(asked: readonly Asked[], outages: readonly Outage[]): string[] {
  const longest = LONGEST_MS + calmMillis(asked, outages)
  return asked.flatMap((each) =>
    each.attempts.flatMap((attempt) => {
      const what = `${each.method} ${each.path}`
      return [
        ...wrongStatus(what, attempt),
        ...tooLate(what, attempt, longest),
        ...unnamed(what, attempt, outages),
      ]
    }),
  )
}

/** How long an answer takes on this machine while nothing is away: nineteen of twenty come sooner. */
export function calmMillis(asked: readonly Asked[], outages: readonly Outage[]): number {
  const took = asked
    .flatMap(({ attempts }) => attempts)
    .filter(({ sentAt, millis, status }) => {
      const apart = outages.every(({ from, until }) => sentAt > until || sentAt + millis < from)
      return apart && status !== 'broken'
    })
    .map(({ millis }) => millis)
    .sort((one, other) => one - other)
  return took[Math.floor(took.length * 0.95)] ?? 0
}

function wrongStatus(what: string, { status, code }: Attempt): string[] {
  if (status === 'broken' || status === 503) return []
  return status >= 500 || status === 404 ? [`${what} was answered ${status} ${code ?? ''}.`] : []
}

function tooLate(what: string, { status, millis }: Attempt, longest: number): string[] {
  if (status === 'broken' || millis <= longest) return []
  return [`${what} was answered ${status} only after ${(millis / 1_000).toFixed(1)} s.`]
}

function unnamed(
  what: string,
  { status, code, sentAt, millis }: Attempt,
  outages: readonly Outage[],
) {
  if (status !== 503) return []
  if (code !== workflows && code !== database)
    return [`${what} was answered 503 ${code ?? 'without a code'}.`]
  const during = outages.find(({ from, until }) => sentAt >= from && sentAt + millis <= until)
  const expected = during === undefined ? undefined : named[during.fault]
  if (during === undefined || expected === undefined || code === expected) return []
  return [`${what} was answered 503 ${code} while it was ${during.fault} that was away.`]
}
