import type { CaseKind } from '../domain/case/kinds'
import type { CasePhase } from '../domain/case/state'

/** What a person who asks after their matter is told, in words nobody has to look up. */
type Words = { zh: string; en: string }

/**
 * Answered, settled and terminated are three different facts (glossary): a case that has ended here
 * has been answered, and the time to ask for a review is over.
 */
export const phaseWords: Readonly<Record<CasePhase, Words>> = {
  registered: { zh: '已登记，正在审核', en: 'Registered; it is being looked through' },
  accepted: { zh: '已受理', en: 'Accepted; an opinion is owed to you' },
  entrusted: { zh: '已受理，已交承办单位', en: 'Given to the unit that will work on it' },
  'signed-for': { zh: '正在办理', en: 'Being worked on' },
  'opinion-issued': {
    zh: '处理意见已作出，等待送达',
    en: 'Opinion written; it will be handed to you',
  },
  'opinion-served': { zh: '处理意见已送达', en: 'Opinion handed over' },
  concluded: {
    zh: '已办结，期限内可申请复查',
    en: 'Answered; within the time given you may ask for a review',
  },
  ended: { zh: '已办结，申请复查期限已过', en: 'Answered; the time to ask for a review is over' },
}

export const kindWords: Readonly<Record<CaseKind, Words>> = {
  petition: { zh: '申诉求决', en: 'Petition' },
  suggestion: { zh: '建议意见', en: 'Suggestion' },
  report: { zh: '检举控告', en: 'Report on officials' },
  litigation: { zh: '涉法涉诉', en: 'Matter for the courts' },
  dispute: { zh: '矛盾纠纷', en: 'Dispute' },
  errand: { zh: '代办事项', en: 'Errand' },
}
