import type { CommandFacts, FactsOf } from '../../../domain/case/commands'
import type { DatedFact, NoticeSubject } from '../../../domain/case/kinds'
import type { Origin } from '../../../domain/case/between-bodies'
import type { PetitionerId } from '../../../domain/ids'
import { addDays, asDay } from '../../../domain/time/day'
import {
  accept,
  an,
  answered,
  askFinalReview,
  askReview,
  atWork,
  bo,
  body,
  cameIn,
  conclude,
  directing,
  live,
  ofAn,
  opinion,
  owed,
  petition,
  promise,
  reviewed,
  reviewTo,
  tell,
  text,
  windowsOf,
  type Era,
} from './acts'
import { ask, duty, refusalOf, type Life } from './life'

/** What a case rests on at either end: its receipt, the bodies around it, what was decided above. */

type Of = { recipient?: PetitionerId; says?: NoticeSubject }
const correct = (fact: DatedFact, to: string, of: Of = {}): CommandFacts => {
  return { kind: 'correct-date', fact, to: asDay(to), text, ...of }
}
const corrected = (life: Life, fact: DatedFact, to: string, of: Of = {}) =>
  live(life, [correct(fact, to, of), directing])

/** It may lie on both days and on none outside them, be it for today alone. */
function expectPlace(life: Life, fact: DatedFact, of: Of, first: string, last: string) {
  const code = (to: string) => {
    const decision = ask(life, correct(fact, to, of), directing)
    return decision.ok ? 'ok' : decision.refusal.code
  }
  expect([first, last].map(code)).toEqual(['ok', 'ok'])
  const outside = [addDays(asDay(first), -1), addDays(asDay(last), 1)]
  for (const refused of outside.map(code)) expect(refused).toMatch(/^date/)
}

describe('the day of receipt', () => {
  const late = () => ofAn('national-2022', { at: '2026-03-16 09:00', receivedOn: '2026-03-02' })

  it('moves what the law counts from it', () => {
    // Fifteen days from Monday 2 March: Tuesday the 17th; from Thursday the 5th: Friday the 20th.
    expect(duty(late(), 'notify').due.due).toBe('2026-03-17')
    const life = corrected(late(), 'receipt', '2026-03-05')
    expect(life.state.receivedOn).toBe('2026-03-05')
    expect(duty(life, 'notify').due.due).toBe('2026-03-20')
    // It is sorted from the day on which it was registered, whenever it had come in.
    expect(duty(life, 'sort').due.due).toBe(duty(late(), 'sort').due.due)
    expect(duty(corrected(life, 'receipt', '2026-03-02'), 'notify').due.due).toBe('2026-03-17')
  })

  it.each<[string, Life, last: string]>([
    ['it was registered', late(), '2026-03-16'],
    [
      'it was explained',
      live(late(), [{ kind: 'explain', text }, { on: '2026-03-09' }]),
      '2026-03-09',
    ],
    ['somebody was told', live(late(), [tell(an), { on: '2026-03-10' }]), '2026-03-10'],
    ['it was accepted', live(late(), [petition, { on: '2026-03-11' }]), '2026-03-11'],
    ['it was marked', live(late(), [{ kind: 'mark-urgent' }, { on: '2026-03-12' }]), '2026-03-12'],
  ])('is not after %s', (_, life, last) => {
    const later = { ...life, now: live(life, [{ kind: 'explain', text }]).now }
    expect(ask(later, correct('receipt', last), directing).ok).toBe(true)
    const after = addDays(asDay(last), 1)
    const tomorrow = { ...directing, at: '2026-03-20 09:00' }
    expect(refusalOf(later, correct('receipt', after), tomorrow)).toMatchObject({
      code: 'dates-out-of-order',
      message: `It happened on ${last} at the latest. Correct what stands around it first.`,
    })
  })

  it.each<[Era, registered: string, ours: string, theirs: string]>([
    ['national-2022', '2022-05-10 09:00', '2022-05-01', '2022-04-30'],
    ['zhejiang-2016', '2016-08-10 09:00', '2016-08-01', '2016-07-31'],
    ['national-2005', '2016-03-10 09:00', '2016-01-04', '2005-04-30'],
  ])(
    '%s: not under other rules, which would have run it from the first',
    (era, at, ours, theirs) => {
      const calendar = ofAn('national-2022').settings.calendar
      const settings = { ...ofAn(era).settings, calendar: { ...calendar, years: [] } }
      const life = ofAn(era, { at, settings })
      expect(ask(life, correct('receipt', ours), directing).ok).toBe(true)
      const refusal = refusalOf(life, correct('receipt', theirs), directing)
      expect(refusal).toMatchObject({ code: 'not-for-this-matter', rule: 'decision 2' })
      expect(refusal.message).toContain('Register the matter anew')
    },
  )

  it('nor before the first year of its calendar', () => {
    const life = ofAn('national-2022', { at: '2026-03-16 09:00' })
    expect(ask(life, correct('receipt', '2025-01-02'), directing).ok).toBe(true)
    expect(refusalOf(life, correct('receipt', '2024-12-31'), directing).code).toBe(
      'not-for-this-matter',
    )
  })

  it('of a matter from before there were rules it stays before them', () => {
    const life = ofAn('before-any-rules', { receivedOn: '2004-05-06', inherited: true })
    const years = { ...life.settings, calendar: { years: [] } }
    const old = { ...life, settings: years }
    expect(ask(old, correct('receipt', '2005-04-30'), directing).ok).toBe(true)
    expect(refusalOf(old, correct('receipt', '2005-05-01'), directing).code).toBe(
      'not-for-this-matter',
    )
  })
})

