import type { CommandFacts, FactsOf } from '../../../domain/case/commands'
import type { ClaimAnswered } from '../../../domain/case/outcomes'
import { allOf, ask, duty, kindsOfDuties, lookAtClock, refusalOf, sleepUntil } from './life'
import { asDay } from '../../../domain/time/day'
import {
  an,
  answered,
  askFinalReview,
  askReview,
  askSettled,
  atWork,
  bo,
  cameIn,
  conclude,
  dutiesOf,
  explain,
  first,
  live,
  ofAn,
  opinion,
  opinionTo,
  owed,
  promise,
  reviewed,
  reviewTo,
  second,
  tell,
  text,
  windowsOf,
  under,
  type Era,
} from './acts'

const sendFile: CommandFacts = { kind: 'send-file', recipient: an }
const hearing = (from: string, to: string, recipient = an): CommandFacts => {
  return { kind: 'record-hearing', recipient, from: asDay(from), to: asDay(to), text }
}

/** Everything on Monday 2 March 2026; so the thirty days are over with Wednesday 1 April. */
const served = () => answered(atWork(live(ofAn('national-2022'), [tell(an)])))
const concluded = () => live(served(), [conclude], [askSettled(an)])

describe('a review is asked for within thirty days of one’s own receipt (Art. 35)', () => {
  it.each([
    ['2026-03-04', undefined],
    ['2026-04-01', undefined],
    ['2026-04-02', 'window-over'],
  ])('on %s: %s', (on, code) => {
    const given = { on, at: '2026-04-03 09:00' }
    // Entered late it is the same, whether the window was looked at before or not.
    for (const life of [served(), lookAtClock(served(), '2026-04-02 00:00')]) {
      const decision = ask(life, askReview(an), given)
      expect(decision.ok ? undefined : decision.refusal.code).toBe(code)
    }
  })

  it('entered when the case has ended with the window, it lives again', () => {
    const ended = sleepUntil(concluded(), '2026-04-02 08:00')
    expect(ended.state).toMatchObject({ phase: 'ended', endedOn: '2026-04-02' })
    expect(refusalOf(ended, askReview(an)).code).toBe('window-over')
    const asked = live(ended, [askReview(an), { at: '2026-04-02 09:00', on: '2026-04-01' }])
    expect(asked.state.phase).toBe('concluded')
    expect(asked.state.endedOn).toBeUndefined()
    expect(windowsOf(asked)).toEqual([`${an} request-review 2026-04-01 used`])
  })

  it('by whoever has the paper in hand, and once', () => {
    const one = live(atWork(cameIn('national-2022')), [opinion({})], [opinionTo(an)])
    const refusal = refusalOf(one, askReview(bo))
    expect(refusal).toMatchObject({ code: 'unknown-recipient', rule: '信访工作条例 Art. 35' })
    const asked = live(one, [askReview(an)])
    expect(refusalOf(asked, askReview(an)).code).toBe('not-allowed-now')
    const both = live(asked, [opinionTo(bo)])
    expect(refusalOf(both, askReview(an)).code).toBe('unknown-recipient')
    expect(refusalOf(one, askReview(an), { on: '2026-03-01' }).code).toBe('date-too-early')
  })
})

