import type { CommandFacts } from '../../../domain/case/commands'
import { reconcileExtension } from '../../../domain/case/late-extension'
import { noticesNeeded } from '../../../domain/case/notices'
import { limitOf } from '../../../domain/case/joined'
import { asDay } from '../../../domain/time/day'
import { allOf, ask, duty, refusalOf, type Life } from './life'
import {
  accept,
  an,
  answered,
  atWork,
  bo,
  cameIn,
  directing,
  dutiesOf,
  entrust,
  heading,
  live,
  ofAn,
  opinion,
  owed,
  petition,
  reviewed,
  askReview,
  tell,
  text,
  under,
  type Era,
} from './acts'

const extend = (days: number): CommandFacts => ({ kind: 'extend', days, text })
const handle = (life: Life) => duty(life, 'handle').due.due

/**
 * Accepted on the Monday; counted by hand on wall calendars, the day of acceptance left out.
 * 2026-03-02: the sixtieth day is Friday 1 May, Labour Day, and so Wednesday 6 May; the ninetieth
 * is Sunday 31 May, and so Monday 1 June. 2015-03-02: 1 May (1–3 May off), so Monday 4 May; Sunday
 * 31 May, so Monday 1 June. 2019-03-04: the thirtieth is Wednesday 3 April; the ninetieth Sunday
 * 2 June, so Monday 3 June.
 */
const table: [
  ...[era: Era, law: string, limit: string, dayAfter: string],
  ...[most: number, longest: string, cited: string],
][] = [
  ['national-2022', '60', '2026-05-06', '2026-05-07', 30, '2026-06-01', '信访工作条例 Art. 34'],
  ['national-2005', '60', '2015-05-04', '2015-05-05', 30, '2015-06-01', '信访条例 Art. 33'],
  ['zhejiang-2016', '30', '2019-04-03', '2019-04-04', 60, '2019-06-03', '浙江省信访条例 Art. 23'],
]

describe.each(table)('%s: %s days until %s', (era, _, limit, soon, most, longest, cited) => {
  const life = () => atWork(ofAn(era))

  it(`up to ${most} more, from the same start and rolled once: ${longest}`, () => {
    expect(handle(life())).toBe(limit)
    const longer = live(life(), [extend(most), heading])
    expect(handle(longer)).toBe(longest)
    expect(longer.state.extension).toMatchObject({ days: most, approvedBy: 'person-head' })
    expect(allOf(longer, 'duty-moved')).toMatchObject([{ due: { due: longest } }])
  })

  it.each([[0], [-1], [1.5], [most + 1], [NaN]])('not by %d days', (days) => {
    const refusal = refusalOf(life(), extend(days), heading)
    expect(refusal).toMatchObject({ code: 'extension-not-possible', rule: cited })
    expect(refusal.message).toContain(`1 to ${most}`)
  })

  it('by one day at the least, and once', () => {
    const longer = live(life(), [extend(1), heading])
    const refusal = refusalOf(longer, extend(1), heading)
    expect(refusal).toMatchObject({ code: 'extension-not-possible', rule: cited })
    expect(refusal.message).toContain('once')
  })

  it('by the head of the deciding body and nobody else', () => {
    for (const given of [directing, {}]) {
      expect(refusalOf(life(), extend(1), given)).toMatchObject({
        ...{ code: 'not-for-your-post', rule: cited },
      })
    }
  })

  it('before the limit is over, by the day of the approval, however late that is entered', () => {
    const entered = { ...heading, at: `${soon} 09:00` }
    expect(ask(life(), extend(most), { ...entered, on: limit }).ok).toBe(true)
    const late = refusalOf(life(), extend(most), entered)
    expect(late).toMatchObject({ code: 'extension-not-possible', rule: cited })
    expect(late.message).toContain(limit)
  })
})

describe('the person is told why, while the limit they knew still runs (Art. 34)', () => {
  const longer = () =>
    live(atWork(cameIn('national-2022')), [extend(30), { ...heading, at: '2026-04-20 09:00' }])

  it('each of them, by the day it would have been over', () => {
    expect(duty(longer(), 'tell-extension')).toMatchObject({
      ...{ openedOn: '2026-04-20', due: { due: '2026-05-06' }, owedBy: 'notifier' },
    })
    const one = live(longer(), [tell(an, 'extension')])
    expect(duty(one, 'tell-extension').state).toBe('open')
    const both = live(one, [tell(bo, 'extension'), { at: '2026-05-07 09:00' }])
    expect(duty(both, 'tell-extension')).toMatchObject({ state: 'done', doneOn: '2026-05-07' })
    expect(allOf(both, 'duty-done').at(-1)).toMatchObject({ late: true })
  })

  it('where nobody can be reached nobody owes it', () => {
    const recipients = [{ id: an, reachable: false }]
    const life = live(atWork(ofAn('national-2022', { recipients })), [extend(30), heading])
    expect(dutiesOf(life, 'tell-extension')).toEqual([])
  })
})

