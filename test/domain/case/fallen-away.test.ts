import type { CommandFacts } from '../../../domain/case/commands'
import type { DutyKind } from '../../../domain/duty/duty'
import type { Day } from '../../../domain/time/day'
import {
  an,
  answered,
  askReview,
  atWork,
  conclude,
  directing,
  dutiesOf,
  entrust,
  live,
  ofAn,
  petition,
  post,
  reviewed,
  reviewTo,
  signFor,
  tell,
  text,
  type Act,
} from './acts'
import { kindsOfDuties, sleepUntil, type Life } from './life'
import { answer, ask, june, kept, settled } from './settling'

/** What was there and is there no more is owed anew from that day; no date of before is revived (decision 45). */

const takeUp: CommandFacts = { kind: 'take-up' }
const reopen: CommandFacts = { kind: 'reopen', text }
const back: CommandFacts = { kind: 'return-entrustment', text }
const team: CommandFacts = { kind: 'form-team', members: [post('lead')] }
const plan: CommandFacts = { kind: 'set-plan', text, milestones: ['2026-07-31' as Day] }
const unitNamed: CommandFacts = {
  kind: 'name-accused',
  persons: [],
  units: ['unit' as never],
  posts: [],
}
const clears: Act[] = (['history', 'handling'] as const).map((clear) => [
  { kind: 'complete-clear', clear, text },
])

const line = (life: Life, kind: DutyKind) =>
  dutiesOf(life, kind).map(({ due, state, doneOn }) => [due.due, doneOn ?? state].join(' '))

const breach: Act = [{ kind: 'record-breach', text }, { at: '2019-06-10 09:00' }]
const plan2019: CommandFacts = { kind: 'set-plan', text, milestones: ['2019-12-31' as Day] }
const agreedUpon = (life: Life) =>
  live(
    life,
    [{ kind: 'mediate', outcome: 'agreed', text }],
    [
      {
        ...{ kind: 'sign-agreement', text, signedBy: [an], endsMatter: true },
        promises: [{ by: post('unit-head'), due: '2019-05-31' as Day }],
      },
    ],
  )

describe('the entrustment', () => {
  const given = () => live(ofAn('national-2022'), [petition], [entrust()])

  it('given back, it is due two working days later, and was in time before', () => {
    const returned = live(given(), [back, { at: '2026-03-23 09:00' }])
    expect(line(returned, 'entrust')).toEqual(['2026-03-04 2026-03-02', '2026-03-25 open'])
    const twice = live(returned, [entrust('other')], [back, { at: '2026-03-30 09:00' }])
    expect(line(twice, 'entrust')).toEqual([
      ...['2026-03-04 2026-03-02', '2026-03-25 2026-03-23', '2026-04-01 open'],
    ])
  })

  it('a team alone that falls away holds up no entrustment', () => {
    const person = 'person-of-team' as never
    const asked: CommandFacts = {
      ...{ kind: 'ask-recusal', person, posts: [post('member')], askedBy: 'staff' },
    }
    const granted: CommandFacts = { kind: 'decide-recusal', person, granted: true }
    const by = { onBehalfOf: post('office-head'), at: '2026-03-20 09:00' }
    const life = live(given(), [{ kind: 'form-team', members: [post('member')] }], [asked])
    const fell = live(life, [granted, by])
    expect(fell.state.team).toBeUndefined()
    const other = live(fell, [entrust('other'), { on: '2026-03-18' }])
    expect(other.state.entrustment).toMatchObject({ on: '2026-03-18', firstOn: '2026-03-02' })
  })

  it('what fell away before the acceptance dates nothing that follows it', () => {
    const forward: CommandFacts = { kind: 'forward', to: 'city' as never }
    const over = live(
      ofAn('national-2022'),
      [forward],
      [tell(an, 'transfer')],
      [conclude],
      [takeUp],
    )
    const returned = live(
      over,
      [entrust()],
      [{ kind: 'take-back', text }, { at: '2026-03-09 09:00' }],
    )
    const accepted = live(returned, [petition, { at: '2026-03-17 09:00' }])
    expect(line(accepted, 'entrust')).toEqual(['2026-03-19 open'])
    const acceptance: CommandFacts = {
      ...{ kind: 'correct-date', fact: 'acceptance', to: '2026-03-16' as Day, text },
    }
    expect(line(live(accepted, [acceptance, directing]), 'entrust')).toEqual(['2026-03-18 open'])
  })

  it('an agreement that is not kept: given anew from that day, unless it was signed for', () => {
    const broken = (...before: Act[]) =>
      live(agreedUpon(live(ofAn('zhejiang-2016'), [petition], ...before)), breach)
    // Two working days from Monday 10 June 2019.
    expect(line(broken(), 'entrust').at(-1)).toBe('2019-06-12 open')
    const unsigned = broken([entrust()])
    expect(line(unsigned, 'entrust')).toEqual(['2019-03-06 2019-03-04', '2019-06-12 open'])
    expect(line(unsigned, 'sign-for')).toEqual(['2019-03-06 withdrawn'])
    expect(broken([entrust()], [signFor]).state.phase).toBe('signed-for')
  })

  it('given anew it is not for a day before it fell away', () => {
    const returned = live(given(), [back, { at: '2026-03-23 09:00' }])
    expect(() => live(returned, [entrust('other'), { on: '2026-03-20' }])).toThrow('date-too-early')
  })

  it('and nobody above hears of a date that was kept', () => {
    const named = live(atWork(ofAn('national-2022')), [unitNamed, { at: '2026-04-13 09:00' }])
    expect(line(named, 'entrust')).toEqual(['2026-03-04 2026-03-02', '2026-04-15 open'])
    const rung = sleepUntil(named, '2026-04-14 09:00').state.duties.at(-1)
    expect(rung?.rung).toEqual(['warn'])
  })

  it('entered for a day before it was given, it fell away as soon as it was', () => {
    const later = live(ofAn('national-2022'), [petition], [entrust(), { at: '2026-03-10 09:00' }])
    const named = live(later, [unitNamed, { at: '2026-03-11 09:00', on: '2026-03-05' }])
    expect(line(named, 'entrust')).toEqual(['2026-03-04 2026-03-10', '2026-03-12 open'])
  })
})

