import type { CommandFacts } from '../../../domain/case/commands'
import type { Day } from '../../../domain/time/day'
import { duty, kindsOfDuties, refusalOf, sleepUntil, type Life } from './life'
import {
  accept,
  an,
  answered,
  askFinalReview,
  askReview,
  askSettled,
  atWork,
  body,
  conclude,
  directing,
  dutiesOf,
  entrust,
  heading,
  live,
  ofAn,
  opinionTo,
  opinion,
  owed,
  petition,
  post,
  promise,
  reply,
  reviewed,
  reviewTo,
  signFor,
  tell,
  text,
  windowsOf,
  type Act,
  endedBefore,
} from './acts'

const takeUp: CommandFacts = { kind: 'take-up' }
const reopen: CommandFacts = { kind: 'reopen', text }
const list: CommandFacts = { kind: 'list-for-supervision', text }
const remove: CommandFacts = { kind: 'remove-from-supervision', text }
const team: CommandFacts = { kind: 'form-team', members: [post('lead')] }
const plan: CommandFacts = { kind: 'set-plan', text, milestones: ['2026-07-31' as Day] }
const reach: CommandFacts = {
  ...{ kind: 'reach-milestone', milestone: '2026-000001/milestone/1' as never },
}
const clears: Act[] = (['history', 'handling'] as const).map((clear) => [
  { kind: 'complete-clear', clear, text },
])
const statutory = (life: Life) =>
  life.state.duties.filter(({ nature, state }) => nature === 'statutory' && state === 'open')

const concluded = () =>
  live(answered(atWork(live(ofAn('national-2022'), [tell(an)]))), [conclude], [askSettled(an)])
const ended = () => sleepUntil(concluded(), '2026-06-01 09:00')
const terminated = () => {
  const asked = live(concluded(), [askReview(an)], [reviewed(an, 'upheld')], [reviewTo(an)])
  return live(asked, [askFinalReview(an)], [reviewed(an, 'upheld')], [reviewTo(an)])
}

describe('a matter inherited from before carries internal duties, from today (H1)', () => {
  const old = () => ofAn('national-2022', { inherited: true, receivedOn: '2023-05-08' })

  it('none of its limits runs again', () => {
    // Three and five working days from the day it was registered, Monday 2 March 2026.
    expect(owed(old())).toEqual([
      ...['2026-03-05 sort', '2026-03-09 five-clears', '2026-03-09 five-ones'],
    ])
    const life = live(old(), [petition])
    expect(statutory(life)).toEqual([])
    expect(duty(life, 'handle')).toMatchObject({ nature: 'internal', due: { due: '2026-04-28' } })
  })

  it('the five ones and the five clears, each by what is missing (H6, B2)', () => {
    const life = live(old(), [petition], [entrust()], [team])
    expect(duty(life, 'five-ones').state).toBe('open')
    const whole = live(life, [plan, { at: '2026-03-06 09:00' }])
    expect(duty(whole, 'five-ones')).toMatchObject({ state: 'done', doneOn: '2026-03-06' })
    expect(duty(whole, 'five-clears').state).toBe('open')
    expect(duty(live(whole, clears[0]!), 'five-clears').state).toBe('open')
    expect(duty(live(whole, ...clears), 'five-clears')).toMatchObject({
      ...{ state: 'done', doneOn: '2026-03-06', owedBy: 'sorter' },
    })
    expect(duty(live(old(), [petition], ...clears), 'five-clears').state).toBe('open')
  })

  it('answered anew, nobody completes it any more', () => {
    const life = live(atWork(old()), [opinion({})])
    expect(duty(life, 'five-ones').state).toBe('withdrawn')
    // The person's right to a review is no dead clock: it begins with their receipt.
    expect(windowsOf(live(life, [opinionTo(an)]))).toEqual([`${an} request-review 2026-04-01 open`])
  })
})

