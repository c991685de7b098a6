import { basisInChinese, ruleInChinese } from '../../../domain/rules/basis'
import { computeDue, type DueDate, type DueOptions } from '../../../domain/rules/due-date'
import type { DueStep } from '../../../domain/rules/due-step'
import {
  CLOCK_STARTS,
  isClockName,
  type ClockName,
  type RulePack,
  type RulePackId,
} from '../../../domain/rules/rule-pack'
import { dayInChinese, stepInChinese } from '../../../domain/rules/step-in-chinese'
import { asDay } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar, rulePacks } from '../../../rules'

function due(
  pack: RulePackId | RulePack,
  clock: ClockName,
  from: string,
  options: DueOptions = {},
): DueDate {
  const rules = typeof pack === 'string' ? loadRulePack(pack) : pack
  const answer = computeDue(rules, clock, asDay(from), publishedCalendar(), options)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

const lines = ({ steps }: DueDate) => steps.map(stepInChinese)

describe('a day', () => {
  it.each([
    ['2024-03-10', '2024年3月10日（星期日）'],
    ['2024-03-11', '2024年3月11日（星期一）'],
    ['2024-03-12', '2024年3月12日（星期二）'],
    ['2024-03-13', '2024年3月13日（星期三）'],
    ['2024-03-14', '2024年3月14日（星期四）'],
    ['2024-03-15', '2024年3月15日（星期五）'],
    ['2024-03-16', '2024年3月16日（星期六）'],
  ])('%s is %s', (day, words) => {
    expect(dayInChinese(asDay(day))).toBe(words)
  })
})

describe('the steps in Chinese let a person count along', () => {
  it('of a limit in days that is extended and rolls over a weekend', () => {
    expect(lines(due('national-2022', 'handle', '2024-01-10', { extendDays: 6 }))).toEqual([
      '2024年1月10日（星期三）信访事项受理，当天不计入期限',
      '从2024年1月11日（星期四）开始计算',
      '第34条规定的期限是60日',
      '依照第34条批准延长6日，仍从原起点计算，共66日',
      '期限的最后一天是2024年3月16日（星期六）',
      '2024年3月16日（星期六）是周末，期限顺延',
      '2024年3月17日（星期日）是周末，期限顺延',
      '截止日期是2024年3月18日（星期一）',
    ])
  })

  it('of a limit in working days over a festival', () => {
    expect(lines(due('national-2022', 'object', '2023-06-21'))).toEqual([
      '2023年6月21日（星期三）该机关收到信访事项，当天不计入期限',
      '从2023年6月22日（星期四）开始计算',
      '第23条规定的期限是5个工作日',
      '2023年6月22日（星期四）是端午节放假，不计入',
      '2023年6月23日（星期五）是端午节放假，不计入',
      '2023年6月24日（星期六）是端午节放假，不计入',
      '2023年6月25日（星期日）因端午节调休上班，计入',
      '期限的最后一天是2023年6月29日（星期四）',
      '截止日期是2023年6月29日（星期四）',
    ])
  })

  it('of a date that was set', () => {
    const setBy = asDay('2024-02-11')
    expect(lines(due('national-2022', 'report-back', '2024-01-10', { setBy }))).toEqual([
      '2024年1月10日（星期三）信访事项交办，当天不计入期限',
      '交办机关依照第22条第（3）项指定的日期是2024年2月11日（星期日）；指定的日期遇休息日也不顺延',
      '截止日期是2024年2月11日（星期日）',
    ])
  })

  it('of hearing time, within the limit, beside it and on the day it would roll to', () => {
    const excluded = [
      { from: asDay('2024-05-20'), to: asDay('2024-05-20') },
      { from: asDay('2024-05-22'), to: asDay('2024-05-24') },
      { from: asDay('2024-06-30'), to: asDay('2024-07-01') },
    ]
    const found = lines(due('national-2022', 'decide-final-review', '2024-05-10', { excluded }))
    expect(found.slice(3, 6)).toEqual([
      '2024年5月20日（星期一）举行听证，其中1日依照第36条不计入期限',
      '2024年5月22日（星期三）至2024年5月24日（星期五）举行听证，其中3日依照第36条不计入期限',
      '2024年6月30日（星期日）至2024年7月1日（星期一）举行听证，不在计入的日子之内，不影响天数',
    ])
    const onDue = [{ from: asDay('2024-06-11'), to: asDay('2024-06-11') }]
    expect(
      lines(due('national-2022', 'decide-final-review', '2024-05-10', { excluded: onDue })),
    ).toContain('2024年6月11日（星期二）举行听证，期限顺延')
  })

  it('of what lies below, is provisional, is not known or stands to be confirmed', () => {
    expect(lines(due('zhejiang-2016', 'request-review', '2026-12-10'))).toEqual([
      '2026年12月10日（星期四）信访人收到处理意见的书面答复，当天不计入期限',
      '从2026年12月11日（星期五）开始计算',
      '《信访条例》第34条规定的期限是30日',
      '期限的最后一天是2027年1月9日（星期六）',
      '2027年1月9日（星期六）是周末，期限顺延',
      '2027年1月10日（星期日）是周末，期限顺延',
      '2027年的放假安排尚未公布，暂时只按周末计算，公布后日期可能变动',
      '截止日期是2027年1月11日（星期一）（暂定）',
    ])
    expect(lines(due('national-2005', 'notify', '2005-08-30')).slice(-3)).toEqual([
      '没有2005年的放假安排，只按周末计算，待核实',
      '待核实：日期比照《民法通则》第154条计算，是否适用请向本地核实。',
      '截止日期是2005年9月14日（星期三）',
    ])
  })

  it('of a start that is counted', () => {
    const national = loadRulePack('national-2022')
    const pack = { ...national, counting: { ...national.counting, firstDayExcluded: false } }
    expect(lines(due(pack, 'notify', '2024-03-01'))[0]).toMatch(/，当天算作第一天$/)
  })

  it('of days off without a name', () => {
    const day = asDay('2024-05-01')
    const steps: DueStep[] = [
      { kind: 'skipped', day, reason: 'holiday', text: '' },
      { kind: 'make-up-counted', day, text: '' },
    ]
    expect(steps.map(stepInChinese)).toEqual([
      '2024年5月1日（星期三）放假，不计入',
      '2024年5月1日（星期三）调休上班，计入',
    ])
  })

  it('name every start in words of its own', () => {
    const day = asDay('2024-05-01')
    const told = CLOCK_STARTS.map((event) =>
      stepInChinese({ kind: 'start', day, event, counted: false, text: '' }),
    )
    expect(
      told.map((each) => each.slice('2024年5月1日（星期三）'.length, -'，当天不计入期限'.length)),
    ).toEqual([
      '收到信访事项',
      '该机关收到信访事项',
      '信访事项交办',
      '信访事项受理',
      '信访人收到处理意见的书面答复',
      '收到复查请求',
      '信访人收到复查意见的书面答复',
      '收到复核请求',
    ])
  })
})

describe('a basis in Chinese', () => {
  const later = '；日期比照《民法总则》第201条、第203条计算（推定适用，待本地核实）'

  it.each<[RulePackId, ClockName, DueOptions, string]>([
    ['national-2005', 'handle', {}, `《信访条例》第33条${later}`],
    ['national-2005', 'notify', {}, `《信访条例》第22条、第21条${later}`],
    ['national-2005', 'handle', { extendDays: 9 }, `《信访条例》第33条；依照第33条延长9日${later}`],
    ['zhejiang-2016', 'decide-review', {}, `《信访条例》第34条${later}`],
    [
      ...(['zhejiang-2016', 'handle', { extendDays: 60 }] as const),
      `《浙江省信访条例》第23条；依照第23条延长60日；延长的条件依照《信访条例》第33条${later}`,
    ],
    [
      ...(['national-2005', 'report-back', { setBy: asDay('2019-01-02') }] as const),
      '《信访条例》第21条第（4）项；日期由交办机关指定',
    ],
  ])('of %s %s %j', (pack, clock, options, expected) => {
    expect(basisInChinese(due(pack, clock, '2018-03-01', options).basis)).toBe(expected)
  })

  it('of every clock of every pack has no English left, and its article stands alone too', () => {
    for (const pack of rulePacks()) {
      for (const { clock, length } of pack.clocks) {
        const setBy = length.unit === 'set-by-assigner' ? { setBy: asDay('2024-02-11') } : {}
        const { basis } = due(pack, clock, '2024-01-10', setBy)
        expect(basisInChinese(basis)).not.toMatch(/[A-Za-z]/)
        expect(basisInChinese(basis).startsWith(`${ruleInChinese(basis)}；`)).toBe(true)
        expect(lines(due(pack, clock, '2024-01-10', setBy)).join('')).not.toMatch(/[A-Za-z]/)
        expect(isClockName(clock)).toBe(true)
      }
    }
  })

  it('of an internal target is what it was, for it cites nothing', () => {
    const basis = 'internal target: 3 working days (unverified setting)'
    expect(ruleInChinese(basis)).toBeUndefined()
    expect(basisInChinese(basis)).toBe(basis)
  })

  it('without a law of counting ends with the article', () => {
    const national = loadRulePack('national-2022')
    const basis = national.counting.basis
      .slice(-1)
      .map((each) => ({ ...each, from: asDay('2030-01-01') }))
    const pack = { ...national, counting: { ...national.counting, basis } }
    expect(due(pack, 'notify', '2024-01-10').basis).toBe('Art. 23 信访工作条例 (national-2022)')
    expect(basisInChinese(due(pack, 'notify', '2024-01-10').basis)).toBe('《信访工作条例》第23条')
  })
})
