import type { CommandFacts } from '../../../domain/case/commands'
import { standing } from '../../../domain/case/facts'
import { goingAlong } from '../../../domain/case/going-along'
import type { DutyKind } from '../../../domain/duty/duty'
import type { PetitionerId } from '../../../domain/ids'
import { answer, ask, june, kept } from './settling'
import {
  an,
  body,
  directing,
  dutiesOf,
  entrust,
  live,
  numbered,
  ofAn,
  petition,
  post,
  tell,
  text,
  under,
  type Act,
} from './acts'
import { sleepUntil, type Life } from './life'

/** Of what goes along at a merging: what came back, what was whole, what was settled and is not (decisions 38, 45, 46). */

const forward: CommandFacts = { kind: 'forward', to: body('city') }
const takeBack: Act = [{ kind: 'take-back', text }, { at: '2026-03-09 09:00' }]
const takeIn = (closes: Life, number = '2026-000007'): CommandFacts => ({
  ...{ kind: 'take-in', from: numbered(number), excluded: [], accusedUnits: [] },
  ...goingAlong(closes.state, closes.settings),
  recipients: standing(closes.state).map(({ reachable }) => {
    return { id: `petitioner-of-${number}` as PetitionerId, reachable }
  }),
  claims: [`claim-of-${number}` as never],
})
const line = (life: Life, kind: DutyKind) =>
  dutiesOf(life, kind).map(({ due, state, doneOn }) => [due.due, doneOn ?? state].join(' '))

it('the limit in law of what came back goes along into an inherited case', () => {
  const returned = live(ofAn('national-2022'), [forward], takeBack)
  const joined = live(
    ofAn('national-2022', { inherited: true }),
    [takeIn(returned), { at: '2026-03-10 09:00' }],
    [petition],
  )
  expect(dutiesOf(joined, 'handle')).toMatchObject([
    { nature: 'statutory', due: { due: '2026-05-09' }, state: 'open' },
  ])
})

describe('Art. 22 of two cases', () => {
  const settings = under('national-2022', { petitionOffice: 'county-or-above' })

  it('what came back was passed on, and is passed on anew from that day with the other', () => {
    const returned = live(ofAn('national-2022', { settings }), [forward], takeBack)
    const other = ofAn('national-2022', { settings, at: '2026-03-16 09:00' })
    // Fifteen days from Monday the 9th, and from the 16th without it: the earlier of the two.
    expect(line(live(other, [takeIn(returned)]), 'register')).toEqual(['2026-03-24 open'])
  })

  it('who joins what came back is to be passed on in time, and nothing of before is late', () => {
    const returned = live(ofAn('national-2022', { settings }), [forward], takeBack)
    const older = ofAn('national-2022', { settings, at: '2026-02-26 09:00' })
    const joined = live(returned, [takeIn(older), { at: '2026-03-10 09:00' }])
    expect(line(joined, 'register')).toEqual(['2026-03-17 2026-03-02', '2026-03-13 open'])
    // Sent on with it they were passed on, and that it comes back once more revives no date.
    const sentOn = live(joined, [
      { kind: 'forward', to: body('county') },
      { at: '2026-03-11 09:00' },
    ])
    const again = live(sentOn, [{ kind: 'take-back', text }, { at: '2026-03-16 09:00' }])
    const passed = ['2026-03-17 2026-03-02', '2026-03-13 2026-03-11']
    expect(line(again, 'register')).toEqual(passed)
    const third = ofAn('national-2022', { settings, at: '2026-03-16 09:00' })
    const more = live(again, [takeIn(third, '2026-000008'), { at: '2026-03-17 09:00' }])
    expect(line(more, 'register')).toEqual([...passed, '2026-03-31 open'])
    expect(line(live(more, [petition]), 'register').at(-1)).toBe('2026-03-31 2026-03-17')
  })
})

describe('who joins on the day of a sending', () => {
  const settings = under('national-2022', { petitionOffice: 'county-or-above' })
  const older = () => ofAn('national-2022', { settings, at: '2026-02-26 09:00' })
  const sent = (at: string, ...before: Act[]) =>
    live(ofAn('national-2022', { settings }), ...before, [forward], [takeBack[0], { at }])

  it('after it came back is passed on by the next, and before it went with it', () => {
    const back = '2026-03-02 11:00'
    // Fifteen days from 26 February: Friday, 13 March.
    expect(line(live(sent(back), [takeIn(older())]), 'register')).toEqual([
      ...['2026-03-17 2026-03-02', '2026-03-13 open'],
    ])
    const passed = live(sent(back, [takeIn(older())]))
    expect(line(passed, 'register')).toEqual(['2026-03-13 2026-03-02'])
  })

  it('also where the case came back on that day once more', () => {
    const again = live(sent('2026-03-02 11:00'), [takeIn(older())])
    const next: CommandFacts = { kind: 'forward', to: body('county') }
    const twice = live(again, [next], [takeBack[0]])
    const passed = ['2026-03-17 2026-03-02', '2026-03-13 2026-03-02']
    expect(line(twice, 'register')).toEqual(passed)
    const third = ofAn('national-2022', { settings })
    const more = live(twice, [takeIn(third, '2026-000008')])
    expect(line(more, 'register')).toEqual([...passed, '2026-03-17 open'])
  })
})

