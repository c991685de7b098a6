import type { CommandFacts } from '../../../domain/case/commands'
import { noticeOfEnding } from '../../../domain/case/facts'
import { asDay } from '../../../domain/time/day'
import { sleepUntil, type Life } from './life'
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
  entrust,
  explain,
  first,
  live,
  ofAn,
  owed,
  promise,
  reviewed,
  reviewTo,
  signFor,
  tell,
  text,
  type Act,
  endedBefore,
} from './acts'
import { answer, ask, june, kept, perform, settled } from './settling'

/** What silence settles and what it does not: the figure cannot be won by refusing (H8). */

const performed = (number: number): CommandFacts => {
  return { ...perform, promise: `2026-000001/promise/${number}` as never } as CommandFacts
}

describe('no refusal is settled by silence: that takes a promise that was kept (H8)', () => {
  const told = () => live(ofAn('national-2022'), [tell(an)])
  const forward: CommandFacts = { kind: 'forward', to: body('water-bureau') }
  const assign: CommandFacts = { kind: 'assign', to: body('water-bureau') }
  const report: CommandFacts = { kind: 'record-report', text }
  const refused = { outcomes: { [first]: 'not-supported' } } as const
  const failed: CommandFacts = { kind: 'mediate', outcome: 'failed', text }
  const origin = { from: body('city'), how: 'forwarded', on: asDay('2026-03-02') } as const
  const objected: Act[] = [[{ kind: 'object', text }], [{ kind: 'answer-objection', agreed: true }]]

  const ends: [string, () => Life][] = [
    ['declined', () => live(told(), [endedBefore])],
    ['sent on', () => live(told(), [forward])],
    ['assigned and reported back', () => live(told(), [assign], [report])],
    ['sent back to whoever sent it', () => live(ofAn('national-2022', { origin }), ...objected)],
    ['led elsewhere', () => live(told(), [accept('petition', 'arbitration')])],
    ['handed over', () => live(told(), [accept('report')], [{ kind: 'hand-over', to: body('x') }])],
    ['a failed mediation', () => live(told(), [accept('dispute')], [failed], [explain])],
    ['not supported', () => live(answered(atWork(told()), refused), [explain])],
    ['supported, with nothing promised', () => answered(atWork(told()))],
  ]
  const concluded = (life: Life) => {
    const says = noticeOfEnding(life.state)
    return live(says === undefined ? life : live(life, [tell(an, says)]), [conclude])
  }

  it.each(ends)('%s: silent, they have not settled it; saying so, they have', (_, end) => {
    const asked = live(concluded(end()), [ask(an)])
    expect(settled(sleepUntil(asked, june))).toBe('not')
    expect(settled(live(asked, [answer(an, true)]))).toBe('confirmed 2026-03-02')
  })

  it('an errand that was done promises nothing: of that too only their word counts', () => {
    const done: CommandFacts = { kind: 'complete-errand', text }
    const asked = live(told(), [accept('errand')], [done], [conclude], [ask(an)])
    const silent = sleepUntil(asked, june)
    expect([silent.state.phase, settled(silent)]).toEqual(['ended', 'not'])
  })

  it('of two, where nothing was promised, both have to say it', () => {
    const start = live(cameIn('national-2022'), [tell(an)], [tell(bo)])
    const asked = live(concluded(answered(atWork(start))), [ask(an)], [ask(bo)], [answer(an, true)])
    expect(settled(sleepUntil(asked, june))).toBe('not')
    expect(settled(live(asked, [answer(bo, true)]))).toBe('confirmed 2026-03-02')
  })

  it('a promise kept before the matter was reopened does not settle a refusal after it', () => {
    const reopened = live(
      kept(),
      [
        { kind: 'reopen', text },
        { ...directing, at: '2026-03-19 09:00' },
      ],
      [entrust()],
      [signFor],
    )
    const again = live(answered(live(reopened, [explain]), refused), [explain], [conclude])
    const silent = sleepUntil(live(again, [ask(an)]), june)
    expect(settled(silent)).toBe('not')
    const promising = live(answered(reopened, { promises: [promise('2026-03-20')] }), [conclude])
    const asked = live(promising, [performed(2)], [ask(an)])
    expect(settled(sleepUntil(asked, june))).toBe('unanswered 2026-04-04')
  })

  it('nor one kept before an old case was taken up settle that', () => {
    const later = live(kept(), [ask(an)], [answer(an, false)], [{ kind: 'take-up' }, { at: june }])
    expect(settled(sleepUntil(live(later, [ask(an)]), '2026-07-01 09:00'))).toBe('not')
    const agreed: CommandFacts = {
      ...{ kind: 'sign-agreement', text, signedBy: [an], endsMatter: false },
      promises: [promise('2026-06-05')],
    }
    const mediated: CommandFacts = { kind: 'mediate', outcome: 'agreed', text }
    const asked = live(later, [mediated], [agreed], [performed(2)], [ask(an)])
    // Fifteen days from Monday 1 June: until Tuesday the 16th.
    expect(settled(sleepUntil(asked, '2026-07-01 09:00'))).toBe('unanswered 2026-06-17')
  })
})