describe('only a limit in law can be extended, while it is owed', () => {
  it.each<[string, Life, boolean]>([
    ['a suggestion under 2022', atWork(ofAn('national-2022'), accept('suggestion')), false],
    ['a suggestion under 2005', atWork(ofAn('national-2005'), accept('suggestion')), true],
    ['a dispute under 2005', atWork(ofAn('national-2005'), accept('dispute')), false],
    ['an errand under Zhejiang', atWork(ofAn('zhejiang-2016'), accept('errand')), false],
    ['an inherited petition', atWork(ofAn('national-2022', { inherited: true })), false],
    ['from before any rules', atWork(ofAn('before-any-rules')), false],
    ['not yet entrusted', live(ofAn('national-2022'), [petition]), true],
    ['entrusted', live(ofAn('national-2022'), [petition], [entrust()]), true],
    ['answered', live(atWork(ofAn('national-2022')), [opinion({})]), false],
    ['not even sorted', ofAn('national-2022'), false],
  ])('%s: %s', (_, life, possible) => {
    expect(ask(life, extend(1), heading).ok).toBe(possible)
    if (!possible) expect(refusalOf(life, extend(1), heading).code).toBe('not-allowed-now')
  })

  it('a second round is dealt with by an internal target: the first limit has run (H1)', () => {
    const again = live(
      answered(atWork(ofAn('national-2022'))),
      [askReview(an)],
      [reviewed(an, 'sent-back')],
    )
    expect(again.state.round).toBe(1)
    expect(refusalOf(again, extend(1), heading).code).toBe('not-allowed-now')
    expect(owed(again)).toContain('2026-04-28 handle')
  })
})

describe('accepted earlier than was entered first, the limit may have been over by then', () => {
  const accepted = () =>
    live(
      ofAn('national-2022'),
      [petition, { at: '2026-03-10 09:00' }],
      [entrust()],
      [{ kind: 'sign-for' }],
    )
  const acceptance = (to: string): CommandFacts => {
    return { kind: 'correct-date', fact: 'acceptance', to: asDay(to), text }
  }
  // The sixtieth day from Tuesday 10 March is Saturday 9 May, a working day; from 2 March 6 May.
  const longer = (on: string) => live(accepted(), [extend(30), { ...heading, at: `${on} 09:00` }])
  const corrected = (on: string, to = '2026-03-02') => live(longer(on), [acceptance(to), directing])

  it.each([
    ['2026-05-06', '2026-06-01'],
    ['2026-05-07', '2026-05-06'],
  ])('an extension of %s: due %s', (on, due) => {
    expect(handle(longer(on))).toBe('2026-06-08')
    expect(handle(corrected(on))).toBe(due)
  })

  it('and nobody is told of one that makes nothing longer', () => {
    expect(duty(longer('2026-05-07'), 'tell-extension').state).toBe('open')
    expect(duty(corrected('2026-05-07'), 'tell-extension').state).toBe('withdrawn')
    expect(duty(corrected('2026-05-06'), 'tell-extension').state).toBe('open')
    const life = live(corrected('2026-05-07'), [tell(an)])
    expect(noticesNeeded(life.state, an)).toEqual([])
    expect(refusalOf(life, tell(an, 'extension')).code).toBe('not-allowed-now')
  })

  it('nor does it lengthen what another case brings with it', () => {
    const late = corrected('2026-05-07')
    expect(limitOf(late.state)).toEqual({ from: '2026-03-02' })
    const inTime = corrected('2026-05-06')
    expect(limitOf(inTime.state)).toMatchObject({ extended: { days: 30 } })
  })

  it('moved back, it counts as it did', () => {
    const back = live(corrected('2026-05-07'), [acceptance('2026-03-10'), directing])
    expect(handle(back)).toBe('2026-06-08')
    expect(duty(back, 'handle').due).toEqual(duty(longer('2026-05-07'), 'handle').due)
  })

  it('judged once for each day it counts from: no calendar gives or takes anything afterwards', () => {
    const { calendar } = under('national-2022')
    const onHoliday = { day: asDay('2026-05-06'), name: '劳动节' }
    const years = calendar.years.map((year) =>
      year.year === 2026 ? { ...year, holidays: [...year.holidays, onHoliday] } : year,
    )
    for (const on of ['2026-05-06', '2026-05-07']) {
      const { state } = corrected(on)
      expect(reconcileExtension(state, under('national-2022', { calendar: { years } }))).toEqual([])
    }
    // By that calendar from the beginning, the limit ran until 7 May.
    const ofThat = (life: Life): Life => {
      return { ...life, settings: { ...life.settings, calendar: { years } } }
    }
    const inTime = live(ofThat(longer('2026-05-07')), [acceptance('2026-03-02'), directing])
    expect(inTime.state.extension?.tooLate).toBeUndefined()
  })
})
