import type { PersonId, PostCode } from '../../domain/ids'
import { z } from '../http/zod'
import { idOut, instantOut } from './values'

export const undeliveredMailAnswer = z
  .strictObject({
    people: z.array(
      z.strictObject({
        person: z.strictObject({ id: idOut<PersonId>('person-12'), name: z.string() }),
        letters: z.int().openapi({ description: 'Given up since the last one that went out.' }),
        since: instantOut,
        lastReply: z.string().openapi({
          description: 'The mail server’s code, or `no-address`, `address-not-valid`.',
          example: '550',
        }),
      }),
    ),
    channels: z
      .array(
        z.strictObject({
          channel: z.string().openapi({ example: 'short-messages' }),
          person: z
            .strictObject({ id: idOut<PersonId>('person-12'), name: z.string() })
            .nullable()
            .openapi({ description: 'Null where a group is rung.' }),
          post: idOut<PostCode>('justice-head').nullable().openapi({
            description: 'The post whose group it is; null where it reaches a person.',
          }),
          messages: z.int().openapi({ description: 'Given up since the last one that went out.' }),
          since: instantOut,
          lastReply: z.string().openapi({
            description:
              'The status or code of the far side, or why nothing was sent: `timeout`, ' +
              '`no-address`, `channel-not-configured`, `answer-not-readable`, `answer-too-long`.',
            example: 'errcode 310000',
          }),
        }),
      )
      .openapi({ description: 'Persons and groups that a channel beside e-mail does not reach.' }),
  })
  .openapi('UndeliveredMail')
