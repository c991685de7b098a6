import { dutyLabels, isDutyKind } from '../domain/messages/labels'
import { basisInWords } from '../domain/messages/text'
import { clockTime } from '../domain/time/day'
import { channelWords, kindWords, phaseWords } from './plain-words'
import type { ReadEntry } from './queries/audit'
import type { CaseInCampaign } from './queries/campaign-cases'
import type { ListedDuty } from './queries/case-duties'
import type { ListedCase } from './queries/case-list'
import type { OwedDuty } from './queries/duties'
import type { InboxEntry } from './queries/inbox'
import type { Table } from './ledger/write-table'
import type { EntrustmentList } from './schemas/campaign-cases'

/** The lists of the API as an office reads them on paper: in Chinese, days and hours of Shanghai. */

const yesOrNo = (yes: boolean) => (yes ? '是' : '否')
const settledWords = { confirmed: '已确认', unanswered: '询问未答', recorded: '台账记载' } as const

export function caseTable(cases: readonly ListedCase[]): Table {
  return {
    headers: [
      ...['编号', '收到日期', '渠道', '类别', '内容分类', '阶段', '村', '承办单位', '包案领导岗位'],
      ...['下一期限', '超期', '积案', '挂牌督办', '化解', '办结日期', '结束日期'],
    ],
    rows: cases.map((each) => [
      ...[each.number, each.receivedOn, channelWords[each.channel].zh],
      ...[each.kind && kindWords[each.kind].zh, each.subject],
      each.phase === 'starting' ? '登记中' : phaseWords[each.phase].zh,
      ...[each.villageName, each.unitName, each.leadTitle, each.nextDue, yesOrNo(each.overdue)],
      ...[yesOrNo(each.inherited), yesOrNo(each.listed)],
      ...[each.settled && settledWords[each.settled], each.concludedOn, each.endedOn],
    ]),
  }
}

/** Of an office of the township its head is no news; of a village the post that leads there is. */
export function entrustmentTable(cases: readonly CaseInCampaign[], list: EntrustmentList): Table {
  const ofVillage = list === 'village'
  return {
    headers: [
      ...['序号', '编号', '类别', '内容分类', '村', '承办单位', '包案领导岗位'],
      ...(ofVillage ? ['村级包案岗位'] : []),
      ...['交办日期', '签收日期', '化解期限', '挂牌督办', '化解'],
    ],
    rows: cases.map((each, index) => [
      ...[index + 1, each.number, each.kind && kindWords[each.kind].zh, each.subject],
      ...[each.villageName, each.unitName, each.leadTitle],
      ...(ofVillage ? [each.unitHeadTitle] : []),
      ...[each.entrustment?.on ?? null, each.entrustment?.signedOn ?? null, each.settleBy],
      ...[yesOrNo(each.listed), each.settled && settledWords[each.settled]],
    ]),
  }
}

const stateWords = {
  open: '未完成',
  done: '已完成',
  withdrawn: '已撤销',
  missed: '逾期未报',
} as const
const nature = (code: string) => (code === 'statutory' ? '法定' : '内部')
const duty = (code: string) => (isDutyKind(code) ? dutyLabels[code] : code)

export function caseDutyTable(duties: readonly ListedDuty[]): Table {
  return {
    headers: [
      ...['案件编号', '职责', '性质', '依据', '责任岗位', '开始日期', '期限', '期限暂定'],
      ...['状态', '完成日期', '超期'],
    ],
    rows: duties.map((each) => [
      ...[each.caseNumber, duty(each.kind), nature(each.nature), basisInWords(each)],
      ...[each.owedByTitle ?? each.owedBy, each.openedOn, each.due, yesOrNo(each.provisional)],
      ...[stateWords[each.state], each.doneOn, yesOrNo(each.overdue)],
    ]),
  }
}

export function ownDutyTable(duties: readonly OwedDuty[]): Table {
  return {
    headers: [
      '案件编号或专项行动',
      '职责',
      '性质',
      '依据',
      '责任岗位',
      '开始日期',
      '期限',
      '期限暂定',
      '超期',
    ],
    rows: duties.map((each) => [
      each.caseNumber ?? each.undertakingTitle,
      ...[each.title ?? duty(each.kind), nature(each.nature), basisInWords(each)],
      ...[each.owedBy, each.openedOn, each.due, yesOrNo(each.provisional), yesOrNo(each.overdue)],
    ]),
  }
}

export function inboxTable(messages: readonly InboxEntry[]): Table {
  return {
    headers: ['时间', '内容', '案件编号', '岗位', '紧急', '期限', '已读时间'],
    rows: messages.map((each) => [
      ...[clockTime(each.sentAt), each.title, each.caseNumber, each.post, yesOrNo(each.urgent)],
      ...[each.duty?.due ?? null, each.readAt && clockTime(each.readAt)],
    ]),
  }
}

/** Actions and subjects as the audit writes them: so they are asked for, and found again. */
export function auditTable(entries: readonly ReadEntry[]): Table {
  return {
    headers: ['时间', '人员编号', '姓名', '动作', '对象', '详情'],
    rows: entries.map(({ at, actor, action, subject, detail }) => [
      ...[clockTime(at), actor?.id ?? null, actor?.name ?? null, action, subject],
      Object.keys(detail).length === 0 ? null : JSON.stringify(detail),
    ]),
  }
}