describe('an old case that is whole no more', () => {
  const inherited = () =>
    live(ofAn('national-2022', { inherited: true }), [petition], [entrust()], [team])
  const whole = () => live(inherited(), [plan], ...clears)
  const named = (life: Life) => live(life, [unitNamed, { at: '2026-04-13 09:00' }])

  it('lacks its unit from the day that fell away', () => {
    // Five working days from Monday 2 March, and from Monday 13 April.
    expect(line(named(whole()), 'five-ones')).toEqual(['2026-03-09 2026-03-02', '2026-04-20 open'])
    expect(line(named(whole()), 'five-clears')).toEqual([
      ...['2026-03-09 2026-03-02', '2026-04-20 open'],
    ])
    const again = live(named(whole()), [entrust('other', 'other-head', 'other-lead')])
    expect(line(again, 'five-ones').at(-1)).toBe('2026-04-20 2026-04-13')
  })

  it.each<[string, Act[], string]>([
    ['given back by another body', [[{ kind: 'forward', to: 'city' as never }]], 'take-back'],
    ['contested', [[{ kind: 'contest', with: ['city' as never] }]], 'decide-competence'],
  ])('%s, what was never whole is owed from when it lies here again', (_, acts, how) => {
    const back: CommandFacts =
      how === 'take-back'
        ? { kind: 'take-back', text }
        : { kind: 'decide-competence', by: 'common-superior', competent: 'body' as never }
    const life = live(ofAn('national-2022', { inherited: true }), ...acts, [
      back,
      { at: '2026-03-23 09:00' },
    ])
    expect(line(life, 'five-ones')).toEqual(['2026-03-09 withdrawn', '2026-03-30 open'])
    expect(line(life, 'five-clears')).toEqual(['2026-03-09 withdrawn', '2026-03-30 open'])
  })

  it.each<[string, Act[]]>([
    ['signed for', [[entrust()], [signFor]]],
    ['not signed for', [[entrust()]]],
    ['given to nobody', []],
  ])('%s as what was agreed is not kept, it is owed from that day', (_, acts) => {
    const life = agreedUpon(live(ofAn('zhejiang-2016', { inherited: true }), [petition], ...acts))
    expect(line(life, 'five-ones')).toEqual(['2019-03-11 withdrawn'])
    const broken = live(life, breach)
    // Five working days from Monday 10 June 2019.
    expect(line(broken, 'five-ones')).toEqual(['2019-03-11 withdrawn', '2019-06-17 open'])
    const given = live(broken, ...(acts.length === 2 ? [] : [[entrust()] as Act]))
    expect(line(live(given, [team], [plan2019]), 'five-ones').at(-1)).toBe('2019-06-17 2019-06-10')
  })

  it('taken up, it was owed all along, and no date is won by what was agreed', () => {
    const worked = live(ofAn('zhejiang-2016'), [petition], [team], [plan2019])
    const taken = live(sleepUntil(worked, '2019-05-06 09:00'), [takeUp])
    expect(line(live(agreedUpon(taken), breach), 'five-ones')).toEqual(['2019-05-13 open'])
  })

  it('nor is its day revived by a review that sends it back, or a reopening', () => {
    const over = live(answered(atWork(ofAn('national-2022', { inherited: true }))), [conclude])
    const at = { at: '2026-04-13 09:00' }
    const sentBack = live(over, [askReview(an)], [reviewed(an, 'sent-back'), at])
    expect(line(sentBack, 'five-ones')).toEqual(['2026-03-09 withdrawn', '2026-04-20 open'])
    const reopened = live(over, [reopen, { ...directing, ...at }])
    expect(line(reopened, 'five-ones')).toEqual(['2026-03-09 withdrawn', '2026-04-20 open'])
  })

  it('what was never whole stays owed by its day', () => {
    expect(line(named(inherited()), 'five-ones')).toEqual(['2026-03-09 open'])
    expect(line(named(inherited()), 'five-clears')).toEqual(['2026-03-09 open'])
  })

  it('taken up and then reopened, all of it is owed from the reopening', () => {
    const old = live(
      answered(atWork(live(ofAn('national-2022'), [tell(an)]))),
      [conclude],
      [takeUp],
    )
    expect(line(live(old, [team], [plan]), 'five-ones')).toEqual(['2026-03-09 2026-03-02'])
    const reopened = live(old, [team], [plan], [reopen, { ...directing, at: '2026-04-13 09:00' }])
    expect(line(reopened, 'five-ones')).toEqual(['2026-03-09 2026-03-02', '2026-04-20 open'])
    const done = live(reopened, [entrust()], [signFor], [team], [plan, { at: '2026-04-15 09:00' }])
    expect(line(done, 'five-ones').at(-1)).toBe('2026-04-20 2026-04-15')
  })
})

