import type { Day } from '../time/day'
import { citedInChinese } from './article-in-chinese'
import {
  countingBasisOn,
  type ClockRule,
  type Counting,
  type CountingBasis,
  type Unverified,
} from './rule-pack'

/** What was taken for granted in a date that starts on `from`, to be shown beside it. */
export function unverifiedSettings(rule: ClockRule, counting: Counting, from: Day): Unverified[] {
  const basis = countingBasisOn(counting, from)
  return [
    ...(rule.unverified === undefined ? [] : [rule.unverified]),
    ...(basis?.unverified === true ? [unverifiedCounting(basis)] : []),
  ]
}

function unverifiedCounting({ articles, law }: CountingBasis): Unverified {
  return {
    en: `that Art. ${articles.join(', ')} ${law} governs how these days are counted. Confirm locally.`,
    zh: `日期比照${citedInChinese(articles.join(', '), law)}计算，是否适用请向本地核实。`,
  }
}
