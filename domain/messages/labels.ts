import type { DutyKind, RungName } from '../duty/duty'

/** What rang: a duty that opened, whose date moved or that was handed on, or a rung of its ladder. */
export type MessageRung = 'opened' | 'moved' | 'handed-on' | RungName

/** In staff's words (glossary). */
export const dutyLabels: Readonly<Record<DutyKind, string>> = {
  sort: '甄别受理（受理、不予受理、转送或交办）',
  register: '登记并转送、交办或受理',
  notify: '书面告知信访人',
  'report-urgent': '报告重大紧急事项',
  'follow-up-transfer': '跟踪交办事项的反馈',
  'report-back': '提交办结报告',
  'follow-up-competence': '跟踪管辖争议的决定',
  entrust: '落实承办单位和包案领导',
  'sign-for': '签收交办单',
  accompany: '代办站陪同跟进，向信访人告知进展',
  'five-ones': '落实五个一（领导、专班、方案、卷宗）',
  'five-clears': '补齐五个清楚',
  milestone: '完成化解方案的节点',
  handle: '办理并作出答复',
  'tell-extension': '告知延期理由',
  'serve-answer': '送达处理意见或答复',
  'tell-ending': '告知去向或法定途径',
  explain: '向信访人解释说明',
  'follow-up-aid': '跟踪救助帮扶',
  'send-file': '向复查复核机关报送案卷',
  'follow-up-review': '跟踪复查复核期限',
  'serve-review': '送达复查复核意见',
  'decide-recusal': '决定是否回避',
  receive: '领导接待（预约）',
  conclude: '办结',
  perform: '兑现承诺',
  'ask-settled': '回访是否化解',
  settle: '化解积案',
  'settle-in-campaign': '攻坚期内化解',
}

export const rungLabels: Readonly<Record<MessageRung, string>> = {
  opened: '新增职责事项',
  moved: '期限变更',
  'handed-on': '职责转交',
  warn: '临期预警',
  due: '今日到期',
  overdue: '逾期',
  'unit-head': '逾期升级（单位负责人）',
  lead: '逾期升级（包案领导）',
  director: '逾期升级（办公室主任），建议挂牌督办',
}

export function isDutyKind(text: string): text is DutyKind {
  return Object.hasOwn(dutyLabels, text)
}

/** Of what a message is called; a handing on carries a number of its own. Undefined for anything else. */
export function messageRungOf(text: string): MessageRung | undefined {
  const rung = text.replace(/:.*/, '')
  return Object.hasOwn(rungLabels, rung) ? (rung as MessageRung) : undefined
}
