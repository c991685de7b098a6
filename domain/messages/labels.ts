import type { DutyKind, RungName } from '../duty/duty'

/** What rang: a duty that opened, or a rung of its ladder. */
export type MessageRung = 'opened' | RungName

/** In staff's words (glossary). */
export const dutyLabels: Readonly<Record<DutyKind, string>> = {
  sort: '甄别受理（受理、不予受理或转送）',
  notify: '书面告知信访人',
  entrust: '落实承办单位和包案领导',
  'sign-for': '签收交办单',
  handle: '作出信访处理意见',
  'serve-opinion': '送达信访处理意见书',
  conclude: '办结',
}

export const rungLabels: Readonly<Record<MessageRung, string>> = {
  opened: '新增职责事项',
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

export function isMessageRung(text: string): text is MessageRung {
  return Object.hasOwn(rungLabels, text)
}
