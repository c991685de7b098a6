import { renewables } from '../../contract/rules-update'
import type { CaseNumber } from '../../domain/ids'
import { calendarYearSchema } from '../../rules'
import { z } from '../http/zod'
import { cursorSchema, nextOut } from './page'
import { dayOut, idOut } from './values'

/** A notice arranges the last days of the year before as well: both years come together. */
export const calendarBody = z.strictObject({
  years: z
    .array(calendarYearSchema)
    .max(20)
    .openapi({
      description:
        'Each as a file of rules/calendar has it: the year with all its revisions from the first on. ' +
        'What is known already adds nothing; none at all means the calendar as it is known.',
    }),
})

const number = z.custom<CaseNumber>((value) => typeof value === 'string' && value.length <= 20)
export const casesQuery = z.strictObject({ after: cursorSchema(z.strictObject({ number })) })

const numberOut = idOut<CaseNumber>('2026-000001')
const yearOut = z.int().openapi({ example: 2027 })
const what = z.enum(['duty', 'window', 'outside']).openapi({
  description: 'Owed by a post, a right of the person, or owed by a body outside.',
})
const kind = z.string().openapi({ description: 'Kind of duty, or clock.', example: 'handle' })
const id = z.string().openapi({ example: '2026-000001/handle/1' })
const examined = z.int().openapi({ description: 'Open cases looked through for this page.' })
const provisional = z.boolean().openapi({
  description: 'Reaches into a year whose holidays are not published yet: it may move.',
})

const shown = z.strictObject({ due: dayOut, provisional }).nullable().openapi({
  description: 'Null where the one set of rules knows no such date.',
})
const movedDate = z.strictObject({ id, what, kind, from: shown, to: shown }).openapi('MovedDate')

export const previewAnswer = z
  .strictObject({
    examined,
    cases: z.array(z.strictObject({ number: numberOut, dates: z.array(movedDate) })),
    next: nextOut,
  })
  .openapi('MovingDates')

export const provisionalAnswer = z
  .strictObject({
    examined,
    cases: z.array(
      z.strictObject({
        number: numberOut,
        dates: z.array(
          z.strictObject({
            ...{ id, what, kind, due: dayOut },
            years: z
              .array(yearOut)
              .openapi({ description: 'Not published, and it rests on them.' }),
          }),
        ),
      }),
    ),
    next: nextOut,
  })
  .openapi('ProvisionalDates')

const revisionOut = z.strictObject({ year: yearOut, revision: z.int() })

export const calendarsAnswer = z
  .strictObject({
    knownUntil: yearOut.openapi({ description: 'The last year of which the holidays are known.' }),
    years: z.array(
      revisionOut.extend({
        publishedOn: dayOut,
        source: z.string().openapi({ description: 'The notice it rests on.' }),
        origin: z.enum(['program', 'imported']),
      }),
    ),
  })
  .openapi('Calendars')

export const importAnswer = z
  .strictObject({
    added: z.array(revisionOut).openapi({ description: 'Empty when all of it was known.' }),
    knownUntil: yearOut,
    updating: z.enum(renewables).openapi({
      description: 'Open cases are being taken over to it; whom a moved date concerns is told.',
    }),
  })
  .openapi('CalendarImport')

export const packsAnswer = z
  .strictObject({
    packs: z.array(
      z.strictObject({
        ...{ id: z.string().openapi({ example: 'national-2022' }), title: z.string() },
        ...{ inForceFrom: dayOut, hash: z.string() },
        cases: z.int().openapi({ description: 'Open cases that go by this version.' }),
        behind: z.int().openapi({ description: 'Open cases that go by another version of it.' }),
      }),
    ),
  })
  .openapi('RulePacks')

export const adoptionAnswer = z.strictObject({ updating: z.enum(renewables) }).openapi('Adoption')
