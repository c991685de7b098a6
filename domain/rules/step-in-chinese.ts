import { weekdayOf, type Day } from '../time/day'
import { articleInChinese, citedInChinese } from './article-in-chinese'
import type { DueStep } from './due-step'
import type { ClockName, ClockStart } from './rule-pack'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** What each clock is a time for, in words for the person as much as for staff. */
export const CLOCKS_IN_CHINESE: Readonly<Record<ClockName, string>> = {
  register: '登记并转送、交办或者受理',
  notify: '书面告知信访人',
  object: '对转送、交办提出异议',
  'report-back': '向交办机关提交办结报告',
  handle: '办结信访事项',
  'request-review': '信访人请求复查',
  'decide-review': '作出复查意见',
  'request-final-review': '信访人请求复核',
  'decide-final-review': '作出复核意见',
}

const STARTS: Readonly<Record<ClockStart, string>> = {
  receipt: '收到信访事项',
  'receipt-by-that-body': '该机关收到信访事项',
  assignment: '信访事项交办',
  acceptance: '信访事项受理',
  'opinion-received': '信访人收到处理意见的书面答复',
  'review-request-received': '收到复查请求',
  'review-opinion-received': '信访人收到复查意见的书面答复',
  'final-review-request-received': '收到复核请求',
}

export function dayInChinese(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日（星期${WEEKDAYS[weekdayOf(day)]}）`
}

/** One line of a reckoning for whoever retraces it with a calendar on the wall. */
export function stepInChinese(step: DueStep): string {
  switch (step.kind) {
    case 'start':
      return `${dayInChinese(step.day)}${STARTS[step.event]}，当天${step.counted ? '算作第一天' : '不计入期限'}`
    case 'first-day':
      return `从${dayInChinese(step.day)}开始计算`
    case 'length':
      return `${cited(step)}规定的期限是${step.count}${step.unit === 'days' ? '日' : '个工作日'}`
    case 'extension':
      return `依照${articleInChinese(step.article)}批准延长${step.days}日，仍从原起点计算，共${step.total}日`
    case 'excluded':
      return excluded(step)
    case 'skipped':
      return `${dayInChinese(step.day)}${rest(step)}，不计入`
    case 'make-up-counted':
      return `${dayInChinese(step.day)}${step.name === undefined ? '' : `因${step.name}`}调休上班，计入`
    case 'last-day':
      return `期限的最后一天是${dayInChinese(step.day)}`
    case 'rolled-over':
      return `${dayInChinese(step.day)}${rest(step)}，期限顺延`
    case 'set-by-assigner':
      return `交办机关依照${cited(step)}指定的日期是${dayInChinese(step.day)}；指定的日期遇休息日也不顺延`
    case 'provisional':
      return `${step.year}年的放假安排尚未公布，暂时只按周末计算，公布后日期可能变动`
    case 'unverified':
      return `没有${step.year}年的放假安排，只按周末计算，待核实`
    case 'unverified-setting':
      return `待核实：${step.zh}`
    case 'result':
      return `截止日期是${dayInChinese(step.day)}${step.provisional ? '（暂定）' : ''}`
  }
}

function cited({ article, law }: { article: string; law?: string }): string {
  return law === undefined ? articleInChinese(article) : citedInChinese(article, law)
}

function excluded(step: DueStep & { kind: 'excluded' }): string {
  const until = step.to === step.from ? '' : `至${dayInChinese(step.to)}`
  const hearing = `${dayInChinese(step.from)}${until}举行听证`
  if (step.days === 0) return `${hearing}，不在计入的日子之内，不影响天数`
  return `${hearing}，其中${step.days}日依照${cited(step)}不计入期限`
}

function rest({ reason, name }: { reason: 'holiday' | 'weekend' | 'hearing'; name?: string }) {
  if (reason === 'hearing') return '举行听证'
  if (reason === 'weekend') return '是周末'
  return name === undefined ? '放假' : `是${name}放假`
}
