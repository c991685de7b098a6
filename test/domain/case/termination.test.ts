import type { CommandFacts } from '../../../domain/case/commands'
import type { ClaimId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { allOf, ask, lookAtClock, refusalOf, sleepUntil, type Life } from './life'
import {
  accept,
  an,
  answered,
  askFinalReview,
  askReview,
  askSettled,
  atWork,
  bo,
  body,
  cameIn,
  conclude,
  directing,
  entrust,
  eras,
  first,
  live,
  numbered,
  ofAn,
  opinion,
  opinionTo,
  promise,
  reviewed,
  reviewTo,
  signFor,
  tell,
  text,
  type Era,
} from './acts'

/** 终结 is another fact than answered and settled: when, and by what, under each set of rules. */
const ended = (life: Life) => {
  const { terminated } = life.state
  return terminated === undefined ? 'not' : `${terminated.by} ${terminated.on}`
}

const concluded = (era: Era) =>
  live(answered(atWork(live(ofAn(era)))), [tell(an)], [conclude], [askSettled(an)])
const agreed: CommandFacts = { kind: 'mediate', outcome: 'agreed', text }
const sign = (endsMatter: boolean, due: string): CommandFacts => ({
  ...{ kind: 'sign-agreement', text, signedBy: [an], endsMatter, promises: [promise(due)] },
})
const perform: CommandFacts = {
  ...{ kind: 'perform', promise: '2026-000001/promise/1' as never, text },
}

describe('nobody asked for a review in time (Zhejiang Art. 25(2))', () => {
  // From Monday 4 March 2019: Wednesday 3 April is the last day; from 2 March 2015 and 2026, 1 April.
  it.each([
    ['zhejiang-2016', '2019-04-04', 'window-lapsed 2019-04-04'],
    ['national-2005', '2015-04-02', 'not'],
    ['national-2022', '2026-04-02', 'not'],
  ] as const)('%s, on %s: %s', (era, day, how) => {
    expect(ended(concluded(era))).toBe('not')
    const over = lookAtClock(concluded(era), `${day} 00:00`)
    expect(ended(over)).toBe(how)
    expect(over.state.phase).toBe('ended')
  })

  it('waits for every petitioner, and counts from the last', () => {
    const served = live(atWork(cameIn('zhejiang-2016')), [opinion({})], [opinionTo(an)])
    const both = live(served, [opinionTo(bo), { at: '2019-03-20 09:00' }], [conclude])
    expect(ended(sleepUntil(both, '2019-04-04 09:00'))).toBe('not')
    // Thirty days from 20 March: Friday 19 April.
    expect(ended(sleepUntil(both, '2019-04-20 09:00'))).toBe('window-lapsed 2019-04-20')
  })

  it('not while somebody has not even been served', () => {
    const served = live(atWork(cameIn('zhejiang-2016')), [opinion({})], [opinionTo(an)])
    expect(ended(sleepUntil(served, '2019-12-31 09:00'))).toBe('not')
  })

  it('a request of the last day, entered later, shows that it was not let pass', () => {
    const over = sleepUntil(concluded('zhejiang-2016'), '2019-04-04 09:00')
    const asked = live(over, [askReview(an), { on: '2019-04-03' }])
    expect(ended(asked)).toBe('not')
    expect(allOf(asked, 'termination-undone')).toEqual([{ type: 'termination-undone' }])
    expect(asked.state.phase).toBe('concluded')
  })

  it('a corrected receipt opens the window again, and the matter with it', () => {
    // What is still to be performed keeps the case from its end.
    const life = live(atWork(ofAn('zhejiang-2016')), [agreed], [sign(false, '2019-06-28')])
    const served = live(answered(life), [tell(an)], [conclude, { at: '2019-03-20 09:00' }])
    const over = sleepUntil(served, '2019-04-05 09:00')
    expect(ended(over)).toBe('window-lapsed 2019-04-04')
    const to = asDay('2019-03-20')
    const corrected = live(over, [
      { kind: 'correct-date', fact: 'service', recipient: an, to, text },
      directing,
    ])
    expect(ended(corrected)).toBe('not')
    expect(ended(sleepUntil(corrected, '2019-04-20 09:00'))).toBe('window-lapsed 2019-04-20')
  })

  it('where there was no opinion nobody let anything pass', () => {
    const dropped = live(ofAn('zhejiang-2016'), [{ kind: 'withdraw', recipient: an, text }])
    expect(ended(live(dropped, [conclude]))).toBe('not')
  })
})

describe('the final opinion is in the person’s hands (2022 Art. 36, 2005 Art. 35, Zhejiang Art. 25(3))', () => {
  const decided = (era: Era) => {
    const asked = live(concluded(era), [askReview(an)], [reviewed(an, 'upheld')], [reviewTo(an)])
    return live(asked, [askFinalReview(an)], [reviewed(an, 'upheld')])
  }

  it.each(eras)('%s: with its service and not before', (era) => {
    const life = decided(era)
    expect(ended(life)).toBe('not')
    const day = `${life.state.receivedOn.slice(0, 8)}09`
    const read = live(life, [reviewTo(an), { at: `${day} 09:00` }])
    expect(ended(read)).toBe(`final-opinion ${day}`)
  })

  it('sent back by it, the matter goes on', () => {
    const asked = live(concluded('national-2022'), [askReview(an)], [reviewed(an, 'upheld')])
    const back = live(asked, [reviewTo(an)], [askFinalReview(an)], [reviewed(an, 'sent-back')])
    expect(ended(back)).toBe('not')
    expect(back.state).toMatchObject({ phase: 'signed-for', round: 1 })
  })

  it('of one petitioner it is not over while the other may still ask', () => {
    const both = live(answered(atWork(cameIn('national-2022'))), [askReview(an)], [conclude])
    const read = live(
      live(both, [reviewed(an, 'upheld')], [reviewTo(an)], [askFinalReview(an)]),
      [reviewed(an, 'upheld')],
      [reviewTo(an)],
    )
    expect(ended(read)).toBe('not')
    const over = sleepUntil(read, '2026-04-02 09:00')
    expect(ended(over)).toBe('final-opinion 2026-03-02')
    // Asked in time and entered late, it is not over after all.
    const asked = live(over, [askReview(bo), { on: '2026-04-01' }])
    expect(ended(asked)).toBe('not')
  })

  it('nor while the other has not even been served', () => {
    const served = live(atWork(cameIn('national-2022')), [opinion({})], [opinionTo(an)])
    const read = live(
      live(served, [askReview(an)], [reviewed(an, 'upheld')], [reviewTo(an)]),
      [askFinalReview(an)],
      [reviewed(an, 'upheld')],
      [reviewTo(an)],
    )
    expect(ended(read)).toBe('not')
  })

  it('under Zhejiang’s rules with the last of both: one went all the way, one let it pass', () => {
    const both = live(answered(atWork(cameIn('zhejiang-2016'))), [askReview(an)], [conclude])
    const read = live(
      live(both, [reviewed(an, 'upheld')], [reviewTo(an)], [askFinalReview(an)]),
      [reviewed(an, 'upheld')],
      [reviewTo(an)],
    )
    expect(ended(sleepUntil(read, '2019-04-04 09:00'))).toBe('window-lapsed 2019-04-04')
  })
})

describe('agreed, and carried out to the end (Zhejiang Art. 25(1))', () => {
  it.each([
    ['zhejiang-2016', '2019-03-20', 'agreement-performed 2019-03-18'],
    ['national-2005', '2015-03-20', 'not'],
    ['national-2022', '2026-03-20', 'not'],
  ] as const)('%s: a dispute, agreed until %s: %s', (era, due, how) => {
    const life = live(atWork(ofAn(era), accept('dispute')), [agreed], [sign(true, due)])
    expect(ended(life)).toBe('not')
    const done = live(life, [perform, { at: due.replace(/20$/, '18 09:00') }])
    expect(ended(done)).toBe('not')
    expect(ended(live(done, [conclude]))).toBe(how)
  })

  it('does not bind whoever joined since, who agreed to nothing (decision 38)', () => {
    const joined: CommandFacts = {
      ...{
        kind: 'take-in',
        pack: 'zhejiang-2016',
        from: numbered('2026-000007'),
        claims: ['claim-7' as ClaimId],
      },
      ...{ recipients: [{ id: bo, reachable: true }], excluded: [], accusedUnits: [] },
    }
    const outcomes = { [first]: 'supported', 'claim-7': 'not-supported' } as const
    const agreement = live(atWork(ofAn('zhejiang-2016')), [agreed], [sign(false, '2019-03-20')])
    const served = live(answered(live(agreement, [joined]), { outcomes }), [tell(an)], [perform])
    expect(ended(live(served, [conclude]))).toBe('not')
    expect(ended(sleepUntil(live(served, [conclude]), '2019-04-04 09:00'))).toBe(
      'window-lapsed 2019-04-04',
    )
    // Once they took it back, those who signed are all there are.
    const life = live(agreement, [joined], [{ kind: 'withdraw', recipient: bo, text }])
    const alone = live(life, [opinion({ outcomes })], [opinionTo(an)], [tell(an)], [perform])
    expect(ended(live(alone, [conclude]))).toBe('agreement-performed 2019-03-04')
  })

  it('what ended it first has ended it: a window that lapses later changes nothing', () => {
    const agreement = live(atWork(ofAn('zhejiang-2016')), [agreed], [sign(false, '2019-03-20')])
    const served = live(answered(agreement), [tell(an)], [perform], [conclude])
    expect(ended(served)).toBe('agreement-performed 2019-03-04')
    const over = sleepUntil(served, '2019-04-04 09:00')
    expect(ended(over)).toBe('agreement-performed 2019-03-04')
    expect(allOf(over, 'terminated')).toHaveLength(1)
  })

  it('performed after the window lapsed, it was the window', () => {
    const agreement = live(atWork(ofAn('zhejiang-2016')), [agreed], [sign(false, '2019-06-28')])
    const served = live(answered(agreement), [tell(an)], [conclude])
    const over = sleepUntil(served, '2019-05-08 09:00')
    expect(ended(live(over, [perform]))).toBe('window-lapsed 2019-04-04')
  })
})

describe('a matter before the courts, on file with the proper body (T2)', () => {
  const filed: CommandFacts = { kind: 'put-on-file', body: body('court') }

  it.each([
    [accept('litigation')],
    [accept('litigation', 'judicial')],
    [accept('petition', 'judicial')],
  ])('%j', (accepted) => {
    const routed = live(ofAn('national-2022'), [accepted], [tell(an, 'route')], [conclude])
    const life = live(routed, [filed, { at: '2026-03-12 09:00' }])
    expect(ended(life)).toBe('litigation-put-on-file 2026-03-12')
    expect(life.state.filedWith).toEqual({ body: 'court', on: '2026-03-12' })
    expect(refusalOf(life, filed).code).toBe('not-allowed-now')
    // Nothing else was waited for: ended, it takes the filing, and is at its end again.
    const over = sleepUntil(routed, '2026-03-05 09:00')
    expect(over.state.phase).toBe('ended')
    const late = live(over, [filed, { at: '2026-03-12 09:00' }])
    expect(ended(late)).toBe('litigation-put-on-file 2026-03-12')
    expect(sleepUntil(late, '2026-03-13 09:00').state.phase).toBe('ended')
  })

  it('not before the person knows which way it goes, and on no day before that', () => {
    const routed = live(ofAn('national-2022'), [accept('litigation')])
    const refusal = refusalOf(routed, filed)
    expect(refusal).toMatchObject({
      ...{ code: 'gate-not-met', rule: '信访工作条例 Art. 28, 31(1)' },
    })
    expect(refusal.message).toContain('Tell every petitioner')
    const told = live(routed, [tell(an, 'route'), { at: '2026-03-04 09:00' }])
    expect(refusalOf(told, filed, { on: '2026-03-03' }).code).toBe('date-too-early')
    expect(ended(live(told, [filed]))).toBe('litigation-put-on-file 2026-03-04')
    // Nobody is told whose address is not clear.
    const unclear = ofAn('national-2022', { recipients: [{ id: an, reachable: false }] })
    expect(ask(live(unclear, [accept('litigation')]), filed).ok).toBe(true)
  })

  it('no other matter is', () => {
    const other = live(ofAn('national-2022'), [accept('petition', 'arbitration')])
    expect(refusalOf(other, filed).code).toBe('not-allowed-now')
    const early = live(
      ofAn('national-2022', { at: '2026-03-05 09:00' }),
      [accept('litigation')],
      [tell(an, 'route')],
    )
    expect(refusalOf(early, filed, { on: '2026-03-04' }).code).toBe('date-too-early')
  })
})

it('before any rules nothing ends a matter by law', () => {
  const life = sleepUntil(concluded('before-any-rules'), '2027-03-02 09:00')
  expect(ended(life)).toBe('not')
})

it('a hearing or a panel never ends a matter (T2)', () => {
  for (const what of ['hearing', 'appraisal', 'expert-answer', 'case-meeting'] as const) {
    for (const era of eras) {
      const life = live(atWork(ofAn(era)), [{ kind: 'record-advice', what, text }])
      expect([life.state.phase, ended(life)]).toEqual(['signed-for', 'not'])
      expect(life.state.advice).toMatchObject([{ what }])
    }
  }
})

test('dealt with anew, an agreement of before ends nothing (Zhejiang Art. 25(1))', () => {
  const agreedOn = live(atWork(ofAn('zhejiang-2016')), [agreed], [sign(false, '2019-06-28')])
  const served = live(answered(live(agreedOn, [perform])), [tell(an)], [conclude])
  expect(ended(served)).toMatch('agreement-performed')
  const anew = live(served, [{ kind: 'reopen', text }, directing])
  expect(ended(anew)).toBe('not')
  const again = live(answered(live(anew, [entrust()], [signFor])), [conclude])
  expect(ended(again)).toBe('not')
})