describe('a matter from before there were rules: no clock runs, internal duties do', () => {
  const old = () => ofAn('before-any-rules', { inherited: true, receivedOn: '2004-09-01' })

  it('through its whole life', () => {
    const life = live(answered(atWork(old()), { promises: [promise('2026-06-30')] }), [conclude])
    expect(windowsOf(life)).toEqual([])
    expect(life.state.outside).toEqual([])
    expect(life.state.duties.every(({ nature }) => nature === 'internal')).toBe(true)
    expect(owed(life)).toEqual(['2026-06-30 perform'])
    expect(refusalOf(life, askReview(an)).code).toBe('not-allowed-now')
  })

  it('its refusals say that no rules were in force', () => {
    const decline: CommandFacts = { kind: 'decline', ground: 'not-ours' }
    expect(refusalOf(old(), decline).rule).toBe('internal rule (notice: no rules were in force)')
  })

  it('sent by another body, its report is due on the day that was named', () => {
    const origin = { from: body('city'), how: 'assigned', on: '2026-03-02' as Day } as const
    const life = ofAn('before-any-rules', {
      origin: { ...origin, reportBackOn: '2026-06-20' as Day },
    })
    expect(duty(life, 'report-back')).toMatchObject({
      ...{ nature: 'internal', due: { due: '2026-06-20' } },
    })
  })

  it('a review recorded all the same is looked after by an internal target', () => {
    const { settings } = old()
    const now = { ...live(concluded(), [askReview(an)]), settings }
    // Ten working days from Monday 2 March: Monday the 16th.
    const again = live(now, [{ kind: 'refer-aid', to: body('civil-affairs') }])
    expect(dutiesOf(again, 'follow-up-review')).toMatchObject([{ due: { due: '2026-03-16' } }])
  })
})

describe('taken up again: the trouble goes on, so somebody owes something (H1, Art. 37)', () => {
  const taken = (life: Life) => live(life, [takeUp, { at: '2026-06-01 09:00' }])
  /** Sixty working days from Monday 1 June over Dragon Boat (Friday 19 June): Tuesday 25 August. */
  const settle = '2026-08-25 settle'
  const [clear, ones] = ['2026-06-08 five-clears', '2026-06-08 five-ones']

  it.each<[string, Life, string[]]>([
    // Of an open matter the limit that runs goes on to run: it is not dead.
    [
      'an open one',
      sleepUntil(live(ofAn('national-2022'), [petition], [tell(an)]), '2026-06-01 09:00'),
      ['2026-03-04 entrust', '2026-05-06 handle', clear, ones, settle] as string[],
    ],
    // That it is not settled is why it was taken up: nobody is asked that week.
    ['a concluded one', concluded(), [clear, ones, settle] as string[]],
    ['an ended one', ended(), [clear, ones, settle] as string[]],
    ['one that is ended by law', terminated(), [clear, ones, settle] as string[]],
  ])('%s', (_, life, duties) => {
    const before = statutory(life)
    const again = taken(life)
    expect(owed(again)).toEqual(duties)
    expect(statutory(again)).toEqual(before)
    expect(again.state.phase).toBe(life.state.phase === 'ended' ? 'concluded' : life.state.phase)
    expect(again.state).toMatchObject({ backlog: { takenUpOn: '2026-06-01' } })
    expect(again.state.endedOn).toBeUndefined()
    expect(again.state.terminated).toEqual(life.state.terminated)
    expect(refusalOf(again, takeUp).code).toBe('not-allowed-now')
  })

  it('it is worked on again, and stays concluded', () => {
    const mediated: Act[] = [
      [{ kind: 'mediate', outcome: 'failed', text }],
      [{ kind: 'mediate', outcome: 'agreed', text }],
    ]
    const agreement: CommandFacts = {
      ...{ kind: 'sign-agreement', text, signedBy: [an], endsMatter: false },
      promises: [promise('2026-07-15')],
    }
    const steps: Act[] = [[entrust()], [signFor], [team], [plan], [reach], ...clears, ...mediated]
    const worked = live(taken(ended()), ...steps, [agreement])
    expect(worked.state).toMatchObject({ phase: 'concluded', ending: 'opinion' })
    expect(owed(worked)).toEqual(['2026-07-15 perform', settle])
    for (const [facts] of [...steps, [agreement] as Act]) {
      expect(refusalOf(concluded(), facts).code).toBe('not-allowed-now')
    }
    const unsigned = live(taken(ended()), [entrust('other')])
    expect(owed(unsigned)).toContain('2026-06-03 sign-for')
  })

  it('until it is settled: the person’s word, asked for since then', () => {
    const question: CommandFacts = { kind: 'ask-settled', recipient: an }
    const no: CommandFacts = { kind: 'answer-settled', recipient: an, settled: false }
    const yes: CommandFacts = { kind: 'answer-settled', recipient: an, settled: true }
    const before = live(concluded(), [no])
    const again = taken(before)
    expect(kindsOfDuties(again, 'open')).not.toContain('ask-settled')
    const done = live(again, [question], [yes, { at: '2026-06-10 09:00' }])
    expect(done.state.settled).toEqual({ on: '2026-06-10', how: 'confirmed' })
    expect(duty(done, 'settle')).toMatchObject({ state: 'done', doneOn: '2026-06-10' })
    expect(kindsOfDuties(done, 'withdrawn').slice(-2)).toEqual(['five-ones', 'five-clears'])
    expect(sleepUntil(done, '2026-06-11 09:00').state.phase).toBe('ended')
    expect(refusalOf(live(concluded(), [yes]), takeUp).code).toBe('not-allowed-now')
  })
})

