import type { PersonId } from '../../domain/ids'
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
  })
  .openapi('UndeliveredMail')
