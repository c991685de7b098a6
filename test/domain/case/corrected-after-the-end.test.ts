import type { CommandFacts } from '../../../domain/case/commands'
import type { DatedFact, NoticeSubject } from '../../../domain/case/kinds'
import { asDay } from '../../../domain/time/day'
import {
  an,
  answered,
  askReview,
  askSettled,
  atWork,
  conclude,
  directing,
  explain,
  first,
  live,
  ofAn,
  reviewed,
  reviewTo,
  tell,
  text,
  windowsOf,
} from './acts'
import { ask, refusalOf, sleepUntil, type Life } from './life'

/** A service entered too early ends a case too early: what the person lost by it comes back (Art. 35). */
const correct = (fact: DatedFact, to: string, says?: NoticeSubject): CommandFacts => {
  const which = { recipient: an, ...(says === undefined ? {} : { says }) }
  return { kind: 'correct-date', fact, to: asDay(to), text, ...which }
}
const april = { ...directing, at: '2026-04-07 09:00' }
const no: CommandFacts = { kind: 'answer-settled', recipient: an, settled: false }

/** Served, concluded and asked on Monday 2 March: over on Thursday 2 April. */
const concluded = (change: Parameters<typeof answered>[1] = {}) => {
  const told = live(ofAn('national-2022'), [tell(an)])
  return live(answered(atWork(told), change), [conclude], [askSettled(an)], [no])
}
const ended = () => sleepUntil(concluded(), '2026-04-07 09:00')

it('served eight days later, the window is open again and the review is asked for in time', () => {
  const inTime = { at: '2026-04-07 09:00', on: '2026-04-03' }
  expect(ended().state).toMatchObject({ phase: 'ended', endedOn: '2026-04-02' })
  expect(ask(ended(), askReview(an), inTime).ok).toBe(false)
  const corrected = live(ended(), [correct('service', '2026-03-10'), april])
  expect(corrected.state).toMatchObject({ phase: 'concluded', concludedOn: '2026-03-10' })
  expect(corrected.state.endedOn).toBeUndefined()
  expect(windowsOf(corrected)).toEqual([`${an} request-review 2026-04-09 open`])
  expect(ask(corrected, askReview(an), inTime).ok).toBe(true)
  // What they said before they had it in hand settles nothing, and is asked again.
  const over = sleepUntil(corrected, '2026-05-29 09:00')
  expect(over.state.phase).toBe('concluded')
  expect(over.state.duties.filter(({ state }) => state === 'open')).toMatchObject([
    { kind: 'ask-settled', openedOn: '2026-03-10' },
  ])
})

it('where nothing comes of it, the case is at its end again', () => {
  const corrected = live(ended(), [correct('notice', '2026-03-05', 'receipt'), april])
  expect(corrected.state.notices).toMatchObject([{ on: '2026-03-05' }])
  const over = sleepUntil(corrected, '2026-04-07 09:01')
  expect(over.state).toMatchObject({ phase: 'ended', endedOn: '2026-04-02' })
})

it('of a review as of the opinion', () => {
  const read = live(
    concluded({ outcomes: { [first]: 'not-supported' } }),
    [explain],
    [askReview(an), { at: '2026-03-09 09:00' }],
    [reviewed(an, 'upheld')],
    [reviewTo(an)],
  )
  const over = sleepUntil(read, '2026-04-13 09:00')
  expect(over.state.phase).toBe('ended')
  const later = { ...directing, at: '2026-04-13 09:00' }
  const corrected = live(over, [correct('review-service', '2026-03-16'), later])
  expect(windowsOf(corrected)[1]).toBe(`${an} request-final-review 2026-04-15 open`)
})

it.each<DatedFact>(['receipt', 'acceptance', 'issue', 'review-request', 'conclusion-report'])(
  'no other day: %s',
  (fact) => {
    expect(refusalOf(ended(), correct(fact, '2026-03-02'), april)).toMatchObject({
      code: 'not-for-this-matter',
      rule: 'decision 2',
      message:
        'After the end the day of a receipt is corrected, and no other: notice, service, review-service, final-review-service. Reopen the case for anything else.',
    })
  },
)

it('nor where nobody received anything', () => {
  const done: CommandFacts = { kind: 'withdraw', recipient: an, text }
  const over: Life = sleepUntil(live(ofAn('national-2022'), [done], [conclude]), '2026-03-03 09:00')
  expect(over.state.phase).toBe('ended')
  expect(refusalOf(over, correct('notice', '2026-03-02'), april).code).toBe('not-allowed-now')
})
