import type { FactsOf } from '../../../domain/case/commands'
import type { ClaimId, PetitionerId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import {
  accept,
  an,
  answered,
  askReview,
  atWork,
  dutiesOf,
  heading,
  live,
  numbered,
  ofAn,
  petition,
  reviewed,
  tell,
  text,
  type Act,
} from './acts'
import { allOf, type Life } from './life'

/**
 * Art. 34 counts from the acceptance, and a merging gives nobody a new limit. By hand: 60 days from
 * Monday, 2 March 2026 are 1 May, up to 6 May; from 20 May they are 19 July, a Sunday, up to 20 July.
 */
const other = numbered('2026-000007')
const accepted = { kind: 'petition', route: 'hear-and-decide' } as const
type TakingIn = FactsOf<'take-in'>

const takeIn = (from?: string, change: Partial<TakingIn> = {}): TakingIn => ({
  ...{ kind: 'take-in', pack: 'national-2022', from: other, excluded: [], accusedUnits: [] },
  recipients: [{ id: 'petitioner-cai' as PetitionerId, reachable: true }],
  claims: ['claim-of-the-other' as ClaimId],
  ...(from === undefined ? {} : { accepted, limit: { from: asDay(from) } }),
  ...change,
})
const inMay = (): Life =>
  live(ofAn('national-2022', { at: '2026-05-20 09:00' }), [tell(an)], [petition])
const handle = (life: Life) =>
  dutiesOf(life, 'handle').map(({ due, nature, state }) => `${due.due} ${nature} ${state}`)

describe('the case that goes on owes the answer by the earliest of the limits', () => {
  it.each<[string, FactsOf<'take-in'>, string]>([
    ['accepted in March there', takeIn('2026-03-02'), '2026-05-06'],
    ['accepted a day before', takeIn('2026-05-19'), '2026-07-20'],
    ['accepted later there', takeIn('2026-05-25'), '2026-07-20'],
    ['not accepted there', takeIn(), '2026-07-20'],
    ['accepted there, with no clock that runs', takeIn(undefined, { accepted }), '2026-07-20'],
  ])('%s', (_what, facts, due) => {
    expect(handle(inMay())).toEqual(['2026-07-20 statutory open'])
    expect(handle(live(inMay(), [facts]))).toEqual([`${due} statutory open`])
  })

  it('an extension counts from there too, and is told of before that limit', () => {
    const at = { at: '2026-03-10 09:00' }
    const life = atWork(live(ofAn('national-2022', at), [tell(an)]))
    const extend: Act = [{ kind: 'extend', days: 30, text }, heading]
    const extended = live(life, [takeIn('2026-03-02')], extend)
    // 90 days from 2 March: Sunday, 31 May, up to Monday.
    expect(handle(extended)).toEqual(['2026-06-01 statutory open'])
    expect(dutiesOf(extended, 'tell-extension')).toMatchObject([{ due: { due: '2026-05-06' } }])
  })

  it('in a second round only what joins it has one (decision 31)', () => {
    const first = answered(atWork(live(ofAn('national-2022'), [tell(an)])))
    const second = live(first, [askReview(an)], [reviewed(an, 'sent-back')])
    const targets = handle(second)
    expect(targets[1]).toContain('internal open')
    expect(handle(live(second, [takeIn()]))).toEqual(targets)
    const joined = handle(live(second, [takeIn('2026-02-02')]))
    // 60 days from 2 February are Friday, 3 April.
    expect(joined[1]).toMatch(/internal withdrawn$/)
    expect(joined[2]).toBe('2026-04-03 statutory open')
  })
})

describe('the case that closes', () => {
  const march = () => live(ofAn('national-2022'), [petition], [tell(an)])
  const mergedOn = (day: string, life = march()): Life =>
    live(life, [{ kind: 'merge', into: other }, { at: `${day} 09:00` }])

  it('was late, and stays it, where its limit was over', () => {
    const life = mergedOn('2026-05-07')
    expect(dutiesOf(life, 'handle')).toMatchObject([{ state: 'done', doneOn: '2026-05-07' }])
    expect(allOf(life, 'duty-done').at(-1)).toMatchObject({ late: true, on: '2026-05-07' })
  })

  it('owes nothing more where it was not', () => {
    expect(handle(mergedOn('2026-05-06'))).toEqual(['2026-05-06 statutory withdrawn'])
  })

  it('by the office’s own target as well', () => {
    const errand = live(ofAn('national-2022'), [accept('errand')], [tell(an)])
    expect(handle(errand)).toEqual(['2026-03-16 internal open'])
    expect(handle(mergedOn('2026-03-17', errand))).toEqual(['2026-03-16 internal done'])
    expect(handle(mergedOn('2026-03-16', errand))).toEqual(['2026-03-16 internal withdrawn'])
  })
})
