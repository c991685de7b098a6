import { caseActions } from '../../domain/access'
import { caseKinds, channels, routes } from '../../domain/case/kinds'
import { casePhases } from '../../domain/case/state'
import type {
  BodyCode,
  CaseNumber,
  FilingNumber,
  PostCode,
  UnitCode,
  VillageCode,
} from '../../domain/ids'
import { z } from '../http/zod'
import { textKinds } from '../records/texts'
import { named, outcomeFields, personOut, postOut, wordsFields, workFields } from './case-facts'
import { wayFields } from './case-way'
import { claimOut, dutyOut, outsideOut, recipientOut, shutOutOut, windowOut } from './case-parts'
import { owedDateSchema } from './filing'
import { cursorSchema, nextOut, pageSize } from './page'
import { dayOut, daySchema, idOut, idSchema, instantOut } from './values'

export const caseParams = z.strictObject({
  number: idSchema<CaseNumber>('Number of the case', '2026-000001'),
})

/** `starting`: stored, and not yet seen to live. */
const rowPhases = ['starting', ...casePhases] as const

const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true')

export const caseListQuery = z.strictObject({
  phase: z.enum(rowPhases).optional(),
  overdue: yesOrNo.optional().openapi({ type: 'boolean' }),
  unit: idSchema<UnitCode>('Responsible unit', 'natural-resources').optional(),
  lead: idSchema<PostCode>('Post of the lead official', 'lead-zhujia').optional(),
  village: idSchema<VillageCode>('Village', 'laojie').optional(),
  mine: yesOrNo.optional().openapi({
    type: 'boolean',
    description:
      'You or your post registered it, you lead it, work in its unit, or owe something on it.',
  }),
  sort: z.enum(['due', 'number', 'newest']).default('due').openapi({
    description: 'What is due next comes first; in order of registration; or the reverse.',
  }),
  size: pageSize,
  after: cursorSchema(
    z.strictObject({ number: z.string().max(20), nextDue: daySchema.nullable() }),
  ),
})

export const sheetParams = z.strictObject({
  number: idSchema<CaseNumber>('Number of the case', '2026-000001'),
  position: z.coerce.number().int().min(1).max(10_000).openapi({
    type: 'integer',
    description: 'Place of the duty in the case, from 1.',
  }),
})

export const caseQuery = z.strictObject({
  atLeast: z.coerce.number().int().min(1).max(1_000_000).optional().openapi({
    type: 'integer',
    description: 'Waits a moment until the case is readable at this version or a later one.',
  }),
})

const phaseOut = z.enum(rowPhases)
const caseNumberOut = idOut<CaseNumber>('2026-000001')

const textFields = {
  id: z.string(),
  kind: z.enum(textKinds),
  hash: z.string().openapi({ description: 'Keyed: the case’s history names the text by it.' }),
  author: personOut,
  writtenAt: instantOut,
}

export const storedTextAnswer = z.strictObject(textFields).openapi('StoredText')

export const textOut = z.strictObject({ ...textFields, body: z.string() }).openapi('CaseText')

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

const listedCaseOut = z
  .strictObject({
    number: caseNumberOut,
    filing: idOut<FilingNumber>('F2026-000001'),
    phase: phaseOut,
    version: z.int(),
    kind: z.enum(caseKinds).nullable(),
    route: z.enum(routes).nullable(),
    unit: idOut<UnitCode>('natural-resources').nullable(),
    unitName: z.string().nullable(),
    lead: idOut<PostCode>('lead-zhujia').nullable(),
    leadTitle: z.string().nullable(),
    village: idOut<VillageCode>('laojie').nullable(),
    villageName: z.string().nullable(),
    receivedOn: dayOut,
    nextDue: dayOut.nullable(),
    overdue: z.boolean(),
    provisional: z.boolean(),
    concludedOn: dayOut.nullable(),
    endedOn: dayOut.nullable(),
  })
  .openapi('ListedCase')

export const caseListAnswer = z
  .strictObject({
    cases: z.array(listedCaseOut),
    next: nextOut,
  })
  .openapi('CaseList')

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
        actor: personOut.nullable(),
        onBehalfOf: postOut.nullable(),
        events: z.array(z.looseObject({ type: z.string() })),
      }),
    ),
  })
  .openapi('Timeline')
