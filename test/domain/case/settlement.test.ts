import type { CommandFacts } from '../../../domain/case/commands'
import type { ClaimOutcome } from '../../../domain/case/kinds'
import { asDay } from '../../../domain/time/day'
import { allOf, duty, kindsOfDuties, refusalOf, sleepUntil } from './life'
import {
  accept,
  an,
  answered,
  askReview,
  atWork,
  bo,
  cameIn,
  conclude,
  explain,
  first,
  live,
  ofAn,
  owed,
  promise,
  reviewed,
  reviewTo,
  second,
  tell,
  text,
  type Act,
  endedBefore,
} from './acts'
import { answer, ask, june, kept, perform, promised, settled } from './settling'

/** 化解: performed, and confirmed or unanswered after fifteen days; the two are counted apart (H8). */

describe('somebody asks, once everything promised is done', () => {
  it('not before it is performed', () => {
    expect(kindsOfDuties(promised(ofAn('national-2022')), 'open')).not.toContain('ask-settled')
    expect(refusalOf(promised(ofAn('national-2022')), ask(an)).code).toBe('not-allowed-now')
    // Five working days from Wednesday 18 March: Wednesday the 25th.
    expect(owed(kept())).toEqual(['2026-03-25 ask-settled'])
  })

  it.each<[ClaimOutcome, ClaimOutcome, string[]]>([
    ['supported', 'supported', ['ask-settled']],
    ['supported', 'not-supported', ['ask-settled']],
    ['reasonable-without-basis', 'not-supported', ['ask-settled']],
    ['not-supported', 'not-supported', []],
  ])('where a claim was reasonable, promised or not: %s, %s: %j', (one, other, owes) => {
    const claims = [{ id: first }, { id: second }]
    const outcomes = { [first]: one, [second]: other }
    const start = atWork(live(ofAn('national-2022', { claims }), [tell(an)]))
    const life = live(answered(start, { outcomes }), [explain], [conclude])
    expect(kindsOfDuties(life, 'open')).toEqual(owes)
    expect(settled(live(life, [ask(an)], [answer(an, true)]))).toBe('confirmed 2026-03-02')
  })

  const agreed = (): Act[] => [
    [{ kind: 'mediate', outcome: 'agreed', text }],
    [{ kind: 'sign-agreement', text, signedBy: [an], endsMatter: false, promises: [] }],
  ]

  it('after an agreement, though nothing was promised in it', () => {
    const dispute = atWork(live(ofAn('national-2022'), [tell(an)]), accept('dispute'))
    expect(owed(live(dispute, ...agreed(), [conclude]))).toEqual(['2026-03-09 ask-settled'])
    const petition = live(atWork(live(ofAn('national-2022'), [tell(an)])), ...agreed())
    const refused = answered(petition, { outcomes: { [first]: 'not-supported' } })
    expect(owed(live(refused, [explain], [conclude]))).toEqual(['2026-03-09 ask-settled'])
  })

  it('and after one on an old case, of whoever was asked of less before', () => {
    const old = live(kept(), [ask(an)], [answer(an, false)], [{ kind: 'take-up' }, { at: june }])
    expect(kindsOfDuties(old, 'open')).not.toContain('ask-settled')
    const later = live(sleepUntil(old, '2026-06-10 09:00'), ...agreed())
    // Five working days from Wednesday 10 June: Wednesday the 17th.
    expect(owed(later)).toContain('2026-06-17 ask-settled')
  })

  it('where there is nothing but a refusal nobody has to, and may', () => {
    const start = live(ofAn('national-2022'), [tell(an)], [endedBefore])
    const life = live(start, [tell(an, 'decline')], [conclude])
    expect(kindsOfDuties(life, 'open')).toEqual([])
    expect(settled(live(life, [ask(an)], [answer(an, true)]))).toBe('confirmed 2026-03-02')
  })

  it('everybody who can be reached, and each once until they have answered', () => {
    const life = live(kept(cameIn('national-2022')), [ask(an)])
    expect(duty(life, 'ask-settled').state).toBe('open')
    expect(refusalOf(life, ask(an))).toMatchObject({ code: 'unknown-recipient', rule: 'plan H8' })
    const both = live(life, [ask(bo), { at: '2026-03-19 09:00' }])
    expect(duty(both, 'ask-settled')).toMatchObject({ state: 'done', doneOn: '2026-03-19' })
    expect(refusalOf(both, ask(bo)).code).toBe('not-allowed-now')
    expect(refusalOf(kept(cameIn('national-2022')), answer(an, true)).code).toBe('not-allowed-now')
    expect(refusalOf(life, answer(bo, true)).code).toBe('unknown-recipient')
    expect(refusalOf(life, answer(an, true), { on: '2026-03-17' }).code).toBe('date-too-early')
  })

  it('whom nobody can reach nobody has to ask', () => {
    const recipients = [{ id: an, reachable: false }]
    const start = atWork(ofAn('national-2022', { recipients }), accept('errand'))
    const done = live(start, [{ kind: 'complete-errand', text }], [conclude])
    expect(kindsOfDuties(done, 'open')).toEqual([])
    expect(settled(sleepUntil(done, june))).toBe('not')
  })
})

