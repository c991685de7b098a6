import type { Pool } from 'pg'
import { addDays, type Day } from '../domain/time/day'
import type { ApiSession } from './api-session'
import { until } from './cases'

export const PHASES = 4
const PHASE_DAYS = 14
/** What every village owes from the first day of a phase on: three forms, two of them rung for. */
export const DUTIES = 3

export function firstDayOf(phase: number, start: Day): Day {
  return addDays(start, phase * PHASE_DAYS)
}

/** Four phases of a fortnight each; in each every village owes a return, rounds and a statement. */
function definitionOf(start: Day, code: string): string {
  const phases = Array.from({ length: PHASES }, (_, phase) => {
    const from = firstDayOf(phase, start)
    const last = addDays(from, PHASE_DAYS - 1)
    return `  - { code: phase-${phase}, title: 第${phase + 1}阶段, from: ${from}, to: ${last}, basis: plan H4 }`
  })
  const duties = Array.from({ length: PHASES }, (_, phase) => {
    const day = addDays(firstDayOf(phase, start), 9)
    return [
      duty('return', phase, 'matters', `{ by: day, day: ${day}, restDay: stay }`, 'standard'),
      duty('round', phase, 'round', `{ by: every-days, days: 7, restDay: stay }`, 'quiet'),
      duty('told', phase, 'statement', `{ by: phase-end, restDay: stay }`, 'standard'),
    ].join('')
  })
  return [
    ...[`code: ${code}`, 'title: 六十村', 'basis: plan B', 'phases:', ...phases, 'duties:'],
    duties.join('').trimEnd(),
    ...['targets: []', 'acceptance: []', ''],
  ].join('\n')
}

function duty(code: string, phase: number, form: string, when: string, ladder: string): string {
  return `  - code: ${code}-${phase}
    title: 第${phase + 1}阶段
    owers: each-village
    phase: phase-${phase}
    form: ${form}
    when: ${when}
    acceptedForDays: 2
    ladder: ${ladder}
    basis: plan B1
`
}

/** Answers the campaign's id: it is ordered, and hardly more. */
export async function begin(director: ApiSession, start: Day, code = 'opening'): Promise<string> {
  const definition = definitionOf(start, code)
  return (await director.post<{ id: string }>('/v1/campaigns', { definition })).id
}

/** Until each village's part lives and all that is owed from that day on stands in the record. */
export async function untilOpened(
  pool: Pick<Pool, 'query'>,
  campaign: string,
  villages: number,
  day: Day,
): Promise<void> {
  await until(`the duties of ${villages} villages stand`, async () => {
    const { rows } = await pool.query<{ parts: number; duties: number }>(
      `SELECT count(DISTINCT u.id)::int AS parts, count(d.id)::int AS duties
       FROM "Undertaking" u LEFT JOIN "Duty" d ON d.subject = u.id AND d."subjectType" = 'undertaking'
         AND d."openedOn" = $2
       WHERE u."campaignId" = $1 AND u.type = 'participant' AND u.phase <> 'starting'`,
      [campaign, day],
    )
    return rows[0]?.parts === villages && rows[0].duties === villages * DUTIES
  })
}
