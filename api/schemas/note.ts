import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, idOut, instantOut } from './values'

export const notesAnswer = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    notes: z.array(
      z.strictObject({
        sequence: z.int().openapi({ description: 'Its place in the timeline.' }),
        text: z.string(),
        occurredOn: dayOut,
        recordedAt: instantOut,
        by: idOut<PersonId>('person-3').nullable(),
        onBehalfOf: idOut<PostCode>('office-registrar').nullable(),
      }),
    ),
  })
  .openapi('CaseNotes')
