import type { CommandFacts } from '../../../domain/case/commands'
import { allowedCommands } from '../../../domain/case/procedure'
import { asDay } from '../../../domain/time/day'
import {
  an,
  answered,
  askFinalReview,
  askReview,
  atWork,
  bo,
  cameIn,
  conclude,
  directing,
  dutiesOf,
  entrust,
  explain,
  first,
  live,
  ofAn,
  opinion,
  owed,
  petition,
  reviewed,
  reviewTo,
  signFor,
  tell,
  text,
  windowsOf,
} from './acts'
import { refusalOf, sleepUntil, type Life } from './life'
import { ask, kept, settled } from './settling'

/** 撤回申请: whoever asked for a review may take that back until it is decided (decision 47). */

const sendFile: CommandFacts = { kind: 'send-file', recipient: an }
const takeBack = (recipient = an): CommandFacts => ({ kind: 'withdraw-review', recipient, text })
const over = (life: Life) => live(answered(atWork(life)), [conclude])

describe('a request for a review that is taken back', () => {
  // Served on Monday 2 March 2026: a review can be asked for until Wednesday 1 April.
  const asked = () =>
    live(over(live(ofAn('national-2022'), [tell(an)])), [askReview(an), { at: '2026-03-16 09:00' }])
  const back = () => live(asked(), [takeBack(), { at: '2026-03-18 09:00' }])

  it('leaves nothing to send, to look after or to wait for', () => {
    expect(owed(asked())).toContain('2026-04-15 follow-up-review')
    const { state } = back()
    expect(state.remedies).toMatchObject([{ requestedOn: '2026-03-16', withdrawnOn: '2026-03-18' }])
    expect(state.outside).toEqual([])
    for (const kind of ['send-file', 'follow-up-review'] as const) {
      expect(dutiesOf(back(), kind).map((each) => each.state)).toEqual(['withdrawn'])
    }
    expect(refusalOf(back(), takeBack()).code).toBe('not-allowed-now')
    expect(refusalOf(back(), reviewed(an, 'upheld')).code).toBe('unknown-object')
  })

  it('what was sent by then was sent in time', () => {
    const sent = live(asked(), [sendFile], [takeBack()])
    expect(dutiesOf(sent, 'send-file').map(({ doneOn }) => doneOn)).toEqual(['2026-03-16'])
  })

  it('what is left of the window is theirs again, and then it is over', () => {
    expect(windowsOf(asked())).toEqual([`${an} request-review 2026-04-01 used`])
    expect(windowsOf(back())).toEqual([`${an} request-review 2026-04-01 open`])
    const later = sleepUntil(back(), '2026-04-02 09:00')
    expect(windowsOf(later)).toEqual([`${an} request-review 2026-04-01 lapsed`])
    expect(refusalOf(later, askReview(an)).code).toBe('window-over')
    expect(refusalOf(later, takeBack()).code).toBe('not-allowed-now')
  })

  it('asked for again, it is a review of its own', () => {
    const again = live(back(), [askReview(an), { at: '2026-03-23 09:00' }])
    expect(again.state.remedies.map(({ nth }) => nth)).toEqual([undefined, 2])
    expect(windowsOf(again)).toEqual([`${an} request-review 2026-04-01 used`])
    expect(again.state.outside).toMatchObject([
      { about: `review/${an}/1/2`, from: '2026-03-23', due: { due: '2026-04-22' } },
    ])
    expect(dutiesOf(again, 'send-file').map(({ about, state }) => `${about} ${state}`)).toEqual([
      `review/${an}/1 withdrawn`,
      `review/${an}/1/2 open`,
    ])
    const read = live(again, [sendFile], [reviewed(an, 'upheld')], [reviewTo(an)])
    expect(windowsOf(read)).toContain(`${an} request-final-review 2026-04-22 open`)
  })

  it('asked for again it was after that, and after what it is about', () => {
    const refusal = refusalOf(back(), askReview(an), { on: '2026-03-17' })
    expect(refusal).toMatchObject({ code: 'date-too-early' })
    expect(refusal.message).toContain('the day that request was taken back, on 2026-03-18')
    const service: CommandFacts = {
      ...{ kind: 'correct-date', fact: 'service', recipient: an, to: '2026-03-17' as never, text },
    }
    expect(refusalOf(back(), service, directing).code).toBe('dates-out-of-order')
    const again = live(back(), [askReview(an), { at: '2026-03-23 09:00' }])
    const request = (to: string): CommandFacts => ({
      ...{ kind: 'correct-date', fact: 'review-request', recipient: an, to: to as never, text },
    })
    expect(refusalOf(again, request('2026-03-17'), directing).code).toBe('dates-out-of-order')
    expect(live(again, [request('2026-03-18'), directing]).state.remedies).toMatchObject([
      { requestedOn: '2026-03-16' },
      { requestedOn: '2026-03-18' },
    ])
  })

  it('taken back when its window is over, that has passed as if nothing had been asked', () => {
    const life = live(asked(), [takeBack(), { at: '2026-04-20 09:00' }])
    expect(windowsOf(sleepUntil(life, '2026-04-20 09:01'))).toEqual([
      `${an} request-review 2026-04-01 lapsed`,
    ])
    // No day is left on which they can have asked again, so nothing offers it.
    expect(allowedCommands(life.state)).not.toContain('request-review')
    expect(allowedCommands(back().state)).toContain('request-review')
  })

  it('of one petitioner alone', () => {
    const two = live(over(cameIn('national-2022')), [askReview(an)], [askReview(bo)])
    const life = live(two, [takeBack(bo)])
    expect(life.state.remedies.map(({ withdrawnOn }) => withdrawnOn)).toEqual([
      undefined,
      '2026-03-02',
    ])
    expect(refusalOf(life, takeBack(bo)).code).toBe('unknown-object')
    expect(live(life, [reviewed(an, 'upheld')]).state.phase).toBe('concluded')
  })

  it('what was decided by then stands, though it is entered only afterwards', () => {
    const given = { at: '2026-03-20 09:00' }
    const first = live(asked(), [reviewed(an, 'changed'), { at: '2026-03-17 09:00' }])
    expect(refusalOf(first, takeBack(), given).code).toBe('not-allowed-now')
    const late = live(back(), [reviewed(an, 'changed'), { ...given, on: '2026-03-17' }])
    expect(late.state.remedies).toEqual(first.state.remedies)
    expect(late.state.claims).toEqual(first.state.claims)
    expect(windowsOf(late)).toEqual(windowsOf(first))
    expect(live(late, [reviewTo(an)]).state.windows).toHaveLength(2)
    expect(owed(late)).toContain('2026-03-24 serve-review')
    const atOnce = live(asked(), [takeBack()])
    expect(refusalOf(atOnce, reviewed(an, 'changed')).code).toBe('not-allowed-now')
    const refusal = refusalOf(back(), reviewed(an, 'changed'), given)
    expect(refusal).toMatchObject({ code: 'unknown-object' })
    expect(refusal.message).toContain('2026-03-18')
    expect(
      refusalOf(live(back(), [askReview(an)]), reviewed(an, 'upheld'), { on: '2026-03-17' }).code,
    ).toBe('date-too-early')
  })

  it('not before it was asked for', () => {
    expect(refusalOf(asked(), takeBack(), { on: '2026-03-13' }).code).toBe('date-too-early')
  })
})

