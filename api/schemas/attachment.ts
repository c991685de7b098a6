import { againstName, fileTypeNames, fileTypes } from '../../domain/attachments/file-types'
import { attachmentKinds } from '../../domain/attachments/kinds'
import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import { z } from '../http/zod'
import { idOut, idSchema, instantOut, textSchema } from './values'

/** Where a program does not know what it sends, it says so; the content decides. */
export const UNSAID_TYPE = 'application/octet-stream'

const mediaTypes = fileTypeNames.map((type) => fileTypes[type].mediaType)
export const attachmentFileTypes = [...mediaTypes, UNSAID_TYPE]

const PRINTABLE = /^[\x21-\x7e]+$/
const LONGEST_ENCODED = 2_000

/** As a proxy before this process writes addresses into its log, a name never stands in one. */
const nameHeader = z
  .string()
  .max(LONGEST_ENCODED)
  .transform((text, context): string => {
    const name = decoded(text)?.normalize('NFC')
    const against = name === undefined ? HOW_TO_ENCODE : againstName(name)
    if (name !== undefined && against === undefined) return name.trim()
    context.addIssue({ code: 'custom', message: against ?? HOW_TO_ENCODE })
    return z.NEVER
  })
  .openapi({
    type: 'string',
    pattern: PRINTABLE.source,
    maxLength: LONGEST_ENCODED,
    description:
      'Name of the file, percent-encoded in UTF-8 (in a browser `encodeURIComponent`), without a folder.',
    example: encodeURIComponent('送达回证.pdf'),
  })

const HOW_TO_ENCODE = 'Give the name percent-encoded in UTF-8, such as %E5%9B%9E%E8%AF%81.pdf'

function decoded(text: string): string | undefined {
  if (!PRINTABLE.test(text)) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export const attachmentHeaders = z.strictObject({
  'File-Name': nameHeader,
  'File-Kind': z.enum(attachmentKinds).openapi({ description: 'What it is to the matter.' }),
})

export const attachmentBody = z
  .instanceof(Uint8Array, { message: 'Send the file itself as the body' })
  .refine((bytes) => bytes.length > 0, 'Send a file that is not empty')
  .openapi({
    ...{ type: 'string', format: 'binary' },
    description:
      'At most 10 MiB; a case holds 100 files and 200 MiB together. What it is shows in its content, ' +
      'which must be of the declared type.',
  })

export const attachmentParams = z.strictObject({
  number: idSchema<CaseNumber>('Number of the case', '2026-000001'),
  id: z
    .string()
    .regex(/^attachment-[0-9a-f-]{36}$/, 'Give the id of an attachment')
    .openapi({ example: 'attachment-5f0c2f4e-9a7b-4c1d-8e53-0b6d1a7c9e42' }),
})

export const withdrawalBody = z
  .strictObject({ reason: textSchema(500) })
  .openapi('AttachmentWithdrawalRequest')

const person = idOut<PersonId>('person-3')
const post = idOut<PostCode>('office-registrar').nullable()

export const attachmentOut = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable().openapi({ description: 'Null once it is withdrawn.' }),
    kind: z.enum(attachmentKinds),
    kindWords: z.strictObject({ zh: z.string(), en: z.string() }),
    type: z.string().openapi({ description: 'As its content shows.', example: mediaTypes[0] }),
    bytes: z.int(),
    hash: z.string().openapi({
      description:
        'Keyed, over its bytes: alike where these are, and nothing to look up elsewhere.',
    }),
    attachedBy: person,
    attachedFor: post.openapi({ description: 'The post for which it was attached.' }),
    attachedAt: instantOut,
    withdrawn: z
      .strictObject({ by: person, for: post, at: instantOut, reason: z.string() })
      .nullable()
      .openapi({ description: 'Attached by mistake: name and bytes are gone.' }),
  })
  .openapi('Attachment')

export const attachmentsAnswer = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    attachments: z.array(attachmentOut),
  })
  .openapi('Attachments')

const [firstType = UNSAID_TYPE, ...otherTypes] = mediaTypes

export const storedFile = {
  description: 'The file',
  contentType: firstType,
  orAs: otherTypes,
  schema: z.instanceof(Uint8Array).openapi({ type: 'string', format: 'binary' }),
} as const
