import { z } from '../http/zod'

export const subjectSchema = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .openapi({ description: 'A way in the tree of subjects.', example: '城乡建设/安全生产' })

export const subjectsAnswer = z
  .strictObject({
    subjects: z.array(
      z.strictObject({
        ...{ path: z.string(), parent: z.string().nullable() },
        unit: z.string().nullable().openapi({
          description: 'The unit competent for it; null: that of the subject above it (plan H3).',
        }),
      }),
    ),
  })
  .openapi('Subjects')

export const subjectsAdded = z
  .strictObject({
    rows: z.int().openapi({ description: 'Of the file.' }),
    added: z
      .int()
      .openapi({ description: 'Subjects that were not there before, parents counted.' }),
    refused: z
      .array(z.int())
      .openapi({ description: 'Rows whose levels have a gap, or too many.' }),
  })
  .openapi('SubjectsAdded')

export const subjectBody = z
  .strictObject({ subject: subjectSchema.nullable() })
  .openapi('CaseSubject')
