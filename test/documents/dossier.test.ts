import { dossierOnPaper } from '../../documents/dossier'
import type { Dossier, DossierDuty } from '../../documents/dossier-facts'
import type { CaseNumber } from '../../domain/ids'
import { asDay } from '../../domain/time/day'

const day = asDay
const none = { declined: null, transfer: null, handedOver: null, ending: null, terminated: null }
const duty: DossierDuty = {
  ...{ kind: 'five-ones', nature: 'internal', owedBy: '信访办主任', basis: 'internal target' },
  ...{ due: day('2019-05-10'), provisional: false, state: 'open', doneOn: null, overdue: true },
}
const dossier: Dossier = {
  ...{ number: '2019-000007' as CaseNumber, printedOn: day('2019-05-20') },
  cover: {
    ...{ filing: 'F2019-000007', title: '反映道路破损', kind: '申诉求决', route: null },
    ...{ channel: '来访', subject: '城乡建设/道路', village: '老街村', body: '黄店镇人民政府' },
    ...{ phase: '正在办理', receivedOn: day('2019-04-20'), acceptedOn: day('2019-04-22') },
    ...{ inherited: true, takenUpOn: null, supervisedOn: null, mergedInto: null },
    campaigns: [],
  },
  whole: {
    ...{ people: ['信访人1（张**）'], unit: '自然资源所', lead: '副镇长' },
    ...{ entrustedOn: day('2019-04-23'), team: null, history: day('2019-04-24'), handling: null },
  },
  asked: {
    ...{ words: '村口的路破损多年。', ...none, concludedOn: null, endedOn: null },
    claims: [
      { asks: '修复路面', outcome: 'supported', carriedOut: true },
      { asks: '安装路灯', outcome: 'not-supported', carriedOut: false },
      { asks: '赔偿损失', outcome: null, carriedOut: false },
    ],
    ...{ answeredOn: day('2019-05-15'), agreedOn: null, reviews: [] },
  },
  plan: {
    on: day('2019-04-25'),
    milestones: [
      { due: day('2019-05-01'), reachedOn: day('2019-05-03'), withdrawn: false },
      { due: day('2019-05-10'), reachedOn: null, withdrawn: false },
      { due: day('2019-06-10'), reachedOn: null, withdrawn: false },
      { due: day('2019-05-11'), reachedOn: null, withdrawn: true },
    ],
  },
  papers: [
    {
      on: day('2019-04-25'),
      title: '化解方案',
      by: '副镇长',
      note: null,
      text: '先勘查，后修复。',
    },
  ],
  services: [
    { on: day('2019-04-22'), what: 'receipt', to: '信访人1（张**）', way: 'post-with-receipt' },
  ],
  steps: [
    ...[{ on: day('2019-04-20'), recordedOn: day('2019-04-22'), what: '登记', by: null }],
    ...[{ on: day('2019-04-22'), recordedOn: day('2019-04-22'), what: '受理', by: '登记岗' }],
  ],
  duties: [
    duty,
    {
      ...{ ...duty, kind: 'handle', nature: 'statutory', overdue: false },
      basis: 'Art. 33 信访条例 (national-2005)',
    },
  ],
  promises: [
    {
      ...{ from: 'opinion', madeOn: day('2019-05-15'), by: '自然资源所所长', overtaken: false },
      ...{ due: day('2019-06-30'), performedOn: null },
    },
  ],
  settlement: { settled: null, unasked: 3, questions: [] },
  files: [
    {
      ...{ address: '/v1/cases/2019-000007/attachments/attachment-1', kind: '证据材料' },
      ...{ name: '照片.jpg', bytes: 12345, hash: 'ab'.repeat(32), attachedOn: day('2019-04-26') },
      withdrawnOn: null,
    },
  ],
}

/** What stands in a part, without its markup. */
function part(given: Dossier, at: number): string {
  const [, page = ''] = new RegExp(`<section id="part-${at}">([^]*?)</section>`).exec(
    dossierOnPaper(given),
  )!
  return page
    .replaceAll(/<\/(?:td|dd|th|dt|h\d|p)>/g, '|')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\n', '')
}

