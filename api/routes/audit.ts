import type { PersonId } from '../../domain/ids'
import { viewerOf } from '../case-access'
import { auditFilterOf } from '../given-filter'
import { defineRoute } from '../http/route'
import type { z } from '../http/zod'
import { readAudit } from '../queries/audit'
import { appendAudit, type AuditRecord } from '../records/audit'
import { auditAnswer, auditPlace, auditQuery } from '../schemas/audit'
import { openedCursor, sealedCursor } from '../sealed-cursor'

export const readAuditRoute = defineRoute({
  method: 'get',
  path: '/v1/audit',
  operationId: 'readAudit',
  summary: 'Who did and read what, newest first; that it was read is kept as well',
  description:
    'From the first to the last moment of the days given, in Asia/Shanghai. What is about a case that ' +
    'is closed to you is not there.',
  tags: ['audit'],
  access: { action: 'read-audit' },
  query: auditQuery,
  answers: { 200: { description: 'One page', schema: auditAnswer } },
  problems: [],
  async handle({ deps, query, principal, grants, now }) {
    const { prisma, fieldCipher } = deps
    const { after, size, ...asked } = query
    const cursor = { cipher: fieldCipher, list: 'audit', person: principal.personId }
    const { entries, next } = await readAudit(
      ...([prisma, fieldCipher, viewerOf(principal, grants)] as const),
      auditFilterOf(asked),
      { after: openedCursor(cursor, auditPlace, after), size },
    )
    await appendAudit(prisma, now, reading(principal.personId, query))
    return { status: 200 as const, body: { entries, next: sealedCursor(cursor, next) } }
  },
})

/** Kept with what was asked about: whoever may not know of a case does not learn that it was looked up. */
function reading(
  reader: PersonId,
  { subject = 'audit', actor, action, from, to }: z.output<typeof auditQuery>,
): AuditRecord {
  const detail = Object.entries({ actor, action, from, to }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { actor: reader, action: 'audit-read', subject, detail: Object.fromEntries(detail) }
}
