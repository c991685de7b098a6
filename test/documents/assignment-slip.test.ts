import { assignmentSlip, type SlipOnPaper } from '../../documents/assignment-slip'
import type { CaseNumber } from '../../domain/ids'
import { asDay } from '../../domain/time/day'

const slip: SlipOnPaper = {
  ...{ number: 'S2026-000001', caseNumber: '2026-000001' as CaseNumber },
  ...{ issuedOn: asDay('2026-03-02'), unit: '自然资源所', lead: '副镇长', title: '反映道路破损' },
  ...{ claims: ['修复路面', '安装路灯'], asks: null, standing: 'in-force' },
  ...{ signForBy: asDay('2026-03-04'), signedOn: null },
  answerBy: {
    due: asDay('2026-05-01'),
    basis: 'Art. 34 信访工作条例 (national-2022)',
    provisional: false,
  },
}

const facts = (page: string): Record<string, string | undefined> =>
  Object.fromEntries(
    [...page.matchAll(/<dt>([^<]*)<\/dt><dd[^>]*>([^<]*)<\/dd>/g)].map(
      ([, name = '', value]) => [name, value] as const,
    ),
  )

describe('a slip on paper', () => {
  it('says who is to do what, and until when by which article', () => {
    expect(facts(assignmentSlip(slip))).toMatchObject({
      交办单编号: 'S2026-000001',
      交办日期: '2026年3月2日（星期一）',
      诉求: '1. 修复路面\n2. 安装路灯',
      交办要求: '按职责依法办理，并按期反馈办理情况。',
      签收期限: '2026年3月4日（星期三）',
      办结期限: '2026年5月1日（星期五）',
      依据: expect.stringContaining('第34条') as string,
    })
  })

  it('signed for, it says on what day; without a limit of the law it names none', () => {
    const signed = { ...slip, signedOn: asDay('2026-03-03'), answerBy: null, claims: ['修复路面'] }
    const said = facts(assignmentSlip(signed))
    expect(said).toMatchObject({ 签收日期: '2026年3月3日（星期二）', 诉求: '修复路面' })
    expect(Object.keys(said)).not.toEqual(expect.arrayContaining(['签收期限']))
    expect(Object.keys(said)).not.toEqual(expect.arrayContaining(['办结期限']))
  })

  it('says when a date may move, and when it is in force no longer', () => {
    const page = assignmentSlip({
      ...slip,
      standing: 'no-longer',
      answerBy: { ...slip.answerBy!, provisional: true },
    })
    expect(page).toContain('不再有效')
    expect(page).toContain('暂定')
  })
})
