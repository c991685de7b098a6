import { rowProblems } from '../../domain/ledger/old-matter'
import type { PersonId } from '../../domain/ids'
import { registeringPost, viewerOf } from '../case-access'
import type { AppDeps } from '../deps'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { contentTypes, tableFile } from '../ledger/write-table'
import {
  findImport,
  listImports,
  listRows,
  refusedRows,
  type ImportFound,
} from '../queries/ledger-imports'
import type { Viewer } from '../queries/case-scope'
import { rowAnswer } from '../import-rows'
import { readLedger } from '../read-ledger'
import { appendAudit } from '../records/audit'
import { openCells, orderRelease, storeImport, undoImport } from '../records/ledger-imports'
import { findLedger } from '../records/ledgers'
import {
  fileBody,
  importOut,
  importRead,
  importParams,
  importRowsAnswer,
  importRowsQuery,
  importsAnswer,
  importsQuery,
  LARGEST_FILE,
  ledgerFileTypes,
  ledgerParams,
} from '../schemas/ledger'
import { cursorOf } from '../schemas/page'
import type { z } from '../http/zod'

const readImportRoute = defineRoute({
  method: 'post',
  path: '/v1/ledgers/:name/imports',
  operationId: 'readLedgerFile',
  summary: 'Read a file of these books: every row is checked, and nothing is registered',
  description:
    'What would become of it stands at GET /v1/imports/{id}. Look at its rows, download those that are ' +
    'refused, and then release it, or undo it.',
  tags: ['import'],
  access: { action: 'import-ledger' },
  params: ledgerParams,
  body: fileBody,
  file: ledgerFileTypes,
  mostBytes: LARGEST_FILE,
  idempotent: 'stored',
  answers: { 201: { description: 'Read', schema: importRead } },
  problems: ['not-found', 'file-not-readable', 'columns-do-not-fit'],
  async handle({ deps, params: { name }, body, principal, now, today, idempotency }) {
    const ledger = await findLedger(deps.prisma, name)
    if (ledger === undefined) {
      throw new Problem(
        'not-found',
        'Nothing is known of the columns of these books: save that first with PUT /v1/ledgers/{name}.',
      )
    }
    const { columns, assumed } = ledger
    const read = await readLedger(deps, { name, mapping: { columns, assumed } }, body, today)
    const { personId } = principal
    const answer = { id: read.id }
    await deps.prisma.$transaction(
      async (tx) => {
        await storeImport(tx, deps.fieldCipher, { ...read, readBy: personId, readAt: now })
        await appendAudit(tx, now, {
          ...{ actor: personId, action: 'ledger-read', subject: `import:${read.id}` },
          detail: { ledger: name, rows: read.rows.length },
        })
        await idempotency.remember(tx, 201, answer)
      },
      { timeout: STORING_MILLIS },
    )
    return { status: 201 as const, body: answer }
  },
})

const importsRoute = defineRoute({
  method: 'get',
  path: '/v1/imports',
  operationId: 'listImports',
  summary: 'Files that were read in, the newest first',
  tags: ['import'],
  access: { action: 'import-ledger' },
  query: importsQuery,
  answers: { 200: { description: 'One page', schema: importsAnswer } },
  problems: [],
  async handle({ deps, query: { after, size }, principal, grants }) {
    const reader = viewerOf(principal, grants)
    const { imports, next } = await listImports(deps.pool, reader, { after, size })
    const body = { imports: imports.map(importAnswer), next: cursorOf(next) }
    return { status: 200 as const, body }
  },
})

const importRoute = defineRoute({
  method: 'get',
  path: '/v1/imports/:id',
  operationId: 'readImport',
  summary: 'What becomes, or has become, of a file that was read in',
  tags: ['import'],
  access: { action: 'import-ledger' },
  params: importParams,
  answers: { 200: { description: 'As it stands', schema: importOut } },
  problems: ['not-found'],
  async handle({ deps, params, principal, grants }) {
    const found = await knownImport(deps, viewerOf(principal, grants), params.id)
    return { status: 200 as const, body: importAnswer(found) }
  },
})

const importRowsRoute = defineRoute({
  method: 'get',
  path: '/v1/imports/:id/rows',
  operationId: 'listImportRows',
  summary:
    'Row by row: what becomes of it, what is against it, what was owed and whether it was kept',
  tags: ['import'],
  access: { action: 'import-ledger' },
  params: importParams,
  query: importRowsQuery,
  answers: { 200: { description: 'One page', schema: importRowsAnswer } },
  problems: ['not-found'],
  async handle({ deps, params, query: { state, after, size }, principal, grants }) {
    const reader = viewerOf(principal, grants)
    await knownImport(deps, reader, params.id)
    const page = { state, after: after?.row, size }
    const { rows, next } = await listRows(deps.pool, reader, params.id, page)
    const nextPage = cursorOf(next === undefined ? undefined : { row: next })
    return { status: 200 as const, body: { rows: rows.map(rowAnswer), next: nextPage } }
  },
})