describe('an old case that was whole', () => {
  const team: CommandFacts = { kind: 'form-team', members: [post('lead')] }
  const plan: CommandFacts = { kind: 'set-plan', text, milestones: ['2026-07-31' as never] }
  const parts: Act[] = [[petition], [entrust()], [team]]
  const clears: Act[] = (['history', 'handling'] as const).map((clear) => [
    { kind: 'complete-clear', clear, text },
  ])
  const at = { at: '2026-05-11 09:00' }
  const old = (...acts: Act[]) => live(ofAn('national-2022', { inherited: true }), ...acts)
  const goesOn = () => live(ofAn('national-2022', at), [tell(an)], [petition], [entrust()])

  it('is to become so where it goes on, from the merging', () => {
    const whole = old(...parts, [plan])
    expect(line(live(goesOn(), [takeIn(whole)]), 'five-ones')).toEqual(['2026-05-18 open'])
    const lacking = old(...parts)
    expect(line(live(goesOn(), [takeIn(lacking)]), 'five-ones')).toEqual(['2026-03-09 open'])
  })

  it('each of the two by itself', () => {
    const clear = old([petition], [entrust()], ...clears)
    const joined = live(ofAn('national-2022', at), [petition], [takeIn(clear)])
    expect(line(joined, 'five-clears')).toEqual(['2026-05-18 open'])
    expect(line(joined, 'five-ones')).toEqual(['2026-03-09 open'])
  })

  it('also where nobody had waited for it: whole as it was taken up', () => {
    const worked = live(ofAn('national-2022'), ...parts, [plan], ...clears)
    const taken = live(sleepUntil(worked, '2026-05-11 09:00'), [{ kind: 'take-up' }])
    expect(line(taken, 'five-ones')).toEqual([])
    const joined = live(goesOn(), [takeIn(taken), { at: '2026-06-01 09:00' }])
    expect(line(joined, 'five-ones')).toEqual(['2026-06-08 open'])
  })

  describe('of two that were taken up', () => {
    const takenUp = (at: string, ...acts: Act[]) => {
      const lay = sleepUntil(live(ofAn('national-2022'), ...acts), `${at} 09:00`)
      return live(lay, [{ kind: 'take-up' }])
    }
    const lacking = (at = '2026-05-11') => takenUp(at, ...parts)
    const whole = (at: string) => takenUp(at, ...parts, [plan], ...clears)
    const on = (day: string) => ({ at: `2026-06-0${day} 09:00` })

    it.each(['2026-05-06', '2026-05-13'])('one whole on %s gives the other no new days', (at) => {
      const joined = live(lacking(), [takeIn(whole(at)), on('1')])
      expect(line(joined, 'five-ones')).toEqual(line(lacking(), 'five-ones'))
      expect(line(lacking(), 'five-ones')).toEqual(['2026-05-18 open'])
      expect(line(lacking(), 'five-clears')).toEqual(['2026-05-18 open'])
      expect(line(joined, 'five-clears')).toEqual(['2026-05-18 2026-05-11'])
    })

    it('what is whole and takes in what is not stays whole', () => {
      const joined = live(whole('2026-05-13'), [takeIn(lacking()), on('1')])
      expect(line(joined, 'five-ones')).toEqual([])
    })

    it('nor where both join a third, whichever comes first', () => {
      const first = live(goesOn(), [takeIn(whole('2026-05-06')), on('1')])
      const then = live(first, [takeIn(lacking(), '2026-000008'), on('2')])
      expect(line(then, 'five-ones').at(-1)).toBe('2026-05-18 open')
      const other = live(goesOn(), [takeIn(lacking(), '2026-000008'), on('1')])
      const last = live(other, [takeIn(whole('2026-05-06')), on('2')])
      expect(line(last, 'five-ones')).toEqual(['2026-05-18 open'])
    })
  })

  it('takes no date from one that was never whole and is owed there', () => {
    const joined = live(old([petition]), [takeIn(old(...parts, [plan])), at])
    expect(line(joined, 'five-ones')).toEqual(['2026-03-09 open'])
  })
})

describe('an old case that was settled and is not', () => {
  /** Taken up, promised anew and kept, silent, and then a late word on Monday 1 June. */
  const unsettled = () => {
    const promises = [{ by: post('unit-head'), due: '2026-03-31' as never }]
    const taken = live(
      kept(),
      [{ kind: 'take-up' }, { at: '2026-03-19 09:00' }],
      [{ kind: 'mediate', outcome: 'agreed', text }],
      [{ kind: 'sign-agreement', text, signedBy: [an], endsMatter: false, promises }],
      [{ kind: 'perform', promise: '2026-000001/promise/2' as never, text }],
      [ask(an)],
    )
    const no = live(sleepUntil(taken, june), [answer(an, false)])
    return live(no, [{ kind: 'reopen', text }, directing])
  }

  it('stays owed by its last day, when it takes another in and when it joins one', () => {
    const takes = live(unsettled(), [takeIn(ofAn('national-2022', { at: june }))])
    expect(line(takes, 'settle')).toEqual(line(unsettled(), 'settle'))
    const joins = live(live(ofAn('national-2022', { at: june }), [petition]), [takeIn(unsettled())])
    expect(line(joins, 'settle')).toEqual(['2026-08-25 open'])
  })
})