it('what is owed again from the same day is the duty it was, and moved back leaves none behind', () => {
  const done = live(
    ofAn('national-2022'),
    [accept('petition', 'judicial')],
    [tell(an, 'route')],
    [conclude],
    [takeUp],
    [askSettled(an)],
    [{ kind: 'answer-settled', recipient: an, settled: true }],
  )
  const corrected = (life: Life, to: string) =>
    live(life, [
      {
        ...{ kind: 'correct-date', fact: 'notice', recipient: an, says: 'route' },
        to: to as Day,
        text,
      },
      { ...directing, at: '2026-03-04 09:00' },
    ])
  const states = (life: Life) => dutiesOf(life, 'five-ones').map(({ id, state }) => [id, state])
  const id = '2026-000001/five-ones/1'
  expect(states(done)).toEqual([[id, 'withdrawn']])
  // Told a day later, it was concluded and asked about before that, and is not settled by that word.
  const there = corrected(done, '2026-03-03')
  expect(states(there)).toEqual([[id, 'open']])
  const back = corrected(there, '2026-03-02')
  expect(back.state.duties.map((each) => each.id)).toEqual(done.state.duties.map((each) => each.id))
  expect(states(back)).toEqual([[id, 'withdrawn']])
})

describe('reopened: the body corrects itself, by its director or its head (decision 7)', () => {
  it.each([
    [directing, undefined],
    [heading, undefined],
    [{}, 'not-for-your-post'],
  ])('%j: %s', (given, code) => {
    for (const life of [concluded(), ended()]) {
      if (code !== undefined) expect(refusalOf(life, reopen, given).code).toBe(code)
      else expect(live(life, [reopen, given]).state.phase).toBe('accepted')
    }
  })

  it('a new round: entrusted, answered and served once more, under internal targets', () => {
    const again = live(ended(), [reopen, directing])
    // Two and forty working days from Monday 1 June: 28 July with Dragon Boat on 19 June off.
    expect(owed(again)).toEqual(['2026-06-03 entrust', '2026-07-28 handle'])
    expect(statutory(again)).toEqual([])
    expect(again.state).toMatchObject({ round: 1, roundBegunOn: '2026-06-01' })
    expect(again.state.plan ?? again.state.team ?? again.state.entrustment).toBeUndefined()
    expect(refusalOf(again, entrust(), { on: '2026-05-29' }).code).toBe('date-too-early')
    const over = live(answered(live(again, [entrust()], [signFor])), [conclude], [askSettled(an)])
    expect(windowsOf(over).at(-1)).toBe(`${an} request-review 2026-07-01 open`)
    expect(sleepUntil(over, '2026-07-02 09:00').state.phase).toBe('ended')
  })

  it('not while a review is under way: that is the person’s right, and sent back it opens the case', () => {
    const asked = live(concluded(), [askReview(an)])
    expect(refusalOf(asked, reopen, directing).code).toBe('not-allowed-now')
    const upheld = live(asked, [reviewed(an, 'upheld')], [reviewTo(an)])
    expect(live(upheld, [reopen, directing]).state.phase).toBe('accepted')
  })

  it('the right to ask about the old answer is over, and nothing shows it as open', () => {
    const again = live(concluded(), [reopen, directing])
    expect(windowsOf(again)).toEqual([expect.stringMatching(/request-review .* overtaken$/)])
  })

  it('a reply and a report as well, and the report is handed over once more (Art. 30)', () => {
    const suggestion = atWork(ofAn('national-2022'), accept('suggestion'))
    const replied = live(suggestion, [reply('not-adopted')])
    const served = live(replied, [{ kind: 'serve-reply', recipient: an, way: 'signed' }])
    expect(live(served, [conclude], [reopen, directing]).state.phase).toBe('accepted')
    const handOver: CommandFacts = { kind: 'hand-over', to: body('discipline') }
    const report = live(ofAn('national-2022'), [accept('report')], [handOver], [conclude])
    const again = live(report, [reopen, directing])
    expect(dutiesOf(again, 'handle').map(({ state }) => state)).toEqual(['done', 'open'])
    expect(dutiesOf(live(again, [handOver]), 'handle').at(-1)?.state).toBe('done')
  })

  it.each<[string, Act[]]>([
    ['led elsewhere', [[accept('petition', 'arbitration')], [tell(an, 'route')]]],
    ['sent on', [[{ kind: 'forward', to: body('city') }], [tell(an, 'transfer')]]],
    ['declined', [[endedBefore], [tell(an, 'decline')]]],
  ])('%s it is not: it was never this body’s to work on', (_, acts) => {
    const life = live(ofAn('national-2022'), ...acts, [conclude])
    expect(refusalOf(life, reopen, directing).code).toBe('not-allowed-now')
  })
})

describe('listed for supervision: the ladder proposes, the director decides (H7)', () => {
  it('by the director only, on and off', () => {
    const life = ofAn('national-2022')
    expect(refusalOf(life, remove, directing).code).toBe('not-allowed-now')
    for (const given of [{}, heading]) {
      expect(refusalOf(life, list, given)).toMatchObject({
        ...{ code: 'not-for-your-post', rule: 'plan H7' },
      })
    }
    const listed = live(life, [list, { ...directing, at: '2026-03-09 09:00' }])
    expect(listed.state.supervision).toEqual({ listedOn: '2026-03-09' })
    expect(refusalOf(listed, list, directing).code).toBe('not-allowed-now')
    expect(refusalOf(listed, remove, heading).code).toBe('not-for-your-post')
    expect(refusalOf(listed, remove, { ...directing, on: '2026-03-06' }).code).toBe(
      'date-too-early',
    )
    const off = live(listed, [remove, { ...directing, at: '2026-03-20 09:00' }])
    expect(off.state.supervision).toEqual({ listedOn: '2026-03-09', removedOn: '2026-03-20' })
    expect(live(off, [list, directing]).state.supervision).toEqual({ listedOn: '2026-03-20' })
  })
})
