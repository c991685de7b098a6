import { acceptanceChecks } from '../../domain/campaign/definition'
import { procedures } from '../../domain/proceeding/kinds'
import type { CaseNumber, PersonId, PostCode, UndertakingId } from '../../domain/ids'
import { z } from '../http/zod'
import { dutyOut, stepFields } from './campaign'
import { cursorSchema, nextOut, pageSize } from './page'
import { dayOut, idOut, idSchema, textSchema } from './values'

const LONGEST_TEXT = 20_000
const MOST_POSTS = 30
const MOST_CASES = 100

const kinds = procedures.map(({ kind }) => kind)
const kind = z.enum(kinds as [string, ...string[]]).openapi({ description: 'docs/proceedings.md' })

const text = textSchema(LONGEST_TEXT).openapi({
  description: 'About the matter and what is owed; nobody is watched, and no journey is told.',
})
const name = /^[a-z][A-Za-z-]{0,39}$/
const named = z.string().regex(name, 'Give a name as docs/proceedings.md has it').max(40)

/** What a step asks for beside its text, by name. */
const answers = z
  .record(
    named,
    z.union([
      z.string().min(1).max(100),
      z.int().min(0).max(10_000),
      z.array(z.string().min(1).max(100)).max(MOST_CASES),
    ]),
  )
  .default({})
  .openapi({
    description: 'Choices, days, working days or numbers: docs/proceedings.md says which.',
  })

export const openingBody = z
  .strictObject({
    kind,
    cases: z.array(idSchema<CaseNumber>('A case it is about', '2026-000001')).max(1).default([]),
    campaign: idSchema<UndertakingId>('The campaign it belongs to', 'C2019-0001').optional(),
    circular: idSchema<UndertakingId>(
      'The circular it follows from, which names the post (plan H9)',
      'C2019-0001.fortnightly-circular.2',
    ).optional(),
    parties: z
      .record(named, z.array(idSchema<PostCode>('A post', 'laojie-head')).min(1).max(MOST_POSTS))
      .default({})
      .openapi({ description: 'By the name of the part, the posts that have it.' }),
    text,
    answers,
  })
  .openapi('ProceedingOpening')

export const proceedingParams = z.strictObject({
  id: idSchema<UndertakingId>('A proceeding', 'P2026-000001'),
})

export const takeStepBody = z
  .strictObject({
    step: z.string().regex(name, 'Give a step as the proceeding lists it').max(40),
    post: idSchema<PostCode>('The post of yours for which you take it', 'laojie-head'),
    text: text.optional(),
    answers,
    ...stepFields,
  })
  .openapi('ProceedingStep')

const written = { by: idOut<PersonId>('p1'), on: dayOut, text: z.string().nullable() }
const answersOut = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))

export const proceedingAnswer = z
  .strictObject({
    id: idOut<UndertakingId>('P2026-000001'),
    ...{ kind: z.string(), title: z.string(), basis: z.string(), phase: z.string() },
    version: z.int().openapi({ description: '0 while it is being started.' }),
    campaign: idOut<UndertakingId>('C2019-0001').nullable(),
    criteria: z.array(z.enum(acceptanceChecks)).nullable().openapi({
      description: 'Of an acceptance in a campaign: what that accepts by, and no more.',
    }),
    circular: idOut<UndertakingId>('C2019-0001.fortnightly-circular.2').nullable(),
    cases: z.array(idOut<CaseNumber>('2026-000001')),
    parties: z.record(z.string(), z.array(z.string())),
    ...{ openedOn: dayOut, endedOn: dayOut.nullable() },
    opened: z.strictObject({ ...written, answers: answersOut }),
    taken: z.array(
      z.strictObject({
        ...written,
        step: z.string(),
        post: idOut<PostCode>('laojie-head'),
        answers: answersOut,
      }),
    ),
    steps: z.array(z.string()).openapi({ description: 'By which it can go on now.' }),
    duties: z.array(dutyOut),
  })
  .openapi('Proceeding')

export const openedAnswer = z
  .strictObject({ id: idOut<UndertakingId>('P2026-000001'), title: z.string(), openedOn: dayOut })
  .openapi('ProceedingOpened')

export const proceedingsQuery = z.strictObject({
  kind: kind.optional(),
  case: idSchema<CaseNumber>('A case they are about', '2026-000001').optional(),
  open: z.enum(['true']).optional().openapi({ description: '"true": only what has not ended.' }),
  after: cursorSchema(z.strictObject({ openedOn: z.string().max(10), id: z.string().max(100) })),
  size: pageSize,
})

export const proceedingsAnswer = z
  .strictObject({
    proceedings: z.array(
      z
        .strictObject({
          id: idOut<UndertakingId>('P2026-000001'),
          ...{ kind: z.string(), title: z.string(), phase: z.string() },
          cases: z.array(z.string()),
          ...{ openedOn: dayOut, endedOn: dayOut.nullable(), nextDue: dayOut.nullable() },
          overdue: z.boolean(),
        })
        .openapi('ListedProceeding'),
    ),
    next: nextOut,
  })
  .openapi('Proceedings')

export const caseProceedingsAnswer = z
  .strictObject({
    proceedings: z.array(
      z
        .strictObject({
          id: idOut<UndertakingId>('P2026-000001'),
          ...{ kind: z.string(), title: z.string(), phase: z.string() },
          ...{ openedOn: dayOut, endedOn: dayOut.nullable() },
        })
        .openapi('ProceedingOfCase'),
    ),
  })
  .openapi('ProceedingsOfCase')
