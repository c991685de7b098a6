import type { Calendar } from '../../domain/time/calendar'
import type { Day } from '../../domain/time/day'
import { units } from '../../runtime/demo/township'
import type { Casework } from './casework'
import type { People } from './people'
import type { Refusals } from './refusals'

/** Of a page of the sorting board, what the office looks at. */
type Board = {
  cases: {
    number: string
    version: number
    proposal: { unit: string | null; lead: { lead: string } | null } | null
  }[]
}
type Assignment = { case: string; unit: string; lead: string; expectedVersion: number }
type Assigned = { results: { case: string; problem: { code: string; detail: string } | null }[] }

/** The office goes through what campaigns took on, and confirms whom the board proposes (H3, decision 86). */
export class SortingBoard {
  constructor(
    /** Campaigns that take cases on. */
    readonly campaigns: readonly string[],
    private readonly people: People,
    private readonly refusals: Refusals,
  ) {}

  async day(casework: Casework, today: Day, calendar: Calendar): Promise<void> {
    if (casework.toBeEntrusted.length === 0) return
    const office = this.people.desk('office-registrar')
    for (const campaign of this.campaigns) {
      const path = `/v1/campaigns/${campaign}`
      const { cases } = await office.get<Board>(`${path}/board?assigned=false&size=100`)
      const assignments = cases.flatMap((each) => confirmed(each, casework.toBeEntrusted))
      if (assignments.length === 0) continue
      const body = { occurredOn: today, assignments }
      const { results } = await office.post<Assigned>(`${path}/assignments`, body)
      for (const { case: number, problem } of results) {
        const found = assignments.find((each) => each.case === number)
        if (problem !== null) {
          this.refusals.add('assignment', { code: problem.code, message: problem.detail })
        } else if (found !== undefined) {
          casework.entrusted(
            found.case,
            { ...found, unitHead: headOf(found.unit) },
            today,
            calendar,
          )
        }
      }
    }
  }
}

function confirmed(
  { number, version: expectedVersion, proposal }: Board['cases'][number],
  waiting: readonly string[],
): Assignment[] {
  const { unit = null, lead = null } = proposal ?? {}
  if (unit === null || lead === null || !waiting.includes(number)) return []
  return [{ ...{ case: number, unit, expectedVersion }, lead: lead.lead }]
}

function headOf(unit: string): string {
  const head = units.find(({ code }) => code === unit)?.head
  if (head === undefined) throw new RangeError(`Nobody leads the unit ${unit}`)
  return head
}