describe('the day on which another body sent it here', () => {
  const origin: Origin = {
    ...{ from: body('county'), how: 'assigned', on: asDay('2026-03-03') },
    reportBackOn: asDay('2026-06-01'),
  }
  const sent = () =>
    ofAn('national-2022', { origin, receivedOn: '2026-03-02', at: '2026-03-09 09:00' })

  it('moves the notice and the right to object', () => {
    // From Tuesday 3 March: fifteen days to the 18th, five working days to the 10th.
    expect(owed(sent())).toContain('2026-03-18 notify')
    expect(windowsOf(sent())).toEqual(['body object 2026-03-10 open'])
    const life = corrected(sent(), 'receipt-here', '2026-03-06')
    expect(owed(life)).toContain('2026-03-23 notify')
    expect(windowsOf(life)).toEqual(['body object 2026-03-13 open'])
    expect(life.state.origin).toEqual({ ...origin, on: '2026-03-06' })
  })

  it('lies after the person handed it in, and before anything was done here', () => {
    const life = live(sent(), [petition, { on: '2026-03-06' }])
    expectPlace(life, 'receipt-here', {}, '2026-03-02', '2026-03-06')
    expectPlace(
      corrected(life, 'receipt', '2026-03-03'),
      'receipt-here',
      {},
      '2026-03-03',
      '2026-03-06',
    )
    expect(refusalOf(life, correct('receipt', '2026-03-04'), directing).code).toBe(
      'dates-out-of-order',
    )
  })

  it('our own report is in time, or late', () => {
    const done = live(answered(atWork(sent())), [
      { kind: 'report-back', text },
      { at: '2026-06-02 09:00' },
    ])
    expect(duty(done, 'report-back')).toMatchObject({ doneOn: '2026-06-02' })
    expectPlace(
      { ...done, now: live(done).now },
      'conclusion-report',
      {},
      '2026-03-09',
      '2026-06-02',
    )
    const life = corrected(done, 'conclusion-report', '2026-06-01')
    expect(duty(life, 'report-back')).toMatchObject({ doneOn: '2026-06-01' })
  })
})

describe('the report of a body it was assigned to', () => {
  const reported = () =>
    live(
      ofAn('national-2022'),
      [{ kind: 'assign', to: body('county'), reportBackOn: asDay('2026-03-12') }],
      [tell(an, 'transfer')],
      [{ kind: 'record-report', text }, { at: '2026-03-13 09:00' }],
      [conclude, { at: '2026-03-16 09:00' }],
    )

  it('keeps its place, and the close moves with it', () => {
    expectPlace(reported(), 'transfer-report', {}, '2026-03-02', '2026-03-16')
    const life = corrected(reported(), 'transfer-report', '2026-03-12')
    expect(life.state).toMatchObject({
      transfer: { reportedOn: '2026-03-12' },
      closingOn: '2026-03-12',
    })
    expect(life.state.outside).toMatchObject([{ doneOn: '2026-03-12' }])
    expect(duty(life, 'follow-up-transfer').doneOn).toBe('2026-03-12')
  })
})

