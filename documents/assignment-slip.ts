import type { CaseNumber } from '../domain/ids'
import { basisInChinese } from '../domain/rules/basis'
import { dayInChinese } from '../domain/rules/step-in-chinese'
import type { Day } from '../domain/time/day'
import { escaped, factsOnPaper, paper, type Fact } from './paper'

/** 交办单: what a unit is given to do, by whom and until when (H2, H3). Nobody who petitions is named. */
export type SlipOnPaper = {
  readonly number: string
  readonly caseNumber: CaseNumber
  readonly issuedOn: Day
  readonly unit: string
  readonly lead: string
  readonly title: string
  /** What each claim asks for. */
  readonly claims: readonly string[]
  /** What the slip asks of the unit; null where nothing was written. */
  readonly asks: string | null
  readonly signForBy: Day | null
  readonly signedOn: Day | null
  /** The limit the law gives the answer; null where none runs. */
  readonly answerBy: {
    readonly due: Day
    readonly basis: string
    readonly provisional: boolean
  } | null
  readonly standing: 'in-force' | 'no-longer'
}

const NOT_SAID = '按职责依法办理，并按期反馈办理情况。'
const NO_LONGER = '本事项已改由其他单位承办或者已退回，本交办单不再有效，仅供存档。'
const PROVISIONAL = '办结期限是暂定的：它落在国务院尚未公布放假安排的年份，公布后要重新计算。'

export function assignmentSlip(slip: SlipOnPaper): string {
  const notes = [
    ...(slip.standing === 'no-longer' ? [NO_LONGER] : []),
    ...(slip.answerBy?.provisional ? [PROVISIONAL] : []),
  ]
  return paper('信访事项交办单', [
    factsOnPaper(factsOf(slip)),
    ...notes.map((note) => `<p class="note">${escaped(note)}</p>`),
    '<div class="signs"><p>交办人：</p><p>签收人：</p></div>',
  ])
}

function factsOf(slip: SlipOnPaper): Fact[] {
  const { answerBy, claims } = slip
  return [
    ['交办单编号', slip.number],
    ['信访事项', slip.caseNumber],
    ['交办日期', dayInChinese(slip.issuedOn)],
    ['承办单位', slip.unit],
    ['包案领导', slip.lead],
    ['事项名称', slip.title],
    [
      '诉求',
      claims.map((asks, at) => (claims.length === 1 ? asks : `${at + 1}. ${asks}`)).join('\n'),
    ],
    ['交办要求', slip.asks ?? NOT_SAID],
    ...signingOf(slip),
    ...(answerBy === null
      ? []
      : ([
          ['办结期限', dayInChinese(answerBy.due), 'due'],
          ['依据', basisInChinese(answerBy.basis)],
        ] as const)),
  ]
}

function signingOf({ signForBy, signedOn }: SlipOnPaper): Fact[] {
  if (signedOn !== null) return [['签收日期', dayInChinese(signedOn)]]
  return signForBy === null ? [] : [['签收期限', dayInChinese(signForBy)]]
}
