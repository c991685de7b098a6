import { randomBytes, randomUUID } from 'node:crypto'
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client'
import type { Pool } from 'pg'
import { nextNumbers } from '../api/records/counters'
import { inTransaction, type Connection } from '../api/records/database'
import {
  CASE_WORKFLOW,
  caseWorkflowId,
  TASK_QUEUE,
  type CaseStart,
} from '../contract/case-workflow'
import type { CaseNumber } from '../domain/ids'
import { yearOf, type Day } from '../domain/time/day'

type Row = Readonly<Record<string, unknown>>
type Table = { name: string; rows: readonly Row[] }

/** The rows registering writes, in the order in which they refer to each other. */
const tables: readonly { name: string; columns?: readonly string[]; where: string }[] = [
  { name: 'Filing', where: 'number = $2' },
  { name: 'Petitioner', where: '"filingNumber" = $2' },
  { name: 'FilingSearch', where: '"filingNumber" = $2' },
  {
    name: 'Case',
    // The rest of the row is the projection's.
    columns: [
      ...['number', 'filingNumber', 'bodyCode', 'villageCode', 'workflowId', 'phase'],
      ...['registeredBy', 'registeredForPost', 'excluded', 'receivedOn', 'startArgs'],
    ],
    where: 'number = $1',
  },
  { name: 'Claim', where: '"caseNumber" = $1' },
  { name: 'ClaimSearch', where: `"claimId" LIKE $1 || '-%'` },
  { name: 'CaseText', where: '"caseNumber" = $1' },
  { name: 'AuditEntry', where: `subject = 'filing:' || $2` },
  {
    name: 'IdempotencyKey',
    where: '"createdAt" = (SELECT "registeredAt" FROM "Filing" WHERE number = $2)',
  },
]

/** The database gives these itself. */
const given = ['id of AuditEntry', 'storedAt']

/**
 * The least a program must do to register: take numbers from the locked counter, insert the same
 * rows by the plain driver in one transaction, start the same workflow. It copies a filing that was
 * registered through the API, so it writes what the product writes, whatever that comes to be.
 */
export class BareClient {
  private constructor(
    private readonly pool: Pool,
    private readonly client: Client,
    private readonly model: { number: string; year: number; start: CaseStart; tables: Table[] },
  ) {}

  /** `change`: what is to differ in what its cases begin with. */
  static async like(
    number: CaseNumber,
    pool: Pool,
    client: Client,
    change: (start: CaseStart) => CaseStart = (start) => start,
  ): Promise<BareClient> {
    const found: Table[] = []
    for (const { name, columns, where } of tables) {
      const { rows } = await pool.query<Row>(
        `SELECT * FROM "${name}" WHERE ${where} AND $1 <> $2`,
        [number, `F${number}`],
      )
      if (rows.length === 0) throw new Error(`Case ${number} has no row in ${name}`)
      found.push({ name, rows: rows.map((row) => chosen(name, row, columns)) })
    }
    const registered = found.find(({ name }) => name === 'Case')?.rows[0]?.['startArgs']
    const start = change(registered as CaseStart)
    const begun = found.map(({ name, rows }) =>
      name === 'Case'
        ? { name, rows: rows.map((row) => ({ ...row, startArgs: start })) }
        : { name, rows },
    )
    const year = yearOf(number.slice(0, 4).concat('-01-01') as Day)
    return new BareClient(pool, client, { number, year, start, tables: begun })
  }

  async register(): Promise<CaseNumber> {
    const number = await inTransaction(this.pool, async (client) => {
      // By the product's own statement: whoever locks the two rows in another order ends in a deadlock.
      const { case: next } = await nextNumbers(client, this.model.year)
      for (const { name, rows } of this.model.tables) {
        await insert(
          client,
          name,
          rows.map((row) => this.renumbered(name, row, next)),
        )
      }
      return next
    })
    await this.start(this.renamed(this.model.start, number))
    return number
  }

  private async start(start: CaseStart): Promise<void> {
    const { number } = start.registration
    await this.client.workflow.start(CASE_WORKFLOW, {
      taskQueue: TASK_QUEUE,
      workflowId: caseWorkflowId(number),
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      args: [start],
    })
  }

  private renumbered(table: string, row: Row, number: CaseNumber): Row {
    const renamed = Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, this.renamed(value, number)]),
    )
    if (table === 'Filing') return { ...renamed, queryCodeHash: randomBytes(32) }
    if (table === 'IdempotencyKey') return { ...renamed, key: randomUUID() }
    return renamed
  }

  private renamed<T>(value: T, number: CaseNumber): T {
    if (typeof value !== 'string' && !isPlain(value)) return value
    return JSON.parse(JSON.stringify(value).replaceAll(this.model.number, number)) as T
  }
}

function chosen(table: string, row: Row, columns: readonly string[] = Object.keys(row)): Row {
  const wanted = columns.filter(
    (column) => !given.includes(column) && !given.includes(`${column} of ${table}`),
  )
  const kept = Object.fromEntries(wanted.map((column) => [column, row[column]]))
  return 'phase' in kept ? { ...kept, phase: 'starting' } : kept
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && value.constructor === Object
}

async function insert(client: Connection, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const tuples = rows.map(
    (_, at) => `(${columns.map((__, i) => `$${at * columns.length + i + 1}`).join(', ')})`,
  )
  const names = columns.map((column) => `"${column}"`).join(', ')
  await client.query({
    text: `INSERT INTO "${table}" (${names}) VALUES ${tuples.join(', ')}`,
    values: rows.flatMap((row) => columns.map((column) => row[column])),
  })
}
