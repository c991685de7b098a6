import { reviewToAsk } from '../../../domain/person/asking-review'
import { openToPerson } from '../../../domain/person/open-to-person'
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
  live,
  ofAn,
  opinion,
  opinionTo,
  promise,
  reply,
  replyTo,
  reviewed,
  reviewTo,
  accept,
  tell,
  text,
} from '../case/acts'
import { sleepUntil, type Life } from '../case/life'

/** Everything on Monday 2 March 2026; the thirty days are over with Wednesday 1 April. */
const begun = () => live(ofAn('national-2022'), [tell(an)])
const served = () => answered(atWork(begun()))
const asked = () => live(served(), [askReview(an)])
const upheld = () => live(asked(), [reviewed(an, 'upheld')])
const both = () => live(upheld(), [reviewTo(an)])
const final = () => live(both(), [askFinalReview(an)])
const replied = () =>
  live(
    atWork(begun(), accept('petition', 'protective-duty')),
    [reply('carried-out')],
    [replyTo(an)],
  )

const said = ({ state }: Life, today = '2026-03-02') => {
  const review = reviewToAsk(state, an, asDay(today))
  return 'ask' in review ? [review.ask, review.last] : review.refused
}

describe('what a petitioner asks for follows from what is open to them (Arts. 35, 36)', () => {
  const table: [string, () => Life, string, string, RegExp][] = [
    ['served', served, '2026-04-01', 'request-review', /^2026-04-01$/],
    ['too late', served, '2026-04-02', 'window-over', /last day to ask was 2026-04-01.*new facts/],
    [
      'looked at when it ended',
      () => sleepUntil(served(), '2026-04-03 09:00'),
      '2026-04-03',
      'window-over',
      /2026-04-01/,
    ],
    ['nothing answered', begun, '2026-03-02', 'not-allowed-now', /no opinion to be reviewed yet/],
    [
      'not handed over',
      () => live(atWork(begun()), [opinion({})]),
      '2026-03-02',
      'not-allowed-now',
      /from the day you receive it/,
    ],
    ['asked', asked, '2026-03-03', 'already-done', /asked for this on 2026-03-02/],
    [
      'decided, not handed over',
      upheld,
      '2026-03-03',
      'not-allowed-now',
      /has not been handed to you yet/,
    ],
    ['the review in hand', both, '2026-03-03', 'request-final-review', /^2026-04-01$/],
    ['too late for the final one', both, '2026-04-02', 'window-over', /2026-04-01/],
    ['the final one asked', final, '2026-03-03', 'already-done', /2026-03-02/],
    [
      'finally decided',
      () => live(final(), [reviewed(an, 'upheld')]),
      '2026-03-03',
      'already-done',
      /no further review follows/,
    ],
    [
      'sent back',
      () => live(asked(), [reviewed(an, 'sent-back')]),
      '2026-03-03',
      'not-allowed-now',
      /no opinion to be reviewed yet/,
    ],
    [
      'taken back',
      () => live(asked(), [{ kind: 'withdraw-review', recipient: an, text }]),
      '2026-03-03',
      'request-review',
      /^2026-04-01$/,
    ],
    [
      'answered by a reply',
      replied,
      '2026-03-02',
      'not-for-this-matter',
      /which way is open to you/,
    ],
    [
      'withdrawn',
      () => live(begun(), [{ kind: 'withdraw', recipient: an, text }]),
      '2026-03-02',
      'not-allowed-now',
      /took this matter back/,
    ],
  ]
  it.each(table)('%s', (_what, life, today, code, words) => {
    const [first, second] = said(life(), today)
    expect(first).toBe(code)
    expect(second).toMatch(words)
  })

  it('each of several has their own window', () => {
    const one = live(atWork(cameIn('national-2022')), [opinion({})], [opinionTo(an)])
    expect('ask' in reviewToAsk(one.state, an, asDay('2026-03-02'))).toBe(true)
    expect(reviewToAsk(one.state, bo, asDay('2026-03-02'))).toEqual({
      refused: ['not-allowed-now', expect.stringContaining('not been handed to you')],
    })
  })

  it('what goes on in another case is asked there', () => {
    const [code, words] = said({
      ...served(),
      state: { ...served().state, mergedInto: '2026-000007' as never },
    })
    expect([code, words]).toEqual(['not-allowed-now', expect.stringContaining('2026-000007')])
  })

  it('a sentence says what is so and what to do, and ends with a full stop', () => {
    for (const [, life, today] of table) {
      const review = reviewToAsk(life().state, an, asDay(today))
      if ('refused' in review) expect(review.refused[1]).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('what is open to a petitioner today', () => {
  const open = ({ state }: Life, today: string) =>
    openToPerson(state, an, asDay(today), 15).map(({ what, until }) => `${what} ${until}`)
  const promised = () =>
    live(
      answered(atWork(begun()), { promises: [promise('2026-03-20')] }),
      [conclude],
      [{ kind: 'perform', promise: `${begun().state.number}/promise/1` as never, text }],
      [askSettled(an)],
    )

  const table: [string, () => Life, string, string[]][] = [
    ['nothing before it is answered', begun, '2026-03-02', []],
    [
      'review and rating once it is',
      served,
      '2026-03-02',
      ['request-review 2026-04-01', 'rate 2026-05-31'],
    ],
    ['rating alone after the window', served, '2026-04-02', ['rate 2026-05-31']],
    ['nothing after that', served, '2026-06-01', []],
    [
      'the final review',
      both,
      '2026-03-02',
      ['request-final-review 2026-04-01', 'rate 2026-05-31'],
    ],
    [
      'asked whether it is settled',
      promised,
      '2026-03-02',
      ['request-review 2026-04-01', 'answer-settled 2026-03-17', 'rate 2026-05-31'],
    ],
    [
      'silent until then',
      () => sleepUntil(promised(), '2026-03-20 09:00'),
      '2026-03-20',
      ['request-review 2026-04-01', 'answer-settled undefined', 'rate 2026-05-31'],
    ],
  ]
  it.each(table)('%s', (_what, life, today, expected) => {
    expect(open(life(), today)).toEqual(expected)
  })
})
