import { citation } from '../../../domain/rules/citation'
import { TOPICS, type Topic } from '../../../domain/rules/pack-facts'
import { mostRepresentatives } from '../../../domain/rules/representatives'
import type { RulePackId } from '../../../domain/rules/rule-pack'
import { loadRulePack } from '../../../rules'

/**
 * Read from the three texts, article by article. An asterisk marks what Zhejiang leaves to the
 * regulation of 2005 below it; a dash is what a text does not have at all.
 */
const ARTICLES: readonly (readonly [Topic, string, string, string])[] = [
  ['register', '22', '21', '20'],
  ['notice', '23', '22, 21', '20'],
  ['forward', '22', '21', '20'],
  ['object', '23', '–', '–'],
  ['report-back', '22(3)', '21(4)', '29'],
  ['handle', '34', '33', '23'],
  ['extension', '34', '33', '23'],
  ['review', '35', '34', '* 34'],
  ['final-review', '36', '35', '* 35'],
  ['suggestion', '29', '29', '22'],
  ['report', '30, 46(5)', '23, 44', '26(4)'],
  ['route', '31', '21(1)', '19'],
  ['litigation', '28, 31(1)', '14, 21(1)', '19, 20(1)'],
  ['opinion', '32', '32', '22'],
  ['mediation', '33', '–', '28'],
  ['aid', '37', '–', '25'],
  ['ended', '36', '35', '25'],
  ['same-matter-higher', '19', '16', '20(5)'],
  ['contested-competence', '24', '24, 25', '21'],
  ['recusal', '28', '30', '27, 9(3)'],
  ['urgent', '25', '26', '5'],
  ['no-retaliation', '18, 46(6)', '3, 46', '8'],
  ['channels', '18', '9, 10', '4, 12'],
  ['query', '18, 21', '9, 12', '9(4)'],
  ['hearing', '31(6), 36', '31, 35', '23'],
  ['supervision', '40', '36', '29, 30'],
  ['accountability', '40', '38', '29'],
  ['failing-leadership', '39', '–', '32'],
  ['joint-visit', '20', '18', '15'],
  ['annual-report', '41', '39', '* 39'],
]

const NONE: Readonly<Record<RulePackId, string>> = {
  'national-2022': 'internal rule (national-2022 has no article)',
  'national-2005': 'internal rule (national-2005 has no article)',
  'zhejiang-2016': 'internal rule (zhejiang-2016 and national-2005 have no article)',
}

const expected = (pack: RulePackId, law: string, article: string) => {
  if (article === '–') return NONE[pack]
  return article.startsWith('* ') ? `信访条例 Art. ${article.slice(2)}` : `${law} Art. ${article}`
}

describe('what is cited for a topic', () => {
  it.each(ARTICLES)('%s: 2022 Art. %s, 2005 Art. %s, Zhejiang Art. %s', (topic, ...articles) => {
    const cited = (pack: RulePackId) => citation(loadRulePack(pack), topic)
    const [in2022, in2005, inZhejiang] = articles
    expect(cited('national-2022')).toBe(expected('national-2022', '信访工作条例', in2022))
    expect(cited('national-2005')).toBe(expected('national-2005', '信访条例', in2005))
    expect(cited('zhejiang-2016')).toBe(expected('zhejiang-2016', '浙江省信访条例', inZhejiang))
  })

  it('is known for every topic', () => {
    expect(ARTICLES.map(([topic]) => topic)).toEqual(TOPICS)
  })

  it('is the article of the clock where there is a clock', () => {
    const topics = { notify: 'notice', 'decide-review': 'review' } as const
    for (const id of ['national-2022', 'national-2005', 'zhejiang-2016'] as const) {
      const pack = loadRulePack(id)
      for (const { clock, article, source } of pack.clocks) {
        const topic = TOPICS.find((each) => each === clock) ?? topics[clock as keyof typeof topics]
        if (topic === undefined) continue
        expect(citation(pack, topic)).toBe(`${source.law} Art. ${article}`)
      }
    }
  })
})

describe('how many may speak for all on a joint visit', () => {
  it.each<[RulePackId, number, number]>([
    ['national-2022', 2, 5],
    ['national-2022', 10, 5],
    ['national-2022', 200, 5],
    ['national-2005', 10, 5],
    ['national-2005', 11, 5],
    ['zhejiang-2016', 2, 3],
    ['zhejiang-2016', 9, 3],
    ['zhejiang-2016', 10, 3],
    ['zhejiang-2016', 11, 5],
    ['zhejiang-2016', 200, 5],
  ])('under %s, of %i people: %i', (pack, people, most) => {
    expect(mostRepresentatives(loadRulePack(pack), people)).toBe(most)
  })
})

describe('the other facts in which the laws differ', () => {
  it.each<[RulePackId, string, string[], string[]]>([
    ['national-2022', 'receipt-and-route', ['final-opinion'], ['opinion-issued']],
    ['national-2005', 'accepted-or-not', ['final-opinion'], ['written-reply-given']],
    [
      'zhejiang-2016',
      'accepted-or-not',
      ['agreement-performed', 'window-lapsed', 'final-opinion'],
      ['written-reply-given'],
    ],
  ])('%s', (id, noticeSays, terminatedBy, stop) => {
    const pack = loadRulePack(id)
    expect(pack).toMatchObject({ noticeSays, terminatedBy })
    expect(pack.clocks.find(({ clock }) => clock === 'handle')?.stop).toEqual(stop)
  })
})