describe('a dossier on paper', () => {
  it('has a page for each part, and a table of contents that leads to each', () => {
    const page = dossierOnPaper(dossier)
    const parts = [...page.matchAll(/<section id="(part-\d)">/g)].map(([, id]) => id)
    const contents = [...page.matchAll(/<a href="#(part-\d)">/g)].map(([, id]) => id)
    expect(parts).toHaveLength(8)
    expect(contents).toEqual(parts)
    expect(page).toContain('section { break-before: page; }')
    expect(page).toContain('<dt>包案领导</dt><dd>副镇长</dd>')
    expect(page).toContain('<dt>打印日期</dt><dd>2019年5月20日（星期一）</dd>')
  })

  it('is the same for the same state, and loads and runs nothing', () => {
    expect(dossierOnPaper(dossier)).toBe(dossierOnPaper(structuredClone(dossier)))
    expect(dossierOnPaper(dossier)).not.toMatch(/<script|<img|<link|src=|http/)
  })

  it('says of the five ones and the five clears what is missing, and by when it is owed', () => {
    const said = part(dossier, 1)
    expect(said).toContain('一名领导|副镇长（2019-04-23）|一套班子|尚缺|')
    expect(said).toContain('一个方案|2019-04-25制定，4个节点|一抓到底|本卷宗；目前正在办理|')
    expect(said).toContain('尚缺：一套班子。|责任岗位|信访办主任|补齐期限|2019-05-10|')
    expect(said).toContain('情况|逾期未完成|五个清楚|')
    expect(said).toContain('尚缺：办理过程清楚。|本件没有补齐的时限要求。|')
    const whole = { ...dossier.whole, team: { members: ['司法所所长'], on: day('2019-04-30') } }
    expect(part({ ...dossier, whole }, 1)).toContain('一套班子|司法所所长（2019-04-30）|')
    expect(part({ ...dossier, whole }, 1)).toContain('|齐全。|')
  })

  it('names the campaigns that took it on, and by when each wants it settled', () => {
    const taken = { title: '百日攻坚', on: day('2019-04-28'), settleBy: day('2019-07-23') }
    const campaigns = [
      { ...taken, leftOn: null },
      { ...taken, leftOn: day('2019-05-18') },
    ]
    const page = dossierOnPaper({ ...dossier, cover: { ...dossier.cover, campaigns } })
    expect(page).toContain('<dd>百日攻坚（2019-04-28列入，应于2019-07-23前化解）</dd>')
    expect(page).toContain('<dd>百日攻坚（2019-04-28列入，2019-05-18移出）</dd>')
    expect(dossierOnPaper(dossier)).not.toContain('专项行动')
  })

  it('gives each claim its outcome, and how it was answered its day', () => {
    const said = part(dossier, 2)
    expect(said).toContain('1|修复路面|予以支持|作出意见时已落实|')
    expect(said).toContain('2|安装路灯|不予支持||3|赔偿损失|尚无结论||')
    expect(said).toContain('2019-05-15|作出处理意见或者答复|')
  })

  it('shows a review as it stands', () => {
    const asked = {
      level: 'review',
      by: '信访人1（张**）',
      requestedOn: day('2019-05-16'),
    } as const
    const decided = { on: day('2019-06-01'), outcome: '维持原意见' }
    const reviews = [
      { ...asked, decided, over: null },
      { ...asked, decided: null, over: null },
      { ...asked, decided: null, over: 'withdrawn' as const },
      { ...asked, level: 'final-review' as const, decided: null, over: 'overtaken' as const },
    ]
    const said = part({ ...dossier, asked: { ...dossier.asked, reviews } }, 2)
    expect(said).toContain('2019-05-16|2019-06-01维持原意见|复查|')
    expect(said).toMatch(/\|尚未作出\|.*\|请求人撤回\|复核\|.*\|原意见已不再有效\|/)
  })

  it('counts the plan back from the limit, each milestone done, late or to come', () => {
    const said = part(dossier, 3)
    expect(said).toContain('办理期限|2019-05-10|依据|《信访条例》第33条|')
    expect(said).toContain('1|2019-05-01|2019-05-03|逾期完成|2|2019-05-10||逾期未完成|')
    expect(said).toContain('3|2019-06-10||未到期|4|2019-05-11||不再需要|')
    expect(part({ ...dossier, plan: null }, 3)).toContain('尚未制定')
  })

  it('binds the papers in with their texts, and tells how each was served', () => {
    expect(part(dossier, 4)).toBe(
      '4. 文书与记录|1. 化解方案（2019-04-25，副镇长）|先勘查，后修复。|送达情况|日期|文书|送达给|方式|' +
        '2019-04-22|受理情况告知|信访人1（张**）|邮寄，有回执|',
    )
  })

  it('has what happened by day and post, and when it was entered where that was later', () => {
    expect(part(dossier, 5)).toContain(
      '1|2019-04-20|登记||2019-04-22记录|2|2019-04-22|受理|登记岗||',
    )
  })

  it('keeps who confirmed apart from who was silent', () => {
    const asked = { askedOn: day('2019-07-01'), answer: null, lapsedOn: null }
    const answer = { on: day('2019-07-02'), settled: true }
    const questions = [
      { ...asked, to: '信访人1（张**）', lapsedOn: day('2019-07-16') },
      { ...asked, to: '信访人2（张**）', answer: { ...answer, settled: false } },
      { ...asked, to: '信访人2（张**）', answer },
      { ...asked, to: '信访人3（李*）' },
    ]
    const settled = { on: day('2019-07-16'), how: 'unanswered' } as const
    const said = part({ ...dossier, settlement: { settled, unasked: 0, questions } }, 7)
    expect(said).toContain('处理意见或者答复|2019-05-15|自然资源所所长|2019-06-30|尚未兑现|')
    expect(said).toContain('化解|回访期内未答复，2019-07-16|确认化解|1人|表示未化解|0人|')
    expect(said).toContain('未答复|1人|等待答复|1人|尚未回访|0人|')
    expect(part(dossier, 7)).toMatch(/化解\|尚未化解\|.*尚未回访\|3人\|/)
  })

  it('lists the files with where each is read; of one withdrawn nothing is there to read', () => {
    const [file] = dossier.files!
    const said = part(dossier, 8)
    expect(said).toContain(`1|照片.jpg|证据材料|12345|2019-04-26|${file!.hash}${file!.address}|`)
    const gone = { ...file!, name: null, withdrawnOn: day('2019-04-27') }
    const after = part({ ...dossier, files: [gone] }, 8)
    expect(after).toContain('已删除（2019-04-27撤回）')
    expect(after).not.toContain('/v1/')
    expect(part({ ...dossier, files: [] }, 8)).toContain('没有附件。')
    expect(part({ ...dossier, files: null }, 8)).toContain('无权查看附件')
  })

  it('takes whatever people wrote as text', () => {
    const evil = `</p><script>alert("1")</script><img src='x' onerror=alert(1)>&amp;`
    const page = dossierOnPaper(everywhere(dossier, evil))
    expect(page).not.toMatch(/<script|<img/)
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect(page.split('</section>')).toHaveLength(9)
  })
})

