import { isRefusedColumn } from '../../domain/ledger/refused-columns'
import { proposedColumns } from '../../domain/ledger/mapping'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { sheetIn } from '../read-ledger'
import { appendAudit } from '../records/audit'
import { allLedgers, saveLedger } from '../records/ledgers'
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
  answers: { 200: { description: 'Saved', schema: ledgerAnswer } },
  problems: [],
  async handle({ deps, params, body, principal, now }) {
    const ledger = { name: params.name, ...body, savedBy: principal.personId, savedAt: now }
    await deps.prisma.$transaction(async (tx) => {
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

export const ledgerRoutes = [ledgersRoute, saveLedgerRoute, readHeadersRoute]