describe('what they said', () => {
  const asked = () => live(kept(), [ask(an)])

  it.each([
    [true, 'confirmed 2026-03-23'],
    [false, 'not'],
  ])('%s: %s', (yes, how) => {
    const life = live(asked(), [answer(an, yes), { at: '2026-03-23 09:00' }])
    expect(settled(life)).toBe(how)
    if (yes) expect(refusalOf(life, ask(an)).code).toBe('not-allowed-now')
    else expect(settled(live(life, [ask(an)], [answer(an, true)]))).toBe('confirmed 2026-03-23')
  })

  it('nothing, for fifteen days: unanswered, from the day after', () => {
    // Asked on Wednesday 18 March: until Thursday 2 April.
    expect(settled(sleepUntil(asked(), '2026-04-02 23:59'))).toBe('not')
    const silent = sleepUntil(asked(), '2026-04-03 00:00')
    expect(settled(silent)).toBe('unanswered 2026-04-03')
    expect(silent.state).toMatchObject({ phase: 'ended', endedOn: '2026-04-03' })
  })

  it('nobody waits for an answer once it is settled, and it ends with its windows', () => {
    const life = live(asked(), [answer(an, true)])
    expect(sleepUntil(life, '2026-04-02 09:00').state).toMatchObject({ endedOn: '2026-04-02' })
  })

  it('one confirms and one is silent: counted as unanswered, when the last time is over', () => {
    const both = live(kept(cameIn('national-2022')), [ask(an)], [ask(bo)])
    const life = live(both, [answer(an, true), { at: '2026-03-20 09:00' }])
    expect(settled(life)).toBe('not')
    expect(settled(sleepUntil(life, '2026-04-03 00:00'))).toBe('unanswered 2026-04-03')
    const two = live(life, [answer(bo, true), { at: '2026-03-24 09:00' }])
    expect(settled(two)).toBe('confirmed 2026-03-24')
  })

  it('one is silent and one says no: it is not settled, and the case ends all the same', () => {
    const start = live(cameIn('national-2022'), [tell(an)], [tell(bo)])
    const both = live(kept(start), [ask(an)], [ask(bo)])
    const no = live(both, [answer(bo, false), { at: '2026-03-20 09:00' }])
    const silent = sleepUntil(no, '2026-04-03 00:00')
    expect(allOf(silent, 'question-lapsed')).toMatchObject([{ recipient: an, on: '2026-04-03' }])
    expect(silent.state.phase).toBe('ended')
    expect(settled(silent)).toBe('not')
  })

  it('whoever was silent may be asked again, and is heard whenever they speak', () => {
    const both = live(kept(cameIn('national-2022')), [ask(an)], [ask(bo)])
    const no = live(both, [answer(bo, false), { at: '2026-03-20 09:00' }])
    const silent = sleepUntil(no, '2026-04-03 09:00')
    expect(silent.state.phase).toBe('concluded')
    const again = live(silent, [ask(bo)], [answer(bo, true)])
    expect(settled(again)).toBe('unanswered 2026-04-03')
    expect(settled(live(again, [answer(an, true)]))).toBe('confirmed 2026-04-03')
    const twice = live(silent, [ask(an)], [answer(an, true), { at: '2026-04-07 09:00' }])
    expect(twice.state.questions.map((each) => each.answer?.on)).toEqual([
      ...[undefined, '2026-03-20', '2026-04-07'],
    ])
  })
})

describe('what is entered late counts from its day (decision 2)', () => {
  /** The notice to Bo is still owed, so the case waits. */
  const silent = () =>
    sleepUntil(live(kept(cameIn('national-2022')), [ask(an)], [ask(bo)]), '2026-04-03 08:00')

  it('silence of both, until one turns out to have said no', () => {
    expect(settled(silent())).toBe('unanswered 2026-04-03')
    const life = live(silent(), [answer(bo, false), { on: '2026-03-30' }])
    expect(settled(life)).toBe('not')
    expect(allOf(life, 'settlement-undone')).toHaveLength(1)
  })

  it('or both yes: then it was confirmed', () => {
    const one = live(silent(), [answer(bo, true), { on: '2026-03-30' }])
    expect(settled(one)).toBe('unanswered 2026-04-03')
    expect(settled(live(one, [answer(an, true), { on: '2026-03-31' }]))).toBe(
      'confirmed 2026-03-31',
    )
  })

  it('a promise made by the review unsettles it, until it is kept and they are asked again', () => {
    const life = live(kept(), [ask(an)], [answer(an, true)])
    expect(settled(life)).toBe('confirmed 2026-03-18')
    const changed: Act = [reviewed(an, 'changed', [promise('2026-05-29')])]
    const more = live(life, [askReview(an)], changed, [reviewTo(an)])
    expect(settled(more)).toBe('not')
    const second = { ...perform, promise: '2026-000001/promise/2' as never } as CommandFacts
    const done = live(more, [second, { at: '2026-03-27 09:00' }])
    // What they confirmed was less. Five working days from Friday 27 March: Friday 3 April.
    expect(settled(done)).toBe('not')
    expect(duty(done, 'ask-settled')).toMatchObject({ state: 'open', due: { due: '2026-04-03' } })
  })
})

it('settled before the plan of an old case is done, nobody is asked again, and it ends (H1)', () => {
  const milestones = [asDay('2026-07-01')]
  const taken = live(
    kept(),
    [{ kind: 'take-up' }, { at: '2026-06-01 09:00' }],
    [{ kind: 'set-plan', text, milestones }],
    [ask(an)],
    [answer(an, true)],
  )
  const milestone = taken.state.plan!.milestones[0]!.id
  const reached = live(taken, [{ kind: 'reach-milestone', milestone }, { at: '2026-06-10 09:00' }])
  expect(kindsOfDuties(reached, 'open')).toEqual([])
  expect(sleepUntil(reached, '2026-06-11 09:00').state.phase).toBe('ended')
})
