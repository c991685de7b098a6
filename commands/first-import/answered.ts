import type { Desk } from '../first-thread/office'

type Say = (line: string) => void
type Row = {
  row: number
  case: string | null
  oldLimit: {
    pack: string
    from: string
    assumed: boolean
    due: string
    answeredOn: string | null
    kept: boolean | null
  } | null
}
type Rows = { rows: Row[]; next: string | null }

/** What was owed on each answered message by the rules of its day, and whether it was kept. */
export async function tellAnswered(director: Desk, id: string, say: Say): Promise<void> {
  say('\nrow  case         from        due         answered    kept  under')
  let after: string | null = null
  do {
    const query: string = after === null ? '' : `&after=${after}`
    const page: Rows = await director.get<Rows>(`/v1/imports/${id}/rows?size=100${query}`)
    for (const row of page.rows) say(line(row))
    after = page.next
  } while (after !== null)
}

function line({ row, case: number, oldLimit }: Row): string {
  if (oldLimit === null) return `${String(row).padStart(3)}  ${number ?? ''}  no limit`
  const { from, assumed, due, answeredOn, kept, pack } = oldLimit
  const cells = [
    ...[String(row).padStart(3), number ?? '-', `${from}${assumed ? '*' : ' '}`, due],
    ...[answeredOn ?? '-', kept === null ? '-   ' : kept ? 'yes ' : 'no  ', pack],
  ]
  return cells.join('  ')
}
