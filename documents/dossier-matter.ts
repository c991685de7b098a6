import { basisInChinese } from '../domain/rules/basis'
import type { Day } from '../domain/time/day'
import type { Dossier, DossierAsked, DossierDuty, DossierPlan } from './dossier-facts'
import { OUTCOMES_IN_CHINESE } from './dossier-words'
import { escaped, factsOnPaper, tableOnPaper, type Fact } from './paper'

/** What the matter is and what it came to: the front half of a dossier. */

type Piece = readonly [name: string, there: string | null]

/** 五个一, 五个清楚: what is there, what is missing, and who owes it until when (H6, B2). */
export function wholePart({ number, cover, whole, plan, asked, duties, settlement }: Dossier) {
  const { entrustedOn, people, team } = whole
  const ones: readonly Piece[] = [
    ['一个案件', `${number}，${cover.title}`],
    ['一名领导', since(whole.lead, entrustedOn)],
    ['一套班子', team === null ? null : since(team.members.join('、'), team.on)],
    ['一个方案', plan === null ? null : `${plan.on}制定，${plan.milestones.length}个节点`],
    ['一抓到底', `本卷宗；${toTheEnd(asked, settlement.settled?.on ?? null, cover.phase)}`],
  ]
  const clears: readonly Piece[] = [
    ['信访人清楚', people.length === 0 ? null : people.join('、')],
    ['诉求清楚', asked.claims.length === 0 ? null : `${asked.claims.length}项诉求`],
    ['来龙去脉清楚', whole.history],
    ['办理过程清楚', whole.handling],
    ['责任单位清楚', since(whole.unit, entrustedOn)],
  ]
  return [
    ...['<h3>五个一</h3>', piecesOnPaper(ones), dutyOnPaper(duties, 'five-ones')],
    ...['<h3>五个清楚</h3>', piecesOnPaper(clears), dutyOnPaper(duties, 'five-clears')],
  ].join('\n')
}

function since(what: string | null, on: Day | null): string | null {
  return what === null || on === null ? what : `${what}（${on}）`
}

function toTheEnd(asked: DossierAsked, settledOn: Day | null, phase: string): string {
  if (settledOn !== null) return `${settledOn}化解`
  return asked.terminated === null ? `目前${phase}` : `${asked.terminated.on}终结`
}

function piecesOnPaper(pieces: readonly Piece[]): string {
  const missing = pieces.filter(([, there]) => there === null).map(([name]) => name)
  const facts = pieces.map(([name, there]): Fact => [name, there ?? '尚缺'])
  const verdict = missing.length === 0 ? '齐全。' : `尚缺：${missing.join('、')}。`
  return `${factsOnPaper(facts)}\n<p class="note">${escaped(verdict)}</p>`
}

/** Only an old case is waited for to be whole. */
function dutyOnPaper(duties: readonly DossierDuty[], kind: 'five-ones' | 'five-clears'): string {
  const duty = duties.findLast((each) => each.kind === kind && each.state !== 'withdrawn')
  if (duty === undefined) return '<p>本件没有补齐的时限要求。</p>'
  const facts: readonly Fact[] = [
    ['责任岗位', duty.owedBy],
    ['补齐期限', duty.due],
    ['情况', stateOfDuty(duty)],
  ]
  return factsOnPaper(facts)
}

export function stateOfDuty({ state, doneOn, overdue }: DossierDuty): string {
  switch (state) {
    case 'done':
      return `${doneOn ?? ''}${overdue ? '逾期完成' : '按期完成'}`
    case 'open':
      return overdue ? '逾期未完成' : '未到期'
    case 'withdrawn':
      return '不再需要'
    case 'missed':
      return '逾期未报'
  }
}

/** What was asked, in the person's words and claim by claim, and what came of each. */
export function askedPart({ asked }: Dossier): string {
  const claims = asked.claims.map(({ asks, outcome, carriedOut }, at) => [
    ...[`${at + 1}`, asks, outcome === null ? '尚无结论' : OUTCOMES_IN_CHINESE[outcome]],
    carriedOut ? '作出意见时已落实' : '',
  ])
  const reviews = asked.reviews.map((each) => [
    ...[each.level === 'review' ? '复查' : '复核', each.by, each.requestedOn],
    reviewed(each),
  ])
  return [
    ...['<h3>信访人陈述</h3>', `<p class="words">${escaped(asked.words)}</p>`],
    ...['<h3>诉求及结论</h3>', tableOnPaper(['序号', '诉求', '结论', '备注'], claims)],
    ...['<h3>处理结果</h3>', tableOnPaper(['日期', '结果'], resultsOf(asked), '尚无结果。')],
    ...['<h3>复查、复核</h3>', tableOnPaper(['程序', '请求人', '请求日期', '结果'], reviews)],
  ].join('\n')
}

function reviewed({ decided, over }: DossierAsked['reviews'][number]): string {
  if (decided !== null) return `${decided.on}${decided.outcome}`
  if (over === null) return '尚未作出'
  return over === 'withdrawn' ? '请求人撤回' : '原意见已不再有效'
}

/** The end it came to has no day of its own: it stands with the close. */
function resultsOf(asked: DossierAsked): string[][] {
  const { declined, transfer, handedOver, terminated, ending } = asked
  const dated: readonly (readonly [Day | null, string])[] = [
    [transfer?.on ?? null, `转至${transfer?.to ?? ''}`],
    [handedOver?.on ?? null, `移送${handedOver?.to ?? ''}`],
    [asked.answeredOn, '作出处理意见或者答复'],
    [asked.agreedOn, '签订和解协议'],
    [asked.concludedOn, '办结'],
    [terminated?.on ?? null, terminated?.by ?? ''],
    [asked.endedOn, '结束，期限均已届满'],
  ]
  return [
    ...(declined === null ? [] : [['', `不予受理：${declined}`]]),
    ...(ending === null ? [] : [['', `结局：${ending}`]]),
    ...dated.flatMap(([on, what]) => (on === null ? [] : [[on, what]])),
  ]
}

/** 倒排时间表: each step of the plan by its day. */
export function planPart({ plan, printedOn, duties }: Dossier): string {
  const limit = duties.findLast(({ kind, state }) => kind === 'handle' && state !== 'withdrawn')
  const facts: Fact[] = [
    ['方案日期', plan?.on ?? '尚未制定'],
    ...(limit === undefined
      ? []
      : ([
          ['办理期限', `${limit.due}${limit.provisional ? '（暂定）' : ''}`],
          ['依据', limit.nature === 'statutory' ? basisInChinese(limit.basis) : '内部办理目标'],
        ] as const)),
  ]
  return `${factsOnPaper(facts)}\n<h3>倒排时间表</h3>\n${milestones(plan, printedOn)}`
}

function milestones(plan: DossierPlan | null, today: Day): string {
  const rows = (plan?.milestones ?? []).map((milestone, at) => {
    const { due, reachedOn } = milestone
    return [`${at + 1}`, due, reachedOn ?? '', milestoneStands(milestone, today)]
  })
  return tableOnPaper(['节点', '应完成', '实际完成', '情况'], rows, '没有节点。')
}

function milestoneStands(
  { due, reachedOn, withdrawn }: DossierPlan['milestones'][number],
  today: Day,
): string {
  if (reachedOn === null && withdrawn) return '不再需要'
  if (reachedOn === null) return due < today ? '逾期未完成' : '未到期'
  return reachedOn > due ? '逾期完成' : '按期完成'
}
