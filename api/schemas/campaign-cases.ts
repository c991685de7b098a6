import { caseKinds } from '../../domain/case/kinds'
import { casePhases, settledHow } from '../../domain/case/state'
import type { CaseNumber, PostCode, UndertakingId, UnitCode, VillageCode } from '../../domain/ids'
import { tableFormats } from '../ledger/write-table'
import { z } from '../http/zod'
import { named } from './case-facts'
import { commandBody } from './command'
import { cursorSchema, nextOut, pageSize } from './page'
import { text } from './step-fields'
import { dayOut, daySchema, idOut, idSchema, textSchema, yesOrNoInQuery } from './values'

const LONGEST_SLIP = 4_000
/** As many as a meeting can look at one after the other. */
const MOST_AT_ONCE = 100

const caseOut = idOut<CaseNumber>('2026-000001')
const unitOut = named<UnitCode>('natural-resources')
const leadOut = named<PostCode>('lead-zhujia')
const villageOut = named<VillageCode>('laojie')

export const boardQuery = z.strictObject({
  assigned: yesOrNoInQuery.optional().openapi({
    description: 'Whether a unit and a lead have it; left out, all.',
  }),
  size: pageSize,
  after: cursorSchema(z.strictObject({ number: z.string() })),
})

const loadOut = z.strictObject({ lead: idOut<PostCode>('lead-zhujia'), load: z.int() })

export const boardCaseOut = z
  .strictObject({
    ...{ number: caseOut, version: z.int(), phase: z.enum(casePhases) },
    kind: z.enum(caseKinds).nullable(),
    subject: z.string().nullable(),
    village: villageOut.nullable(),
    receivedOn: dayOut,
    settleBy: dayOut.openapi({ description: 'The last day by which the campaign settles it.' }),
    overdue: z.boolean(),
    assigned: z
      .strictObject({
        ...{ unit: unitOut, lead: leadOut, on: dayOut },
        signedOn: dayOut.nullable().openapi({ description: 'Null until the unit has signed.' }),
      })
      .nullable(),
    proposal: z
      .strictObject({
        unit: idOut<UnitCode>('natural-resources').nullable(),
        lead: loadOut.nullable(),
        because: z.strictObject({
          unit: z.enum(['subject', 'village', 'none']),
          lead: z.enum(['unit-field', 'area', 'least-load', 'none']),
        }),
        alternatives: z.array(loadOut).openapi({ description: 'Who has least first.' }),
      })
      .nullable()
      .openapi({ description: 'For what nobody has yet; it decides nothing.' }),
  })
  .openapi('BoardCase')

export const boardAnswer = z
  .strictObject({ cases: z.array(boardCaseOut), next: nextOut })
  .openapi('SortingBoard')

export const assignmentsBody = z
  .strictObject({
    occurredOn: daySchema,
    assignments: z
      .array(
        z.strictObject({
          case: idSchema<CaseNumber>('Case number', '2026-000001'),
          unit: idSchema<UnitCode>('Responsible unit', 'natural-resources'),
          lead: idSchema<PostCode>('Post of the lead official', 'lead-zhujia'),
          slipText: textSchema(LONGEST_SLIP).optional(),
          expectedVersion: z.int().min(0).max(1_000_000).optional().openapi({
            description: 'Of the board: it is refused where the case has moved on since.',
          }),
        }),
      )
      .min(1)
      .max(MOST_AT_ONCE),
  })
  .superRefine(({ assignments }, context) => {
    const seen = new Set<string>()
    for (const [index, { case: number }] of assignments.entries()) {
      if (seen.has(number)) {
        const path = ['assignments', index, 'case']
        context.addIssue({ code: 'custom', path, message: 'Name each case once' })
      }
      seen.add(number)
    }
  })
  .openapi('AssignmentsRequest')

export const assignmentsAnswer = z
  .strictObject({
    assigned: z.int(),
    results: z.array(
      z.strictObject({
        case: caseOut,
        version: z.int().nullable().openapi({ description: 'Null where it was not assigned.' }),
        problem: z
          .strictObject({
            ...{ code: z.string(), detail: z.string() },
            fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
          })
          .nullable()
          .openapi({ description: 'Why not, and what to do.' }),
      }),
    ),
  })
  .openapi('Assignments')

const lists = ['township', 'village'] as const
export type EntrustmentList = (typeof lists)[number]

export const entrustmentListQuery = z.strictObject({
  list: z.enum(lists).openapi({
    description:
      'township: list 3-1, what offices of the township work on; village: list 3-2, what village committees do.',
  }),
  format: z.enum(tableFormats).default('xlsx'),
})

const stepOut = z.strictObject({
  ...{ due: dayOut, reachedOn: dayOut.nullable(), overdue: z.boolean() },
})

export const mapCaseOut = z
  .strictObject({
    ...{ number: caseOut, phase: z.enum(casePhases), settleBy: dayOut },
    ...{ overdue: z.boolean(), listed: z.boolean() },
    settled: z.enum(settledHow).nullable(),
    ...{ unit: unitOut.nullable(), lead: leadOut.nullable(), signedOn: dayOut.nullable() },
    timetable: z
      .strictObject({
        planned: z.boolean().openapi({
          description:
            'Whether it is that of its plan; else it is counted back from settleBy, and nobody owes it yet.',
        }),
        steps: z.array(stepOut),
      })
      .openapi({ description: '倒排时间表 (plan H4).' }),
  })
  .openapi('MapCase')

export const mapAnswer = z
  .strictObject({
    areas: z.array(
      z.strictObject({
        area: named<string>('zhujia').nullable(),
        villages: z.array(
          z.strictObject({ village: villageOut.nullable(), cases: z.array(mapCaseOut) }),
        ),
      }),
    ),
  })
  .openapi('BattleMap')

const campaign = idSchema<UndertakingId>('Campaign', 'C2026-0001')
export const joiningBody = commandBody('JoiningRequest', { campaign })
export const leavingBody = commandBody('LeavingRequest', { campaign, text: text('Why.') })
