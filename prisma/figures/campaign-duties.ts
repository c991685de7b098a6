import type { DutyAtCutOff } from '../../domain/circular/duty-figures'
import type { DutyId, UndertakingId, VillageCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { applyToDuties } from '../../domain/undertaking/duties'
import type { UndertakingDuty } from '../../domain/undertaking/duty'
import type { DutyEvent } from '../../domain/undertaking/events'
import type { UndertakingEvent } from '../../domain/undertaking/undertaking'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'
import { belongs, eventsOf, type JournalRow, type Moment } from './moment'

/**
 * What is owed on a campaign, its parts and its papers as it stood at the cut-off: of those that moved on
 * since, by their journal. One whose journal has a gap stands as it stands now.
 */
export async function campaignDuties(
  connection: Connection,
  campaign: UndertakingId,
  moment: Moment,
): Promise<DutyAtCutOff[]> {
  const moved = await movedIn(connection, campaign, moment)
  const rebuilt = moved.flatMap(({ journal, version, id, village }) => {
    const events = eventsOf(journal, version)
    return events === undefined ? [] : [{ id, village, ...dutiesAfter(events.flat()) }]
  })
  const known = rebuilt.map(({ id }) => id)
  return [
    ...(await standingIn(connection, campaign, known)),
    ...rebuilt.flatMap(({ duties, missed, village }) =>
      duties.map((duty) => asRebuilt(duty, missed.get(duty.id), village)),
    ),
  ]
}

/** It begins owing nothing: every duty of it was opened by an entry. */
function dutiesAfter(events: readonly UndertakingEvent[]): {
  duties: readonly UndertakingDuty[]
  missed: ReadonlyMap<DutyId, Day>
} {
  const about = events.filter(isAboutDuty)
  return {
    duties: about.reduce(applyToDuties, [] as readonly UndertakingDuty[]),
    missed: new Map(
      about.flatMap((event) => (event.type === 'duty-missed' ? [[event.duty, event.on]] : [])),
    ),
  }
}

function isAboutDuty(event: UndertakingEvent): event is DutyEvent {
  return 'duty' in event && (event.type.startsWith('duty-') || event.type === 'rung-reached')
}

function asRebuilt(
  duty: UndertakingDuty,
  missedOn: Day | undefined,
  village: VillageCode | null,
): DutyAtCutOff {
  return {
    ...{ id: duty.id, kind: duty.kind, nature: duty.nature, owedBy: duty.owedBy },
    ...{ due: duty.due.due, state: duty.state },
    ...(duty.doneOn === undefined ? {} : { doneOn: duty.doneOn }),
    ...(missedOn === undefined ? {} : { missedOn }),
    subject: { ...duty.subject, ...(village === null ? {} : { village }) },
  }
}

type Moved = {
  id: UndertakingId
  village: VillageCode | null
  version: number
  journal: JournalRow<UndertakingEvent>[]
}

/** When the periods of its missed duties had closed, which journals tell and no row: each is read once. */
const missedDays = (campaign: UndertakingId) => Prisma.sql`
  SELECT event->>'duty' AS duty, max(event->>'on') AS on
  FROM "Undertaking" m
  JOIN "UndertakingEntry" e ON e."undertakingId" = m.id
  CROSS JOIN jsonb_array_elements(e.events) AS event
  WHERE m."campaignId" = ${campaign} AND event->>'type' = 'duty-missed'
  GROUP BY 1`

/** Of whom a village's and its station's returns are. */
const village = Prisma.sql`CASE WHEN u.kind IN ('village', 'station') THEN u.code END AS village`

function movedIn(
  connection: Connection,
  campaign: UndertakingId,
  moment: Moment,
): Promise<Moved[]> {
  return select<Moved>(
    connection,
    Prisma.sql`
      SELECT u.id, ${village}, u.version,
        COALESCE((
          SELECT jsonb_agg(
            jsonb_build_object('epoch', e.epoch, 'sequence', e.sequence,
              'events', CASE WHEN ${belongs(moment)} THEN e.events END)
            ORDER BY e.epoch, e.sequence)
          FROM "UndertakingEntry" e WHERE e."undertakingId" = u.id), '[]'::jsonb) AS journal
      FROM "Undertaking" u
      WHERE u."campaignId" = ${campaign} AND EXISTS (
        SELECT FROM "UndertakingEntry" e
        WHERE e."undertakingId" = u.id AND e."recordedAt" >= ${moment.end}::timestamp)
      ORDER BY u.id`,
  )
}

type Row = Omit<DutyAtCutOff, 'subject' | 'doneOn' | 'missedOn'> & {
  doneOn: Day | null
  missedOn: Day | null
  subject: UndertakingId
  village: VillageCode | null
}

async function standingIn(
  connection: Connection,
  campaign: UndertakingId,
  rebuilt: readonly UndertakingId[],
): Promise<DutyAtCutOff[]> {
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT d.id, d.kind, d.nature, d."owedBy", d.due, d.state, d."doneOn", d.subject, ${village},
        missed.on AS "missedOn"
      FROM "Undertaking" u
      JOIN "Duty" d ON d."subjectType" = 'undertaking' AND d.subject = u.id
      LEFT JOIN (${missedDays(campaign)}) missed ON missed.duty = d.id AND d.state = 'missed'
      WHERE u."campaignId" = ${campaign} AND u.id <> ALL(${[...rebuilt]})`,
  )
  return rows.map(({ doneOn, missedOn: missed, subject: id, village: code, ...duty }) => ({
    ...duty,
    ...(doneOn === null ? {} : { doneOn }),
    ...(missed === null ? {} : { missedOn: missed }),
    subject: { type: 'undertaking', id, ...(code === null ? {} : { village: code }) },
  }))
}