describe('a no stands until they say yes: no silence takes it back (H8)', () => {
  const no = () => live(kept(), [ask(an)], [answer(an, false), { at: '2026-03-20 09:00' }])

  it.each([
    ['the same day', '2026-03-20 10:00'],
    ['another day', '2026-03-30 10:00'],
  ])('asked again %s and silent: still not', (_, at) => {
    const again = live(no(), [ask(an), { at }])
    const silent = sleepUntil(again, june)
    expect([silent.state.phase, settled(silent)]).toEqual(['ended', 'not'])
    expect(settled(live(again, [answer(an, true)]))).toBe(`confirmed ${at.slice(0, 10)}`)
  })

  it('nor does silence take a yes back', () => {
    const both = live(kept(cameIn('national-2022')), [ask(an)], [answer(an, true)], [ask(an)])
    const silent = sleepUntil(live(both, [ask(bo)]), '2026-04-03 09:00')
    expect(settled(silent)).toBe('unanswered 2026-04-03')
    expect(settled(live(silent, [answer(bo, true)]))).toBe('confirmed 2026-04-03')
  })

  /** Of Bo nobody knows yet, so the case waits; An was silent once and is asked once more. */
  const twice = () => {
    const asked = live(kept(cameIn('national-2022')), [ask(an)], [ask(bo)], [answer(bo, false)])
    const again = live(sleepUntil(asked, '2026-04-03 09:00'), [ask(an)], [ask(bo)])
    return live(again, [answer(bo, true)])
  }

  it.each([
    ['no and then yes', false, '2026-04-07', true, '2026-04-08', 'confirmed 2026-04-08'],
    ['yes and then no', true, '2026-04-07', false, '2026-04-08', 'not'],
    ['no after yes, entered first', false, '2026-04-08', true, '2026-04-07', 'not'],
  ])('%s: the last word by its day', (_, one, oneOn, other, otherOn, how) => {
    const first = live(twice(), [answer(an, one), { at: '2026-04-09 09:00', on: oneOn }])
    expect(settled(live(first, [answer(an, other), { on: otherOn }]))).toBe(how)
  })

  it('said since more was done it counts, though they were asked before', () => {
    const changed: Act = [reviewed(an, 'changed', [promise('2026-03-27')])]
    const asked = live(kept(), [ask(an)], [askReview(an)], changed, [reviewTo(an)])
    const more = live(asked, [performed(2), { at: '2026-03-27 09:00' }])
    const said = live(more, [answer(an, false), { at: '2026-03-30 09:00' }])
    expect(settled(sleepUntil(live(said, [ask(an)]), june))).toBe('not')
    expect(settled(live(more, [answer(an, true)]))).toBe('confirmed 2026-03-27')
  })

  it('a no about less is over once more was done', () => {
    const unsettled = live(no(), [askReview(an)])
    const changed: Act = [reviewed(an, 'changed', [promise('2026-03-27')])]
    const more = live(
      unsettled,
      changed,
      [reviewTo(an)],
      [performed(2), { at: '2026-03-27 09:00' }],
    )
    expect(settled(sleepUntil(live(more, [ask(an)]), june))).toBe('unanswered 2026-04-12')
  })
})

describe('nothing is settled while a review is under way (H8)', () => {
  /** Asked, and five days later they ask the body above. */
  const asking = () => live(kept(), [ask(an)], [askReview(an), { at: '2026-03-23 09:00' }])
  const served = () => {
    const decided = live(asking(), [reviewed(an, 'upheld'), { at: '2026-04-13 09:00' }])
    expect(settled(sleepUntil(decided, june))).toBe('not')
    return live(decided, [reviewTo(an)])
  }

  it('neither by their silence nor by their word', () => {
    expect(settled(sleepUntil(asking(), june))).toBe('not')
    expect(settled(live(asking(), [answer(an, true)]))).toBe('not')
    expect(settled(sleepUntil(live(asking(), [answer(an, true)], [ask(an)]), june))).toBe('not')
  })

  it('they are asked once more when they have what it says in hand', () => {
    expect(settled(served())).toBe('not')
    // Five working days from Monday 13 April.
    expect(owed(served())).toEqual(['2026-04-20 ask-settled'])
    const asked = live(served(), [ask(an)])
    expect(settled(sleepUntil(asked, '2026-04-29 00:00'))).toBe('unanswered 2026-04-29')
    expect(settled(sleepUntil(live(asked, [askFinalReview(an)]), june))).toBe('not')
  })

  it('a request of the last day, entered late, shows that their silence settled nothing', () => {
    const silent = sleepUntil(live(kept(), [ask(an)]), '2026-04-03 09:00')
    expect(settled(silent)).toBe('unanswered 2026-04-03')
    const requested = live(silent, [askReview(an), { on: '2026-04-01' }])
    expect(settled(requested)).toBe('not')
    expect(requested.state.phase).toBe('concluded')
  })
})
