import { randomUUID } from 'node:crypto'
import { fileTypes, type FileType } from '../../domain/attachments/file-types'
import { attachmentWords, type AttachmentKind } from '../../domain/attachments/kinds'
import { againstAnother } from '../../domain/attachments/limits'
import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { AppDeps } from '../deps'
import { Problem } from '../http/problem'
import type { Remembering } from '../http/route'
import type { z } from '../http/zod'
import { listAttachments, type ListedAttachment } from '../queries/attachments'
import {
  attachedTo,
  attachmentHash,
  inAttachmentTurn,
  insertAttachment,
  sameAttachment,
} from '../records/attachments'
import { insertAudit } from '../records/audit'
import { execute, inTransaction, type Connection } from '../records/database'
import { insertAnswer } from '../records/idempotency'
import { UNSAID_TYPE, type attachmentOut } from '../schemas/attachment'
import { recognise } from './recognise'

type Brought = {
  case: CaseNumber
  kind: AttachmentKind
  name: string
  content: Uint8Array
  by: PersonId
  forPost: PostCode | null
  at: Instant
}
type Answer = { status: 200 | 201; body: z.input<typeof attachmentOut> }

/**
 * Attaches a file in one transaction with its audit and the answer that is kept; what has the same
 * bytes as one that is there is answered as that one.
 */
export async function attach(
  { pool, fieldCipher }: Pick<AppDeps, 'pool' | 'fieldCipher'>,
  brought: Brought & { type: FileType },
  idempotency: Remembering,
): Promise<Answer> {
  const number = brought.case
  const hash = attachmentHash(fieldCipher, brought.content)
  return inTransaction(pool, async (connection) => {
    await inAttachmentTurn(connection, number)
    const same = await sameAttachment(connection, number, hash)
    const id = same ?? `attachment-${randomUUID()}`
    if (same === undefined) await add(connection, id)
    const [listed] = await listAttachments(connection, fieldCipher, number, id)
    if (listed === undefined) throw new Error('What was attached is not there')
    const answer: Answer = { status: same === undefined ? 201 : 200, body: attachmentView(listed) }
    const kept = idempotency.keeping(answer.status, answer.body)
    await execute(connection, insertAnswer(fieldCipher, kept))
    return answer
  })

  async function add(connection: Connection, id: string): Promise<void> {
    const { content, by, at, kind, type } = brought
    const against = againstAnother(await attachedTo(connection, number), content.length)
    if (against !== undefined) throw new Problem('attachments-full', against)
    await insertAttachment(connection, fieldCipher, { ...brought, id, hash })
    const detail = { attachment: id, kind, type, bytes: content.length }
    const entry = { actor: by, action: 'attached', subject: `case:${number}`, detail }
    await execute(connection, insertAudit(at, [entry]))
  }
}

/** What the content is, unless it is something else than it was sent as. */
export function typeOf(content: Uint8Array, declared: string): FileType {
  const found = recognise(content)
  if ('against' in found) throw new Problem('unsupported-media-type', found.against)
  const { called, mediaType } = fileTypes[found.type]
  if (declared === UNSAID_TYPE || declared === mediaType) return found.type
  throw new Problem(
    'unsupported-media-type',
    `The content is ${called} and was sent as something else: send it as ${mediaType}.`,
  )
}

export function attachmentView({
  type,
  ...listed
}: ListedAttachment): z.input<typeof attachmentOut> {
  return { ...listed, kindWords: attachmentWords[listed.kind], type: fileTypes[type].mediaType }
}
