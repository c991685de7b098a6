import { dueSheet, type DueSheetHeading } from '../../documents/due-sheet'
import type { CaseNumber } from '../../domain/ids'
import { computeDue, type DueDate, type DueOptions } from '../../domain/rules/due-date'
import { CLOCK_NAMES, type ClockName, type RulePackId } from '../../domain/rules/rule-pack'
import { asDay } from '../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../rules'

function sheet(
  pack: RulePackId,
  clock: ClockName,
  from: string,
  options: DueOptions = {},
  heading: Partial<DueSheetHeading> = {},
) {
  const rules = loadRulePack(pack)
  const answer = computeDue(rules, clock, asDay(from), publishedCalendar(), options)
  if (!answer.ok) throw new Error(answer.error.message)
  const laws = rules.layers.map(({ law }) => law)
  return dueSheet({ clock, from: asDay(from), laws, ...heading }, answer.value)
}

const facts = (page: string) =>
  [...page.matchAll(/<dt>(.*)<\/dt><dd(?: class="due")?>(.*)<\/dd>/g)].map(([, name, value]) => [
    name,
    value,
  ])
const steps = (page: string) =>
  [...page.matchAll(/<li class="([\w-]+)">(.*)<\/li>/g)].map(([, kind, text]) => [kind, text])
const notes = (page: string) =>
  [...page.matchAll(/<p class="note">(.*)<\/p>/g)].map(([, text]) => text)

describe('a due date on paper', () => {
  it('says what for, from when, until when, by which article, and how it was counted', () => {
    const page = sheet('national-2022', 'handle', '2024-01-10')
    expect(page).toContain('<h1>办结信访事项的截止日期是怎样算出来的</h1>')
    expect(facts(page)).toEqual([
      ['期限', '办结信访事项'],
      ['从哪天算起', '2024年1月10日（星期三）'],
      ['截止日期', '2024年3月11日（星期一）'],
      [
        '依据',
        '《信访工作条例》第34条；日期比照《民法典》第201条、第203条计算（推定适用，待本地核实）',
      ],
      ['适用法规', '《信访工作条例》'],
    ])
    expect(steps(page)).toEqual([
      ['start', '2024年1月10日（星期三）信访事项受理，当天不计入期限'],
      ['first-day', '从2024年1月11日（星期四）开始计算'],
      ['length', '第34条规定的期限是60日'],
      ['last-day', '期限的最后一天是2024年3月10日（星期日）'],
      ['rolled-over', '2024年3月10日（星期日）是周末，期限顺延'],
      ['result', '截止日期是2024年3月11日（星期一）'],
    ])
    expect(notes(page)).toEqual([])
  })

  it('names the case it is for where there is one', () => {
    const caseNumber = '2024-000007' as CaseNumber
    const page = sheet('national-2022', 'handle', '2024-01-10', {}, { caseNumber })
    expect(facts(page)[0]).toEqual(['信访事项', '2024-000007'])
  })

  it('names the laws in their order where one lies over another', () => {
    const page = sheet('zhejiang-2016', 'decide-review', '2019-01-10')
    expect(facts(page).at(-1)).toEqual([
      '适用法规',
      '《浙江省信访条例》；未规定的，依照《信访条例》',
    ])
    expect(facts(page)[3]![1]).toContain('《信访条例》第34条')
  })

  it('marks what is provisional, above, in its step and below', () => {
    const page = sheet('national-2022', 'handle', '2026-11-23')
    expect(facts(page)[2]).toEqual(['截止日期', '2027年1月22日（星期五）（暂定）'])
    expect(steps(page).map(([kind]) => kind)).toContain('provisional')
    expect(notes(page)).toEqual([expect.stringContaining('这个日期是暂定的')])
  })

  it('says below that its first day is assumed, where old books do not name it', () => {
    const page = sheet('national-2022', 'handle', '2024-01-10', {}, { fromReceipt: true })
    expect(notes(page)).toEqual([expect.stringContaining('原台账没有记载受理日期')])
  })

  it.each<[string, string, string]>([
    ['unverified', '2006-08-31', '没有2006年的放假安排'],
    ['unverified-setting', '2017-02-28', '待核实：日期比照《民法通则》第154条'],
  ])('marks what is %s, in its step and below', (kind, from, text) => {
    const page = sheet('national-2005', 'notify', from)
    expect(steps(page)).toContainEqual([kind, expect.stringContaining(text)])
    expect(notes(page)).toEqual([expect.stringContaining('标明“待核实”的地方')])
  })

  it('marks both where it is both', () => {
    const page = sheet('zhejiang-2016', 'handle', '2026-12-12')
    expect(notes(page)).toHaveLength(2)
  })

  it('has a title of its own for every clock', () => {
    const due: DueDate = { due: asDay('2024-01-10'), provisional: false, basis: '', steps: [] }
    const titles = CLOCK_NAMES.map((clock) => {
      const page = dueSheet({ clock, from: asDay('2024-01-02'), laws: [] }, due)
      return /<title>(.+)<\/title>/.exec(page)?.[1]
    })
    expect(new Set(titles).size).toBe(CLOCK_NAMES.length)
    expect(titles.join('')).not.toMatch(/undefined|[A-Za-z]/)
  })
})

describe('the page', () => {
  const page = sheet('national-2022', 'handle', '2024-01-10')

  it('stands alone: nothing runs on it and nothing is fetched', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=/i)
  })

  it('is a sheet of A4 in Chinese', () => {
    expect(page.startsWith('<!doctype html>\n<html lang="zh-CN">\n')).toBe(true)
    expect(page).toContain('<meta charset="utf-8">')
    expect(page).toContain('@page { size: A4;')
    expect(page.endsWith('</html>\n')).toBe(true)
  })

  it('takes no word for markup', () => {
    const laws = ['<b>"a" & \'b\'</b>']
    const told = facts(sheet('national-2022', 'handle', '2024-01-10', {}, { laws }))
    expect(told.at(-1)?.[1]).toBe("《&lt;b&gt;&quot;a&quot; &amp; 'b'&lt;/b&gt;》")
  })
})