describe('what the body above owes is told, and has no ladder here (decision 13)', () => {
  const asked = () => live(concluded(), [askReview(an), { at: '2026-04-01 09:00' }])

  it('its date, and what the office owes about it', () => {
    // Thirty days from 1 April: 1 May, Labour Day until the 5th; so Wednesday 6 May.
    expect(asked().state.outside).toMatchObject([
      { about: `review/${an}/1`, body: 'city', clock: 'decide-review', due: { due: '2026-05-06' } },
    ])
    // Three working days from 1 April over 4–6 April: Tuesday 7 April.
    expect(owed(asked())).toEqual(['2026-04-07 send-file', '2026-05-06 follow-up-review'])
    expect(duty(asked(), 'follow-up-review')).toMatchObject({
      ...{ nature: 'internal', owedBy: 'concluder' },
    })
  })

  it('where the organisation names no body above, the date stands without one', () => {
    const remedyBodies = { review: null, finalReview: null }
    const settings = under('national-2022', { remedyBodies })
    const life = live(answered(atWork(ofAn('national-2022', { settings }))), [askReview(an)])
    expect(life.state.outside).toMatchObject([{ body: null, due: { due: '2026-04-01' } }])
  })

  it('the file is sent once; decided without it, nobody sends it any more', () => {
    const sent = live(asked(), [sendFile, { at: '2026-04-08 09:00' }])
    expect(duty(sent, 'send-file')).toMatchObject({ state: 'done', doneOn: '2026-04-08' })
    expect(allOf(sent, 'duty-done').at(-1)).toMatchObject({ late: true })
    expect(refusalOf(sent, sendFile).code).toBe('not-allowed-now')
    const decided = live(asked(), [reviewed(an, 'upheld')])
    expect(duty(decided, 'send-file')).toMatchObject({ state: 'done', doneOn: '2026-04-01' })
    expect(refusalOf(asked(), sendFile, { on: '2026-03-31' }).code).toBe('date-too-early')
  })

  it('decided, and served on the person: their next thirty days run from then (Art. 36)', () => {
    const decided = live(asked(), [reviewed(an, 'upheld'), { at: '2026-04-20 09:00' }])
    expect(decided.state.outside).toMatchObject([{ doneOn: '2026-04-20' }])
    expect(owed(decided)).toEqual(['2026-04-27 serve-review'])
    expect(windowsOf(decided)).toHaveLength(1)
    const read = live(decided, [reviewTo(an), { at: '2026-04-24 09:00' }])
    // Thirty days from Friday 24 April: Sunday 24 May; so Monday the 25th.
    expect(windowsOf(read)[1]).toBe(`${an} request-final-review 2026-05-25 open`)
    expect(refusalOf(read, reviewTo(an)).code).toBe('not-allowed-now')
    expect(refusalOf(decided, reviewTo(bo)).code).toBe('unknown-recipient')
  })

  it('changed in the person’s favour, what was promised is owed here', () => {
    const life = live(asked(), [reviewed(an, 'changed', [promise('2026-06-30')])])
    expect(owed(life)).toContain('2026-06-30 perform')
    expect(life.state.promises).toMatchObject([{ from: 'review', madeOn: '2026-04-01' }])
    const past = reviewed(an, 'changed', [promise('2026-03-31')])
    expect(refusalOf(asked(), past).code).toBe('dates-out-of-order')
  })

  describe('changed, the record says what stands of each claim', () => {
    const two = [{ id: first }, { id: second }]
    const refused = { [first]: 'not-supported', [second]: 'not-supported' } as const
    const underReview = () => {
      const start = atWork(live(ofAn('national-2022', { claims: two }), [tell(an)]))
      return live(answered(start, { outcomes: refused }), [explain], [askReview(an)])
    }
    const changing = (...outcomes: readonly ClaimAnswered[]): CommandFacts => {
      return { ...(reviewed(an, 'changed') as FactsOf<'record-review'>), outcomes }
    }
    const done = { claim: second, outcome: 'supported', carriedOut: true } as const

    it('of those it speaks of; the others as they were', () => {
      const life = live(underReview(), [changing(done), { at: '2026-03-09 09:00' }])
      expect(life.state.claims).toEqual([
        { id: first, outcome: 'not-supported' },
        { id: second, outcome: 'supported', carriedOut: true },
      ])
      expect(life.state.remedies).toMatchObject([{ decided: { outcomes: [done] } }])
      // The first is refused as before, and has been explained.
      expect(kindsOfDuties(life, 'open')).toEqual(['conclude', 'serve-review'])
    })

    it('refused only now, it is explained from then on', () => {
      const start = live(answered(atWork(live(ofAn('national-2022'), [tell(an)]))), [explain])
      const changed = changing({ claim: first, outcome: 'not-supported' })
      const life = live(start, [askReview(an)], [changed, { at: '2026-03-09 09:00' }])
      expect(owed(life)).toContain('2026-03-16 explain')
    })

    it('supported after all, nothing is left to explain', () => {
      const start = answered(atWork(live(ofAn('national-2022'), [tell(an)])), {
        outcomes: { [first]: 'not-supported' },
      })
      const life = live(start, [askReview(an)], [reviewed(an, 'changed')])
      expect(duty(life, 'explain').state).toBe('withdrawn')
    })

    it.each<[string, CommandFacts]>([
      ['silent', changing()],
      ['of a claim it does not have', changing({ ...done, claim: 'claim-9' as typeof first })],
      ['twice of one', changing(done, done)],
      ['done and refused', changing({ ...done, outcome: 'not-supported' })],
      ['upheld', { ...changing(done), outcome: 'upheld' } as CommandFacts],
      ['sent back', { ...changing(done), outcome: 'sent-back' } as CommandFacts],
    ])('not %s', (_, facts) => {
      expect(refusalOf(underReview(), facts)).toMatchObject({
        ...{ code: 'claims-do-not-match', rule: '信访工作条例 Art. 35' },
      })
      expect(ask(underReview(), changing(done)).ok).toBe(true)
    })

    it('sent back, every claim is open again', () => {
      const back = live(underReview(), [reviewed(an, 'sent-back')])
      expect(back.state.claims).toEqual(two)
    })
  })

  it('what nobody asked for is not decided, and nothing is served before that', () => {
    const two = live(answered(atWork(cameIn('national-2022'))), [askReview(an)])
    for (const facts of [reviewed(bo, 'upheld'), { ...sendFile, recipient: bo } as CommandFacts]) {
      const refusal = refusalOf(two, facts)
      expect(refusal).toMatchObject({ code: 'unknown-object', rule: '信访工作条例 Art. 35' })
    }
    const decided = live(two, [askReview(bo)], [reviewed(an, 'upheld')])
    expect(refusalOf(decided, reviewTo(bo)).code).toBe('unknown-object')
    expect(refusalOf(decided, reviewed(an, 'upheld')).code).toBe('unknown-object')
    expect(refusalOf(two, reviewed(an, 'upheld'), { on: '2026-03-01' }).code).toBe('date-too-early')
    const one = live(decided, [reviewed(bo, 'upheld')], [reviewTo(an)])
    expect(refusalOf(one, reviewTo(an)).code).toBe('already-done')
  })
})

