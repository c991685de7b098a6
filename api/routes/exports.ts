import type { PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import { viewerOf } from '../case-access'
import type { AppDeps } from '../deps'
import { filterOf } from '../given-filter'
import { defineRoute } from '../http/route'
import { Problem } from '../http/problem'
import { contentTypes, tableFile, type Table, type TableFormat } from '../ledger/write-table'
import { MOST_EXPORTED, wholeList } from '../list-in-pages'
import { kindWords, phaseWords } from '../plain-words'
import { listDuties } from '../queries/case-duties'
import { listCases, type CaseListCursor, type ListedCase } from '../queries/case-list'
import type { ListedDuty } from '../queries/case-duties'
import type { DutyPlace } from '../queries/duties'
import { appendAudit } from '../records/audit'
import { caseExportQuery, dutyExportQuery, exportedFile } from '../schemas/export'

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
    return fileOf({ deps, actor: principal.personId, now }, 'duties', dutyTable(rows), format)
  },
})

export const exportRoutes = [exportCasesRoute, exportDutiesRoute]

async function whole<Row, Place>(page: Parameters<typeof wholeList<Row, Place>>[0]) {
  const { rows, more } = await wholeList(page)
  if (!more) return rows
  throw new Problem(
    'list-too-long',
    `A file holds up to ${MOST_EXPORTED} rows: narrow the list by its filters, and take it in parts.`,
  )
}

const yesOrNo = (yes: boolean) => (yes ? '是' : '否')
const settledWords = { confirmed: '已确认', unanswered: '询问未答', recorded: '台账记载' } as const

function caseTable(cases: readonly ListedCase[]): Table {
  return {
    headers: [
      ...['编号', '收到日期', '渠道', '类别', '内容分类', '阶段', '村', '承办单位', '包案领导岗位'],
      ...['下一期限', '超期', '积案', '挂牌督办', '化解', '办结日期', '结束日期'],
    ],
    rows: cases.map((each) => [
      ...[each.number, each.receivedOn, each.channel, each.kind && kindWords[each.kind].zh],
      ...[each.subject, each.phase === 'starting' ? '登记中' : phaseWords[each.phase].zh],
      ...[each.villageName, each.unitName, each.leadTitle, each.nextDue, yesOrNo(each.overdue)],
      ...[
        yesOrNo(each.inherited),
        yesOrNo(each.listed),
        each.settled && settledWords[each.settled],
      ],
      ...[each.concludedOn, each.endedOn],
    ]),
  }
}

const stateWords = { open: '未完成', done: '已完成', withdrawn: '已撤销' } as const

function dutyTable(duties: readonly ListedDuty[]): Table {
  return {
    headers: [
      ...['案件编号', '职责', '性质', '依据', '责任岗位', '开始日期', '期限', '期限暂定'],
      ...['状态', '完成日期', '超期'],
    ],
    rows: duties.map((each) => [
      ...[each.caseNumber, each.kind, each.nature === 'statutory' ? '法定' : '内部', each.basis],
      ...[each.owedByTitle ?? each.owedBy, each.openedOn, each.due, yesOrNo(each.provisional)],
      ...[stateWords[each.state], each.doneOn, yesOrNo(each.overdue)],
    ]),
  }
}

type Taking = { deps: AppDeps; actor: PersonId; now: Instant }

/** Whoever takes a list away is named in the audit, with how much it was. */
async function fileOf(
  { deps, actor, now }: Taking,
  list: 'cases' | 'duties',
  table: Table,
  format: TableFormat,
) {
  const body = await tableFile(table, format)
  const detail = { format, rows: table.rows.length }
  await appendAudit(deps.prisma, now, { actor, action: 'list-exported', subject: list, detail })
  const headers = {
    'Content-Type': contentTypes[format],
    'Content-Disposition': `attachment; filename="${list}.${format}"`,
  }
  return { status: 200 as const, headers, body }
}
