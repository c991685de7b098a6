import type { Day } from '../time/day'
import { articleInChinese, citedInChinese } from './article-in-chinese'
import {
  countingBasisOn,
  type ClockExtension,
  type ClockRule,
  type Counting,
  type RuleSource,
} from './rule-pack'

const SET_BY_ASSIGNER = 'the date set by the body that assigned the matter'

/** On what a reckoned date rests: the article, the extension, and how days are counted. */
export function basisOf(
  rule: ClockRule,
  counting: Counting,
  from: Day,
  extendDays: number,
): string {
  const extension =
    rule.extension === undefined || extendDays === 0 ? '' : extensionOf(rule.extension, extendDays)
  return `${articleOf(rule)}${extension}${countingOf(counting, from)}`
}

export function basisAsAssigned(rule: ClockRule): string {
  return `${articleOf(rule)}: ${SET_BY_ASSIGNER}`
}

function articleOf({ article, source }: { article: string; source: RuleSource }): string {
  const below = source.below === undefined ? '' : `, below ${source.below}`
  return `Art. ${article} ${source.law} (${source.pack}${below})`
}

function extensionOf({ article, filledBelow }: ClockExtension, extendDays: number): string {
  const terms = filledBelow === undefined ? '' : `, on the terms of ${articleOf(filledBelow)}`
  return `, extended by ${extendDays} days under Art. ${article}${terms}`
}

function countingOf(counting: Counting, from: Day): string {
  const basis = countingBasisOn(counting, from)
  if (basis === undefined) return ''
  const unverified = basis.unverified ? ' (unverified)' : ''
  return `; counted by Art. ${basis.articles.join(', ')} ${basis.law}, which is assumed to govern${unverified}`
}

const ARTICLES = String.raw`Art\. (\d+(?:\(\d+\))?(?:, \d+(?:\(\d+\))?)*)`
const RULE = new RegExp(`^${ARTICLES} (\\S+) \\(`)
const EXTENSION = new RegExp(`, extended by (\\d+) days under ${ARTICLES}`)
const TERMS = new RegExp(`, on the terms of ${ARTICLES} (\\S+) \\(`)
const COUNTING = new RegExp(`; counted by ${ARTICLES} (\\S+), which is assumed`)

/** The article alone, as staff cite it; undefined for an internal target, which has none. */
export function ruleInChinese(basis: string): string | undefined {
  const [, article, law] = RULE.exec(basis) ?? []
  return article === undefined || law === undefined ? undefined : citedInChinese(article, law)
}

/** The whole of a basis for a person: a stored basis is all that is left of how a date arose. */
export function basisInChinese(basis: string): string {
  const rule = ruleInChinese(basis)
  if (rule === undefined) return basis
  const [, days, extension] = EXTENSION.exec(basis) ?? []
  const [, terms, termsLaw] = TERMS.exec(basis) ?? []
  const [, counting, countingLaw] = COUNTING.exec(basis) ?? []
  return [
    rule,
    basis.endsWith(SET_BY_ASSIGNER) ? '日期由交办机关指定' : '',
    extension && days ? `依照${articleInChinese(extension)}延长${days}日` : '',
    terms && termsLaw ? `延长的条件依照${citedInChinese(terms, termsLaw)}` : '',
    counting && countingLaw
      ? `日期比照${citedInChinese(counting, countingLaw)}计算（推定适用，待本地核实）`
      : '',
  ]
    .filter((part) => part !== '')
    .join('；')
}