describe('the final review, of which a hearing’s time is no part (Art. 36)', () => {
  const final = () =>
    live(
      concluded(),
      [askReview(an), { at: '2026-04-01 09:00' }],
      [reviewed(an, 'upheld'), { at: '2026-04-20 09:00' }],
      [reviewTo(an), { at: '2026-04-24 09:00' }],
      [askFinalReview(an), { at: '2026-05-25 09:00' }],
    )
  const due = (life: ReturnType<typeof final>) => life.state.outside.at(-1)?.due.due

  // Thirty days from 25 May: Wednesday 24 June.
  it.each([
    [[], '2026-06-24'],
    // Three days longer: Saturday 27 June; so Monday the 29th.
    [[hearing('2026-06-01', '2026-06-03')], '2026-06-29'],
    // One day: Thursday 25 June.
    [[hearing('2026-06-01', '2026-06-01')], '2026-06-25'],
    // Two hearings, one day each: Friday 26 June.
    [[hearing('2026-06-01', '2026-06-01'), hearing('2026-06-08', '2026-06-08')], '2026-06-26'],
  ])('%j: decided by %s', (hearings, day) => {
    const life = live(final(), ...hearings.map((facts) => [facts, at] as [CommandFacts, object]))
    expect(due(life)).toBe(day)
    expect(dutiesOf(life, 'follow-up-review').at(-1)).toMatchObject({ due: { due: day } })
    expect(life.state.outside.at(-1)).toMatchObject({ body: 'prefecture' })
  })
  const at = { at: '2026-06-10 09:00' }

  it('a hearing in the first review moves nothing, and is not recorded as one', () => {
    const first = live(concluded(), [askReview(an)])
    expect(refusalOf(first, hearing('2026-03-02', '2026-03-02')).code).toBe('not-allowed-now')
    // Where another petitioner has a final review under way, neither.
    const { recipient: _, ...facts } = hearing('2026-05-26', '2026-05-27') as { recipient: string }
    const other = { ...facts, recipient: bo } as unknown as CommandFacts
    expect(refusalOf(final(), other, at).code).toBe('unknown-object')
  })

  it('a hearing ends after it began, and has been held', () => {
    const backwards = hearing('2026-06-03', '2026-06-01')
    expect(refusalOf(final(), backwards, at)).toMatchObject({
      ...{ code: 'dates-out-of-order', rule: '信访工作条例 Art. 36' },
    })
    const coming = hearing('2026-06-10', '2026-06-12')
    expect(refusalOf(final(), coming, at).code).toBe('date-too-early')
  })

  it.each([
    ['2026-05-25', true],
    ['2026-05-26', false],
  ])('asked for on %s: %s', (on, possible) => {
    const read = live(
      concluded(),
      [askReview(an), { at: '2026-04-01 09:00' }],
      [reviewed(an, 'upheld'), { at: '2026-04-20 09:00' }],
      [reviewTo(an), { at: '2026-04-24 09:00' }],
    )
    const ended = sleepUntil(live(read, [askSettled(an)]), '2026-05-26 08:00')
    expect(ended.state.phase).toBe('ended')
    for (const life of [read, ended]) {
      expect(ask(life, askFinalReview(an), { on, at: '2026-05-27 09:00' }).ok).toBe(possible)
    }
    if (possible) return
    const refusal = refusalOf(ended, askFinalReview(an), { on, at: '2026-05-27 09:00' })
    expect(refusal).toMatchObject({ code: 'window-over', rule: '信访工作条例 Art. 36' })
  })
})