describe('of several notices to one person', () => {
  const told = () =>
    live(
      ofAn('national-2022'),
      [tell(an), { at: '2026-03-03 09:00' }],
      [accept('litigation'), { at: '2026-03-04 09:00' }],
      [tell(an, 'route'), { at: '2026-03-06 09:00' }],
    )
  const daysOf = ({ state }: Life) => state.notices.map(({ says, on }) => `${says} ${on}`)

  it('the latest, or the one that says what is asked', () => {
    const latest = corrected(told(), 'notice', '2026-03-05', { recipient: an })
    expect(daysOf(latest)).toEqual(['receipt 2026-03-03', 'route 2026-03-05'])
    const named = corrected(told(), 'notice', '2026-03-02', { recipient: an, says: 'receipt' })
    expect(daysOf(named)).toEqual(['receipt 2026-03-02', 'route 2026-03-06'])
    const none = correct('notice', '2026-03-02', { recipient: an, says: 'decline' })
    expect(refusalOf(told(), none, directing).code).toBe('unknown-object')
  })

  it('none before what it tells of', () => {
    const [route, receipt] = [{ recipient: an }, { recipient: an, says: 'receipt' as const }]
    expect(refusalOf(told(), correct('notice', '2026-03-03', route), directing).message).toContain(
      'on 2026-03-04 or later',
    )
    expect(ask(told(), correct('notice', '2026-03-04', route), directing).ok).toBe(true)
    expect(ask(told(), correct('notice', '2026-03-02', receipt), directing).ok).toBe(true)
  })
})

