import type { CaseKind, Channel } from '../case/kinds'
import { parseDay, type Day } from '../time/day'
import { comparable } from './fields'

const written = [
  /** 2019-04-25, 2019/4/25, 2019.4.25, 2019年4月25日, with or without a time behind it. */
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])(.*)$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})(?![\d])日?(.*)$/,
  /** 20190425 */
  /^(\d{4})(\d{2})(\d{2})$/,
]

/**
 * What may stand behind a day and leave it that day: weekday, part of the day, time. "Before" it, or
 * "until" another, is another day, and nobody knows which.
 */
const timeBehind =
  /^[T ]*(?:\(?(?:星期|周)[一二三四五六日天]\)?)? *(?:凌晨|早上|上午|中午|下午|晚上)? *(?:[AP]M *)?(?:\d{1,2}[:时点](?:\d{1,2}(?:[:分](?:\d{1,2}(?:\.\d+)?)?秒?)?)?(?:Z|[+-]\d{2}:?\d{2})?)? *(?:[AP]M)?$/i

/** A day however an office writes it; undefined where it is none, or only part of one. */
export function dayInCell(text: string): Day | undefined {
  const plain = text.normalize('NFKC').trim()
  for (const shape of written) {
    const [, year, month, day, behind = ''] = shape.exec(plain) ?? []
    if (year === undefined || month === undefined || day === undefined) continue
    if (!timeBehind.test(behind)) return undefined
    return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  }
  return undefined
}

/** That somebody petitions no more (息访) says nothing of it: only what is solved is settled (plan, 事要解决). */
const yes = new Set(['是', '已化解', '化解', '已办结化解', 'y', 'yes', '1', '√'])
const no = new Set(['否', '未化解', '不', '无', 'n', 'no', '0', '×', 'x', '化解中'])

/** What the books say of whether it is settled; unknown counts as unsettled (H1). */
export type SaidSettled = 'yes' | 'no' | 'unknown'

export function settledInCell(text: string): SaidSettled {
  const said = comparable(text)
  if (yes.has(said)) return 'yes'
  return no.has(said) ? 'no' : 'unknown'
}

const channelWords: Readonly<Record<Channel, readonly string[]>> = {
  counter: ['来访', '走访', '接访', '来人', '窗口'],
  letter: ['来信', '信件', '书信'],
  phone: ['来电', '电话', '12345', '热线'],
  fax: ['传真'],
  online: ['网上信访', '网上', '网络', '网信', '留言', '邮箱', '邮件', '微信公众号'],
  referred: ['交办', '转办', '上级交办', '上级转办', '上级转送', '转送'],
}
const kindWords: Readonly<Record<CaseKind, readonly string[]>> = {
  petition: ['申诉求决', '求决', '申诉', '投诉请求', '诉求'],
  suggestion: ['意见建议', '建议', '意见'],
  report: ['检举控告', '检举', '控告', '举报'],
  litigation: ['涉法涉诉', '涉诉'],
  dispute: ['矛盾纠纷', '纠纷'],
  errand: ['代办', '咨询', '求助', '办事'],
}

const wordsOf = <Value extends string>(table: Readonly<Record<Value, readonly string[]>>) =>
  new Map(
    Object.entries<readonly string[]>(table).flatMap(([value, words]) =>
      [value, ...words].map((word) => [word, value as Value] as const),
    ),
  )
const channels = wordsOf(channelWords)
const kinds = wordsOf(kindWords)

export const channelInCell = (text: string): Channel | undefined => channels.get(comparable(text))
export const kindInCell = (text: string): CaseKind | undefined => kinds.get(comparable(text))