it.each<[Era, string]>([
  // Zhejiang Art. 24 leaves review to the rules below: thirty days from Monday 4 March 2019 are
  // Wednesday 3 April; from 2 March 2015, Wednesday 1 April.
  ['zhejiang-2016', '2019-04-03'],
  ['national-2005', '2015-04-01'],
])('%s: windows and outside dates are those of 2005: %s', (era, due) => {
  const life = live(answered(atWork(ofAn(era))), [askReview(an)])
  expect(windowsOf(life)).toEqual([`${an} request-review ${due} used`])
  expect(life.state.outside).toMatchObject([{ clock: 'decide-review', due: { due } }])
})

describe('sent back: a second round, under an internal target (Art. 35, H1)', () => {
  const both = () =>
    live(answered(atWork(cameIn('national-2022'))), [askReview(an)], [askReview(bo)])
  const back = () => live(both(), [reviewed(an, 'sent-back'), { at: '2026-03-16 09:00' }])

  it('the unit has it again, and the opinion of before is kept', () => {
    expect(back().state).toMatchObject({
      phase: 'signed-for',
      round: 1,
      roundBegunOn: '2026-03-16',
    })
    expect(back().state.answer).toBeUndefined()
    expect(back().state.earlierAnswers).toHaveLength(1)
    expect(back().state.claims).toEqual([{ id: 'claim-1' }])
    // Forty working days from 16 March, over 6 April and 1–5 May, Saturday 9 May worked: 14 May.
    expect(owed(back())).toEqual(['2026-03-17 notify', '2026-05-14 handle'])
    expect(dutiesOf(back(), 'handle').map(({ nature }) => nature)).toEqual([
      'statutory',
      'internal',
    ])
  })

  it('the review of the other petitioner is overtaken: nobody owes anything for it', () => {
    expect(kindsOfDuties(back(), 'open')).toEqual(['notify', 'handle'])
    expect(refusalOf(back(), reviewed(bo, 'upheld')).code).toBe('not-allowed-now')
    expect(allOf(back(), 'duty-withdrawn').map(({ duty: id }) => id.split('/')[1])).toEqual([
      ...['conclude', 'send-file', 'follow-up-review'],
    ])
    expect(back().state.outside.map(({ about }) => about)).toEqual([`review/${an}/1`])
    expect(back().state.remedies.map(({ overtakenOn }) => overtakenOn)).toEqual([
      ...[undefined, '2026-03-16'],
    ])
  })

  it('the second opinion follows the review, and gives everybody a window again', () => {
    expect(refusalOf(back(), opinion({}), { on: '2026-03-15' }).code).toBe('date-too-early')
    const again = live(back(), [opinion({})], [opinionTo(an)], [opinionTo(bo)], [conclude])
    // Thirty days from 16 March: Wednesday 15 April.
    expect(windowsOf(again).slice(2)).toEqual([
      `${an} request-review 2026-04-15 open`,
      `${bo} request-review 2026-04-15 open`,
    ])
    const asked = live(again, [askReview(an)], [reviewed(an, 'upheld')])
    expect(dutiesOf(asked, 'serve-review')).toMatchObject([{ about: `review/${an}/2` }])
  })
})
