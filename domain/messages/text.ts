import type { DutyKind, DutyNature } from '../duty/duty'
import type { CaseNumber } from '../ids'
import { citedInChinese } from '../rules/article-in-chinese'
import { ruleInChinese } from '../rules/basis'
import type { Day } from '../time/day'
import { dutyLabels, rungLabels, type MessageRung } from './labels'
import type { RecipientReason } from './recipients'

/**
 * All a message may say. Nothing of the petitioners and nothing they wrote: e-mail leaves the
 * house, and whoever needs more signs in.
 */
export type MessageFacts = {
  caseNumber: CaseNumber
  duty: DutyKind
  nature: DutyNature
  rung: MessageRung
  /** The due date the rung rang for. */
  due: Day
  provisional: boolean
  basis: string
  reason: RecipientReason
  /** A report on officials, whose message names no post, because a post tells the unit (Art. 30). */
  confidential: boolean
  /** Title of the post that owes it. */
  owedBy: string
  /** Titles of the posts found without a holder when the message was sent. */
  vacantPosts: readonly string[]
  /** How the duty stands when the message is read or mailed. */
  dutyNow: { doneOn?: Day; due: Day }
}

export type MessageText = { title: string; lines: readonly string[] }

/** One line of an inbox: which rung, which case, which duty. */
export function messageTitle(rung: MessageRung, caseNumber: CaseNumber, duty: DutyKind): string {
  return `【${rungLabels[rung]}】信访事项 ${caseNumber}：${dutyLabels[duty]}`
}

/** The same of what is owed in a campaign, a part of one, a paper or a proceeding (decision 66). */
export type UndertakingMessageFacts = Omit<
  MessageFacts,
  'caseNumber' | 'duty' | 'nature' | 'confidential'
> & {
  /** What it is owed on, and the duty, as a definition calls them. */
  undertaking: string
  duty: string
}

/** Of proceedings there are many of one kind, so that the number belongs to the name. */
export function undertakingName({
  id,
  type,
  title,
}: Record<'id' | 'type' | 'title', string>): string {
  return type === 'proceeding' ? `${title} ${id}` : title
}

export function undertakingTitle(rung: MessageRung, undertaking: string, duty: string): string {
  return `【${rungLabels[rung]}】${undertaking}：${duty}`
}

export function undertakingText(facts: UndertakingMessageFacts): MessageText {
  const { rung, undertaking, duty, basis } = facts
  return {
    title: undertakingTitle(rung, undertaking, duty),
    lines: [
      ...standingOf(facts),
      `期限：${facts.due}（内部目标，非法定期限）`,
      ...(facts.provisional ? [PROVISIONAL] : []),
      `依据：${planInChinese(basis)}`,
      `责任岗位：${facts.owedBy}`,
      ...reasonLines({ ...facts, confidential: false }),
    ],
  }
}

/** Articles as staff cite them; "plan H4" and the like as they stand in the plan; every other basis as it is. */
function planInChinese(basis: string): string {
  return basis
    .split('; ')
    .map((each) => {
      const [, paragraph] = /^plan (.+)$/.exec(each) ?? []
      if (paragraph !== undefined) return `创建方案 ${paragraph}`
      const [, article, law] = /^Art\. (\S+) (\S+)$/.exec(each) ?? []
      return article === undefined || law === undefined ? each : citedInChinese(article, law)
    })
    .join('；')
}

export function messageText(facts: MessageFacts): MessageText {
  const { caseNumber, duty, rung } = facts
  return {
    title: messageTitle(rung, caseNumber, duty),
    lines: [
      ...standingOf(facts),
      `期限：${facts.due}（${facts.nature === 'statutory' ? '法定期限' : '内部目标，非法定期限'}）`,
      ...(facts.provisional ? [PROVISIONAL] : []),
      `依据：${basisInWords(facts)}`,
      ...owedByLine(facts),
      ...reasonLines(facts),
    ],
  }
}

const PROVISIONAL = '暂定：该日期涉及国务院尚未公布放假安排的年份，公布后重新计算。'

/** A message may be read long after it rang: what has changed since comes first. */
function standingOf({ due, dutyNow }: Pick<MessageFacts, 'due' | 'dutyNow'>): string[] {
  if (dutyNow.doneOn !== undefined) return [`本项职责已于 ${dutyNow.doneOn} 履行，无需再办。`]
  return dutyNow.due === due ? [] : [`期限现已改为 ${dutyNow.due}。`]
}

/** Why a duty is due then, in one line for staff. */
export function basisInWords({ nature, basis }: { nature: string; basis: string }): string {
  if (nature === 'internal') return '本办公室内部办理目标（待本地确认）'
  return ruleInChinese(basis) ?? basis
}

function owedByLine({ confidential, owedBy }: MessageFacts): string[] {
  return confidential ? [] : [`责任岗位：${owedBy}`]
}

type Reason = Pick<MessageFacts, 'reason' | 'confidential' | 'vacantPosts'>

export function reasonLines({ reason, confidential, vacantPosts }: Reason): string[] {
  switch (reason) {
    case 'holder':
      return []
    case 'deputy':
      return ['抄送：该岗位目前无在岗人可办理，请您作为B角接办。']
    case 'passed-upward':
      return ['转送：应收岗位目前无在岗人可办理，本消息向上转送至您，请安排办理。']
    case 'vacancy-alarm':
      return [
        confidential || vacantPosts.length === 0
          ? '岗位空缺：应收岗位无在岗人，请尽快安排。'
          : `岗位空缺：${vacantPosts.join('、')}无在岗人，请尽快安排。`,
      ]
  }
}
