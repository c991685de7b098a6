import { adviceKinds, leadAttentions } from '../../domain/case/kinds'
import type { PostCode } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, idOut } from './values'

const textOfCase = z.string().openapi({ description: 'One of the texts of the case.' })

export const attentionOut = z
  .array(
    z.strictObject({
      ...{ how: z.enum(leadAttentions), on: dayOut, text: textOfCase },
      leader: idOut<PostCode>('lead-zhujia').optional().openapi({
        description: 'Whose visit it was, where that is known.',
      }),
    }),
  )
  .openapi({ description: 'What leaders did for it themselves (H7).' })

export const adviceOut = z.array(
  z.strictObject({
    ...{ what: z.enum(adviceKinds), on: dayOut, text: textOfCase },
    leader: idOut<PostCode>('lead-zhujia').optional().openapi({
      description: 'Who led the meeting, where that is known.',
    }),
  }),
)