describe('a final review that is taken back', () => {
  const read = (era: 'zhejiang-2016' | 'national-2022') =>
    live(over(ofAn(era)), [askReview(an)], [reviewed(an, 'upheld')], [reviewTo(an)])
  const back = (era: 'zhejiang-2016' | 'national-2022') =>
    live(read(era), [askFinalReview(an)], [takeBack()])

  it('leaves the review as it is', () => {
    const { state } = back('national-2022')
    expect(state.remedies).toMatchObject([
      { service: { recipient: an } },
      { level: 'final-review' },
    ])
    expect(state.terminated).toBeUndefined()
  })

  it('under Zhejiang’s rules, with its window over, the matter has ended by law', () => {
    const life = sleepUntil(back('zhejiang-2016'), '2019-07-01 09:00')
    expect(life.state.terminated).toMatchObject({ by: 'window-lapsed' })
  })
})

it('taken back, the matter can be settled again', () => {
  const life = live(kept(), [ask(an)], [{ kind: 'answer-settled', recipient: an, settled: true }])
  const asked = live(life, [askReview(an)])
  expect([settled(life), settled(asked)]).toEqual(['confirmed 2026-03-18', 'not'])
  expect(settled(live(asked, [takeBack()]))).toBe('confirmed 2026-03-18')
})

it('a reopening is held up by it no more', () => {
  const reopen: CommandFacts = { kind: 'reopen', text }
  const asked = live(over(ofAn('national-2022')), [askReview(an)])
  const by = { onBehalfOf: 'director' as never, actor: 'person-director' as never }
  expect(refusalOf(asked, reopen, by).code).toBe('not-allowed-now')
  expect(live(asked, [takeBack()], [reopen, by]).state).toMatchObject({
    phase: 'accepted',
    round: 1,
  })
})

it('an opinion that is being served can be asked about, and that taken back', () => {
  const served = live(
    atWork(cameIn('national-2022')),
    [opinion({})],
    [{ kind: 'serve-opinion', recipient: an, way: 'signed' }],
  )
  const life = live(served, [askReview(an)], [takeBack()])
  expect(life.state.phase).toBe('answer-issued')
})

describe('taken back when the window is long over', () => {
  /** Refused and explained: nobody is asked whether that settled it. */
  const refused = () => {
    const outcomes = { [first]: 'not-supported' } as const
    const told = live(ofAn('zhejiang-2016'), [petition], [tell(an)], [entrust()], [signFor])
    return live(answered(told, { outcomes }), [conclude], [explain])
  }
  const asked = () => live(refused(), [askReview(an), { at: '2019-03-20 09:00' }])

  it('the window was let pass, and the matter ended by law and here, on that day', () => {
    // Served on Monday 4 March 2019, it can be asked for until Wednesday 3 April.
    const life = sleepUntil(
      live(asked(), [takeBack(), { at: '2019-04-22 09:00' }]),
      '2019-04-23 09:00',
    )
    expect(life.state).toMatchObject({
      phase: 'ended',
      endedOn: '2019-04-22',
      terminated: { on: '2019-04-22', by: 'window-lapsed' },
    })
  })

  it('in its window, by the end of that', () => {
    const life = sleepUntil(live(asked(), [takeBack()]), '2019-04-23 09:00')
    expect(life.state.terminated).toEqual({ on: '2019-04-04', by: 'window-lapsed' })
  })
})

it('the paper it was about had been received by then, and is corrected to no later day', () => {
  const read = live(over(ofAn('national-2022')), [askReview(an)], [reviewed(an, 'upheld')])
  const back = live(
    read,
    [reviewTo(an)],
    [askFinalReview(an), { at: '2026-03-04 09:00' }],
    [takeBack(), { at: '2026-03-05 09:00' }],
  )
  const received = (to: string): CommandFacts => {
    return { kind: 'correct-date', fact: 'review-service', recipient: an, to: asDay(to), text }
  }
  expect(refusalOf(back, received('2026-03-05'), directing).code).toBe('dates-out-of-order')
  expect(() => live(back, [received('2026-03-04'), directing])).not.toThrow()
})
