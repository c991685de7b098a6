import type { PostCode } from '../ids'
import type { Day, Instant } from '../time/day'
import type { RecipientReason } from './recipients'
import { reasonLines, type MessageText } from './text'

/** What its row in the outbox says in place of a rung. */
export const POST_VACANT = 'post-vacant'

/** A post that nobody holds from a day on, as it was called when that was decided. */
export type VacancyNotice = { post: PostCode; title: string; from: Day }

/** One for each time that it is decided: what was told may have been filled, and fall vacant again. */
export function vacancyId({ post, from }: VacancyNotice, decidedAt: Instant): string {
  return `${POST_VACANT}/${post}/${from}/${decidedAt}`
}

export function vacancyTitle({ title, from }: VacancyNotice): string {
  return `【岗位空缺】${title}自${from}起无人在岗`
}

export type VacancyFacts = VacancyNotice & {
  reason: RecipientReason
  /** Titles of the posts found without a holder when the message was sent. */
  vacantPosts: readonly string[]
}

export function vacancyText(facts: VacancyFacts): MessageText {
  const { reason, vacantPosts } = facts
  return {
    title: vacancyTitle(facts),
    lines: [
      '该岗位承担的职责仍在岗位上，期限不变；其间的提醒发给副岗，并逐级向上转送。',
      '请尽快任命接任人员（POST /v1/holdings）：接任后，全部未办结职责由其承接。',
      ...reasonLines({ reason, confidential: false, vacantPosts }),
    ],
  }
}