const refusedRowsRoute = defineRoute({
  method: 'get',
  path: '/v1/imports/:id/refused-rows',
  operationId: 'downloadRefusedRows',
  summary:
    'The refused rows as a file, each with what is wrong: mend them there and read it in again',
  tags: ['import'],
  access: { action: 'import-ledger' },
  params: importParams,
  answers: {
    200: { description: 'A table', contentType: contentTypes.csv, schema: fileBody },
  },
  problems: ['not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { id, mapping } = await knownImport(deps, viewerOf(principal, grants), params.id)
    const headers = Object.keys(mapping.columns).filter(
      (header) => mapping.columns[header] !== null,
    )
    const rows = (await refusedRows(deps.pool, id)).map((row) => {
      const cells = openCells(deps.fieldCipher, id, row)
      const why = row.problems
        .map(({ field, code }) => `${field} ${rowProblems[code].zh}`)
        .join('; ')
      return [...headers.map((header) => cells[header] ?? ''), row.position, why]
    })
    await appendAudit(deps.prisma, now, {
      ...{ actor: principal.personId, action: 'refused-rows-read', subject: `import:${id}` },
      detail: { rows: rows.length },
    })
    const body = await tableFile({ headers: [...headers, '原行号', '原因'], rows }, 'csv')
    const disposition = { 'Content-Disposition': 'attachment; filename="refused-rows.csv"' }
    return { status: 200 as const, headers: disposition, body }
  },
})

const releaseRoute = defineRoute({
  method: 'post',
  path: '/v1/imports/:id/release',
  operationId: 'releaseImport',
  summary: 'Register what was read; from here on it cannot be undone',
  description:
    'It begins within ten seconds. Each row is registered once, also when the process is killed meanwhile. What is closed and settled ' +
    'becomes a record; everything else begins as backlog, with internal duties from today (plan H1).',
  tags: ['import'],
  access: { action: 'import-ledger' },
  params: importParams,
  idempotent: 'stored',
  answers: { 202: { description: 'Being registered', schema: importRead } },
  problems: ['not-found', 'import-not-open'],
  async handle({ deps, params: { id }, principal, grants, now, idempotency }) {
    await knownImport(deps, viewerOf(principal, grants), id)
    const { personId } = principal
    const by = { releasedBy: personId, releasedForPost: registeringPost(grants), releasedAt: now }
    await deps.prisma.$transaction(async (tx) => {
      if (!(await orderRelease(tx, id, by))) throw notOpen()
      await appendAudit(tx, now, auditOf(personId, 'import-released', id))
      await idempotency.remember(tx, 202, { id })
    })
    return { status: 202 as const, body: { id } }
  },
})

const undoRoute = defineRoute({
  method: 'post',
  path: '/v1/imports/:id/undo',
  operationId: 'undoImport',
  summary: 'Take away all that was read, before it is released',
  tags: ['import'],
  access: { action: 'import-ledger' },
  params: importParams,
  idempotent: 'stored',
  answers: {
    200: { description: 'Nothing of it is left but that it was read', schema: importRead },
  },
  problems: ['not-found', 'import-not-open'],
  async handle({ deps, params: { id }, principal, grants, now, idempotency }) {
    await knownImport(deps, viewerOf(principal, grants), id)
    await deps.prisma.$transaction(async (tx) => {
      if (!(await undoImport(tx, id, now))) throw notOpen()
      await appendAudit(tx, now, auditOf(principal.personId, 'import-undone', id))
      await idempotency.remember(tx, 200, { id })
    })
    return { status: 200 as const, body: { id } }
  },
})

export const importRoutes = [
  ...[readImportRoute, importsRoute, importRoute, importRowsRoute],
  ...[refusedRowsRoute, releaseRoute, undoRoute],
]

/** Thousands of rows are written at once, and a slow disk is no reason to refuse them. */
const STORING_MILLIS = 60_000

const auditOf = (actor: PersonId, action: string, id: string) => ({
  ...{ actor, action, subject: `import:${id}` },
})

async function knownImport({ pool }: AppDeps, reader: Viewer, id: string): Promise<ImportFound> {
  const found = await findImport(pool, reader, id)
  if (found !== undefined) return found
  throw new Problem('not-found', 'There is no such import: GET /v1/imports lists them.')
}

function notOpen(): Problem {
  return new Problem(
    'import-not-open',
    'It has been released or undone. Read the file again; what was taken over is not taken over twice.',
  )
}

function importAnswer({ mapping: _, ...found }: ImportFound): z.input<typeof importOut> {
  return found
}