/** The same with that text in every place where words of people or of the organisation stand. */
function everywhere(given: Dossier, text: string): Dossier {
  const { cover, whole, asked } = given
  return {
    ...given,
    cover: {
      ...cover,
      title: text,
      subject: text,
      village: text,
      body: text,
      campaigns: [{ title: text, on: given.printedOn, settleBy: given.printedOn, leftOn: null }],
    },
    whole: {
      ...whole,
      people: [text],
      unit: text,
      lead: text,
      team: { members: [text], on: given.printedOn },
    },
    asked: {
      ...{ ...asked, words: text, transfer: { to: text, on: given.printedOn } },
      claims: [{ asks: text, outcome: null, carriedOut: false }],
    },
    papers: given.papers.map((each) => ({ ...each, title: text, by: text, note: text, text })),
    services: given.services.map((each) => ({ ...each, to: text })),
    steps: given.steps.map((each) => ({ ...each, what: text, by: text })),
    duties: given.duties.map((each) => ({ ...each, owedBy: text })),
    promises: given.promises.map((each) => ({ ...each, by: text })),
    settlement: {
      ...{ settled: null, unasked: 0 },
      questions: [{ to: text, askedOn: given.printedOn, answer: null, lapsedOn: null }],
    },
    files: (given.files ?? []).map((each) => ({ ...each, name: text })),
  }
}
