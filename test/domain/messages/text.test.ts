import type { CaseNumber } from '../../../domain/ids'
import { dutyKinds } from '../../../domain/duty/duty'
import { mailText } from '../../../domain/messages/mail'
import {
  messageText,
  undertakingName,
  undertakingText,
  type MessageFacts,
} from '../../../domain/messages/text'
import { procedures } from '../../../domain/proceeding/kinds'
import { computeDue } from '../../../domain/rules/due-date'
import type { ClockName, RulePackId } from '../../../domain/rules/rule-pack'
import { asDay } from '../../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../../rules'

const due = asDay('2026-03-17')

function facts(change: Partial<MessageFacts> = {}): MessageFacts {
  return {
    caseNumber: '2026-000123' as CaseNumber,
    duty: 'notify',
    nature: 'statutory',
    rung: 'warn',
    due,
    provisional: false,
    basis: 'Art. 23 信访工作条例 (national-2022); counted by Art. 201, 203 民法典',
    reason: 'holder',
    confidential: false,
    owedBy: '登记分办岗',
    vacantPosts: [],
    dutyNow: { due },
    ...change,
  }
}

const whole = (change: Partial<MessageFacts> = {}) => {
  const { title, lines } = messageText(facts(change))
  return [title, ...lines].join('\n')
}

describe('what a message says', () => {
  it('names the duty, the case, the date, its kind and its article', () => {
    expect(messageText(facts())).toEqual({
      title: '【临期预警】信访事项 2026-000123：书面告知信访人',
      lines: [
        '期限：2026-03-17（法定期限）',
        '依据：《信访工作条例》第23条',
        '责任岗位：登记分办岗',
      ],
    })
  })

  it('cites the basis as the rules give it today', () => {
    const pack = loadRulePack('national-2022')
    const answer = computeDue(pack, 'handle', asDay('2026-03-02'), publishedCalendar())
    if (!answer.ok) throw new Error(answer.error.message)
    expect(whole({ basis: answer.value.basis })).toContain('依据：《信访工作条例》第34条')
  })

  it('cites several articles, and the law below a pack where the rule is from there', () => {
    const cited = (pack: RulePackId, clock: ClockName) => {
      const from = asDay('2019-03-01')
      const answer = computeDue(loadRulePack(pack), clock, from, publishedCalendar())
      if (!answer.ok) throw new Error(answer.error.message)
      return whole({ basis: answer.value.basis })
    }
    expect(cited('national-2005', 'notify')).toContain('依据：《信访条例》第22条、第21条\n')
    expect(cited('zhejiang-2016', 'decide-review')).toContain('依据：《信访条例》第34条\n')
  })

  it('never shows an internal target as law', () => {
    const text = whole({
      nature: 'internal',
      duty: 'sort',
      basis: 'internal target: 3 working days',
    })
    expect(text).toContain('内部目标，非法定期限')
    expect(text).not.toContain('《')
  })

  it('of a day that no article sets it says who set it', () => {
    expect(whole({ basis: 'the day set by the body that assigned it' })).toContain(
      'the day set by the body that assigned it',
    )
  })

  it('marks a provisional date', () => {
    expect(whole({ provisional: true })).toContain('暂定')
    expect(whole()).not.toContain('暂定')
  })

  it('says first that the duty has been done, or that its date has moved since', () => {
    const done = messageText(facts({ dutyNow: { due, doneOn: asDay('2026-03-10') } }))
    expect(done.lines[0]).toBe('本项职责已于 2026-03-10 履行，无需再办。')
    const moved = messageText(facts({ dutyNow: { due: asDay('2026-04-16') } }))
    expect(moved.lines[0]).toBe('期限现已改为 2026-04-16。')
  })

  it('names the vacant post in an alarm', () => {
    const text = whole({ reason: 'vacancy-alarm', vacantPosts: ['综合执法队队长'] })
    expect(text).toContain('岗位空缺：综合执法队队长无在岗人')
  })

  it('names no post in a message about a report on officials', () => {
    const posts = { owedBy: '自然资源所所长', vacantPosts: ['综合执法队队长'] }
    for (const reason of ['holder', 'deputy', 'passed-upward', 'vacancy-alarm'] as const) {
      const text = whole({ ...posts, reason, confidential: true })
      expect(text).not.toMatch(/所长|队长|责任岗位/)
    }
  })

  it('has words for every duty, rung and reason', () => {
    const rungs = [
      'opened',
      'moved',
      'warn',
      'due',
      'overdue',
      'unit-head',
      'lead',
      'director',
    ] as const
    for (const duty of dutyKinds) {
      for (const rung of rungs) expect(whole({ duty, rung })).not.toMatch(/undefined|[a-z-]{4,}/)
    }
  })

  it('links nowhere: whoever wants to see the case signs in', () => {
    expect(whole()).not.toContain('http')
  })
})

describe('what a message about a proceeding says', () => {
  const id = 'P2026-000001'
  const about = (title: string, duty: string, basis: string) =>
    undertakingText({
      ...facts({ rung: 'opened', owedBy: '自然资源所所长' }),
      ...{ undertaking: undertakingName({ id, type: 'proceeding', title }), duty, basis },
    })

  it('says which one it is, what is owed, by when, and on what it rests', () => {
    expect(about('督办单', '书面答复督办单', 'Art. 40 信访工作条例; plan T5')).toEqual({
      title: '【新增职责事项】督办单 P2026-000001：书面答复督办单',
      lines: [
        '期限：2026-03-17（内部目标，非法定期限）',
        '依据：《信访工作条例》第40条；创建方案 T5',
        '责任岗位：自然资源所所长',
      ],
    })
  })

  it('is in the words of staff for every step of every kind', () => {
    for (const { title, basis, steps } of procedures) {
      for (const step of Object.values(steps)) {
        const { title: line, lines } = about(title, step.title, basis)
        expect([line, ...lines].join('\n')).not.toMatch(/undefined|[a-z]{2,}/)
      }
    }
  })

  it('of a campaign there is one of that name, and no number', () => {
    expect(undertakingName({ id: 'C2026-0001', type: 'campaign', title: '百日攻坚' })).toBe(
      '百日攻坚',
    )
  })
})

describe('what a letter says', () => {
  const one = messageText(facts())
  const other = messageText(facts({ rung: 'due' }))

  it('puts an urgent message into its subject', () => {
    const { subject, body } = mailText('urgent', due, [one])
    expect(subject).toBe('加急 【临期预警】信访事项 2026-000123：书面告知信访人')
    expect(body.startsWith(one.title)).toBe(true)
  })

  it('counts a digest and numbers its messages', () => {
    const { subject, body } = mailText('digest', due, [one, other])
    expect(subject).toBe('【案结】2026-03-17 职责事项提醒（2 条）')
    expect(body).toContain(`1. ${one.title}`)
    expect(body).toContain(`2. ${other.title}`)
  })
})
