import { againstAnswering } from '../../../domain/person/open-to-person'
import {
  againstRating,
  ratableUntil,
  ratableWork,
  type RatedWork,
} from '../../../domain/person/rating'
import { toldCounts } from '../../../domain/person/rating-sums'
import { asDay } from '../../../domain/time/day'
import {
  an,
  answered,
  askReview,
  askSettled,
  atWork,
  bo,
  cameIn,
  conclude,
  live,
  ofAn,
  opinion,
  opinionTo,
  petition,
  reviewed,
  reviewTo,
  tell,
  text,
} from '../case/acts'
import type { Life } from '../case/life'

const begun = () => live(ofAn('national-2022'), [tell(an)])
const served = () => answered(atWork(begun()))
const withdrawn = () => live(begun(), [{ kind: 'withdraw', recipient: an, text }], [conclude])

const refused = ({ state }: Life, of: RatedWork, today: string) =>
  againstRating(state, { petitioner: an, of }, asDay(today))?.[0]

describe('rating how a matter was dealt with (Arts. 18, 21)', () => {
  const table: [string, () => Life, RatedWork, string, string | undefined][] = [
    ['before it is answered', () => atWork(begun()), 'office', '2026-03-02', 'not-allowed-now'],
    [
      'written and not handed over',
      () => live(atWork(begun()), [opinion({})]),
      'unit',
      '2026-03-02',
      'not-allowed-now',
    ],
    ['once it was handed over', served, 'office', '2026-03-02', undefined],
    ['of the unit too', served, 'unit', '2026-03-02', undefined],
    ['ninety days long', served, 'office', '2026-05-31', undefined],
    ['and no longer', served, 'office', '2026-06-01', 'window-over'],
    ['taken back and closed', withdrawn, 'office', '2026-03-02', undefined],
    ['no unit had it', withdrawn, 'unit', '2026-03-02', 'not-for-this-matter'],
  ]
  it.each(table)('%s', (_what, life, of, today, code) => {
    expect(refused(life(), of, today)).toBe(code)
  })

  it('a later paper opens it anew', () => {
    const reviewedLater = live(
      served(),
      [askReview(an)],
      [reviewed(an, 'upheld'), { at: '2026-03-20 09:00' }],
      [reviewTo(an), { at: '2026-03-20 09:00' }],
    )
    expect(ratableUntil(reviewedLater.state, an)).toBe('2026-06-18')
  })

  it('each by their own paper, and nobody of another filing', () => {
    const one = live(atWork(cameIn('national-2022')), [opinion({})], [opinionTo(an)])
    expect(ratableUntil(one.state, an)).toBe('2026-05-31')
    expect(ratableUntil(one.state, bo)).toBeUndefined()
    expect(ratableUntil(served().state, bo)).toBeUndefined()
  })

  it('what goes on in another case is rated there', () => {
    const state = { ...served().state, mergedInto: '2026-000007' as never }
    const [code, words] =
      againstRating(state, { petitioner: an, of: 'office' }, asDay('2026-03-02')) ?? []
    expect(code).toBe('not-allowed-now')
    expect(words).toContain('2026-000007')
  })

  it('a unit’s work only where one has the matter', () => {
    expect(ratableWork(live(begun(), [petition]).state)).toEqual(['office'])
    expect(ratableWork(served().state)).toEqual(['office', 'unit'])
  })
})

describe('sums', () => {
  it.each([
    [4, undefined],
    [5, { satisfied: 5, 'mostly-satisfied': 0, dissatisfied: 1 }],
  ])('of %s and one more are told once they are five', (count, told) => {
    const counted = [{ rating: 'satisfied' as const, count }]
    const one = { rating: 'dissatisfied' as const, count: 1 }
    expect(toldCounts(count === 4 ? counted : [...counted, one])).toEqual(told)
  })

  it('five in all are enough', () => {
    expect(
      toldCounts([
        { rating: 'satisfied', count: 2 },
        { rating: 'mostly-satisfied', count: 2 },
        { rating: 'dissatisfied', count: 1 },
      ]),
    ).toEqual({ satisfied: 2, 'mostly-satisfied': 2, dissatisfied: 1 })
    expect(toldCounts([])).toBeUndefined()
  })
})

describe('saying whether it is settled (H8)', () => {
  const asked = () => live(served(), [conclude], [askSettled(an)])
  const answeredIt = () =>
    live(asked(), [{ kind: 'answer-settled', recipient: an, settled: false }])
  it.each([
    ['not asked', served, 'not-allowed-now'],
    ['asked', asked, undefined],
    ['answered', answeredIt, 'not-allowed-now'],
    ['taken back', withdrawn, 'not-allowed-now'],
  ])('%s', (_what, life, code) => {
    expect(againstAnswering(life().state, an)?.[0]).toBe(code)
  })
})