describe('an old case that was settled, and is not after all', () => {
  const taken = () => live(kept(), [takeUp, { at: '2026-03-19 09:00' }])
  /** What was promised before it was taken up settles nothing; this was kept since. */
  const promisedAnew = (life: Life) => {
    const agreement: CommandFacts = {
      ...{ kind: 'sign-agreement', text, signedBy: [an], endsMatter: false },
      promises: [{ by: post('unit-head'), due: '2026-03-31' as Day }],
    }
    const perform: CommandFacts = {
      ...{ kind: 'perform', promise: '2026-000001/promise/2' as never, text },
    }
    return live(life, [{ kind: 'mediate', outcome: 'agreed', text }], [agreement], [perform])
  }
  const silent = (life = promisedAnew(taken())) => sleepUntil(live(life, [ask(an)]), june)

  it('a late no owes it anew from the day they said so', () => {
    expect(settled(silent())).toBe('unanswered 2026-04-04')
    expect(line(silent(), 'settle')).toEqual(['2026-06-16 2026-04-04'])
    const no = live(silent(), [answer(an, false)])
    expect(settled(no)).toBe('not')
    // Sixty working days from Monday 1 June, with Dragon Boat on 19 June off; five for completeness.
    expect(line(no, 'settle')).toEqual(['2026-06-16 2026-04-04', '2026-08-25 open'])
    expect(line(no, 'five-ones')).toEqual(['2026-03-26 withdrawn', '2026-06-08 open'])
    expect(kindsOfDuties(no, 'open')).toEqual(['five-ones', 'five-clears', 'settle'])
  })

  it('reopened after it was settled, it is to be settled from the reopening', () => {
    const reopened = live(silent(), [reopen, { ...directing, at: '2026-09-01 09:00' }])
    // Sixty working days from Tuesday 1 September, with Mid-Autumn and National Day off.
    expect(line(reopened, 'settle')).toEqual(['2026-06-16 2026-04-04', '2026-11-30 open'])
    expect(line(reopened, 'five-ones')).toEqual(['2026-03-26 withdrawn', '2026-09-08 open'])
  })

  it('what was whole by then is not asked for again', () => {
    const whole = live(promisedAnew(taken()), [team], [plan], ...clears)
    const no = live(silent(whole), [answer(an, false)])
    expect(line(no, 'five-ones')).toEqual(['2026-03-26 2026-03-19'])
    expect(kindsOfDuties(no, 'open')).toEqual(['milestone', 'settle'])
  })

  it('a no of a day before it counted as settled shows that it never was', () => {
    const no = live(silent(), [answer(an, false), { on: '2026-04-03', ...directing }])
    expect(line(no, 'settle')).toEqual(['2026-06-16 open'])
  })

  it('a review asked for after it: until that is decided it is not settled', () => {
    const concluded = live(promisedAnew(taken()), [ask(an)], [answer(an, true)])
    const asked = live(concluded, [askReview(an), { at: '2026-03-23 09:00' }])
    expect(line(asked, 'settle')).toEqual(['2026-06-16 2026-03-19', '2026-06-18 open'])
    const upheld = live(asked, [reviewed(an, 'upheld')], [reviewTo(an)])
    expect(settled(upheld)).toBe('not')
  })
})
