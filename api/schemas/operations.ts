import { drifts, mysteries, type Reconciled } from '../../contract/reconciliation'
import type { PostCode } from '../../domain/ids'
import { z } from '../http/zod'
import { idOut, instantOut } from './values'

const waiting = z.strictObject({ count: z.int(), oldest: instantOut.nullable() })
const number = idOut<Reconciled>('2026-000001')

export const operationsAnswer = z
  .strictObject({
    starting: waiting.openapi({ description: 'Registered, and not seen to live.' }),
    undeliveredMessages: waiting.openapi({ description: 'Not brought to an inbox yet.' }),
    messagesToVacantPosts: waiting
      .extend({ posts: z.array(idOut<PostCode>('enforcement-head')) })
      .openapi({
        description:
          'No post on their way has a holder; director and head were told. Give one a holder: POST /v1/holdings.',
      }),
    unsentLetters: waiting.openapi({ description: 'Owed, or tried again after a failure.' }),
    unsentToChannels: waiting.openapi({ description: 'The same of channels beside e-mail.' }),
    lastReconciliation: z
      .strictObject({
        begunAt: instantOut,
        endedAt: instantOut,
        compared: z.int(),
        repairedCount: z.int(),
        leftCount: z.int(),
        repaired: z
          .array(z.strictObject({ number, drifts: z.array(z.enum(drifts)).readonly() }))
          .readonly()
          .openapi({ description: 'The first hundred, with what differed.' }),
        left: z
          .array(z.strictObject({ number, why: z.enum(mysteries) }))
          .readonly()
          .openapi({
            description:
              'The first hundred that nobody may guess about: docs/runbook.md says what to do.',
          }),
      })
      .nullable()
      .openapi({
        description: 'The last comparison of rows and workflows; null before the first.',
      }),
  })
  .openapi('Operations')
