import { dayOf, instantFrom, millisOf, type Instant } from '../../domain/time/day'
import type { CaseAccount, Owed, Rang } from './account'
import type { Act, Filing, Life } from './life'

/** In Shanghai, to the minute. */
export function clockOf(instant: Instant): string {
  const shanghai = millisOf(instant) + 8 * 3_600_000
  return `${dayOf(instant)} ${instantFrom(shanghai).slice(11, 16)}`
}

/** What people did, as the script has it. */
export function doneLines({ filing, acts }: Life): string[] {
  const done = acts.map((act) => [act.at, act.who, saidOf(act)])
  return aligned([[filing.at, filing.who, `file: ${filingOf(filing)}`], ...done])
}

function filingOf({ channel, receivedOn, claims, origin, accused }: Filing): string {
  const shutOut = accused && `${accused.post} of ${accused.unit}`
  return listed({ channel, receivedOn, claims, ...origin, accused: shutOut })
}

function saidOf({ does, on, ofSplit, refused }: Act): string {
  const { kind, ...facts } = does
  // Words stay in the database; which parts an opinion has the gate has looked at.
  const told = Object.entries(facts).filter(([name]) => name !== 'text' && name !== 'parts')
  const said = listed(Object.fromEntries(told))
  return [
    ...[ofSplit === true ? '[split-off case] ' : '', kind, said === '' ? '' : `: ${said}`],
    on === undefined ? '' : `; it happened on ${on}`,
    refused === undefined ? '' : ` — refused: ${refused}`,
  ].join('')
}

function listed(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name} ${plain(value)}`)
    .join(', ')
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(' + ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, each]) => (each === true ? name : plain(each)))
    .join(' ')
}

/** What became due, by when, on what basis, and what became of it. */
export function owedLines({ owed }: CaseAccount): string[] {
  return aligned(owed.map(owedCells))
}

function owedCells({ setAt, duty, due, owedBy, became, basis }: Owed): string[] {
  const [first = ''] = basis.split('; ')
  return [dayOf(setAt), duty, `by ${due}`, owedBy, became, first]
}

/** What rang. That a duty opened is told as well; the list of what was owed says it. */
export function rangLines({ rang }: CaseAccount): string[] {
  return aligned(rang.filter(({ rung }) => rung !== 'opened').map(rangCells))
}

function rangCells({ at, duty, due, rung, post, reason }: Rang): string[] {
  const how = reason === 'holder' ? [] : [`(${reason})`]
  return [clockOf(at), duty, `due ${due}`, rung, ['→', post, ...how].join(' ')]
}

/** What followed from facts and from time: windows, dates of other bodies, the three ends. */
export function cameLines({ events }: CaseAccount): string[] {
  return events.flatMap(({ on, event }) => {
    switch (event.type) {
      case 'window-opened': {
        const { clock, recipient, last } = event.window
        return [`${on}  ${clock} of ${short(recipient)}: open until ${last.due}`]
      }
      case 'window-used':
      case 'window-lapsed': {
        const came = event.type === 'window-used' ? 'used' : 'lapsed'
        return [`${on}  ${event.clock} of ${short(event.recipient)}: ${came}`]
      }
      case 'outside-date-told': {
        const { clock, body, due, doneOn } = event.date
        const done = doneOn === undefined ? '' : `, done ${doneOn}`
        return [`${on}  ${clock} of ${body ?? 'another body'}: by ${due.due}${done}`]
      }
      case 'settled':
        return [`${on}  settled: ${event.settlement.how}`]
      case 'terminated':
        return [`${on}  terminated: ${event.by}`]
      case 'ended':
        return [`${on}  ended`]
      default:
        return []
    }
  })
}

function short(recipient: string): string {
  return recipient.split('-').at(-1) ?? recipient
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
