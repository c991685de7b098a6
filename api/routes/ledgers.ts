import { isRefusedColumn } from '../../domain/ledger/refused-columns'
import { proposedColumns } from '../../domain/ledger/mapping'
import { changedSince, etagOf, unquoted, type SeenTags, type Shown } from '../http/etag'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { sheetIn } from '../read-ledger'
import { appendAudit } from '../records/audit'
import type { Transaction } from '../records/database'
import { allLedgers, findLedger, heldLedger, saveLedger, type Ledger } from '../records/ledgers'
import {
  fileBody,
  headersAnswer,
  LARGEST_FILE,
  ledgerAnswer,
  ledgerFileTypes,
  ledgerParams,
  ledgersAnswer,
  mappingBody,
} from '../schemas/ledger'

const ledgersRoute = defineRoute({
  method: 'get',
  path: '/v1/ledgers',
  operationId: 'readLedgers',
  summary: 'The books whose columns are known here, and how they are read',
  tags: ['import'],
  access: { action: 'import-ledger' },
  answers: { 200: { description: 'All of them', schema: ledgersAnswer } },
  problems: [],
  async handle({ deps }) {
    return { status: 200 as const, body: { ledgers: await allLedgers(deps.prisma) } }
  },
})

const readLedgerRoute = defineRoute({
  method: 'get',
  path: '/v1/ledgers/:name',
  operationId: 'readLedger',
  summary: 'How the columns of these books are read',
  tags: ['import'],
  access: { action: 'import-ledger' },
  params: ledgerParams,
  tagged: true,
  answers: { 200: { description: 'Their mapping', schema: ledgerAnswer } },
  problems: ['not-found'],
  async handle({ deps, params }) {
    const ledger = await findLedger(deps.prisma, params.name)
    if (ledger === undefined) {
      throw new Problem('not-found', 'No books of that name are known: GET /v1/ledgers lists them.')
    }
    return { status: 200 as const, tag: ledgerTag(ledger), body: ledger }
  },
})

const ledgerTag = ({ name }: Ledger): Shown => ({ of: `ledger:${name}` })

const saveLedgerRoute = defineRoute({
  method: 'put',
  path: '/v1/ledgers/:name',
  operationId: 'saveLedger',
  summary: 'Say how the columns of these books are read',
  description: 'What was read in before stays as it was read.',
  tags: ['import'],
  access: { action: 'import-ledger' },
  params: ledgerParams,
  body: mappingBody,
  ifMatch: true,
  answers: { 200: { description: 'Saved', schema: ledgerAnswer } },
  problems: [],
  async handle({ deps, params, body, principal, now, seen }) {
    const ledger = { name: params.name, ...body, savedBy: principal.personId, savedAt: now }
    await deps.prisma.$transaction(async (tx) => {
      await unlessSavedSince(tx, params.name, seen)
      await saveLedger(tx, ledger)
      await appendAudit(tx, now, {
        ...{ actor: principal.personId, action: 'ledger-saved', subject: `ledger:${params.name}` },
        detail: { columns: Object.keys(body.columns).length },
      })
    })
    return { status: 200 as const, body: ledger }
  },
})

const readHeadersRoute = defineRoute({
  method: 'post',
  path: '/v1/ledger-headers',
  operationId: 'readLedgerHeaders',
  summary: 'Which columns a file has, and what they are likely to be; nothing is kept of it',
  tags: ['import'],
  access: { action: 'import-ledger' },
  body: fileBody,
  file: ledgerFileTypes,
  mostBytes: LARGEST_FILE,
  idempotent: 'by-nature',
  answers: { 200: { description: 'A proposal', schema: headersAnswer } },
  problems: ['file-not-readable'],
  async handle({ body }) {
    const { headers, rows } = await sheetIn(body)
    const columns = proposedColumns(headers.filter((header) => header !== ''))
    if (Object.keys(columns).length === 0) {
      throw new Problem('file-not-readable', 'None of its columns can be taken over.')
    }
    const refusedColumns = headers.filter(isRefusedColumn)
    return { status: 200 as const, body: { rows: rows.length, columns, refusedColumns } }
  },
})

/** A mapping has no version: it is the same where all of it is. */
async function unlessSavedSince(
  tx: Transaction,
  name: string,
  seen: SeenTags | undefined,
): Promise<void> {
  if (seen === undefined) return
  const saved = await heldLedger(tx, name)
  if (saved === undefined) throw changedSince('There is no such mapping to change.')
  if (seen === '*' || seen.includes(unquoted(etagOf(ledgerTag(saved), saved)))) return
  throw changedSince('Somebody has saved another mapping of these books.')
}

export const ledgerRoutes = [ledgersRoute, readLedgerRoute, saveLedgerRoute, readHeadersRoute]
