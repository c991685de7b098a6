import { LARGEST_ATTACHMENT } from '../../domain/attachments/limits'
import { fileTypes, savedName } from '../../domain/attachments/file-types'
import { mayWithdraw } from '../../domain/attachments/withdrawing'
import { attach, attachmentView, typeOf } from '../attachments/attach'
import { attachmentDisposition } from '../attachments/disposition'
import { actingPost, viewerOf } from '../case-access'
import type { AppDeps } from '../deps'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { listAttachments, readContent, type ListedAttachment } from '../queries/attachments'
import type { FoundCase } from '../queries/find-case'
import { withdrawAttachment } from '../records/attachments'
import { appendAudit, insertAudit } from '../records/audit'
import { execute, inTransaction } from '../records/database'
import { insertAnswer } from '../records/idempotency'
import {
  attachmentBody,
  attachmentFileTypes,
  attachmentHeaders,
  attachmentOut,
  attachmentParams,
  attachmentsAnswer,
  storedFile,
  withdrawalBody,
} from '../schemas/attachment'
import { caseParams } from '../schemas/case'

const attachRoute = defineRoute({
  method: 'post',
  path: '/v1/cases/:number/attachments',
  operationId: 'attach',
  summary: 'Attach a file to a case, also to one that is over (decision 53)',
  description:
    'The file is the body, as its bytes. The same bytes again are answered with what is attached ' +
    'already (200), whatever they are called this time.',
  tags: ['attachments'],
  access: { action: 'attach' },
  params: caseParams,
  headers: attachmentHeaders,
  body: attachmentBody,
  file: attachmentFileTypes,
  mostBytes: LARGEST_ATTACHMENT,
  idempotent: 'stored',
  answers: {
    201: { description: 'Attached', schema: attachmentOut },
    200: { description: 'The same bytes are attached already', schema: attachmentOut },
  },
  problems: ['case-not-found', 'attachments-full'],
  async handle({ deps, params, headers, body, sentAs, principal, grants, now, idempotency }) {
    const found = await openCase(deps, viewerOf(principal, grants), params.number)
    const brought = {
      ...{ case: found.number, name: headers['File-Name'], kind: headers['File-Kind'] },
      ...{ content: body, type: typeOf(body, sentAs) },
      ...{ by: principal.personId, at: now },
      forPost: actingPost(principal.personId, grants, found) ?? null,
    }
    return attach(deps, brought, idempotency)
  },
})

const listRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/attachments',
  operationId: 'listAttachments',
  summary: 'The files of a case, also those withdrawn; every reading is audited',
  tags: ['attachments'],
  access: { action: 'read-attachments' },
  params: caseParams,
  answers: { 200: { description: 'In the order they came', schema: attachmentsAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { number } = await openCase(deps, viewerOf(principal, grants), params.number)
    const listed = await listAttachments(deps.pool, deps.fieldCipher, number)
    const [actor, subject] = [principal.personId, `case:${number}`]
    await appendAudit(deps.prisma, now, { actor, action: 'attachments-listed', subject })
    return { status: 200 as const, body: { number, attachments: listed.map(attachmentView) } }
  },
})

/** A file is saved and never shown here: nothing in it may run, load or be framed. */
const policy = "default-src 'none'; frame-ancestors 'none'; sandbox"

const readRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/attachments/:id',
  operationId: 'readAttachment',
  summary: 'One file of a case, as it was attached; every reading is audited',
  tags: ['attachments'],
  access: { action: 'read-attachments' },
  params: attachmentParams,
  answers: { 200: storedFile },
  problems: ['case-not-found', 'not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { number } = await openCase(deps, viewerOf(principal, grants), params.number)
    const { id, type, kind, name } = await known(deps, number, params.id)
    const body = await readContent(deps.pool, deps.fieldCipher, id)
    if (body === undefined || name === null) throw withdrawn()
    await appendAudit(deps.prisma, now, {
      ...{ actor: principal.personId, action: 'attachment-read', subject: `case:${number}` },
      detail: { attachment: id, kind },
    })
    const headers = {
      'Content-Type': fileTypes[type].mediaType,
      'Content-Disposition': attachmentDisposition(savedName(name, type), type),
      'Content-Security-Policy': policy,
    }
    return { status: 200 as const, headers, body }
  },
})

const withdrawRoute = defineRoute({
  method: 'post',
  path: '/v1/cases/:number/attachments/:id/withdrawal',
  operationId: 'withdrawAttachment',
  summary: 'Take away what was attached by mistake: name and bytes are deleted, the entry stays',
  description:
    'Who attached it, who withdrew it, when, why and its hash stay on record. Within a narrower ' +
    'scope than the whole office, only what one attached oneself.',
  tags: ['attachments'],
  access: { action: 'withdraw-attachment' },
  params: attachmentParams,
  body: withdrawalBody,
  idempotent: 'stored',
  answers: { 200: { description: 'Withdrawn', schema: attachmentOut } },
  problems: ['case-not-found', 'not-found', 'not-for-your-post', 'already-done'],
  async handle({ deps, params, body, principal, grants, scopes, now, idempotency }) {
    const { pool, fieldCipher } = deps
    const found = await openCase(deps, viewerOf(principal, grants), params.number)
    const { number } = found
    const attachment = await known(deps, number, params.id)
    const { id, kind } = attachment
    const { personId } = principal
    if (!mayWithdraw(personId, scopes, attachment)) throw anothersToWithdraw()
    const forPost = actingPost(personId, grants, found) ?? null
    const by = { by: personId, forPost, at: now, reason: body.reason }
    const answer = await inTransaction(pool, async (connection) => {
      if (!(await withdrawAttachment(connection, fieldCipher, id, by))) throw alreadyWithdrawn()
      const entry = {
        ...{ actor: personId, action: 'attachment-withdrawn', subject: `case:${number}` },
        detail: { attachment: id, kind },
      }
      await execute(connection, insertAudit(now, [entry]))
      const [after = attachment] = await listAttachments(connection, fieldCipher, number, id)
      const kept = idempotency.keeping(200, attachmentView(after))
      await execute(connection, insertAnswer(fieldCipher, kept))
      return attachmentView(after)
    })
    return { status: 200 as const, body: answer }
  },
})

export const attachmentRoutes = [attachRoute, listRoute, readRoute, withdrawRoute]

async function known(
  { pool, fieldCipher }: AppDeps,
  number: FoundCase['number'],
  id: string,
): Promise<ListedAttachment> {
  const [found] = await listAttachments(pool, fieldCipher, number, id)
  if (found !== undefined) return found
  throw new Problem(
    'not-found',
    'The case has no such attachment: GET /v1/cases/{number}/attachments lists them.',
  )
}

function withdrawn(): Problem {
  return new Problem(
    'not-found',
    'It was withdrawn and its bytes are gone: GET /v1/cases/{number}/attachments says by whom and why.',
  )
}

function alreadyWithdrawn(): Problem {
  return new Problem(
    'already-done',
    'It was withdrawn before: GET /v1/cases/{number}/attachments says by whom and why.',
  )
}

function anothersToWithdraw(): Problem {
  return new Problem(
    'not-for-your-post',
    'Somebody else attached it: ask them, or the petition office, to withdraw it.',
  )
}
