import { createHash, randomUUID } from 'node:crypto'
import { headerFindings, type LedgerMapping } from '../domain/ledger/mapping'
import { oldLimit } from '../domain/ledger/old-limit'
import { becomes, readRow, type OldMatter, type RowProblem } from '../domain/ledger/old-matter'
import { fieldsOf, mappedCells, type RowCells } from '../domain/ledger/row-cells'
import { choosePack } from '../domain/rules/choose-pack'
import type { Calendar } from '../domain/time/calendar'
import type { Day } from '../domain/time/day'
import { pinnedPack } from '../rules/pinned-rules'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { knownCalendar } from './known-calendar'
import { readSheet, type Sheet } from './ledger/sheet'
import { placesOf } from './queries/places'
import { knownKeys } from './queries/ledger-imports'
import { allSubjects } from './queries/subjects'
import type { NewImport, NewRow } from './records/ledger-imports'

type Named = { name: string; mapping: LedgerMapping }

/** Everything an import will be, checked row by row; nothing is stored yet. */
export async function readLedger(
  deps: AppDeps,
  { name, mapping }: Named,
  bytes: Uint8Array,
  today: Day,
): Promise<Omit<NewImport, 'readBy' | 'readAt'>> {
  const sheet = await sheetIn(bytes)
  const refusedColumns = againstHeaders(sheet.headers, mapping)
  const books = await Books.of(deps, name, mapping, today)
  const rows = sheet.rows.map(({ at, cells }) => {
    return books.row(at, mappedCells(sheet.headers, cells, mapping))
  })
  const id = `import-${randomUUID()}`
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  return { id, ledger: name, mapping, fileHash, refusedColumns, rows: await books.compared(rows) }
}

export async function sheetIn(bytes: Uint8Array): Promise<Sheet> {
  const read = await readSheet(bytes)
  if ('sheet' in read) return read.sheet
  throw new Problem('file-not-readable', read.against)
}

/** Whoever reads a file in has said of each of its columns what it is, or that it is left out. */
function againstHeaders(headers: readonly string[], mapping: LedgerMapping): readonly string[] {
  const { refused, unmapped, missing, absent } = headerFindings(headers, mapping)
  const fields = [
    ...unmapped.map((header) => [header, 'Say in the mapping what this column is, or null.']),
    ...absent.map((header) => [header, 'The mapping has this column, and the file has not.']),
    ...missing.map((field) => [field, 'No column of the file is this, and it is needed.']),
  ].map(([path = '', message = '']) => ({ path: `columns.${path}`, message }))
  if (fields.length === 0) return refused
  throw new Problem(
    'columns-do-not-fit',
    'Correct the mapping of these books with PUT /v1/ledgers/{name}, and send the file again.',
    { fields },
  )
}

/** What is known here of places, subjects, rules and earlier files, against which rows are held. */
class Books {
  private readonly seen = new Set<string>()

  private constructor(
    private readonly deps: AppDeps,
    private readonly name: string,
    private readonly mapping: LedgerMapping,
    private readonly today: Day,
    private readonly jurisdiction: string,
    private readonly villages: ReadonlyMap<string, string>,
    private readonly subjects: ReadonlySet<string>,
    private readonly calendar: Calendar,
  ) {}

  static async of(deps: AppDeps, name: string, mapping: LedgerMapping, today: Day): Promise<Books> {
    const { jurisdiction, villages } = await placesOf(deps.prisma)
    const subjects = await allSubjects(deps.prisma)
    return new Books(
      ...([deps, name, mapping, today] as const),
      mapping.assumed.place === 'here' ? jurisdiction : 'unknown',
      villages,
      new Set(subjects.map(({ path }) => path)),
      await knownCalendar(deps.prisma),
    )
  }

  row(position: number, cells: RowCells): NewRow {
    const { fieldCipher } = this.deps
    const read = readRow(fieldsOf(cells, this.mapping), this.mapping.assumed, this.today)
    const key = 'matter' in read ? read.matter.key : `?${position}`
    const keyHash = fieldCipher.hash(`LedgerRow.key:${this.name}`, key)
    const problems = 'matter' in read ? this.against(read.matter) : read.problems
    const matter = 'matter' in read && problems.length === 0 ? read.matter : undefined
    return {
      ...{ position, keyHash, cells, problems },
      wholeHash: fieldCipher.hash('LedgerRow.whole', JSON.stringify(matter ?? cells)),
      state: matter === undefined ? 'refused' : 'ready',
      becomes: matter === undefined ? null : becomes(matter),
      oldLimit: matter === undefined ? null : this.limitOf(matter),
    }
  }

  /** Rows that were taken over before are not taken over again. */
  async compared(rows: readonly NewRow[]): Promise<NewRow[]> {
    const ready = rows.filter(({ state }) => state === 'ready')
    const hashes = ready.map(({ keyHash }) => keyHash)
    const known = await knownKeys(this.deps.pool, this.name, hashes)
    return rows.map((row) => {
      const whole = known.get(Buffer.from(row.keyHash).toString('hex'))
      if (row.state !== 'ready' || whole === undefined) return row
      const same = whole === Buffer.from(row.wholeHash).toString('hex')
      return { ...row, state: same ? 'known' : 'changed' }
    })
  }

  private against({ key, village, subject }: OldMatter): RowProblem[] {
    const problems: RowProblem[] = []
    if (this.seen.has(key)) problems.push({ field: 'key', code: 'key-twice' })
    this.seen.add(key)
    if (village !== undefined && !this.villages.has(village)) {
      problems.push({ field: 'village', code: 'unknown-village' })
    }
    if (subject !== undefined && !this.subjects.has(subject)) {
      problems.push({ field: 'subject', code: 'unknown-subject' })
    }
    return problems
  }

  private limitOf(matter: OldMatter) {
    const choice = choosePack(this.jurisdiction, matter.receivedOn)
    const { pack } = pinnedPack(choice.ok ? choice.pack : null)
    return oldLimit(matter, pack, this.calendar)
  }
}
