import type { UndertakingId } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, idOut } from './values'

export const libraryQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .openapi({ description: 'Words that all stand in it, with blanks between.' }),
})

export const libraryAnswer = z
  .strictObject({
    cases: z.array(
      z
        .strictObject({
          id: idOut<UndertakingId>('P2026-000001'),
          approvedOn: dayOut,
          subject: z.string().nullable(),
          text: z.string(),
        })
        .openapi('TypicalCase'),
    ),
  })
  .openapi('TypicalCases')
