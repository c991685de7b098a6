import { messageOf } from '../../../activities/adapters/projected-messages'
import type { Standing } from '../../../contract/case-workflow'
import type { CaseEvent, RungReached } from '../../../domain/case/events'
import { pendingRungs, rungInstant } from '../../../domain/duty/ladder'
import type { Instant } from '../../../domain/time/day'
import type { DutyRow, Standings, Written } from '../evidence/evidence'

type Rows = Pick<Written, 'entries' | 'duties' | 'outbox' | 'inbox'>

/** No duty is lost, rings early, or is told of twice; `heardUntil`: what was due by then has rung. */
export function dutiesKept(written: Rows, standings: Standings, heardUntil: Instant): string[] {
  const rows = new Map(written.duties.map((row) => [row.id, row]))
  const stood = [...standings.values()].flatMap((standing) => standing ?? [])
  return [
    ...stood.flatMap((standing) => dutiesOf(standing, rows)),
    ...stood.flatMap((standing) => notRung(standing, heardUntil)),
    ...early(written, standings),
    ...messages(written),
    ...inInboxes(written),
  ]
}

function dutiesOf({ state }: Standing, rows: ReadonlyMap<string, DutyRow>): string[] {
  return state.duties.flatMap(({ id, state: stands, due, doneOn = null }) => {
    const row = rows.get(id)
    if (row === undefined) return [`The duty ${id} has no row.`]
    const same = row.state === stands && row.due === due.due && row.doneOn === doneOn
    return same ? [] : [`The row of the duty ${id} is not the duty: ${row.state}, due ${row.due}.`]
  })
}

function notRung({ state, settings }: Standing, heardUntil: Instant): string[] {
  return state.duties.flatMap((duty) =>
    pendingRungs(duty, settings.ladder, settings.calendar)
      .filter(({ at }) => at <= heardUntil)
      .map(
        ({ rung, at }) =>
          `The rung "${rung.rung}" of ${duty.id} was due at ${at} and did not ring.`,
      ),
  )
}

function early({ entries, outbox, inbox }: Rows, standings: Standings): string[] {
  return entries.flatMap(({ case: number, events, recordedAt }) =>
    events.filter(isRung).flatMap(({ duty, rung, due }) => {
      const at = momentOf(standings.get(number), rung, due)
      if (at === undefined) return [`The rung "${rung}" of ${duty} is none of its ladder.`]
      const sent = outbox
        .filter((row) => row.dutyId === duty && row.rung === rung && row.due === due)
        .flatMap(({ id }) => inbox.filter(({ outboxId }) => outboxId === id))
      return [
        ...(recordedAt >= at
          ? []
          : [`The rung "${rung}" of ${duty} rang at ${recordedAt}, before ${at}.`]),
        ...sent
          .filter(({ sentAt }) => sentAt < at)
          .map(
            ({ sentAt }) =>
              `The message "${rung}" of ${duty} says it was sent at ${sentAt}, before ${at}.`,
          ),
      ]
    }),
  )
}

function isRung(event: CaseEvent): event is RungReached {
  return event.type === 'rung-reached'
}

function momentOf(standing: Standing | undefined, name: string, due: RungReached['due']) {
  const rung = standing?.settings.ladder.rungs.find((each) => each.rung === name)
  if (standing === undefined || rung === undefined) return undefined
  return rungInstant(rung, due, standing.settings.ladder, standing.settings.calendar)
}

/** What the journal says is to be told stands in the outbox, once each, and nothing else does. */
function messages({ entries, outbox }: Rows): string[] {
  const expected = new Set(
    entries.flatMap(({ events, sequence }) =>
      events.flatMap(messageOf).map(({ dutyId, rung, due }) => {
        return named(dutyId, rung === 'handed-on' ? `${rung}:${sequence}` : rung, due)
      }),
    ),
  )
  const written = outbox.filter(({ dutyId }) => dutyId !== null)
  const names = written.map(({ dutyId, rung, due }) => named(dutyId, rung, due))
  const present = new Set(names)
  return [
    ...[...expected]
      .filter((each) => !present.has(each))
      .map((each) => `The message ${each} was never written.`),
    ...names
      .filter((each) => !expected.has(each))
      .map((each) => `The message ${each} was written for nothing.`),
    ...doubles(names).map((each) => `The message ${each} was written twice.`),
  ]
}

function named(duty: string | null | undefined, rung: string, due: string | null | undefined) {
  return `"${rung}" of ${duty} due ${due}`
}

function inInboxes({ outbox, inbox }: Rows): string[] {
  const reached = new Set(inbox.map(({ outboxId }) => outboxId))
  return [
    ...doubles(inbox.map(({ outboxId, personId }) => `${outboxId} to ${personId}`)).map(
      (each) => `The message ${each} lies twice in the inbox.`,
    ),
    ...outbox
      .filter(({ id, delivered, gone }) => delivered && !gone && !reached.has(id))
      .map(({ id }) => `The message ${id} counts as delivered and lies in no inbox.`),
    ...outbox
      .filter(({ delivered }) => !delivered)
      .map(({ id }) => `The message ${id} has not been delivered.`),
  ]
}

function doubles(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(names.filter((each) => seen.has(each) || !seen.add(each)))]
}
