import { basisInChinese } from '../domain/rules/basis'
import type { DueDate } from '../domain/rules/due-date'
import type { ClockName } from '../domain/rules/rule-pack'
import { CLOCKS_IN_CHINESE, dayInChinese, stepInChinese } from '../domain/rules/step-in-chinese'
import type { CaseNumber } from '../domain/ids'
import type { Day } from '../domain/time/day'
import { escaped, factsOnPaper, paper, type Fact } from './paper'

/** What stands above a reckoning: whose it is and for what. Nothing of the people concerned. */
export type DueSheetHeading = {
  readonly clock: ClockName
  readonly from: Day
  /** The laws the matter comes under, the one that speaks first before the others. */
  readonly laws: readonly string[]
  readonly caseNumber?: CaseNumber
  /** The old books do not say when it was accepted: it is reckoned from the receipt (decision 51). */
  readonly fromReceipt?: true
}

const PROVISIONAL =
  '这个日期是暂定的：它落在国务院尚未公布放假安排的年份，公布后要重新计算，可能变动。'
const FROM_RECEIPT = '原台账没有记载受理日期，这里推定收到当日受理，期限自收到之日起推算。'
const UNVERIFIED = '计算中标明“待核实”的地方，法规没有写明或者资料不全，以本地核实的结果为准。'

/**
 * Why a date is the date it is, on one sheet of paper: whoever is owed something can count along
 * with a calendar on the wall. Nothing is loaded from outside, so that the file keeps as it is.
 */
export function dueSheet(heading: DueSheetHeading, due: DueDate): string {
  const title = `${CLOCKS_IN_CHINESE[heading.clock]}的截止日期是怎样算出来的`
  const steps = due.steps.map(
    (step) => `<li class="${step.kind}">${escaped(stepInChinese(step))}</li>`,
  )
  const notes = notesOn(heading, due).map((note) => `<p class="note">${escaped(note)}</p>`)
  return paper(title, [
    factsOnPaper(factsOf(heading, due)),
    '<h2>计算过程</h2>',
    `<ol>\n${steps.join('\n')}\n</ol>`,
    ...notes,
  ])
}

function factsOf({ clock, from, laws, caseNumber }: DueSheetHeading, due: DueDate): Fact[] {
  const day = `${dayInChinese(due.due)}${due.provisional ? '（暂定）' : ''}`
  return [
    ...(caseNumber === undefined ? [] : [['信访事项', caseNumber] as const]),
    ['期限', CLOCKS_IN_CHINESE[clock]],
    ['从哪天算起', dayInChinese(from)],
    ['截止日期', day, 'due'],
    ['依据', basisInChinese(due.basis)],
    ['适用法规', laws.map((law) => `《${law}》`).join('；未规定的，依照')],
  ]
}

function notesOn({ fromReceipt }: DueSheetHeading, { provisional, steps }: DueDate): string[] {
  const unverified = steps.some(({ kind }) => kind.startsWith('unverified'))
  return [
    ...(fromReceipt ? [FROM_RECEIPT] : []),
    ...(provisional ? [PROVISIONAL] : []),
    ...(unverified ? [UNVERIFIED] : []),
  ]
}
