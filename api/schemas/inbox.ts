import { z } from '../http/zod'
import { cursorSchema, nextOut, pageSize } from './page'
import { dayOut, idSchema, instantOut, instantSchema } from './values'

export const inboxQuery = z.strictObject({
  after: cursorSchema(z.strictObject({ sentAt: instantSchema, id: z.string().max(100) })),
  size: pageSize,
  unread: z.enum(['true']).optional().openapi({ description: '"true": only what is unread.' }),
})

export const messageParams = z.strictObject({
  id: idSchema<string>('A message of your own', 'message-1'),
})

const message = z
  .strictObject({
    id: z.string(),
    sentAt: instantOut,
    readAt: instantOut.nullable(),
    post: z.string().openapi({ description: 'The post by which it is yours.' }),
    reason: z.string().openapi({
      description: '"holder", "deputy", "passed-upward" or "vacancy-alarm".',
    }),
    title: z.string().openapi({ example: '【已逾期】信访事项 2026-000001：书面告知' }),
    caseNumber: z.string().nullable().openapi({
      description:
        'Null for what concerns the office as a whole, as a calendar to be imported or a vacant post.',
    }),
    rung: z.string().openapi({
      description:
        'Rung of the ladder that rang, "opened", "moved", "calendar-missing" or "post-vacant".',
    }),
    urgent: z.boolean(),
    duty: z
      .strictObject({
        ...{ id: z.string(), kind: z.string(), basis: z.string(), state: z.string() },
        due: z.string().openapi({ format: 'date', description: 'The due date it speaks of.' }),
        overdue: z.boolean(),
      })
      .nullable(),
  })
  .openapi('Message')

export const inboxAnswer = z
  .strictObject({ messages: z.array(message), next: nextOut })
  .openapi('Inbox')

/** Lists of duties are in the order of their due dates. */
export const dutyCursor = cursorSchema(
  z.strictObject({ due: z.string().max(10), id: z.string().max(200) }),
)

export const dutiesQuery = z.strictObject({
  after: dutyCursor,
  size: pageSize,
})

export const owedDuty = z
  .strictObject({
    ...{ id: z.string(), kind: z.string() },
    nature: z.string().openapi({
      description: '"statutory" stands in the law; "internal" is the office’s own target.',
    }),
    owedBy: z.string().openapi({ description: 'The post that owes it.' }),
    basis: z.string(),
    openedOn: dayOut,
    due: dayOut,
    provisional: z.boolean().openapi({
      description: 'Reaches into a year whose holidays are not published yet: it may move.',
    }),
    overdue: z.boolean(),
    title: z.string().nullable().openapi({
      description: 'As a campaign calls it; null where it is owed on a case.',
    }),
    caseNumber: z.string().nullable(),
    undertaking: z.string().nullable().openapi({
      description: 'The campaign, the part in one or the circular on which it is owed.',
      example: 'C2019-0001.village.laojie',
    }),
    undertakingTitle: z.string().nullable(),
  })
  .openapi('OpenDuty')

export const dutiesAnswer = z
  .strictObject({ duties: z.array(owedDuty), next: nextOut })
  .openapi('OpenDuties')
