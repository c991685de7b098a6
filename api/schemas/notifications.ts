import { channelKinds } from '../../domain/messages/channels'
import { mailChoices } from '../../domain/messages/ways-out'
import { z } from '../http/zod'

const mail = z.enum(mailChoices).openapi({
  description:
    'What comes by e-mail: "all", urgent messages at once and the others in the morning’s digest; ' +
    '"urgent", those alone; "none". The inbox has everything in any case.',
})

export const notificationsBody = z
  .strictObject({
    mail,
    channels: z
      .array(z.string().min(1).max(40))
      .max(20)
      .transform((names) => [...new Set(names)])
      .openapi({
        ...{
          type: 'array',
          items: { type: 'string', minLength: 1, maxLength: 40 },
          maxItems: 20,
          example: [],
        },
        description: 'Names of channels that bring you urgent messages too.',
      }),
  })
  .openapi('NotificationChoice')

export const notificationsAnswer = z
  .strictObject({
    mail,
    channels: z.array(z.string()),
    hasAddress: z.boolean().openapi({
      description:
        'Whether an e-mail address of yours is kept; whoever keeps the accounts enters it.',
    }),
    offered: z
      .array(
        z.strictObject({
          name: z.string().openapi({ example: 'short-messages' }),
          kind: z.enum(channelKinds),
          reachesYou: z.boolean().openapi({
            description: 'False where your telephone number is not kept.',
          }),
        }),
      )
      .openapi({ description: 'What is configured here and brings messages to persons.' }),
  })
  .openapi('Notifications')
