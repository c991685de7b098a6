import { contentTypes, tableFormats } from '../ledger/write-table'
import { z } from '../http/zod'
import { auditFilterFields, daysTurnedRound } from './audit'
import { dueTurnedRound, dutyFilterFields } from './case-duties'
import { caseFilterFields, referredByPlace, turnedRound } from './case-list'
import { fileBody } from './ledger'

const format = z
  .enum(tableFormats)
  .default('xlsx')
  .openapi({ description: 'A workbook, or text in UTF-8 that Excel opens as it is meant.' })

export const caseExportQuery = z
  .strictObject({ ...caseFilterFields, format })
  .superRefine(turnedRound)
  .superRefine(referredByPlace)
export const dutyExportQuery = z
  .strictObject({ ...dutyFilterFields, format })
  .superRefine(dueTurnedRound)
export const auditExportQuery = z
  .strictObject({ ...auditFilterFields, format })
  .superRefine(daysTurnedRound)
/** Lists that are somebody's own have no filters. */
export const ownExportQuery = z.strictObject({ format })

/** Of either format: the answer names which it is. */
export const exportedFile = {
  description: 'The file',
  contentType: contentTypes.xlsx,
  orAs: [contentTypes.csv],
  schema: fileBody,
} as const
