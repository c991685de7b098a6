import { viewerOf } from '../case-access'
import { defineRoute } from '../http/route'
import { Problem } from '../http/problem'
import { auditTable, caseDutyTable, caseTable, inboxTable, ownDutyTable } from '../exported-tables'
import { MOST_EXPORTED, wholeList } from '../list-in-pages'
import { auditFilterOf, filterOf } from '../given-filter'
import { readAudit, type AuditPlace } from '../queries/audit'
import { listDuties } from '../queries/case-duties'
import { listCases, type CaseListCursor } from '../queries/case-list'
import { openDutiesOf, type DutyPlace } from '../queries/duties'
import { inboxOf, type InboxPlace } from '../queries/inbox'
import { fileOf } from '../list-as-file'
import {
  auditExportQuery,
  caseExportQuery,
  dutyExportQuery,
  exportedFile,
  ownExportQuery,
} from '../schemas/export'

const exportCasesRoute = defineRoute({
  method: 'get',
  path: '/v1/case-exports',
  operationId: 'exportCases',
  summary: 'The list of cases as a file, under the same filters',
  description: 'Numbers, dates and who owes what, and nothing of any person. It is audited.',
  tags: ['cases'],
  access: { action: 'export-lists' },
  query: caseExportQuery,
  answers: { 200: exportedFile },
  problems: ['list-too-long'],
  async handle({ deps, query: { format, ...given }, principal, grants, now }) {
    const viewer = viewerOf(principal, grants)
    const filter = filterOf(given, principal)
    const rows = await whole(async (after: CaseListCursor | undefined, size) => {
      const page = { sort: 'number' as const, after, size }
      const { cases, next } = await listCases(deps.prisma, viewer, filter, page)
      return { rows: cases, next }
    })
    return fileOf({ deps, actor: principal.personId, now }, 'cases', caseTable(rows), format)
  },
})

const exportDutiesRoute = defineRoute({
  method: 'get',
  path: '/v1/case-duty-exports',
  operationId: 'exportDuties',
  summary: 'What is owed on cases as a file, under the same filters',
  description: 'Numbers, dates and who owes what, and nothing of any person. It is audited.',
  tags: ['cases'],
  access: { action: 'export-lists' },
  query: dutyExportQuery,
  answers: { 200: exportedFile },
  problems: ['list-too-long'],
  async handle({ deps, query: { format, ...filter }, principal, grants, now }) {
    const viewer = viewerOf(principal, grants)
    const rows = await whole(async (after: DutyPlace | undefined, size) => {
      const { duties, next } = await listDuties(deps.prisma, viewer, filter, { after, size })
      return { rows: duties, next }
    })
    return fileOf({ deps, actor: principal.personId, now }, 'duties', caseDutyTable(rows), format)
  },
})

/** What is somebody's own they may take with them; a list of theirs holds nothing that is not. */
const exportOwnDutiesRoute = defineRoute({
  method: 'get',
  path: '/v1/duty-exports',
  operationId: 'exportOwnDuties',
  summary: 'What your posts owe and have not done, as a file',
  tags: ['own work'],
  access: { action: 'read-own-duties' },
  query: ownExportQuery,
  answers: { 200: exportedFile },
  problems: ['list-too-long'],
  async handle({ deps, query: { format }, principal, today, now }) {
    const { personId, posts } = principal
    const owner = { personId, posts: posts.map(({ code }) => code), today }
    const rows = await whole(async (after: DutyPlace | undefined, size) => {
      const { duties, next } = await openDutiesOf(deps.prisma, owner, { after, size })
      return { rows: duties, next }
    })
    return fileOf({ deps, actor: personId, now }, 'own-duties', ownDutyTable(rows), format)
  },
})

const exportInboxRoute = defineRoute({
  method: 'get',
  path: '/v1/inbox-exports',
  operationId: 'exportInbox',
  summary: 'Your own messages as a file, newest first',
  tags: ['own work'],
  access: { action: 'read-own-inbox' },
  query: ownExportQuery,
  answers: { 200: exportedFile },
  problems: ['list-too-long'],
  async handle({ deps, query: { format }, principal, now }) {
    const { personId, posts } = principal
    const owner = { personId, posts: posts.map(({ code }) => code) }
    const rows = await whole(async (after: InboxPlace | undefined, size) => {
      const page = { after, size, unreadOnly: false }
      const { messages, next } = await inboxOf(deps.prisma, owner, page)
      return { rows: messages, next }
    })
    return fileOf({ deps, actor: personId, now }, 'inbox', inboxTable(rows), format)
  },
})

const exportAuditRoute = defineRoute({
  method: 'get',
  path: '/v1/audit-exports',
  operationId: 'exportAudit',
  summary: 'Who did and read what, as a file, under the same filters',
  description:
    'What is about a case that is closed to you is not there. That it was taken is kept.',
  tags: ['audit'],
  access: { action: 'read-audit' },
  query: auditExportQuery,
  answers: { 200: exportedFile },
  problems: ['list-too-long'],
  async handle({ deps, query: { format, ...asked }, principal, grants, now }) {
    const viewer = viewerOf(principal, grants)
    const filter = auditFilterOf(asked)
    const rows = await whole(async (after: AuditPlace | undefined, size) => {
      const page = { after, size }
      const { entries, next } = await readAudit(
        ...([deps.prisma, deps.fieldCipher, viewer, filter, page] as const),
      )
      return { rows: entries, next }
    })
    return fileOf({ deps, actor: principal.personId, now }, 'audit', auditTable(rows), format)
  },
})

export const exportRoutes = [
  ...[exportCasesRoute, exportDutiesRoute],
  ...[exportOwnDutiesRoute, exportInboxRoute, exportAuditRoute],
]

async function whole<Row, Place>(page: Parameters<typeof wholeList<Row, Place>>[0]) {
  const { rows, more } = await wholeList(page)
  if (!more) return rows
  throw new Problem(
    'list-too-long',
    `A file holds up to ${MOST_EXPORTED} rows: narrow the list by its filters, and take it in parts.`,
  )
}
