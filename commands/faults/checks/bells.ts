import type { Instant } from '../../../domain/time/day'
import { bellRungs, type Bell } from '../clients/bells'
import type { Entry, Written } from '../evidence/evidence'

type Rows = Pick<Written, 'entries' | 'outbox' | 'inbox'>

/** A bell whose moment has passed was heard: each rung once, and once by whoever it speaks to. */
export function bellsHeardOnce(bells: readonly Bell[], rows: Rows, heardUntil: Instant): string[] {
  return bells.flatMap((bell) => {
    const rang = rungsOf(bell, rows.entries)
    if (bell.at > heardUntil) {
      return rang
        .filter(({ recordedAt }) => recordedAt < bell.at)
        .map(({ rung }) => `The bell of case ${bell.case} rang "${rung}" before ${bell.at}.`)
    }
    return bellRungs.flatMap((rung) => [
      ...once(
        rang.filter((each) => each.rung === rung).length,
        `"${rung}" of the bell ${bell.case} rang`,
      ),
      ...once(heardBy(bell, rung, rows), `"${rung}" of the bell ${bell.case} came to an inbox`),
    ])
  })
}

/** How long after its moment the last of the bells was recorded, in seconds; undefined without any. */
export function latestBell(bells: readonly Bell[], entries: readonly Entry[]): number | undefined {
  const late = bells.flatMap((bell) =>
    rungsOf(bell, entries).map(({ recordedAt }) => Date.parse(recordedAt) - Date.parse(bell.at)),
  )
  return late.length === 0 ? undefined : Math.max(...late) / 1_000
}

function rungsOf(bell: Bell, entries: readonly Entry[]) {
  return entries
    .filter((each) => each.case === bell.case)
    .flatMap(({ events, recordedAt }) =>
      events.flatMap((event) =>
        event.type === 'rung-reached' && event.duty.includes('/sort/')
          ? [{ rung: event.rung, recordedAt }]
          : [],
      ),
    )
}

function heardBy(bell: Bell, rung: string, { outbox, inbox }: Rows): number {
  const rows = outbox.filter((row) => row.case === bell.case && row.rung === rung)
  return rows.flatMap(({ id }) => inbox.filter(({ outboxId }) => outboxId === id)).length
}

function once(times: number, what: string): string[] {
  return times === 1 ? [] : [`${what} ${times} times instead of once.`]
}
