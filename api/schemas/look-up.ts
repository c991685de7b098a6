import { caseKinds } from '../../domain/case/kinds'
import { casePhases } from '../../domain/case/state'
import type { CaseNumber, FilingNumber } from '../../domain/ids'
import { z } from '../http/zod'
import { owedDateSchema } from './filing'
import { dayOut, idOut } from './values'

export const lookUpBody = z
  .strictObject({
    queryCode: z.string().min(1).max(64).openapi({
      description: 'As it was handed out; capitals, spaces and hyphens do not matter.',
      example: '7K3M-9QXT-0B2C-HJ5V',
    }),
  })
  .openapi('LookUpRequest')

const words = { zh: z.string(), en: z.string() }

export const windowSchema = z
  .strictObject({
    what: z.literal('request-review'),
    ...words,
    lastDay: dayOut,
    where: z.string().nullable().openapi({ description: 'The body that reviews the opinion.' }),
    basis: z.string(),
    provisional: z.boolean(),
    open: z.boolean(),
  })
  .openapi('PersonWindow')

const lookedUpCase = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    phase: z.strictObject({ code: z.enum(casePhases), ...words }),
    kind: z.strictObject({ code: z.enum(caseKinds), ...words }).optional(),
    dates: z.array(owedDateSchema),
    windows: z.array(windowSchema),
  })
  .openapi('LookedUpCase')

export const lookUpAnswer = z
  .strictObject({
    filing: idOut<FilingNumber>('F2026-000001'),
    receivedOn: dayOut,
    cases: z.array(lookedUpCase),
  })
  .openapi('LookUpAnswer')