describe('what was asked of a body above, and decided there', () => {
  const of = { recipient: an }
  /** Asked on Monday 16 March, decided Friday the 20th, served on the 23rd; then the final review. */
  const under = () =>
    live(
      answered(atWork(live(ofAn('national-2022'), [tell(an)]))),
      [conclude],
      [askReview(an), { at: '2026-03-16 09:00' }],
      [reviewed(an, 'upheld'), { at: '2026-03-20 09:00' }],
      [reviewTo(an), { at: '2026-03-23 09:00' }],
      [askFinalReview(an), { at: '2026-03-25 09:00' }],
    )
  const hearing: FactsOf<'record-hearing'> = {
    ...{ kind: 'record-hearing', recipient: an, text },
    ...{ from: asDay('2026-04-01'), to: asDay('2026-04-10') },
  }
  const heard = () => live(under(), [hearing, { at: '2026-04-13 09:00' }])
  const decided = () => live(heard(), [reviewed(an, 'upheld'), { at: '2026-04-20 09:00' }])
  const dueOf = (life: Life, about: string) =>
    life.state.outside.find((each) => each.about.startsWith(about))?.due.due

  it('the request moves the date of the body above', () => {
    // Thirty days from 25 March: Friday 24 April; from the 27th: Sunday 26 April, so Monday.
    expect(dueOf(under(), 'final-review')).toBe('2026-04-24')
    const life = corrected(
      { ...under(), now: heard().now },
      'final-review-request',
      '2026-03-27',
      of,
    )
    expect(dueOf(life, 'final-review')).toBe('2026-04-27')
    const first = corrected(under(), 'review-request', '2026-03-02', of)
    expect(dueOf(first, 'review')).toBe('2026-04-01')
  })

  it('and is none outside its window', () => {
    const open = live(under(), [{ kind: 'explain', text }, { at: '2026-05-08 09:00' }])
    // Thirty days from Monday 23 March: Wednesday 22 April.
    expectPlace(open, 'final-review-request', of, '2026-03-23', '2026-04-22')
  })

  it('the decision, with what was promised in it', () => {
    const start = live(answered(atWork(ofAn('national-2022'))), [askReview(an)])
    const life = live(start, [
      reviewed(an, 'changed', [promise('2026-04-30')]),
      { at: '2026-03-20 09:00' },
    ])
    expectPlace(life, 'review-decision', of, '2026-03-02', '2026-03-20')
    const moved = corrected(life, 'review-decision', '2026-03-18', of)
    expect(moved.state.promises).toMatchObject([{ madeOn: '2026-03-18' }])
    expect(moved.state.outside).toMatchObject([{ doneOn: '2026-03-18' }])
  })

  it('and with nothing that was promised to somebody else on the same day', () => {
    const both = live(answered(atWork(cameIn('national-2022'))), [askReview(an)], [askReview(bo)])
    const decidedOn = { at: '2026-03-20 09:00' }
    const life = live(
      both,
      [reviewed(an, 'changed', [promise('2026-04-30')]), decidedOn],
      [reviewed(bo, 'changed', [promise('2026-05-29')]), decidedOn],
    )
    const moved = corrected(life, 'review-decision', '2026-03-18', { recipient: bo })
    expect(moved.state.promises.map(({ madeOn }) => madeOn)).toEqual(['2026-03-20', '2026-03-18'])
  })

  it('the hearing, also once it is decided: its time is not counted', () => {
    // Ten days of hearing, 1 to 10 April, on top of thirty from 25 March: Monday 4 May is off, so the 6th.
    const due = dueOf(heard(), 'final-review')
    const shorter = corrected(heard(), 'hearing-end', '2026-04-01', of)
    expect(dueOf(shorter, 'final-review')! < due!).toBe(true)
    expect(dueOf(corrected(shorter, 'hearing-end', '2026-04-10', of), 'final-review')).toBe(due)
    const later = live(decided(), [{ kind: 'explain', text }, { at: '2026-04-24 09:00' }])
    const after = corrected(decided(), 'hearing-begin', '2026-04-09', of)
    expect(after.state.remedies.at(-1)?.hearings).toEqual([
      { from: '2026-04-09', to: '2026-04-10' },
    ])
    expect(refusalOf(heard(), correct('hearing-begin', '2026-04-11', of), directing).code).toBe(
      'dates-out-of-order',
    )
    expectPlace({ ...decided(), now: later.now }, 'hearing-end', of, '2026-04-01', '2026-04-20')
    expectPlace({ ...heard(), now: later.now }, 'hearing-end', of, '2026-04-01', '2026-04-24')
  })

  it('of several hearings the last', () => {
    const first = { ...hearing, from: asDay('2026-03-30'), to: asDay('2026-03-31') }
    const both = live(
      under(),
      [first, { at: '2026-04-01 09:00' }],
      [hearing, { at: '2026-04-13 09:00' }],
    )
    expect(
      corrected(both, 'hearing-end', '2026-04-08', of).state.remedies.at(-1)?.hearings,
    ).toEqual([
      { from: '2026-03-30', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-04-08' },
    ])
  })

  it('of the final decision', () => {
    expectPlace(decided(), 'final-review-decision', of, '2026-03-25', '2026-04-20')
    const served = live(decided(), [reviewTo(an), { at: '2026-04-22 09:00' }])
    expectPlace(served, 'final-review-decision', of, '2026-03-25', '2026-04-22')
  })

  it('sent back, it began the round: that day is not corrected here', () => {
    const start = live(answered(atWork(ofAn('national-2022'))), [askReview(an)])
    const back = live(start, [reviewed(an, 'sent-back'), { at: '2026-03-09 09:00' }])
    const decision = correct('review-decision', '2026-03-06', of)
    expect(refusalOf(back, decision, directing).code).toBe('unknown-object')
  })
})

it('the day of the opinion is that of its promises, and not after they are due', () => {
  const start = atWork(ofAn('national-2022'))
  const life = live(start, [
    opinion({ promises: [promise('2026-03-13')] }),
    { ...directing, at: '2026-03-09 09:00' },
  ])
  const later = live(life, [{ kind: 'explain', text }, { at: '2026-03-20 09:00' }])
  expectPlace(later, 'issue', {}, '2026-03-02', '2026-03-13')
  const moved = corrected(later, 'issue', '2026-03-06')
  expect(moved.state.promises).toMatchObject([{ madeOn: '2026-03-06', due: '2026-03-13' }])
})
