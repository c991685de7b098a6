import { z } from '../http/zod'
import { dayOut } from './values'

const withheld = z.string().nullable().openapi({
  description: 'Null where what was written holds a number by which somebody is known.',
})
const phaseOut = z.strictObject({
  ...{ title: withheld, from: dayOut, to: dayOut },
  now: z.boolean().openapi({ description: 'Whether it runs today.' }),
  what: z.array(z.string()).openapi({
    description: 'What is shown in it and when people are received, and not who owes it.',
  }),
})

export const publicNotices = z
  .strictObject({
    campaigns: z
      .array(z.strictObject({ title: withheld, phases: z.array(phaseOut) }))
      .openapi({ description: 'Those that run (T4).' }),
    hearings: z
      .array(
        z.strictObject({
          ...{ title: z.string().openapi({ example: '听证' }), heldOn: dayOut.nullable() },
          text: z.string(),
        }),
      )
      .openapi({ description: 'What was published of hearings and appraisals, by consent (T2).' }),
    hearingsToCome: z
      .array(z.strictObject({ title: z.string(), heldOn: dayOut, text: z.string() }))
      .openapi({ description: 'As the director announced them: when and where (T2).' }),
    shown: z
      .array(
        z.strictObject({
          ...{ campaign: withheld, on: dayOut, where: withheld },
        }),
      )
      .openapi({
        description: 'Where something was shown in the past year, the newest first (T4).',
      }),
  })
  .openapi('PublicNotices')
