import type { Day } from '../time/day'
import type { MessageText } from './text'

/** An urgent message goes alone and at once; the others gather for the morning (decision 9). */
export type MailKind = 'urgent' | 'digest'

export type MailText = { subject: string; body: string }

export function mailText(kind: MailKind, day: Day, messages: readonly MessageText[]): MailText {
  return {
    subject: subjectOf(kind, day, messages),
    body: [...bodyOf(messages), ...FOOT].join('\n'),
  }
}

const FOOT = ['', '—— 案结 · 本邮件由系统自动发出，请登录系统办理，勿直接回复。']

function subjectOf(kind: MailKind, day: Day, messages: readonly MessageText[]): string {
  const [first] = messages
  if (kind === 'urgent' && first !== undefined) return `加急 ${first.title}`
  return `【案结】${day} 职责事项提醒（${messages.length} 条）`
}

function bodyOf(messages: readonly MessageText[]): string[] {
  if (messages.length === 1) return messages.flatMap(({ title, lines }) => [title, ...lines])
  return messages.flatMap(({ title, lines }, index) => [
    ...(index === 0 ? [] : ['']),
    `${index + 1}. ${title}`,
    ...lines.map((line) => `   ${line}`),
  ])
}
