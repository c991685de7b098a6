import { caseActions } from '../../domain/access'
import { channels } from '../../domain/case/kinds'
import type { BodyCode, CaseNumber, FilingNumber, VillageCode } from '../../domain/ids'
import { z } from '../http/zod'
import { textKinds } from '../records/texts'
import { actorOut, named, outcomeFields, postOut, wordsFields, workFields } from './case-facts'
import { rowPhases } from './case-list'
import { wayFields } from './case-way'
import {
  claimOut,
  dueFields,
  dutyOut,
  outsideOut,
  recipientOut,
  shutOutOut,
  windowOut,
} from './case-parts'
import { owedDateSchema } from './filing'
import { oldLimitFields } from './ledger'
import { dayOut, idOut, idSchema, instantOut } from './values'

export const caseParams = z.strictObject({
  number: idSchema<CaseNumber>('Number of the case', '2026-000001'),
})

export const sheetParams = z.strictObject({
  number: idSchema<CaseNumber>('Number of the case', '2026-000001'),
  position: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .openapi({
      ...{ type: 'integer', minimum: 1, maximum: 10_000 },
      description: 'Place of the duty in the case, from 1.',
    }),
})

export const caseQuery = z.strictObject({
  atLeast: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .openapi({
      ...{ type: 'integer', minimum: 1, maximum: 1_000_000 },
      description: 'Waits a moment until the case is readable at this version or a later one.',
    }),
})

const phaseOut = z.enum(rowPhases)
const caseNumberOut = idOut<CaseNumber>('2026-000001')

const textFields = {
  id: z.string(),
  kind: z.enum(textKinds),
  hash: z.string().openapi({ description: 'Keyed: the case’s history names the text by it.' }),
  author: actorOut,
  writtenAt: instantOut,
}

export const storedTextAnswer = z.strictObject(textFields).openapi('StoredText')

export const textOut = z.strictObject({ ...textFields, body: z.string() }).openapi('CaseText')

const oldLimitOfCase = z.strictObject({ ...oldLimitFields, ...dueFields }).openapi('CaseOldLimit', {
  description:
    'Of a matter taken over from the old books: what was owed on it by the rules of its day, and ' +
    'whether it was kept. Nothing of it runs any more (plan H1).',
})

const goesOnOut = z
  .strictObject({
    number: caseNumberOut,
    phase: phaseOut,
    phaseWords: z.strictObject(wordsFields),
    dates: z.array(owedDateSchema),
  })
  .openapi('GoesOn', {
    description:
      'Of a merged case: how the matter stands, and what is owed to those who brought it here.',
  })

export const caseAnswer = z
  .strictObject({
    number: caseNumberOut,
    filing: idOut<FilingNumber>('F2026-000001'),
    version: z.int(),
    pending: z.boolean().openapi({
      description: 'The version asked for has not arrived yet: this is the one before it.',
    }),
    phase: phaseOut,
    phaseWords: z.strictObject(wordsFields),
    channel: z.enum(channels),
    body: named<BodyCode>('huangdian-township'),
    village: named<VillageCode>('laojie').nullable(),
    receivedOn: dayOut,
    registeredAt: instantOut,
    splitFrom: caseNumberOut.nullable(),
    splitInto: z.array(caseNumberOut),
    ...wayFields,
    goesOn: goesOnOut.optional(),
    ...workFields,
    ...outcomeFields,
    oldLimit: oldLimitOfCase.optional(),
    overdue: z.boolean(),
    title: z.string(),
    words: z.string(),
    recipients: z.array(recipientOut),
    claims: z.array(claimOut),
    duties: z.array(dutyOut),
    windows: z.array(windowOut),
    outside: z.array(outsideOut),
    shutOut: shutOutOut.optional(),
    texts: z.array(textOut),
    allowed: z.array(z.enum(caseActions)).openapi({
      description: 'What whoever asks may do with the case as it stands.',
    }),
  })
  .openapi('Case')

export const timelineAnswer = z
  .strictObject({
    number: caseNumberOut,
    entries: z.array(
      z.strictObject({
        sequence: z.int(),
        cause: z.string(),
        causeWords: z.strictObject(wordsFields),
        occurredOn: dayOut,
        recordedAt: instantOut,
        actor: actorOut.nullable(),
        onBehalfOf: postOut.nullable(),
        events: z.array(z.looseObject({ type: z.string() })),
      }),
    ),
  })
  .openapi('Timeline')
