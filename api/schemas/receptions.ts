import { z } from '../http/zod'
import { commandBody } from './command'
import { recipient, text } from './step-fields'
import { dayOut, idOut, idSchema } from './values'

const reception = idSchema<string>(
  'The reception day, of GET /v1/public/channels',
  '0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10',
)

export const receptionBody = commandBody('ReceptionRequest', { recipient, reception })
export const receptionWithdrawalBody = commandBody('ReceptionWithdrawalRequest', { recipient })
export const receptionMoveBody = commandBody('ReceptionMoveRequest', {
  ...{ recipient, reception },
  text: text('Why it is another day: the person reads it.'),
})
export const receptionRecordBody = commandBody('ReceptionRecordRequest', {
  recipient,
  came: z.boolean().openapi({
    description: 'Whoever does not come loses nothing, and nobody counts it.',
  }),
  text: text('What was said and agreed.').optional(),
})

const words = { zh: z.string(), en: z.string() }

/** What the person sees of it at their own door. */
export const personReceptionSchema = z
  .strictObject({
    day: dayOut,
    ...{ opensAt: z.string(), closesAt: z.string(), place: z.string() },
    receives: z.string().openapi({ description: 'The post that receives, by its title.' }),
    stands: z.strictObject({
      code: z.enum(['awaited', 'held', 'not-come', 'withdrawn']),
      ...words,
    }),
    moved: z
      .array(z.strictObject({ on: dayOut, from: dayOut, why: z.string() }))
      .openapi({ description: 'From which day it was moved, when, and why.' }),
  })
  .openapi('PersonReception')

export const ownReceptionFields = { reception }

export const receptionOut = z.strictObject({
  recipient: idOut<string>('F2026-000001-P1'),
  reception: idOut<string>('0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10'),
  ...{ askedOn: dayOut, day: dayOut, post: idOut<string>('lead-zhujia') },
  moved: z.array(z.strictObject({ on: dayOut, from: dayOut, text: idOut<string>('text-1') })),
  ended: z
    .strictObject({
      on: dayOut,
      how: z.enum(['held', 'not-come', 'withdrawn']),
      text: idOut<string>('text-1').optional(),
    })
    .optional(),
})
