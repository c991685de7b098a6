import { caseKinds, channels, routes } from '../../domain/case/kinds'
import { ledgerFields } from '../../domain/ledger/fields'
import { importStates, rowStates } from '../../domain/ledger/import-states'
import { againstMapping } from '../../domain/ledger/mapping'
import { rowProblems, type RowProblemCode } from '../../domain/ledger/old-matter'
import type { CaseNumber, PersonId } from '../../domain/ids'
import { RULE_PACK_IDS } from '../../domain/rules/rule-pack'
import { z } from '../http/zod'
import { cursorSchema, nextOut, pageSize } from './page'
import { dayOut, idOut, instantOut, instantSchema } from './values'

/** Bytes of a file that is read in. */
export const LARGEST_FILE = 8 * 1024 * 1024

export const ledgerFileTypes = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/octet-stream',
] as const

export const fileBody = z
  .instanceof(Uint8Array, { message: 'Send the file itself as the body' })
  .openapi({
    ...{ type: 'string', format: 'binary' },
    description:
      'A workbook (.xlsx), or text (.csv) in UTF-8 or GB18030; headers in its first row.',
  })

const header = z.string().trim().min(1).max(100)
const field = z.enum(ledgerFields)

const mappingFields = {
  columns: z.record(header, field.nullable()).openapi({
    description:
      'Each header of the file with what it is; null for a column that is not taken over. Columns on ' +
      'the control of persons or their journeys are never taken over and need not be named.',
    example: { 留言编号: 'key', 留言主题: 'title', 留言详情: 'words', 留言时间: 'receivedOn' },
  }),
  assumed: z
    .strictObject({
      channel: z.enum(channels),
      kind: z.enum(caseKinds),
      route: z.enum(routes),
      place: z.enum(['here', 'unknown']).openapi({
        description: '`unknown`: the books come from elsewhere; the national rules apply.',
      }),
    })
    .openapi({ description: 'What holds for a row in which no column says it.' }),
}

export const mappingBody = z
  .strictObject(mappingFields)
  .superRefine((mapping, context) => {
    for (const [path, message] of againstMapping(mapping)) {
      context.addIssue({ code: 'custom', path: ['columns', path], message })
    }
  })
  .openapi('LedgerMapping')

export const ledgerParams = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Give small letters, digits and hyphens, at most forty')
    .openapi({ description: 'Name of these books.', example: 'mailbox' }),
})

const ledger = z
  .strictObject({
    name: z.string(),
    ...mappingFields,
    savedBy: idOut<PersonId>('person-3'),
    savedAt: instantOut,
  })
  .openapi('Ledger')

export const ledgerAnswer = ledger
export const ledgersAnswer = z.strictObject({ ledgers: z.array(ledger) }).openapi('Ledgers')

export const headersAnswer = z
  .strictObject({
    rows: z.int(),
    columns: z.record(z.string(), field.nullable()).openapi({
      description: 'A proposal by the usual names, to be corrected and saved as a mapping.',
    }),
    refusedColumns: z.array(z.string()),
  })
  .openapi('LedgerHeaders')

const count = z.int()
const rowCounts = z.partialRecord(z.enum(rowStates), count).openapi({
  description:
    '`known`: taken over before from the same books; `changed`: likewise, and what it says is not what ' +
    'it said then; `refused`: see its problems.',
})

export const importOut = z
  .strictObject({
    id: z.string(),
    ledger: z.string(),
    state: z.enum(importStates).openapi({
      description: '`releasing`: its rows are being registered, one after the other.',
    }),
    readAt: instantOut,
    releasedAt: instantOut.nullable(),
    endedAt: instantOut.nullable(),
    refusedColumns: z.array(z.string()).openapi({
      description: 'Not read and not kept: on the control of persons or their journeys.',
    }),
    rows: rowCounts,
    records: count.openapi({ description: 'Closed and settled: kept as they are.' }),
    backlog: count.openapi({ description: 'Not settled, or not known to be: they go to sorting.' }),
    kept: z
      .array(z.strictObject({ pack: z.enum(RULE_PACK_IDS), inTime: count, late: count }))
      .openapi({ description: 'Of those that were answered, by the rules of their day.' }),
  })
  .openapi('LedgerImport')

export const importRead = z.strictObject({ id: z.string() }).openapi('LedgerImportId')

export const importParams = z.strictObject({
  id: z.string().regex(/^import-[0-9a-f-]{36}$/, 'Give the id of an import'),
})

export const importsQuery = z.strictObject({
  size: pageSize,
  after: cursorSchema(z.strictObject({ readAt: instantSchema, id: z.string().max(60) })),
})
export const importsAnswer = z
  .strictObject({ imports: z.array(importOut), next: nextOut })
  .openapi('LedgerImports')

export const importRowsQuery = z.strictObject({
  state: z.enum(rowStates).optional(),
  size: pageSize,
  after: cursorSchema(z.strictObject({ row: z.int().min(0) })),
})

const problemCodes = Object.keys(rowProblems) as [RowProblemCode, ...RowProblemCode[]]

export const oldLimitFields = {
  pack: z.enum(RULE_PACK_IDS),
  clock: z.literal('handle'),
  from: dayOut,
  assumed: z.boolean().openapi({
    description: 'The books do not say when it was accepted: reckoned from the day of receipt.',
  }),
  answeredOn: dayOut.nullable(),
  kept: z.boolean().nullable().openapi({ description: 'Null where the books hold no answer.' }),
}

export const oldLimitOut = z
  .strictObject({ ...oldLimitFields, due: dayOut, basis: z.string() })
  .openapi('OldLimit')

export const importRowsAnswer = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        row: z.int().openapi({ description: 'Its number in the file; the headers are row 1.' }),
        state: z.enum(rowStates),
        becomes: z.enum(['record', 'backlog']).nullable(),
        problems: z.array(
          z.strictObject({ field, code: z.enum(problemCodes), zh: z.string(), en: z.string() }),
        ),
        oldLimit: oldLimitOut.nullable(),
        case: idOut<CaseNumber>('2026-000001').nullable(),
      }),
    ),
    next: nextOut,
  })
  .openapi('LedgerRows')
